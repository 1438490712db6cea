"""What the office accounts for: history, statistics, exports, days of failures, retention."""
