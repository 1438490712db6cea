"""What was found in the invitation: tool, site, ID, passcode, time, and what to look at."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.ui.adding.faces import FoundFace
from counsellor_app.ui.fields.columns import Columns
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import ghost
from counsellor_app.ui.parts.empty_state import IconPicture
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.text import elided_label, label, set_tone, wrapped
from counsellor_app.ui.wording import translate

_ICONS = {Tone.SUCCESS: "check-circle", Tone.WARNING: "warning", Tone.DANGER: "error", Tone.NEUTRAL: "info"}


class FoundView(QWidget):
    """Passive. No link is shown, only the site that it leads to."""

    passcode_shown = Signal(bool)
    time_taken = Signal()
    file_put_away = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._face: FoundFace | None = None
        self._icon = IconPicture("info", 20)
        self.verdict = wrapped("", TextRole.STRONG)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._icon)
        head.addWidget(self.verdict, 1)
        self._source = elided_label("", TextRole.CAPTION)
        self._facts = Columns(2, 260)
        self.show_passcode = ghost(translate("Adding", "Show the passcode"), "", "eye")
        self.show_passcode.clicked.connect(self._toggle)
        self.use_time = ghost(translate("Adding", "Take its date and time"), "", "clock")
        self.use_time.clicked.connect(self.time_taken)
        self.put_away = ghost(translate("Adding", "Put the file away"), "", "close")
        self.put_away.clicked.connect(self.file_put_away)
        self.cautions = wrapped("", TextRole.BODY, Tone.WARNING)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._source)
        column.addWidget(self._facts)
        column.addWidget(self.cautions)
        column.addLayout(flow_of(*self.buttons))

    @property
    def buttons(self) -> tuple[QWidget, ...]:
        """What can be pressed, from left to right."""
        return (self.show_passcode, self.use_time, self.put_away)

    def _toggle(self) -> None:
        self.passcode_shown.emit(not (self._face is not None and self._face.is_passcode_shown))

    def render_face(self, face: FoundFace | None, *, is_reading: bool, offers_time: bool) -> None:
        """Show ``face``; None for nothing to show."""
        self.setVisible(face is not None or is_reading)
        self.use_time.setVisible(offers_time)
        if is_reading:
            self._say(translate("Adding", "Reading…"), Tone.NEUTRAL)
        elif face is not None:
            self._say(face.verdict, face.tone)
        if face == self._face:
            return
        self._face = face
        shown = face or FoundFace()
        self._source.setText(translate("Adding", "From the file {name}").format(name=shown.source))
        self._source.setVisible(bool(shown.source))
        self.put_away.setVisible(bool(shown.source))
        self._show_facts(shown)
        self.cautions.setText("\n".join(f"• {each}" for each in shown.cautions))
        self.cautions.setVisible(bool(shown.cautions))

    def _say(self, text: str, tone: Tone) -> None:
        if text == self.verdict.text():
            return
        self.verdict.setText(text)
        set_tone(self.verdict, tone)
        self._icon.show_icon(_ICONS[tone])
        announce(self.verdict, text, urgent=tone is Tone.DANGER)

    def _show_facts(self, face: FoundFace) -> None:
        self._facts.clear()
        facts = face.facts
        if face.passcode:
            facts = (*facts, (translate("Adding", "Passcode"), face.passcode))
        self._facts.put(*(_fact(caption, value) for caption, value in facts))
        self._facts.setVisible(bool(facts))
        self.show_passcode.setVisible(bool(face.passcode))
        hide, show = translate("Adding", "Hide the passcode"), translate("Adding", "Show the passcode")
        self.show_passcode.set_words(hide if face.is_passcode_shown else show)
        self.show_passcode.set_icon_name("eye-off" if face.is_passcode_shown else "eye")


def _fact(caption: str, value: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    text = elided_label(value, TextRole.STRONG)
    text.setAccessibleName(f"{caption} {value}")
    row.addWidget(label(caption, TextRole.CAPTION))
    row.addWidget(text, 1)
    return made
