"""Bookings, begun forms, and what is still unsettled about them."""
