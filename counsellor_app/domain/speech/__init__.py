"""What is read aloud: digits and letters one by one, dates as they are spoken."""
