"""What belongs to one PC: settings, what IT fixes, key and passphrase, its checks and exit codes."""
