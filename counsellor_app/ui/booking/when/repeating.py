"""The same consultation week after week: each date with its verdict, and which of them are wanted."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import uuid5

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.booking.free_times import SlotTime
from counsellor_app.domain.booking.request import BookingRequest, NextBooking
from counsellor_app.ui.booking.form.draft import Draft
from counsellor_app.ui.booking.form.holding import holds_until
from counsellor_app.ui.booking.sheet import Sheet
from counsellor_app.ui.booking.when.weeks import wanted_of

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class SeriesDate:
    """A date of the series as the diary has it; ticked, it is booked at `slot`."""

    found: NextBooking
    is_ticked: bool

    @property
    def slot(self) -> SlotTime | None:
        """The wanted time where it is free, else the nearest that is; None where none is."""
        return self.found.wanted if self.found.wanted.is_free else next(iter(self.found.nearest), None)


def starts_of(draft: Draft) -> tuple[datetime, ...]:
    """When the sessions after the first would start."""
    if draft.start is None or not draft.repeat:
        return ()
    return tuple(
        draft.start + number * int(draft.repeat) * _WEEK for number in range(1, int(draft.times or "2"))
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
        known = {(each.found.wanted.start, each.slot): each.is_ticked for each in self._sheet.standing.dates}
        dates = (SeriesDate(each, each.wanted.is_free) for each in found)
        self._sheet.stand(
            dates=tuple(
                replace(each, is_ticked=known.get((each.found.wanted.start, each.slot), each.is_ticked))
                for each in dates
            )
        )
        self._sheet.changed.emit()

    def look_again(self) -> None:
        """One of them has gone: read all of them again."""
        self._asked = None
        self._look()

    def tick(self, place: int, *, on: bool) -> None:
        """Have that date, or leave it out; one that cannot be had stays out."""
        dates = self._sheet.standing.dates
        if 0 <= place < len(dates) and dates[place].slot is not None:
            changed = replace(dates[place], is_ticked=on)
            self._sheet.stand(dates=(*dates[:place], changed, *dates[place + 1 :]))
            self._sheet.changed.emit()

    def requests(self, first: BookingRequest) -> tuple[BookingRequest, ...]:
        """The first booking and one for each date that is ticked, none of them with an override."""
        sheet = self._sheet
        slots = [each.slot for each in sheet.standing.dates if each.is_ticked and each.slot is not None]
        later = (
            replace(
                first,
                id=uuid5(first.id, slot.start.isoformat()),
                start=slot.start,
                counsellor_id=slot.pairs[0][0],
                room_id=slot.pairs[0][1],
                consent=None,
                override=None,
                series_id=first.id,
                holds_until=self._holds(slot.start),
            )
            for slot in slots
        )
        return (replace(first, series_id=first.id if slots else None), *later)

    def _holds(self, start: datetime) -> datetime | None:
        sheet = self._sheet
        draft = replace(sheet.draft, start=start)
        return holds_until(draft, sheet.profile, sheet.office.calendar, sheet.ways.now())
