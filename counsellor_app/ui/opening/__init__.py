"""Before the working day: opening the desk file, first set-up, who is here."""
