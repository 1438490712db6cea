"""Spreadsheets and lists as files: read as offices write them, written as Excel reads them."""
