"""相談結果: the short question after the end; nothing in it names the person."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy

from counsellor_app.domain.appointment import Outcome, Result
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.buttons import ButtonKind, DeskButton
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.note_edit import NoteEdit
from counsellor_app.ui.parts.text import label, set_tone
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import result_word


class OutcomeCard(Card):
    """One click, or Alt and the number, records the result; ``recorded`` carries the whole outcome.

    A note typed before a result was chosen is kept with the appointment (``noted``).
    """

    recorded = Signal(object)
    noted = Signal(str)

    def __init__(self) -> None:
        super().__init__(translate("Outcome", "Outcome"))
        self._shown: tuple[bool, str, Outcome | None] | None = None
        self._outcome: Outcome | None = None
        self._title = label("", TextRole.TITLE)
        grid = QGridLayout()
        grid.setSpacing(8)
        self.buttons: dict[Result, DeskButton] = {}
        for place, each in enumerate(Result):
            button = DeskButton(result_word(each), ButtonKind.SECONDARY, shortcut=f"Alt+{place + 1}")
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, result=each: self._choose(result))
            self.buttons[each] = button
            grid.addWidget(button, place // 2, place % 2)
        self.note_edit = NoteEdit(
            translate("Outcome", "Note on the outcome"), translate("Outcome", "Note (optional)"), lines=3
        )
        self.note_edit.written.connect(self._write)
        self.add(self._title)
        self.add(grid)
        self.add(self.note_edit)

    def render_outcome(self, outcome: Outcome | None, note: str, *, masked: bool) -> None:
        """Show the outcome, or ask for it; ``note`` is the appointment's. A shared screen shows no note."""
        if self._shown == (masked, note, outcome):
            return
        self._shown = (masked, note, outcome)
        self._outcome = outcome
        asks = outcome is None
        self._title.setText(
            translate("Outcome", "What came of it?") if asks else translate("Outcome", "✓ Outcome recorded")
        )
        set_tone(self._title, None if asks else Tone.SUCCESS)
        for result, button in self.buttons.items():
            button.setChecked(outcome is not None and outcome.result is result)
        self.note_edit.setVisible(not masked)
        self.note_edit.show_note(note if outcome is None else outcome.note)

    def _choose(self, result: Result) -> None:
        note = self.note_edit.toPlainText()
        self.note_edit.show_note(note)
        self.recorded.emit(Outcome(result, note))

    def _write(self, note: str) -> None:
        if self._outcome is None:
            self.noted.emit(note)
        else:
            self.recorded.emit(Outcome(self._outcome.result, note))
