"""Why a file is not read as a list."""

from enum import StrEnum


class SheetProblem(StrEnum):
    """Why a file is no list that can be read."""

    TOO_LARGE = "too_large"
    TOO_MANY_ROWS = "too_many_rows"
    UNKNOWN_ENCODING = "unknown_encoding"
    OLD_OR_ENCRYPTED_EXCEL = "old_or_encrypted_excel"
    NOT_A_WORKBOOK = "not_a_workbook"
    DANGEROUS_WORKBOOK = "dangerous_workbook"
    BROKEN_TEXT = "broken_text"
    NO_LIST = "no_list"
    UNREADABLE = "unreadable"


class SheetError(Exception):
    """The file is no list that can be read; `problem` says why."""

    def __init__(self, problem: SheetProblem) -> None:
        super().__init__(problem.value)
        self.problem = problem
