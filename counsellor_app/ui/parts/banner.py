"""Messages inside the window: they wait at the top, never take the focus, and are spoken once."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import DeskButton, ghost, icon_button
from counsellor_app.ui.parts.empty_state import IconPicture
from counsellor_app.ui.parts.text import wrapped
from counsellor_app.ui.theme import theme_in_force
from counsellor_app.ui.wording import translate

_ICONS = {
    Tone.NEUTRAL: "info",
    Tone.KEY: "info",
    Tone.SUCCESS: "check-circle",
    Tone.WARNING: "warning",
    Tone.PHONE: "phone",
    Tone.DANGER: "error",
}


@dataclass(frozen=True, slots=True)
class BannerAction:
    """A button in a banner: its words, what it does, and the key that presses it."""

    text: str
    run: Callable[[], None]
    shortcut: str = ""


class Banner(QWidget):
    """One message with its buttons."""

    def __init__(self, text: str, tone: Tone, actions: tuple[BannerAction, ...]) -> None:
        super().__init__()
        self._tone = tone
        self._text = wrapped(text, TextRole.STRONG, tone)
        self.setAccessibleName(text)
        self.buttons: list[DeskButton] = []
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(16, 8, 8, 8)
        self.row.setSpacing(12)
        self.row.addWidget(IconPicture(_ICONS[tone], 20))
        self.row.addWidget(self._text, 1)
        for action in actions:
            button = ghost(action.text, action.shortcut)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(action.run)
            self.buttons.append(button)
            self.row.addWidget(button)

    def text(self) -> str:
        """The message."""
        return self._text.text()

    def set_text(self, text: str) -> None:
        """Change the message without speaking it again."""
        self._text.setText(text)
        self.setAccessibleName(text)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        colours = theme_in_force().tones[self._tone]
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colours.bar), 1))
            painter.setBrush(QColor(colours.fill))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


class BannerStack(QWidget):
    """Banners one under the other, each known by a key; a new one replaces that of the same key."""

    def __init__(self) -> None:
        super().__init__()
        self._banners: dict[str, Banner] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.hide()

    def show_banner(
        self,
        key: str,
        text: str,
        tone: Tone,
        actions: tuple[BannerAction, ...] = (),
        *,
        lasting: bool = False,
    ) -> Banner:
        """Show and speak a message. A ``lasting`` one has no close button: it goes when its cause goes."""
        self.remove(key)
        banner = Banner(text, tone, actions)
        if not lasting:
            close = icon_button(translate("Banner", "Close message"), "close")
            close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            close.clicked.connect(lambda: self.remove(key))
            banner.row.addWidget(close)
        self._banners[key] = banner
        self._column.addWidget(banner)
        self.show()
        announce(banner, text, urgent=tone in (Tone.DANGER, Tone.WARNING))
        return banner

    def offer_undo(self, key: str, text: str, action: BannerAction) -> Banner:
        """Say what was done and offer to take it back, without a tick: only the disk may give that.

        The caller counts down with ``set_action_text``.
        """
        return self.show_banner(key, text, Tone.NEUTRAL, (action,), lasting=True)

    def set_action_text(self, key: str, text: str) -> None:
        """Other words on the first button, such as the seconds that are left."""
        banner = self._banners.get(key)
        if banner is not None and banner.buttons and banner.buttons[0].words() != text:
            banner.buttons[0].set_words(text)

    def set_text(self, key: str, text: str) -> None:
        """Another message under the same key, not spoken."""
        if key in self._banners:
            self._banners[key].set_text(text)

    def remove(self, key: str) -> None:
        """Take a banner away; nothing happens where there is none."""
        banner = self._banners.pop(key, None)
        if banner is not None:
            self._column.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        self.setVisible(bool(self._banners))

    def clear(self) -> None:
        """Take every banner away."""
        for key in self.keys():
            self.remove(key)

    def has(self, key: str) -> bool:
        """Whether a banner is shown under that key."""
        return key in self._banners

    def keys(self) -> tuple[str, ...]:
        """Keys of what is shown, the oldest first."""
        return tuple(self._banners)
