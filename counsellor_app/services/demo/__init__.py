"""The demonstration's day."""
