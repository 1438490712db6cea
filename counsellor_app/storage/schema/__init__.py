"""The shape of a store: its tables, its guards, the version it has."""
