"""Why a file is not read as a list, and how large a list may be."""

from enum import StrEnum

LARGEST_FILE = 50_000_000
"""Bytes."""

MOST_ROWS, MOST_COLUMNS = 200_000, 256


class SheetProblem(StrEnum):
    """Why a file is no list that can be read."""

    TOO_LARGE = "too_large"
    TOO_MANY_ROWS = "too_many_rows"
    UNKNOWN_ENCODING = "unknown_encoding"
    OLD_OR_ENCRYPTED_EXCEL = "old_or_encrypted_excel"
    NOT_A_WORKBOOK = "not_a_workbook"
    DANGEROUS_WORKBOOK = "dangerous_workbook"
    BROKEN_TEXT = "broken_text"


class SheetError(Exception):
    """The file is no list that can be read; `problem` says why."""

    def __init__(self, problem: SheetProblem) -> None:
        super().__init__(problem.value)
        self.problem = problem
