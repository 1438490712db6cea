"""接続不良の理由 among the settings: what the office calls them, and the few of its own."""
