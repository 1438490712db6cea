"""What an office makes its own: rules, terms, texts, reasons, and its set-up."""
