"""The time on this form, for the other desks to see, and the times on theirs."""

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.line.presence import TYPED_FOR, HeldTime
from counsellor_app.ui.booking.form.draft import Draft
from counsellor_app.ui.booking.sheet import Sheet
from counsellor_app.ui.booking.standing import HeldBy


class Marking(QObject):
    """``held`` carries the `HeldTime` that is being booked here; None once nothing was typed for three
    minutes, the form was left, or it is booked.
    """

    held = Signal(object)

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._draft: Draft = sheet.draft
        self._touched_at = sheet.ways.now()
        self._is_watched = False
        self._told: HeldTime | None = None
        sheet.changed.connect(self._note)

    def watch(self, *, on: bool) -> None:
        """The form is looked at, or left."""
        self._is_watched = on
        self._touched_at = self._sheet.ways.now()
        self._tell(self._touched_at)

    def tick(self, now: datetime) -> None:
        """A second or a minute has begun."""
        self._tell(now)

    def take(self, held: tuple[HeldBy, ...]) -> None:
        """The times that others are booking."""
        if held != self._sheet.standing.held:
            self._sheet.stand(held=held)
            self._sheet.changed.emit()

    def _note(self) -> None:
        if self._sheet.draft != self._draft:
            self._draft, self._touched_at = self._sheet.draft, self._sheet.ways.now()
            self._tell(self._touched_at)

    def _tell(self, now: datetime) -> None:
        is_typed = self._is_watched and now < self._touched_at + TYPED_FOR
        held = self._time() if is_typed else None
        if held != self._told:
            self._told = held
            self.held.emit(held)

    def _time(self) -> HeldTime | None:
        draft, sheet = self._draft, self._sheet
        if draft.start is None:
            return None
        length = timedelta(minutes=draft.length or sheet.profile.length.minutes)
        return HeldTime(draft.start, draft.start + length, draft.counsellor or None)
