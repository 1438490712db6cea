"""Whom the booking is for, and how they are reached."""
