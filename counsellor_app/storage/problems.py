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
_FOREIGN_KEY = "FOREIGN KEY constraint failed"


def problem_of(error: BaseException) -> Problem:
    """The problem behind a driver's error, one that SQLAlchemy wrapped, or a row that no program wrote."""
    cause = getattr(error, "orig", None) or error
    if isinstance(cause, Malformed):
        return Problem(ProblemCode.DAMAGED)
    if str(cause) == _FOREIGN_KEY:
        return Problem(ProblemCode.NOT_FOUND)
    code: int = getattr(cause, "sqlite_errorcode", 0)
    return Problem(_CODES.get(code & _PRIMARY, ProblemCode.UNEXPECTED))


@contextmanager
def reported() -> Iterator[None]:
    """Raises Problem, without the driver's words, for what goes wrong on a raw connection."""
    try:
        yield
    except (dbapi2.Error, Malformed) as error:
        raise problem_of(error) from None
