"""The verbs of the reception and of lists taken over."""
