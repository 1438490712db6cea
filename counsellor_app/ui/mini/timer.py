"""ミニタイマー: a small window above the video call, without personal data."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from counsellor_app.ui.fonts import TextRole, font, scaled
from counsellor_app.ui.mini.face import MiniFace
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.theme import theme_in_force
from counsellor_app.ui.wording import translate

_EMPTY = MiniFace("", "–", "", Tone.NEUTRAL)
_MARGIN = 14


class MiniTimer(QWidget):
    """Always in front, never takes the focus from the call, dragged by the mouse, its place kept per screen.

    A click or Enter asks for the main window (``opened``); the menu is filled by ``fill_menu`` when it opens.
    """

    opened = Signal()
    moved = Signal(str, int, int)

    def __init__(self, fill_menu: Callable[[QMenu], None], parent: QWidget | None = None) -> None:
        flags = Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        super().__init__(parent, flags)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWindowTitle(translate("Mini", "Mini timer"))
        self.setAccessibleName(translate("Mini", "Mini timer"))
        self._fill_menu = fill_menu
        self._face = _EMPTY
        self._grip: QPoint | None = None
        self._has_moved = False
        self.resize(self.sizeHint())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """250 × 98 logical pixels at a text scale of 1.0."""
        return QSize(scaled(250), scaled(98))

    def render_face(self, face: MiniFace) -> None:
        """Show ``face``, repainting only the digits where nothing else changed."""
        if face == self._face:
            return
        before, self._face = self._face, face
        same_frame = (before.title, before.tone, before.line) == (face.title, face.tone, face.line)
        self.update(self._digits_rect() if same_frame else self.rect())
        if before.title != face.title:
            self.setAccessibleDescription(f"{face.title} {face.digits} {face.line}")

    def place(self, places: tuple[tuple[str, int, int], ...]) -> None:
        """Go where it was left on this screen, or to the upper right corner; always wholly on the screen."""
        screen = self.screen()
        area = screen.availableGeometry()
        kept = next(((x, y) for name, x, y in places if name == screen.name()), None)
        x, y = kept or (area.width() - self.width() - 24, 24)
        self.move(
            area.x() + min(max(0, x), max(0, area.width() - self.width())),
            area.y() + min(max(0, y), max(0, area.height() - self.height())),
        )

    def _digits_rect(self) -> QRect:
        return QRect(scaled(_MARGIN) + 6, scaled(28), self.width() - scaled(_MARGIN), scaled(44))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw card, coloured edge and the three lines."""
        theme = theme_in_force()
        colours = theme.tones[self._face.tone]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QPainterPath()
        card.addRoundedRect(QRectF(self.rect()), 10, 10)
        painter.setClipRect(event.rect())
        painter.setClipPath(card, Qt.ClipOperation.IntersectClip)
        painter.fillRect(self.rect(), QColor(colours.fill if self._face.is_filled else theme.surface))
        painter.fillRect(0, 0, 8, self.height(), QColor(colours.bar))
        left, width = scaled(_MARGIN) + 6, self.width() - scaled(_MARGIN) * 2
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(colours.ink))
        painter.setFont(font(TextRole.STRONG))
        painter.drawText(QRect(left, scaled(6), width, scaled(22)), flags, self._face.title)
        painter.setFont(font(TextRole.CAPTION))
        painter.setPen(QColor(theme.ink))
        painter.drawText(QRect(left, scaled(72), width, scaled(20)), flags, self._face.line)
        large = font(TextRole.HUGE)
        large.setPixelSize(scaled(40))
        painter.setFont(large)
        if self._face.tone is Tone.DANGER:
            painter.setPen(QColor(colours.ink))
        painter.drawText(self._digits_rect(), flags, self._face.digits)
        if self.hasFocus():
            painter.setPen(QColor(theme.ink))
            painter.drawPath(card)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take hold."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._grip = event.globalPosition().toPoint() - self.pos()
            self._has_moved = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the hand."""
        if self._grip is not None:
            target = event.globalPosition().toPoint() - self._grip
            self._has_moved = self._has_moved or (target - self.pos()).manhattanLength() > 3
            if self._has_moved:
                self.move(target)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Stay here, or take it as a click."""
        if event.button() is not Qt.MouseButton.LeftButton or self._grip is None:
            return
        self._grip = None
        if self._has_moved:
            corner = self.screen().availableGeometry().topLeft()
            self.moved.emit(self.screen().name(), self.x() - corner.x(), self.y() - corner.y())
        else:
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter opens the main window; the menu key the menu."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Menu:
            self._open_menu(self.mapToGlobal(self.rect().center()))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Offer what can be done with the session."""
        self._open_menu(event.globalPos())

    def _open_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill_menu(menu)
        menu.popup(at)
