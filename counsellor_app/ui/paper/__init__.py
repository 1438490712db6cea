"""Paper: the day sheet and records, laid out once for the preview, the printer and the PDF."""
