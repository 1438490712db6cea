"""電話に切り替える: the reasons, each of which is the switch."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from counsellor_app.domain.failure_reasons import USUAL, NamedReason
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.buttons import DeskButton, reason
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.chip import chip
from counsellor_app.ui.parts.text import elided_label, label
from counsellor_app.ui.today.faces.switch import SwitchFace
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import called_word

_COLUMNS, _ALL_ROWS = 3, 3


class SwitchCard(Card):
    """One click, or Ctrl and its number, switches at once; ``pressed`` carries the NamedReason. It never asks
    first.
    """

    pressed = Signal(object)

    def __init__(self) -> None:
        title = translate("Switch", "Switch to the telephone")
        super().__init__(title, tone=Tone.PHONE, framed=True)
        self._face: SwitchFace | None = None
        self._choices: tuple[NamedReason, ...] = ()
        self._rows = _ALL_ROWS
        self._hint = elided_label("", TextRole.CAPTION)
        self._keys = chip("")
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(label(f"☎ {title}", TextRole.TITLE, Tone.PHONE))
        head.addWidget(self._hint, 1)
        head.addWidget(self._keys)
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        self.buttons: list[DeskButton] = []
        self.body.setSpacing(6)
        self.body.setContentsMargins(14, 8, 14, 10)
        self.add(head)
        self.add(self._grid)
        self._offer(USUAL.choices)

    def _offer(self, choices: tuple[NamedReason, ...]) -> None:
        """A button for each; one that is left over has no key any more."""
        if choices == self._choices:
            return
        self._choices = choices
        while len(self.buttons) < len(choices):
            self._add_button(len(self.buttons))
        for place, button in enumerate(self.buttons):
            is_offered = place < len(choices)
            button.set_key(f"Ctrl+{place + 1}" if is_offered else "")
            button.setVisible(is_offered)
            if is_offered:
                button.set_words(called_word(choices[place]))
                button.shorten_badge(str(place + 1))
        self._keys.setText(f"Ctrl + 1–{len(choices)}")  # i18n: data
        self._fit()

    def set_room(self, rows: int) -> None:
        """For how many rows of buttons the panel has the height; where there are more, all are lower."""
        if rows != self._rows:
            self._rows = rows
            self._fit()

    def _fit(self) -> None:
        low = len(self._choices) > _COLUMNS * self._rows
        for button in self.buttons:
            button.set_low(low=low)

    def _add_button(self, place: int) -> None:
        button = reason("")
        button.clicked.connect(lambda: self.pressed.emit(self._choices[place]))
        self.buttons.append(button)
        self._grid.addWidget(button, place // _COLUMNS, place % _COLUMNS)

    def render_face(self, face: SwitchFace) -> None:
        """Show whose session a press would switch, and for which reasons."""
        if face == self._face:
            return
        self._face = face
        self._hint.setText(face.hint)
        self._offer(face.choices)
        for each, button in zip(face.choices, self.buttons, strict=False):
            button.setEnabled(face.target is not None)
            words = translate("Switch", "Switch to the telephone: {reason}").format(reason=called_word(each))
            button.setAccessibleName(words)
            button.setAccessibleDescription(face.hint)
