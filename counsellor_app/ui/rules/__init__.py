"""The office's rules on the screen."""
