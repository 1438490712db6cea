"""How large a list may be, and what is raised for a file that is none."""

from counsellor_app.domain.sheet_import.problem import SheetError, SheetProblem

__all__ = ["LARGEST_FILE", "MOST_COLUMNS", "MOST_ROWS", "SheetError", "SheetProblem"]

LARGEST_FILE = 50_000_000
"""Bytes."""

MOST_ROWS, MOST_COLUMNS = 200_000, 256
