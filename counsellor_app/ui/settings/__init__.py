"""This PC: its settings, its backups, its key, and the people and rooms of the office."""
