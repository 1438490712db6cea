"""Who else sits with the client: a row for each, added and removed by keys."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.ui.booking.form.draft import Companion
from counsellor_app.ui.booking.form.entries import AnswerChoice
from counsellor_app.ui.fields.faces import Choices
from counsellor_app.ui.fields.field_box import LineEntry
from counsellor_app.ui.parts.buttons import ghost, icon_button
from counsellor_app.ui.wording import translate

MOST = 5


class CompanionRow(QWidget):
    """``changed`` says that somebody else stands here, ``removed`` that nobody does."""

    changed = Signal()
    removed = Signal()

    def __init__(self, number: int) -> None:
        super().__init__()
        self.kind = AnswerChoice()
        self.name = LineEntry(translate("Booking", "Name"))
        gone = translate("Booking", "Remove attendant {number}").format(number=number)
        self.remove = icon_button(gone, "close")
        self._shown = Companion("")
        self.kind.setAccessibleName(translate("Booking", "Attendant {number}").format(number=number))
        self.name.setAccessibleName(translate("Booking", "Name of attendant {number}").format(number=number))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.kind, 1)
        row.addWidget(self.name, 2)
        row.addWidget(self.remove)
        self.kind.typed.connect(lambda kind: self._take(Companion(kind, self._shown.name)))
        self.name.typed.connect(lambda name: self._take(Companion(self._shown.kind, name)))
        self.kind.entered.connect(self.name.setFocus)
        self.remove.clicked.connect(self.removed)

    def _take(self, companion: Companion) -> None:
        self._shown = companion
        self.changed.emit()

    def show_companion(self, companion: Companion, kinds: Choices) -> None:
        """Show who stands here."""
        self._shown = companion
        self.kind.offer(kinds)
        self.kind.show_text(companion.kind)
        self.name.show_text(companion.name)

    @property
    def companion(self) -> Companion:
        """Who stands here now."""
        return self._shown


class CompanionsView(QWidget):
    """``changed`` carries everybody, ``answered`` says that a name was entered."""

    changed = Signal(object)
    answered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._kinds: Choices = ()
        self._known: tuple[Companion, ...] = ()
        self.rows: list[CompanionRow] = []
        self.add = ghost(translate("Booking", "Another attendant"), "Alt+A", "plus")
        self.add.clicked.connect(self._add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.add)

    def render_face(self, companions: tuple[Companion, ...], kinds: Choices, *, can_add: bool) -> None:
        """Show everybody; ``kinds`` are the roles that the rules know."""
        self._kinds, self._known = kinds, companions
        while len(self.rows) > len(companions):
            row = self.rows.pop()
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(companions):
            self._new_row()
        for row, companion in zip(self.rows, companions, strict=True):
            row.show_companion(companion, kinds)
        self.add.setVisible(can_add and len(companions) < MOST)
        self.setVisible(can_add)

    def _new_row(self) -> None:
        row = CompanionRow(len(self.rows) + 2)
        place = len(self.rows)
        row.changed.connect(lambda: self._take(place, row.companion))
        row.removed.connect(lambda: self._take(place, None))
        row.name.returnPressed.connect(self.answered)
        self._column.insertWidget(place, row)
        self.rows.append(row)

    def _take(self, place: int, companion: Companion | None) -> None:
        new = () if companion is None else (companion,)
        self.changed.emit((*self._known[:place], *new, *self._known[place + 1 :]))
        if companion is None:
            (self.rows[-1].name if self.rows else self.add).setFocus()

    def _add(self) -> None:
        if self._kinds:
            self.changed.emit((*self._known, Companion(self._kinds[0][0])))
            self.rows[-1].kind.setFocus()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops."""
        return (*(stop for row in self.rows for stop in (row.kind, row.name, row.remove)), self.add)
