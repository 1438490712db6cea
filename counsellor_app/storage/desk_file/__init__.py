"""The encrypted file itself: key, opening, damage, backups, one owner at a time."""
