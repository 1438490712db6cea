"""Appointment lists of Japanese offices (CSV, XLSX), read to a verdict for each row; no file is touched."""

from counsellor_app.domain.sheet_import.reading import read_in_steps, read_sheet, read_workbook

__all__ = ["read_in_steps", "read_sheet", "read_workbook"]
