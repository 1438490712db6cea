"""電話に切り替える: six reasons, each of which is the switch."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from counsellor_app.domain.failure import FailureReason
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.buttons import DeskButton, reason
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.chip import chip
from counsellor_app.ui.parts.text import elided_label, label
from counsellor_app.ui.today.faces.switch import SwitchFace
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import reason_word

_COLUMNS = 3


class SwitchCard(Card):
    """One click or Ctrl+1…6 switches at once; ``pressed`` names the reason. It never asks first."""

    pressed = Signal(object)

    def __init__(self) -> None:
        title = translate("Switch", "Switch to the telephone")
        super().__init__(title, tone=Tone.PHONE, framed=True)
        self._face: SwitchFace | None = None
        self._hint = elided_label("", TextRole.CAPTION)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(label(f"☎ {title}", TextRole.TITLE, Tone.PHONE))
        head.addWidget(self._hint, 1)
        head.addWidget(chip(f"Ctrl + 1–{len(FailureReason)}"))
        grid = QGridLayout()
        grid.setSpacing(8)
        self.buttons: dict[FailureReason, DeskButton] = {}
        for place, each in enumerate(FailureReason):
            button = reason(reason_word(each), f"Ctrl+{place + 1}")
            button.shorten_badge(str(place + 1))
            button.clicked.connect(lambda _checked=False, pressed=each: self.pressed.emit(pressed))
            self.buttons[each] = button
            grid.addWidget(button, place // _COLUMNS, place % _COLUMNS)
        self.body.setSpacing(6)
        self.body.setContentsMargins(14, 8, 14, 10)
        self.add(head)
        self.add(grid)

    def render_face(self, face: SwitchFace) -> None:
        """Show whose session a press would switch."""
        if face == self._face:
            return
        self._face = face
        self._hint.setText(face.hint)
        for each, button in self.buttons.items():
            button.setEnabled(face.target is not None)
            words = translate("Switch", "Switch to the telephone: {reason}").format(reason=reason_word(each))
            button.setAccessibleName(words)
            button.setAccessibleDescription(face.hint)
