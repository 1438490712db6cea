"""A card that lists lines; the first of many are shown until somebody asks for all."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.ui.clients.lines import Line
from counsellor_app.ui.fields.faces import Option
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.parts.buttons import DeskButton, ghost
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.text import heading, wrapped
from counsellor_app.ui.wording import translate

_FIRST = 8


class LinesCard(Card):
    """``pressed`` carries the `Option` of a button; without lines the card says so."""

    pressed = Signal(object)

    def __init__(self, name: str, empty: str) -> None:
        super().__init__(name)
        self._lines: tuple[Line, ...] | None = None
        self._shows_all = False
        self._rows: list[QWidget] = []
        self.buttons: list[DeskButton] = []
        self.title = heading(name)
        self._empty = wrapped(empty, TextRole.CAPTION)
        self.more = ghost("")
        self.more.clicked.connect(self._show_all)
        self._place = QVBoxLayout()
        self._place.setSpacing(6)
        for part in (self.title, self._empty, self._place):
            self.add(part)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def render_lines(self, lines: tuple[Line, ...]) -> None:
        """Show these."""
        if lines != self._lines:
            self._lines = lines
            self._build()

    def forget(self) -> None:
        """Another card is opened: begin with the first lines again."""
        self._shows_all = False
        self._lines = None

    def _show_all(self) -> None:
        self._shows_all = True
        self._build()

    def _build(self) -> None:
        lines = self._lines or ()
        for row in self._rows:
            self._place.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.buttons = []
        shown = lines if self._shows_all else lines[:_FIRST]
        self._rows = [self._row(line) for line in shown]
        for row in self._rows:
            self._place.addWidget(row)
        self._empty.setVisible(not lines)
        left = len(lines) - len(shown)
        self.more.setVisible(left > 0)
        if left:
            self.more.set_words(translate("Clients", "Show %n more", None, left))

    def _row(self, line: Line) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(wrapped(line.title, TextRole.STRONG, line.tone))
        for each in line.details:
            text.addWidget(wrapped(each, TextRole.CAPTION))
        across.addLayout(text, 1)
        made = [self._button(option, line) for option in line.options]
        self.buttons += made
        if len(made) > 1:
            text.addLayout(flow_of(*made))
        elif made:
            across.addWidget(made[0], 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _button(self, option: Option, line: Line) -> DeskButton:
        button = ghost(option.text)
        button.setAccessibleDescription(line.title)
        button.clicked.connect(lambda: self.pressed.emit(option))
        return button
