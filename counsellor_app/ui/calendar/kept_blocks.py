"""Blocks of a timeline as they were made last: another is made only where something of it may differ."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from counsellor_app.domain.appointment import Appointment
from counsellor_app.ui.calendar.block_line import changes_at
from counsellor_app.ui.calendar.lanes import Lane, lanes
from counsellor_app.ui.calendar.timeline_face import BlockState, Viewer, block_of

Blocks = Callable[[list[tuple[Appointment, ...]], datetime, Viewer], tuple[BlockState, ...]]
"""Makes the blocks of all columns for a moment and a viewer."""


class _Made(NamedTuple):
    appointment: Appointment
    column: int
    lane: Lane
    block: BlockState


def valid_until(appointments: tuple[Appointment, ...], now: datetime) -> datetime | None:
    """When the first block gets other words; None where all stay as they are."""
    return min((at for each in appointments for at in changes_at(each) if at > now), default=None)


class KeptBlocks:
    """One for each view. A booking at another desk is painted the sooner for it (V5)."""

    def __init__(self) -> None:
        self._made: dict[UUID, _Made] = {}
        self._viewer: Viewer | None = None
        self._since: datetime | None = None
        self._until: datetime | None = None

    def of(
        self, by_column: list[tuple[Appointment, ...]], now: datetime, viewer: Viewer
    ) -> tuple[BlockState, ...]:
        """The blocks of all columns at ``now`` (aware); overlapping ones side by side."""
        known = self._made if self._holds(now, viewer) else {}
        made = [_again(known, *each) or _Made(*each, _new(*each, now, viewer)) for each in _placed(by_column)]
        self._made = {each.appointment.id: each for each in made}
        self._viewer, self._since = viewer, now
        self._until = valid_until(tuple(each.appointment for each in made), now)
        return tuple(each.block for each in made)

    def _holds(self, now: datetime, viewer: Viewer) -> bool:
        is_later = self._since is not None and self._since <= now
        return is_later and viewer == self._viewer and (self._until is None or now < self._until)


def blocks_of(
    by_column: list[tuple[Appointment, ...]], now: datetime, viewer: Viewer
) -> tuple[BlockState, ...]:
    """The blocks of all columns at ``now`` (aware), each made anew."""
    return KeptBlocks().of(by_column, now, viewer)


def _placed(by_column: list[tuple[Appointment, ...]]) -> Iterator[tuple[Appointment, int, Lane]]:
    for column, appointments in enumerate(by_column):
        for each, lane in zip(appointments, lanes(appointments), strict=True):
            yield each, column, lane


def _again(known: dict[UUID, _Made], appointment: Appointment, column: int, lane: Lane) -> _Made | None:
    found = known.get(appointment.id)
    if found is None or found.appointment is not appointment:
        return None
    return found if (found.column, found.lane) == (column, lane) else None


def _new(appointment: Appointment, column: int, lane: Lane, now: datetime, viewer: Viewer) -> BlockState:
    return block_of(appointment, now, viewer, column, lane)
