"""What travels between a desk and its office: the journal, the copy of the day, when to try again."""
