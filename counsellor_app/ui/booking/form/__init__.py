"""What stands on the booking form: its draft, its entries, what is asked and what is missing."""
