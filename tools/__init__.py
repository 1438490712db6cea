"""What the people who work on this program run: checks and translations."""
