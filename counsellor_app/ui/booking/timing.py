"""When: the days on the grid, the cell under the cursor, the time that is picked."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.appointment import Service
from counsellor_app.domain.booking.free_times import SlotTime
from counsellor_app.domain.japan import japan_date
from counsellor_app.services.free_weeks import Wanted
from counsellor_app.ui.booking.asking import Place, Stop
from counsellor_app.ui.booking.draft import Field
from counsellor_app.ui.booking.grid_face import Cell
from counsellor_app.ui.booking.sheet import Sheet
from counsellor_app.ui.booking.weeks import Weeks


class Timing(QObject):
    """``failed`` carries why the free times could not be read."""

    failed = Signal(object)

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._weeks = Weeks(sheet.ways.records, sheet.ways.jobs, sheet.ways.now, self)
        self._weeks.changed.connect(self._take_days)
        self._weeks.failed.connect(self.failed)

    def show(self) -> None:
        """Have the free times of what the form says; they are read where it says something else by now."""
        draft = self._sheet.draft
        service = Service(draft.service) if draft.service else None
        self._weeks.show(draft.kind, Wanted(draft.counsellor or None, service, draft.length))

    def reload(self) -> None:
        """Read the free times again."""
        self._weeks.reload()

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
        sheet.stand(days=weeks.days, read_at=weeks.read_at, slot=again or sheet.standing.slot)
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
        sheet.stand(slot=slot, taken=None, refused=(), looked_at=None)
        if slot.refusals and not sheet.draft.reason.strip():
            sheet.go_to(Place(Field.REASON))
        else:
            sheet.go_on(Place(Stop.GRID))
