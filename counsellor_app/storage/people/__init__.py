"""People in the store: their cards, found and merged."""
