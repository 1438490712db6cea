"""The check of a PC: whether all that the program needs is there and works."""
