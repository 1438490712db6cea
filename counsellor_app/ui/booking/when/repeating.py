"""The same consultation week after week: each date with its verdict, and which of them are wanted."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import uuid5

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.booking.free_times import SlotTime
from counsellor_app.domain.booking.refusal import BookingRefusal, Obstacle, Override
from counsellor_app.domain.booking.request import BookingRequest, NextBooking
from counsellor_app.domain.characters import trimmed
from counsellor_app.ui.booking.form.asking import form_refusals
from counsellor_app.ui.booking.form.draft import Draft
from counsellor_app.ui.booking.form.holding import holds_until
from counsellor_app.ui.booking.sheet import Sheet
from counsellor_app.ui.booking.when.weeks import wanted_of

_WEEK = timedelta(days=7)
_OF_THE_DATE = {Obstacle.CLOSED_DAY, Obstacle.OUTSIDE_WINDOW, Obstacle.DEADLINE_PASSED, Obstacle.STARTED}


@dataclass(frozen=True, slots=True, repr=False)
class SeriesDate:
    """A date of the series as the diary has it; ticked, it is booked at `slot`.

    With a `reason` it is booked at its own time although rules in principle are against it.
    """

    found: NextBooking
    is_ticked: bool
    reason: str = ""

    @property
    def may_be_overridden(self) -> bool:
        """Whether only rules that hold in principle are against it, and somebody is free."""
        wanted = self.found.wanted
        return (
            not wanted.is_free and bool(wanted.pairs) and all(each.in_principle for each in wanted.refusals)
        )

    @property
    def has_reason(self) -> bool:
        """Whether its reason sets the rules aside."""
        return self.may_be_overridden and bool(self.reason.strip())

    @property
    def slot(self) -> SlotTime | None:
        """The wanted time where it is free or has its reason, else the nearest that is free, if any."""
        if self.found.wanted.is_free or self.has_reason:
            return self.found.wanted
        return next(iter(self.found.nearest), None)

    @property
    def is_booked(self) -> bool:
        """Whether it is booked with the series."""
        return self.is_ticked and self.slot is not None


@dataclass(frozen=True, slots=True)
class SeriesOutcome:
    """What becomes of one date: booked at `start`, None where it is left out.

    `refusals` are against `wanted`; `with_reason` says that they were set aside.
    """

    wanted: datetime
    start: datetime | None
    with_reason: bool = False
    refusals: tuple[BookingRefusal, ...] = ()


def starts_of(draft: Draft) -> tuple[datetime, ...]:
    """When the sessions would start, the first among them; empty where there is but one."""
    if draft.start is None or not draft.repeat:
        return ()
    return tuple(
        draft.start + number * int(draft.repeat) * _WEEK for number in range(int(draft.times or "2"))
    )


class Repeating(QObject):
    """Looks the dates up whenever the form says others; ``failed`` carries the error."""

    failed = Signal(object)

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._asked: object = None
        sheet.changed.connect(self._look)

    def _look(self) -> None:
        sheet, draft = self._sheet, self._sheet.draft
        starts = starts_of(draft)
        wanted = wanted_of(draft)
        asked = (draft.kind, starts, wanted, sheet.standing.read_at) if starts else None
        if asked == self._asked:
            return
        self._asked = asked
        if not starts:
            sheet.stand(dates=())
            return
        ways, at = sheet.ways, sheet.ways.now()
        ways.jobs.submit(
            lambda: ways.records.reception().series_dates(draft.kind, starts, at, wanted),
            lambda found: self._take(asked, found),
            self.failed.emit,
        )

    def _take(self, asked: object, found: tuple[NextBooking, ...]) -> None:
        if asked != self._asked:
            return
        sheet = self._sheet
        ticks = {_place(each): each.is_ticked for each in sheet.standing.dates}
        read = (SeriesDate(each, False, sheet.draft.reason_for(each.wanted.start)) for each in found)
        dates = (replace(each, is_ticked=each.found.wanted.is_free or each.has_reason) for each in read)
        sheet.stand(
            dates=tuple(replace(each, is_ticked=ticks.get(_place(each), each.is_ticked)) for each in dates)
        )
        sheet.changed.emit()

    def look_again(self) -> None:
        """One of them has gone: read all of them again."""
        self._asked = None
        self._look()

    def tick(self, place: int, *, on: bool) -> None:
        """Have that date, or leave it out; one that cannot be had stays out."""
        dates = self._sheet.standing.dates
        if 0 <= place < len(dates) and dates[place].slot is not None:
            self._change(place, replace(dates[place], is_ticked=on))

    def give_reason(self, place: int, text: str) -> None:
        """Why that date is wanted all the same; with it the date is ticked, without it no longer."""
        dates, sheet = self._sheet.standing.dates, self._sheet
        if 0 <= place < len(dates) and dates[place].may_be_overridden:
            was, changed = dates[place], replace(dates[place], reason=text)
            if was.has_reason != changed.has_reason:
                changed = replace(changed, is_ticked=changed.has_reason)
            sheet.draft = sheet.draft.with_reason_for(was.found.wanted.start, text)
            self._change(place, changed)

    def _change(self, place: int, changed: SeriesDate) -> None:
        dates = self._sheet.standing.dates
        self._sheet.stand(dates=(*dates[:place], changed, *dates[place + 1 :]))
        self._sheet.changed.emit()

    def requests(self, first: BookingRequest) -> tuple[BookingRequest, ...]:
        """The first booking and one for each date that is ticked, each with the reason of its own date.

        What is set aside for all of them, such as the length, is set aside by the reason of the first.
        """
        dates = [each for each in self._sheet.standing.dates if each.is_booked]
        shared = first.override if self._is_against_more_than_the_time(first.start) else None
        staff_id = self._sheet.ways.actor.staff_id
        later = tuple(
            replace(
                first,
                id=uuid5(first.id, slot.start.isoformat()),
                start=slot.start,
                counsellor_id=slot.pairs[0][0],
                room_id=slot.pairs[0][1],
                consent=None,
                override=Override(staff_id, trimmed(each.reason)) if each.has_reason else shared,
                series_id=first.id,
                holds_until=self._holds(slot.start),
            )
            for each in dates
            if (slot := each.slot) is not None
        )
        return (replace(first, series_id=first.id if later else None), *later)

    def outcome(self, first: BookingRequest) -> tuple[SeriesOutcome, ...]:
        """What becomes of each date when `requests` are booked."""
        slot = self._sheet.standing.slot
        against = slot.refusals if slot else ()
        begun = SeriesOutcome(first.start, first.start, bool(against), against)
        return (begun, *map(_outcome, self._sheet.standing.dates))

    def _is_against_more_than_the_time(self, start: datetime) -> bool:
        sheet = self._sheet
        draft = replace(sheet.draft, start=start)
        found = form_refusals(draft, sheet.profile, sheet.office.calendar, sheet.ways.now())
        return any(each.obstacle not in _OF_THE_DATE for each in found)

    def _holds(self, start: datetime) -> datetime | None:
        sheet = self._sheet
        draft = replace(sheet.draft, start=start)
        return holds_until(draft, sheet.profile, sheet.office.calendar, sheet.ways.now())


def _place(date: SeriesDate) -> tuple[datetime, datetime | None]:
    """A date that would be booked at another time than before is another one."""
    return date.found.wanted.start, date.slot.start if date.slot else None


def _outcome(date: SeriesDate) -> SeriesOutcome:
    wanted = date.found.wanted
    start = date.slot.start if date.is_booked and date.slot else None
    return SeriesOutcome(wanted.start, start, date.is_booked and date.has_reason, wanted.refusals)
