"""What the driver says, as a code that the rest of the program knows."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlcipher3 import dbapi2

from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.storage.codec import Malformed

_PRIMARY = 0xFF  # an extended result code of SQLite holds the primary one in its lowest byte
_CODES = {
    13: ProblemCode.DISK_FULL,
    8: ProblemCode.READ_ONLY,
    5: ProblemCode.BUSY,
    6: ProblemCode.BUSY,
    11: ProblemCode.DAMAGED,
    26: ProblemCode.DAMAGED,
}
_STATES = {
    "23503": ProblemCode.NOT_FOUND,
    "25006": ProblemCode.READ_ONLY,
    "25P04": ProblemCode.BUSY,
    "40001": ProblemCode.CHANGED_MEANWHILE,
    "40P01": ProblemCode.BUSY,
    "42501": ProblemCode.NOT_ALLOWED,
    "53100": ProblemCode.DISK_FULL,
    "55P03": ProblemCode.BUSY,
    "57014": ProblemCode.BUSY,
}
_AWAY = ("08", "25P03", "28", "53", "57P", "58")
_FOREIGN_KEY = "FOREIGN KEY constraint failed"


def problem_of(error: BaseException) -> Problem:
    """The problem behind a driver's error, one that SQLAlchemy wrapped, or a row that no program wrote."""
    cause = getattr(error, "orig", None) or error
    if isinstance(cause, Malformed):
        return Problem(ProblemCode.DAMAGED)
    if str(cause) == _FOREIGN_KEY:
        return Problem(ProblemCode.NOT_FOUND)
    if hasattr(cause, "sqlstate"):
        return Problem(_office_problem(cause))
    code: int = getattr(cause, "sqlite_errorcode", 0)
    return Problem(_CODES.get(code & _PRIMARY, ProblemCode.UNEXPECTED))


def _office_problem(error: BaseException) -> ProblemCode:
    """What an error of psycopg means; one of the connection may come without an SQLSTATE."""
    from psycopg import InterfaceError, OperationalError

    state: str | None = getattr(error, "sqlstate", None)
    if state is None:
        is_away = isinstance(error, OperationalError | InterfaceError)
        return ProblemCode.OFFICE_AWAY if is_away else ProblemCode.UNEXPECTED
    if state in _STATES:
        return _STATES[state]
    return ProblemCode.OFFICE_AWAY if state.startswith(_AWAY) else ProblemCode.UNEXPECTED


@contextmanager
def reported() -> Iterator[None]:
    """Raises Problem, without the driver's words, for what goes wrong on a raw connection."""
    try:
        yield
    except (dbapi2.Error, Malformed) as error:
        raise problem_of(error) from None
