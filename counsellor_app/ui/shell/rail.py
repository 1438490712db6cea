"""The rail at the left: the program's screens."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from counsellor_app.ui.fonts import TextRole, font, scaled
from counsellor_app.ui.palettes import Theme
from counsellor_app.ui.parts.icons import draw_icon
from counsellor_app.ui.parts.text import set_tip
from counsellor_app.ui.theme import theme_in_force

_LEAST_WITH_WORDS = 46
"""Height in which icon and word are both whole, at a text scale of 1.0."""
_MOST = 100
"""From this count on the badge says 99+."""


class RailButton(QPushButton):
    """An icon with its word beneath; checked is the screen that is shown."""

    def __init__(self, words: str, icon: str, key: str) -> None:
        super().__init__(words)
        self._icon_name = icon
        self._count = 0
        self.setCheckable(True)
        QShortcut(QKeySequence(key), self).activated.connect(self.click)  # at once: Qt's own waits 100 ms
        self.setAccessibleName(words)
        set_tip(self, f"{words} ({key})")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def show_count(self, count: int, spoken: str) -> None:
        """Put a number on the icon, none for 0; ``spoken`` says it to a screen reader."""
        if (count, spoken) == (self._count, self.accessibleDescription()):
            return
        self._count = count
        self.setAccessibleDescription(spoken)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(scaled(64), scaled(60))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """On a low screen the icon alone remains; its word is the tooltip."""
        return QSize(scaled(64), scaled(34))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        theme = theme_in_force()
        ink = theme.key if self.isChecked() else theme.ink
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.isChecked() or self.underMouse():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.key_tint if self.isChecked() else theme.ground))
                painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
            size, has_words = scaled(22), self.height() >= scaled(_LEAST_WITH_WORDS)
            above = max(self.height() - scaled(44), 0) / 2 if has_words else (self.height() - size) / 2
            draw_icon(painter, self._icon_name, ink, QRectF((self.width() - size) / 2, above, size, size))
            if has_words:
                painter.setPen(QColor(ink))
                painter.setFont(font(TextRole.CAPTION))
                words = self.rect().adjusted(2, round(above) + scaled(24), -2, -2)
                painter.drawText(
                    words, int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap), self.text()
                )
            if self._count:
                self._paint_count(painter, theme)

    def _paint_count(self, painter: QPainter, theme: Theme) -> None:
        words = str(self._count) if self._count < _MOST else f"{_MOST - 1}+"
        width = max(painter.fontMetrics().horizontalAdvance(words) + scaled(10), scaled(18))
        area = QRectF(self.width() / 2 + scaled(2), scaled(3), width, scaled(18))
        painter.setPen(QPen(QColor(theme.surface), 1.5))
        painter.setBrush(QColor(theme.key))
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        painter.setPen(QColor(theme.on_key))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), words)


class Rail(QWidget):
    """``chosen`` carries the key of the screen."""

    chosen = Signal(str)

    def __init__(self, entries: tuple[tuple[str, str, str, str], ...], foot: int = 1) -> None:
        """``entries`` are (key, words, icon, shortcut); the last ``foot`` of them stand at the bottom."""
        super().__init__()
        self._fit()
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 10, 6, 10)
        column.setSpacing(4)
        group = QButtonGroup(self)
        self._buttons: dict[str, RailButton] = {}
        for number, (key, words, icon, shortcut) in enumerate(entries):
            if number == len(entries) - foot:
                column.addStretch(1)
            button = RailButton(words, icon, shortcut)
            button.clicked.connect(lambda _checked=False, chosen=key: self.chosen.emit(chosen))
            group.addButton(button)
            column.addWidget(button)
            self._buttons[key] = button

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Text size changed: the width follows."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self.setFixedWidth(scaled(76))

    def button(self, key: str) -> RailButton:
        """The entry of that key. Raises KeyError."""
        return self._buttons[key]

    def enable(self, key: str, *, on: bool) -> None:
        """Let a screen be opened, or not yet; one without an entry is opened from elsewhere."""
        if key in self._buttons:
            self._buttons[key].setEnabled(on)

    def show_count(self, key: str, count: int, spoken: str) -> None:
        """Put a number on an entry, none for 0."""
        self._buttons[key].show_count(count, spoken)

    def mark(self, key: str) -> None:
        """Show which screen is open; one without an entry leaves the mark at where one came from."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        theme = theme_in_force()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(theme.surface))
            painter.fillRect(self.width() - 1, 0, 1, self.height(), QColor(theme.line))
