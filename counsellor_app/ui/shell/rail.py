"""The rail at the left: the program's screens."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from counsellor_app.ui.fonts import TextRole, font, scaled
from counsellor_app.ui.parts.icons import draw_icon
from counsellor_app.ui.parts.text import set_tip
from counsellor_app.ui.theme import theme_in_force


class RailButton(QPushButton):
    """An icon with its word beneath; checked is the screen that is shown."""

    def __init__(self, words: str, icon: str, key: str) -> None:
        super().__init__(words)
        self._icon_name = icon
        self.setCheckable(True)
        self.setShortcut(key)
        self.setAccessibleName(words)
        set_tip(self, f"{words} ({key})")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(scaled(64), scaled(60))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        theme = theme_in_force()
        ink = theme.key if self.isChecked() else theme.ink
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.isChecked() or self.underMouse():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.key_tint if self.isChecked() else theme.ground))
                painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
            size = scaled(22)
            draw_icon(painter, self._icon_name, ink, QRectF((self.width() - size) / 2, scaled(8), size, size))
            painter.setPen(QColor(ink))
            painter.setFont(font(TextRole.CAPTION))
            words = self.rect().adjusted(2, scaled(32), -2, -2)
            painter.drawText(
                words, int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap), self.text()
            )


class Rail(QWidget):
    """``chosen`` carries the key of the screen."""

    chosen = Signal(str)

    def __init__(self, entries: tuple[tuple[str, str, str, str], ...], foot: int = 1) -> None:
        """``entries`` are (key, words, icon, shortcut); the last ``foot`` of them stand at the bottom."""
        super().__init__()
        self.setFixedWidth(scaled(76))
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 10, 6, 10)
        column.setSpacing(6)
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

    def enable(self, key: str, *, on: bool) -> None:
        """Let a screen be opened, or not yet."""
        self._buttons[key].setEnabled(on)

    def mark(self, key: str) -> None:
        """Show which screen is open."""
        self._buttons[key].setChecked(True)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        theme = theme_in_force()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(theme.surface))
            painter.fillRect(self.width() - 1, 0, 1, self.height(), QColor(theme.line))
