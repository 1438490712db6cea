"""The verbs of a desk that belongs to an office with a server."""
