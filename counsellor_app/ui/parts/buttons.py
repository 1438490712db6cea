"""Buttons that show the key which presses them; the key presses them at once, without Qt's 100 ms show."""

from enum import StrEnum
from itertools import pairwise

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy, QWidget

from counsellor_app.ui.fonts import TextRole, font, scaled
from counsellor_app.ui.palettes import Theme, Tone
from counsellor_app.ui.parts.icons import draw_icon
from counsellor_app.ui.parts.text import set_tip
from counsellor_app.ui.theme import theme_in_force

_GAP = 8
_TIGHT = 6
"""Room beside the words of a reason that would not stand on one line otherwise, at a text scale of 1.0."""
_BELOW = 20
"""What the key takes under the words, at a text scale of 1.0."""
_USUAL, _FRAMED = 140, 145
"""How wide a reason wants to be, and from where on its key has a frame, at a text scale of 1.0."""
_FRAME = 12
"""What the frame of a key takes beside its name."""
_RADIUS = 8.0
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ButtonKind(StrEnum):
    """How loud a button is."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    GHOST = "ghost"
    REASON = "reason"
    DANGER = "danger"


class DeskButton(QPushButton):
    """A button with an optional icon and a badge that names its key; pressing the key is ``clicked`` too."""

    def __init__(
        self, text: str, kind: ButtonKind = ButtonKind.SECONDARY, *, shortcut: str = "", icon: str = ""
    ) -> None:
        super().__init__()
        self.kind = kind
        self._icon_name = icon
        self._badge = ""
        self._key: QShortcut | None = None
        self._is_low = False
        self._waits_for_focus = False
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if kind is ButtonKind.REASON:
            policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_words(text)
        self.set_key(shortcut)

    def set_words(self, text: str, description: str = "") -> None:
        """Other words on the button; ``description`` is what a screen reader adds and the tooltip shows."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setAccessibleDescription(description)
        set_tip(self, description or (text if self._is_low else ""))
        self.updateGeometry()

    def set_icon_name(self, name: str) -> None:
        """Another icon of ``resources/icons``, or none for an empty name."""
        self._icon_name = name
        self.updateGeometry()
        self.update()

    def set_key(self, shortcut: str) -> None:
        """The key that presses the button, such as ``Ctrl+1``; none for an empty text."""
        sequence = QKeySequence(shortcut)
        self._badge = sequence.toString(QKeySequence.SequenceFormat.NativeText)
        if self._key is None and shortcut:
            self._key = QShortcut(self)
            self._key.setAutoRepeat(False)
            self._key.setContext(Qt.ShortcutContext.ApplicationShortcut)  # in the mini timer too
            self._key.activated.connect(self.click)
        if self._key is not None:
            self._key.setKey(sequence)
        self.updateGeometry()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """The second press of a double click does nothing: it was meant for the first, and by now another
        button may stand in its place. Quiet buttons, such as those that turn pages, may be pressed so fast.
        """
        if self.kind is ButtonKind.GHOST:
            super().mouseDoubleClickEvent(event)

    def setEnabled(self, enabled: bool) -> None:  # noqa: N802 - Qt's own
        """While it waits for what it has begun nothing has the focus, not whatever comes next: a second press
        of the key would press that. Afterwards the focus is back, unless it went elsewhere.
        """
        if enabled == self.isEnabled():
            return
        had_focus = self.hasFocus()
        super().setEnabled(enabled)
        if had_focus and not enabled and (next_one := QApplication.focusWidget()) is not None:
            next_one.clearFocus()
        if enabled and self._waits_for_focus and QApplication.focusWidget() is None and self.isVisible():
            self.setFocus()
        self._waits_for_focus = had_focus and not enabled

    def shorten_badge(self, text: str) -> None:
        """Show only a part of the key's name, where its modifier stands once for a whole group."""
        self._badge = text
        self.updateGeometry()

    def set_low(self, *, low: bool) -> None:
        """One line and no more: words that lack room end in an ellipsis, the tooltip has them whole."""
        if low != self._is_low:
            self._is_low = low
            set_tip(self, self.words() if low else "")
            self.updateGeometry()

    def words(self) -> str:
        """The text as given."""
        return self.text().replace("&&", "&")

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        width = QFontMetrics(self._font()).horizontalAdvance(self.words()) + 2 * self._pad()
        width += self._lead()
        width += self._badge_width() + _GAP if self._badge else 0
        if self.kind is ButtonKind.REASON:
            width = scaled(_USUAL)
        return QSize(max(width + 2, self._height()), self._height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        if self.kind is not ButtonKind.REASON:
            return self.sizeHint()
        return QSize(2 * self._pad() + max(scaled(64), self._badge_width()), self._height())

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return self.kind is ButtonKind.REASON

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """As high as the words need when they wrap in ``width``."""
        if self._is_low:
            return self._height()
        below = scaled(_BELOW) if self._badge_is_below(width) else 0
        room = QRect(0, 0, self._room(width), 1000)
        words = QFontMetrics(self._font()).boundingRect(room, int(_WRAP), self.words())
        return max(self._height(), words.height() + below + 3)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        theme = theme_in_force()
        ink, fill, border = self._colours(theme)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(border), 1.0) if border else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(fill))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
            self._paint_inside(painter, ink, theme)

    def _paint_inside(self, painter: QPainter, ink: str, theme: Theme) -> None:
        is_below = self._badge_is_below(self.width())
        height = self.height() - (scaled(_BELOW) if is_below else 0)
        room, lead = self._room(self.width()), self._lead()
        taken = min(QFontMetrics(self._font()).horizontalAdvance(self.words()), room)
        pad = scaled(_TIGHT) if self._is_tight(self.width()) else self._pad()
        left = pad + (0 if self.kind is ButtonKind.REASON else (room - taken) // 2)
        if self._icon_name:
            size = self._icon_size()
            draw_icon(painter, self._icon_name, ink, QRectF(left, (height - size) / 2, size, size))
        painter.setFont(self._font())
        painter.setPen(QColor(ink))
        words = QRect(left + lead, 0, pad + lead + room - left - lead + 1, height)
        shown = self.words()
        if self._is_low:
            shown = painter.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, room)
        painter.drawText(words, int(_WRAP), shown)
        if self._badge:
            middle = self.height() - scaled(_BELOW) / 2 - 3 if is_below else self.height() / 2
            self._paint_badge(painter, ink, middle, theme)

    def _paint_badge(self, painter: QPainter, ink: str, middle: float, theme: Theme) -> None:
        is_tight = self._is_tight(self.width())
        pad = scaled(_TIGHT) if is_tight else self._pad()
        area = QRectF(0, 0, self._badge_width() - (scaled(_FRAME) if is_tight else 0), scaled(20))
        area.moveCenter(QPointF(self.width() - pad - area.width() / 2, middle))
        loud = self.kind in (ButtonKind.PRIMARY, ButtonKind.DANGER) and self.isEnabled()
        painter.setPen(QPen(QColor(ink if loud else theme.border), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if not is_tight:
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(font(TextRole.CAPTION))
        painter.setPen(QColor(ink))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), self._badge)

    def _room(self, width: int) -> int:
        """Width for the words in a button that is ``width`` wide."""
        if self._badge and not self._badge_is_below(width):
            return self._room_beside(width)
        return width - 2 * (scaled(_TIGHT) if self._is_tight(width) else self._pad()) - self._lead()

    def _badge_is_below(self, width: int) -> bool:
        """Whether the key stands under the words, because beside it they would be cut."""
        if self.kind is not ButtonKind.REASON or not self._badge or self._is_low:
            return False
        metrics = QFontMetrics(self._font())
        longest = max((metrics.horizontalAdvance(word) for word in self.words().split()), default=0)
        beside = self._room_beside(width)
        return beside < min(longest, 5 * metrics.height())

    def _room_beside(self, width: int) -> int:
        if self._is_tight(width):
            return self._tight_room(width)
        return width - 2 * self._pad() - self._lead() - self._badge_width() - _GAP

    def _is_tight(self, width: int) -> bool:
        """Whether the button is narrow for a reason: its key then stands beside the words without a frame."""
        is_plain = self.kind is ButtonKind.REASON and bool(self._badge) and not self._is_low
        return is_plain and width < scaled(_FRAMED)

    def _tight_room(self, width: int) -> int:
        return width - 2 * scaled(_TIGHT) - self._lead() - self._badge_width() + scaled(_FRAME) - _GAP // 2

    def _colours(self, theme: Theme) -> tuple[str, str, str]:
        """Ink, fill and border; an empty border means none."""
        hot = self.isDown() or self.underMouse() or self.isChecked()
        if not self.isEnabled():
            return theme.disabled, theme.ground, theme.line
        if self.kind is ButtonKind.PRIMARY:
            return theme.on_key, theme.key_hover if hot else theme.key, theme.key
        tone = {ButtonKind.REASON: Tone.PHONE, ButtonKind.DANGER: Tone.DANGER}.get(self.kind)
        if tone is Tone.DANGER:
            return (
                theme.surface,
                theme.tones[tone].ink if hot else theme.tones[tone].bar,
                theme.tones[tone].bar,
            )
        if tone is not None:
            return (
                theme.tones[tone].ink,
                theme.tones[tone].fill if hot else theme.surface,
                theme.tones[tone].bar,
            )
        if self.kind is ButtonKind.SECONDARY or self.isChecked():
            return theme.key, theme.key_tint if hot else theme.surface, theme.key
        return theme.ink, theme.ground if hot else theme.surface, theme.border

    def _font(self) -> QFont:
        is_light = self.kind is ButtonKind.GHOST or self._is_low
        return font(TextRole.BODY if is_light else TextRole.STRONG)

    def _height(self) -> int:
        least = 26 if self._is_low else 30 if self.kind is ButtonKind.GHOST else 44
        return max(scaled(least), least)

    def _pad(self) -> int:
        if self._is_low:
            return scaled(6)
        return scaled(10 if self.kind in (ButtonKind.GHOST, ButtonKind.REASON) else 14)

    def _badge_width(self) -> int:
        return QFontMetrics(font(TextRole.CAPTION)).horizontalAdvance(self._badge) + scaled(_FRAME)

    def _lead(self) -> int:
        """Room that the icon takes before the words."""
        if not self._icon_name:
            return 0
        return self._icon_size() + (_GAP if self.words() else 0)

    def _icon_size(self) -> int:
        return scaled(18)


def primary(text: str, shortcut: str = "", icon: str = "") -> DeskButton:
    """The one button of a view that is most likely wanted."""
    return DeskButton(text, ButtonKind.PRIMARY, shortcut=shortcut, icon=icon)


def secondary(text: str, shortcut: str = "", icon: str = "") -> DeskButton:
    """A button beside the primary one."""
    return DeskButton(text, ButtonKind.SECONDARY, shortcut=shortcut, icon=icon)


def ghost(text: str, shortcut: str = "", icon: str = "") -> DeskButton:
    """A small quiet button: copy, show, change."""
    return DeskButton(text, ButtonKind.GHOST, shortcut=shortcut, icon=icon)


def reason(text: str, shortcut: str = "", icon: str = "") -> DeskButton:
    """A reason for the switch to the telephone; fills its place in a grid and wraps its words."""
    return DeskButton(text, ButtonKind.REASON, shortcut=shortcut, icon=icon)


def danger(text: str, shortcut: str = "", icon: str = "") -> DeskButton:
    """A button for what cannot easily be taken back."""
    return DeskButton(text, ButtonKind.DANGER, shortcut=shortcut, icon=icon)


def icon_button(name: str, icon: str, shortcut: str = "") -> DeskButton:
    """A small quiet button of an icon alone; ``name`` is its accessible name and tooltip."""
    made = DeskButton("", ButtonKind.GHOST, icon=icon)
    made.setAccessibleName(name)
    set_tip(made, name)
    if shortcut:
        key = QShortcut(QKeySequence(shortcut), made)
        key.activated.connect(made.click)
    return made


def tab_order(*widgets: QWidget) -> None:
    """Let Tab go from each widget to the next."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)
