"""What an error of the office database means for what was being done."""

from enum import StrEnum

import psycopg


class Trouble(StrEnum):
    """OFFLINE: nothing was sent. UNKNOWN: it may have been carried out. RETRY: it was not, and may be the
    next time. REFUSED: it was not, and would not be.
    """

    OFFLINE = "offline"
    UNKNOWN = "unknown"
    RETRY = "retry"
    REFUSED = "refused"


class LinkError(Exception):
    """The office database did not do it. `code` is for the log and the tray: class and SQLSTATE."""

    def __init__(self, trouble: Trouble, code: str) -> None:
        super().__init__(f"{trouble}: {code}")
        self.trouble = trouble
        self.code = code


WEAK_LOGIN = "weak_login"
"""The code of a server that asks for the password otherwise than by SCRAM with channel binding."""

_RETRY = {"40P01", "40001", "55P03", "57014", "25P04"}
"""Deadlock, serialization, lock not free in time, statement or transaction cancelled for its time."""

_GONE = ("08", "57P", "53", "58", "25P03", "XX")
"""The connection, the server's end, its resources, its disk: whether it was done is not known."""


def trouble_of(error: BaseException) -> Trouble | None:
    """The trouble behind an error of the driver, one that SQLAlchemy wrapped; None for another error.

    A damaged answer (`UnicodeDecodeError`) counts as one that did not come.
    """
    cause = getattr(error, "orig", None) or error
    if isinstance(cause, UnicodeDecodeError):
        return Trouble.UNKNOWN
    if not isinstance(cause, psycopg.Error):
        return None
    state = cause.sqlstate
    if state is None:
        return Trouble.UNKNOWN
    if state in _RETRY:
        return Trouble.RETRY
    return Trouble.UNKNOWN if state.startswith(_GONE) else Trouble.REFUSED


def code_of(error: BaseException) -> str:
    """The error as a log and the tray may show it: class, SQLSTATE, constraint; never the driver's words."""
    cause = getattr(error, "orig", None) or error
    state = getattr(cause, "sqlstate", None)
    constraint = getattr(getattr(cause, "diag", None), "constraint_name", None)
    return ":".join(part for part in (type(cause).__name__, state, constraint) if part)
