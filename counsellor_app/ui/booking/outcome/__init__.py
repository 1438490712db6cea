"""What comes of a booking: booked, moved, refused, cancelled."""
