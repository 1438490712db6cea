"""The one card with all the clocks of a session."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from counsellor_app.domain.appointment import State
from counsellor_app.domain.countdown import Leading
from counsellor_app.ui.fonts import TextRole, scaled
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.digits import BigDigits
from counsellor_app.ui.parts.progress_bar import SessionBar
from counsellor_app.ui.parts.text import elided_label, figures_label, label, set_tone, shape, wrapped
from counsellor_app.ui.today.faces.clock import ClockFace
from counsellor_app.ui.wording import translate

_TONES = {
    Leading.UNTIL_LOGIN: Tone.KEY,
    Leading.UNTIL_START: Tone.KEY,
    Leading.UNTIL_NO_SHOW: Tone.WARNING,
    Leading.NO_SHOW_DUE: Tone.WARNING,
    Leading.LATE: Tone.WARNING,
    Leading.ENDING_SOON: Tone.WARNING,
    Leading.OVERTIME: Tone.DANGER,
    Leading.OVER: Tone.NEUTRAL,
}
_FILLED = frozenset({Leading.ENDING_SOON, Leading.OVERTIME, Leading.NO_SHOW_DUE})


def clock_tone(face: ClockFace) -> Tone:
    """How urgent the clock is; the words say the same."""
    if face.leading is Leading.REMAINING:
        return Tone.PHONE if face.state is State.PHONE else Tone.SUCCESS
    return _TONES[face.leading]


_GAP = 8
_WORD, _ONE_LINE = 76, 96
"""Least width of the word beside the digits, and up to where it stands on one line, at a scale of 1.0."""


class ClockCard(Card):
    """Large digits, the word that says which clock they are, the smaller clocks, and the bar of the slot."""

    def __init__(self) -> None:
        super().__init__(translate("Clock", "Clocks of the session"), bar=True)
        self._face: ClockFace | None = None
        self._title = label("", TextRole.TITLE)
        self._slot = elided_label("")
        self._word = wrapped("")
        self._word.setMinimumWidth(scaled(_WORD))
        self.digits = BigDigits(52)
        self._lines = (figures_label(), figures_label())
        self._passed = SessionBar(translate("Clock", "Part of the slot that has passed"))
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._slot, 1)
        small = QVBoxLayout()
        small.setSpacing(2)
        small.addStretch(1)
        for line in self._lines:
            small.addWidget(line, 0, Qt.AlignmentFlag.AlignRight)
        middle = QHBoxLayout()
        middle.setSpacing(_GAP)
        middle.addWidget(self._word, 0, Qt.AlignmentFlag.AlignBottom)
        middle.addWidget(self.digits, 0, Qt.AlignmentFlag.AlignBottom)
        middle.addStretch(1)
        middle.addLayout(small)
        self.body.setSpacing(4)
        for part in (head, middle, self._passed):
            self.add(part)

    def goes_on(self, face: ClockFace) -> bool:
        """Whether ``face`` is of the same state and the same clock as what is shown."""
        before = self._face
        return before is not None and (before.state, before.leading) == (face.state, face.leading)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Beside a wide form the large clock keeps its room, and the small ones give way."""
        super().resizeEvent(event)
        self._show_lines()

    def _show_lines(self) -> None:
        """Those of the smaller clocks that there is room for beside word and digits."""
        around = self.contentsRect().width() - self.body.contentsMargins().left()
        around -= self.body.contentsMargins().right() + 3 * _GAP
        room = around - self._word.minimumWidth() - self.digits.sizeHint().width()
        for line in self._lines:
            line.setVisible(line.sizeHint().width() <= room)

    def render_face(self, face: ClockFace) -> None:
        """Show ``face``; a change of state is spoken."""
        before, self._face = self._face, face
        if face == before:
            return
        tone = clock_tone(face)
        is_loud = face.leading in _FILLED
        minutes = face.digits.rpartition(":")[0] or face.digits
        spoken = translate("Clock", "{word} {minutes} minutes").format(word=face.word, minutes=minutes)
        self.digits.show_figures(face.digits, spoken, tone if is_loud else None)
        self._passed.show_state(face.fraction, face.marks, tone)
        for line, text in zip(self._lines, (*face.lines, "", ""), strict=False):
            line.setText(text)
        if before is None or [shape(each) for each in before.lines] != [shape(each) for each in face.lines]:
            self._show_lines()
        if before is None or (before.title, before.slot, before.word) != (face.title, face.slot, face.word):
            self._title.setText(face.title)
            set_tone(self._title, tone)
            self._slot.setText(face.slot)
            self._word.setText(face.word)
            natural = self._word.fontMetrics().horizontalAdvance(face.word) + 1
            is_short = scaled(_WORD) < natural <= scaled(_ONE_LINE)
            self._word.setMinimumWidth(natural if is_short else scaled(_WORD))
            self._show_lines()
            self.set_tone(tone, filled=is_loud)
            if before is not None:
                announce(self, f"{face.title} {spoken}")
