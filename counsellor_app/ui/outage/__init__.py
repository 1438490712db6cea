"""The day on which the tool is down for the whole office."""
