"""Builds each page of the desk over the open store; loaded after the first paint."""
