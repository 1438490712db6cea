"""When: the days on the grid, the cell under the cursor, the time that is picked."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.booking.free_times import SlotTime
from counsellor_app.domain.japan import japan_date
from counsellor_app.ui.booking.form.asking import Place, Stop
from counsellor_app.ui.booking.form.draft import Field
from counsellor_app.ui.booking.sheet import Sheet
from counsellor_app.ui.booking.when.grid_face import Cell
from counsellor_app.ui.booking.when.weeks import Weeks, wanted_of


class Timing(QObject):
    """``failed`` carries why the free times could not be read.

    While the page `is_watched`, `look_again` reads the times whenever something may have changed them; the
    cursor stays where it is, and a time in hand that goes is told with the nearest that are free.
    """

    failed = Signal(object)

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self.is_watched = False
        self._minute = _minute_of(sheet.ways.now())
        self._weeks = Weeks(sheet.ways.records, sheet.ways.jobs, sheet.ways.now, self)
        self._weeks.changed.connect(self._take_days)
        self._weeks.failed.connect(self.failed)

    def show(self) -> None:
        """Have the free times of what the form says; they are read where it says something else by now."""
        self._weeks.show(self._sheet.draft.kind, wanted_of(self._sheet.draft))

    def reload(self) -> None:
        """Read the free times again."""
        self._weeks.reload()

    def look_again(self) -> None:
        """Something has changed, here or elsewhere, or a minute has begun."""
        if self.is_watched:
            self._weeks.reload()

    def tick(self, now: datetime) -> None:
        """A second has begun; with a minute a time may pass its deadline."""
        if _minute_of(now) != self._minute:
            self._minute = _minute_of(now)
            self.look_again()

    def step_week(self, by: int) -> None:
        """Show the days a week on or back."""
        self._weeks.step(by)
        self._sheet.stand(days=(), read_at=None, looked_at=None)
        self._sheet.changed.emit()

    def show_day(self, moment: datetime) -> None:
        """Have the day of that moment on the grid."""
        if all(each.day != japan_date(moment) for each in self._sheet.standing.days):
            self._weeks.show_from(japan_date(moment))

    def _take_days(self) -> None:
        weeks, sheet = self._weeks, self._sheet
        slots = (slot for day in weeks.days for slot in day.times)
        again = next((slot for slot in slots if slot.start == sheet.draft.start), None)
        had = sheet.standing.slot
        if had is not None and _is_in_its_own_way(sheet.standing.moving, had):
            again = had
        sheet.stand(days=weeks.days, read_at=weeks.read_at, slot=again or had)
        sheet.changed.emit()
        was_free = had is not None and bool(had.pairs) and had.start == sheet.draft.start
        if again is not None and was_free and not _may_be_had(again) and sheet.standing.moving is None:
            self._offer_nearest(again.start)

    def _offer_nearest(self, start: datetime) -> None:
        """The time in hand has gone: what is free nearby is looked up at once."""
        draft, ways = self._sheet.draft, self._sheet.ways
        kind, wanted = draft.kind, wanted_of(draft)
        at = ways.now()
        ways.jobs.submit(
            lambda: ways.records.reception().nearest(kind, start, at, wanted),
            lambda nearest: self._take_nearest(start, nearest),
            self.failed.emit,
        )

    def _take_nearest(self, start: datetime, nearest: tuple[SlotTime, ...]) -> None:
        sheet = self._sheet
        if sheet.draft.start == start:
            sheet.draft = replace(sheet.draft, start=None)
            sheet.stand(nearest=nearest, slot=None)
            sheet.changed.emit()

    def look_at(self, cell: Cell | None) -> None:
        """The cursor stands on that cell: say why it cannot be had."""
        if cell != self._sheet.standing.looked_at:
            self._sheet.stand(looked_at=cell)
            self._sheet.changed.emit()

    def pick(self, cell: Cell) -> None:
        """Take the time of a cell; a reason is asked for where a rule in principle is against it."""
        if cell.slot is not None and (cell.is_free or cell.may_be_overridden):
            self.take(cell.slot)

    def take(self, slot: SlotTime) -> None:
        """Take a time."""
        sheet = self._sheet
        sheet.draft = replace(sheet.draft, start=slot.start)
        sheet.stand(slot=slot, nearest=None, refused=(), looked_at=None)
        if slot.refusals and not sheet.draft.reason.strip():
            sheet.go_to(Place(Field.REASON))
        else:
            sheet.go_on(Place(Stop.GRID))


def _minute_of(moment: datetime) -> datetime:
    """The minute that has begun."""
    return moment.replace(second=0, microsecond=0)


def _is_in_its_own_way(moving: Appointment | None, slot: SlotTime) -> bool:
    """Whether a time is taken on the grid by the very booking that is to go there."""
    return moving is not None and moving.start < slot.end and slot.start < moving.end


def _may_be_had(slot: SlotTime) -> bool:
    """Whether it is free, or stands only against rules that hold in principle."""
    return bool(slot.pairs) and all(each.in_principle for each in slot.refusals)
