"""利用者: people found, shown, corrected, merged, refused."""
