"""Moments and durations as people read them: Japan time, tabular digits."""

from datetime import datetime, timedelta
from math import ceil, floor

from counsellor_app.domain.japan import JAPAN

_SECOND = timedelta(seconds=1)


def hhmm(moment: datetime) -> str:
    """Hour and minute in Japan: ``13:30``, ``9:00``."""
    local = moment.astimezone(JAPAN)
    return f"{local.hour}:{local.minute:02}"


def hhmmss(moment: datetime) -> str:
    """Hour, minute and second in Japan: ``13:42:10``."""
    local = moment.astimezone(JAPAN)
    return f"{local.hour}:{local.minute:02}:{local.second:02}"


def span(start: datetime, end: datetime) -> str:
    """A time band in Japan: ``13:30–14:00``."""
    return f"{hhmm(start)}–{hhmm(end)}"


def counting_down(left: timedelta) -> str:
    """Digits of a clock that runs to zero, whole seconds rounded up: ``17:50``, ``1:02:03``."""
    return _digits(ceil(left / _SECOND))


def counting_up(passed: timedelta) -> str:
    """Digits of a clock that runs up, whole seconds rounded down: ``12:10``."""
    return _digits(floor(passed / _SECOND))


def _digits(seconds: int) -> str:
    minutes, second = divmod(max(0, seconds), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute:02}:{second:02}"
