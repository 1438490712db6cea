"""What stands where there is nothing to show: why, and what one can do about it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.ui.fonts import TextRole, scaled
from counsellor_app.ui.parts.buttons import DeskButton
from counsellor_app.ui.parts.icons import draw_icon
from counsellor_app.ui.parts.text import wrapped
from counsellor_app.ui.theme import theme_in_force


class IconPicture(QWidget):
    """An icon as a picture, without meaning of its own for a screen reader."""

    def __init__(self, name: str, size: int) -> None:
        super().__init__()
        self._name, self._size = name, size
        self.setFixedSize(scaled(size), scaled(size))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(scaled(self._size), scaled(self._size))

    def show_icon(self, name: str) -> None:
        """Another icon of ``resources/icons``."""
        self._name = name
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        with QPainter(self) as painter:
            draw_icon(painter, self._name, theme_in_force().muted, QRectF(self.rect()))


class EmptyState(QWidget):
    """An icon, a title, a sentence and at most one button, in the middle of the room there is."""

    def __init__(self, icon: str = "calendar", title: str = "", text: str = "") -> None:
        super().__init__()
        self._picture = IconPicture(icon, 40)
        self._title = wrapped("", TextRole.TITLE)
        self._text = wrapped()
        self._action: DeskButton | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 24, 24, 24)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        self._column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        for words in (self._title, self._text):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._column.addWidget(words)
        self._column.addStretch(2)
        self.show_message(icon, title, text)

    def show_message(self, icon: str, title: str, text: str = "") -> None:
        """Say something else in the same place."""
        self._picture.show_icon(icon)
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

    def offer(self, button: DeskButton | None) -> None:
        """Put ``button`` under the text in place of the one before."""
        if self._action is not None:
            self._action.deleteLater()
        self._action = button
        if button is not None:
            self._column.insertWidget(self._column.count() - 1, button, 0, Qt.AlignmentFlag.AlignHCenter)
