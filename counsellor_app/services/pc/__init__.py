"""The verbs of this PC: opening and looking after its desk file."""
