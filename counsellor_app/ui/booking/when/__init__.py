"""When: the grid of free times, dragging, and series."""
