"""Texts told and written to people: what they may say, where they come from, how a mail is made."""
