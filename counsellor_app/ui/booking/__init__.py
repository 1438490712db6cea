"""予約受付: one form in the order of a call, with its presenter."""
