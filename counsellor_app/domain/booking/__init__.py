"""予約 by the office's rules: what a wish to book runs against, until when, and which times are free."""
