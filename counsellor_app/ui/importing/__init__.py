"""Taking over the list that an office has kept until now."""
