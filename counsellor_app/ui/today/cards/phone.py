"""この番号にお電話ください: the number, large, and how the call went."""

from PySide6.QtCore import Signal

from counsellor_app.domain.failure import CallResult
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import DeskButton, ghost, icon_button
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.digits import BigDigits
from counsellor_app.ui.parts.flow import FlowLayout
from counsellor_app.ui.parts.text import elided_label, label, wrapped
from counsellor_app.ui.today.faces.fallback import PhoneFace
from counsellor_app.ui.wording import translate


class PhoneCard(Card):
    """``called`` names how a call went; ``dial`` and ``copy`` ask for the number's other uses."""

    called = Signal(object)
    copy = Signal()
    dial = Signal()

    def __init__(self) -> None:
        super().__init__(translate("Phone", "Telephone"), tone=Tone.PHONE, framed=True)
        self._face: PhoneFace | None = None
        self._title = wrapped("", TextRole.TITLE, Tone.PHONE)
        self._number = BigDigits(46)
        self._others = elided_label("")
        self._state = label("", TextRole.STRONG, Tone.PHONE)
        self._copy = icon_button(translate("Phone", "Copy the number"), "copy")
        self._copy.clicked.connect(self.copy)
        self._dial = icon_button(translate("Phone", "Dial with this PC"), "phone")
        self._dial.clicked.connect(self.dial)
        calls = FlowLayout()
        for result, words in (
            (CallResult.REACHED, translate("Phone", "Reached")),
            (CallResult.NO_ANSWER, translate("Phone", "No answer")),
            (CallResult.AWAITING_CALL_BACK, translate("Phone", "Wait for their call")),
        ):
            calls.addWidget(self._call_button(result, words))
        calls.addWidget(self._dial)
        calls.addWidget(self._copy)
        calls.addWidget(self._state)
        self.body.setSpacing(4)
        for part in (self._title, self._number, self._others, calls):
            self.add(part)

    def _call_button(self, result: CallResult, words: str) -> DeskButton:
        button = ghost(words)
        button.clicked.connect(lambda: self.called.emit(result))
        return button

    def render_face(self, face: PhoneFace) -> None:
        """Show ``face``; a number that is to be called now is spoken."""
        before, self._face = self._face, face
        if face == before:
            return
        self._title.setText(f"☎ {face.title}")
        self._number.setVisible(bool(face.number))
        spoken = translate("Phone", "Number to call {number}").format(number=face.number)
        self._number.show_figures(face.number, spoken)
        if face.e164 and (before is None or before.e164 != face.e164):
            announce(self, f"{face.title} {spoken}", urgent=True)
        others = "　".join(" ".join(part for part in each if part) for each in face.others)
        self._others.setText(translate("Phone", "If there is no answer: {numbers}").format(numbers=others))
        self._others.setVisible(bool(others))
        for button in (self._copy, self._dial):
            button.setVisible(bool(face.e164))
        self._state.setText(face.call_state)
        self._state.setVisible(bool(face.call_state))

    def forget(self) -> None:
        """Leave no number on the screen."""
        self.render_face(PhoneFace("", "", "", (), ""))
