"""What a window says about the office database: the line to it, what came back, what others changed."""
