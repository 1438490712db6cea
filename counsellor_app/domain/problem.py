"""Why something could not be written or read: codes that a screen can word, never a driver's text."""

from enum import StrEnum


class ProblemCode(StrEnum):
    """What stands in the way of the store of record."""

    DISK_FULL = "disk_full"
    READ_ONLY = "read_only"
    BUSY = "busy"
    DAMAGED = "damaged"
    NOT_FOUND = "not_found"
    CHANGED_MEANWHILE = "changed_meanwhile"
    OFFICE_AWAY = "office_away"
    NOT_ALLOWED = "not_allowed"
    LAST_ADMIN = "last_admin"
    UNEXPECTED = "unexpected"


class Problem(Exception):  # noqa: N818 - the domain's word
    """The store could not do it; nothing was half done. Carries a code, no personal data."""

    def __init__(self, code: ProblemCode) -> None:
        super().__init__(code.value)
        self.code = code
