"""The verbs of history, statistics, exports, paper, retention and days of failures."""
