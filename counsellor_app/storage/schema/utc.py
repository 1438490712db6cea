"""Moments as the desk file holds them: whole microseconds since 1970 in UTC, so that nothing is cut off."""

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def to_micros(at: datetime) -> int:
    """Microseconds since 1970. Raises `ValueError` for a naive value."""
    if at.utcoffset() is None:
        raise ValueError("naive_time")
    return (at - _EPOCH) // _MICROSECOND


def from_micros(micros: int) -> datetime:
    """The same moment, aware, in UTC."""
    return _EPOCH + timedelta(microseconds=micros)


def from_micros_or_none(micros: int | None) -> datetime | None:
    """The same moment, or None where none is stored."""
    return None if micros is None else from_micros(micros)
