"""The office's terms of use in versions, among the settings."""
