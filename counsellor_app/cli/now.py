"""The present moment of a command: what `--now` says, else the PC's clock."""

import argparse
from datetime import UTC, datetime

from counsellor_app.domain.japan import JAPAN


def moment(text: str) -> datetime:
    """The type of `--now`: an ISO moment, in Japan's time where it names no zone."""
    try:
        said = datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("not an ISO moment such as 2026-11-24T09:00+09:00") from None
    return said if said.tzinfo else said.replace(tzinfo=JAPAN)


def present() -> datetime:
    """The moment by the clock of this PC."""
    return datetime.now(UTC)
