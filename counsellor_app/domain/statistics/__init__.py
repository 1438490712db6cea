"""記録・統計: what an office did in a period, counted."""
