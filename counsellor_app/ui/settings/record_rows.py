"""People or rooms as rows to type in: each is kept when its row is left, and the last row is always empty."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import uuid4

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.ui.fonts import TextRole, scaled
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import tab_order
from counsellor_app.ui.parts.choice import ChoiceBox
from counsellor_app.ui.parts.text import label
from counsellor_app.ui.wording import translate

_LONGEST_NAME = 100
_LEAST, _NARROW = 200, 480
_LEAST_ORDER = 160
Record = tuple[str, str, str]
"""Id, name, and what the second column says (a role, a tool)."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands at the end of a row: made by the record's id, so wide at a text scale of 1.0."""

    make: Callable[[str], QWidget]
    width: int


class RecordRow(QWidget):
    """A name and a choice. ``written`` comes when both were changed and the name is not empty.

    ``left`` comes with Enter in either.
    """

    written = Signal(str, str, str)
    left = Signal()

    def __init__(
        self, words: tuple[str, str], choices: Sequence[tuple[str, str]], known: Record | None
    ) -> None:
        """``words`` name the two columns; ``choices`` are values with what they are called."""
        super().__init__()
        self.id, self._name, self._value = known or (uuid4().hex[:12], "", choices[0][0])
        self.name = QLineEdit(self._name)
        self.name.setAccessibleName(words[0])
        self.name.setPlaceholderText(words[0] if known is None else "")
        self.name.setMaxLength(_LONGEST_NAME)
        self.choice = QComboBox()
        self.choice.setAccessibleName(words[1])
        for value, shown in choices:
            self.choice.addItem(shown, value)
        self.choice.setCurrentIndex(max(0, self.choice.findData(self._value)))
        self.name.editingFinished.connect(self.finish)
        self.name.returnPressed.connect(self.left)
        self.choice.activated.connect(self.finish)
        self._further: list[QAbstractButton] = []
        self._all = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._all.setContentsMargins(0, 0, 0, 0)
        self._all.setSpacing(scaled(8))
        row = QHBoxLayout()
        row.setSpacing(scaled(8))
        self._all.addLayout(row, 1)
        row.addWidget(self.name, 3)
        row.addWidget(self.choice, 2)

    def put_beside(self, part: QWidget) -> None:
        """Put what else can be done with the record at the end of its row."""
        self._all.addWidget(part)
        self._further = part.findChildren(QAbstractButton)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A narrow row has what else can be done under it."""
        return QSize(scaled(_LEAST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Beside each other, or one under the other."""
        super().resizeEvent(event)
        is_narrow = bool(self._further) and self.width() < scaled(_NARROW)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._all.setDirection(down if is_narrow else across)

    def controls(self) -> list[QWidget]:
        """What the row is worked with, from left to right."""
        return [self.name, self.choice, *self._further]

    def put_back(self, name: str, value: str) -> None:
        """Show the record as it is kept, whatever was typed."""
        self._name, self._value = name, value
        self.name.setText(name)
        self.choice.setCurrentIndex(max(0, self.choice.findData(value)))

    def allow(self, *, change: bool) -> None:
        """Let the row be typed in, or only read."""
        self.name.setEnabled(change)
        self.choice.setEnabled(change)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter on the choice, once its list is closed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.choice.hasFocus():
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def place(self, column: int) -> tuple[int | str, ...]:
        """By what the row is sorted: its name, or its choice as the choices are offered, then its name."""
        name = self.name.text().casefold()
        return (self.choice.currentIndex(), name) if column else (name,)

    def offer(self, value: str) -> None:
        """Show another choice while nothing has been typed or chosen."""
        place = self.choice.findData(value)
        if place >= 0 and not self.name.text() and self.choice.currentData() == self._value:
            self._value = value
            self.choice.setCurrentIndex(place)

    def finish(self) -> None:
        """Hand on what was changed; an empty name becomes what it was."""
        name, value = self.name.text().strip(), str(self.choice.currentData())
        if not name:
            self.name.setText(self._name)
            return
        if (name, value) != (self._name, self._value):
            self._name, self._value = name, value
            self.written.emit(self.id, name, value)


class RecordRows(QWidget):
    """``written`` carries id, name and choice of one row, as soon as it is complete.

    ``ended`` comes with Enter in the empty row: nobody is left to be typed.
    """

    written = Signal(str, str, str)
    ended = Signal()

    def __init__(
        self,
        name: str,
        words: tuple[str, str],
        choices: Sequence[tuple[str, str]],
        known: Sequence[Record],
        beside: Beside | None = None,
    ) -> None:
        super().__init__()
        self._beside = beside
        self.setAccessibleName(name)
        self._words, self._choices = words, choices
        self.rows: list[RecordRow] = []
        self._usual: list[RecordRow] = []
        self.order = _order_box(name, words)
        self.order.activated.connect(lambda _row: self.sort_by(str(self.order.currentData())))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(scaled(6))
        head = QHBoxLayout()
        head.setSpacing(scaled(8))
        head.addWidget(label(words[0], TextRole.CAPTION), 3)
        self._over_choices = label(words[1], TextRole.CAPTION)
        head.addWidget(self._over_choices, 2)
        if beside is not None:
            self._over = QSpacerItem(0, 0, QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
            head.addItem(self._over)
        self._column.addLayout(head)
        for record in known:
            self._add(record)
        self._add(None)

    def _add(self, known: Record | None) -> None:
        row = RecordRow(self._words, self._choices, known)
        row.written.connect(self._keep)
        row.left.connect(lambda: self._step(row))
        if self._beside is not None:
            part = self._beside.make(row.id)
            part.setFixedWidth(scaled(self._beside.width))
            row.put_beside(part)
        self._column.addWidget(row)
        row.show()  # at once, not with the next event: the next Tab may come before it
        if self.rows:
            tab_order(self.rows[-1].controls()[-1], *row.controls())
        self.rows.append(row)
        self._usual.append(row)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The words stand over their columns, also where a row has the rest under it."""
        super().resizeEvent(event)
        self._over_choices.setMinimumWidth(self.rows[-1].choice.minimumSizeHint().width())
        if self._beside is not None:
            is_narrow = self.width() < scaled(_NARROW)
            self._over.changeSize(0 if is_narrow else scaled(self._beside.width) + scaled(8), 0)
            self._column.invalidate()

    def sort_by(self, order: str) -> None:
        """Show the records by a column, ``0`` or ``1``, up or down (``a``, ``d``); empty: as they came.

        The empty row stays last, and a record that is typed afterwards stays where it was typed.
        """
        known, empty = self._usual[:-1], self._usual[-1]
        if order:
            column, way = int(order[0]), order[1]
            known = sorted(known, key=lambda row: row.place(column), reverse=way == "d")
        self.rows = [*known, empty]
        for row in self.rows:
            self._column.removeWidget(row)
            self._column.addWidget(row)
        tab_order(self.order, *(each for row in self.rows for each in row.controls()))
        announce(self.order, self.order.currentText())

    def _keep(self, record_id: str, name: str, value: str) -> None:
        if record_id == self.rows[-1].id:
            self._add(None)
        self.written.emit(record_id, name, value)

    def _step(self, row: RecordRow) -> None:
        """Enter keeps the row and goes to the next row's name."""
        row.finish()
        after = self.rows.index(row) + 1
        if after == len(self.rows):
            self.ended.emit()
        else:
            self.rows[after].name.setFocus(Qt.FocusReason.TabFocusReason)

    def begin_with(self, value: str) -> None:
        """What the empty row offers first, as long as nobody has typed there."""
        self.rows[-1].offer(value)

    def last(self) -> RecordRow:
        """The empty row."""
        return self.rows[-1]


def _order_box(name: str, words: tuple[str, str]) -> ChoiceBox:
    """In which order rows are shown, by either column and either way."""
    box = ChoiceBox()
    box.setMinimumWidth(scaled(_LEAST_ORDER))
    box.setAccessibleName(translate("Rows", "Order: {list}").format(list=name))
    box.addItem(translate("Rows", "In the order of entry"), "")
    for column, word in enumerate(words):
        box.addItem(translate("Lists", "Sorted by {column}").format(column=word), f"{column}a")
        down = translate("Lists", "Sorted by {column}, the last first")
        box.addItem(down.format(column=word), f"{column}d")
    return box
