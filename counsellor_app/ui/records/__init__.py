"""記録・統計: figures, charts and the sessions behind them; exports and disclosures."""
