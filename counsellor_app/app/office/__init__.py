"""The desk of an office with a database server: its access, its line, its sign-in."""
