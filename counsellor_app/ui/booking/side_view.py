"""The right column: what is spoken at the end of the call, and the booking in short."""

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from counsellor_app.ui.booking.face import QuestionFace, SideFace
from counsellor_app.ui.booking.form.asking import Place, Stop
from counsellor_app.ui.booking.form.entries import Question
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.text import PlainLabel, heading, label, set_tone, wrapped
from counsellor_app.ui.wording import translate


class SideView(QWidget):
    """Passive; empty until a time is picked."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "page")
        self._face: SideFace | None = None
        self.read_back = Card(translate("Booking", "Read back to the caller"), tone=Tone.KEY, bar=True)
        self.read_back.set_tone(Tone.KEY, filled=True)
        self.read_back.add(heading(self.read_back.accessibleName()))
        self._said = wrapped("")
        self.read_back.add(self._said)
        self.tick = Question(Place(Stop.READ_BACK))
        self.read_back.add(self.tick)
        self.facts = Card(translate("Booking", "This booking"))
        self.facts.add(heading(self.facts.accessibleName()))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self.facts.add(self._grid)
        self._rows: list[tuple[PlainLabel, PlainLabel]] = []
        self.clash = wrapped("", TextRole.STRONG)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(8)
        column.addWidget(self.read_back)
        column.addWidget(self.facts)
        column.addWidget(self.clash)
        column.addStretch(1)

    def render_face(self, face: SideFace) -> None:
        """Show the texts of this booking."""
        if face == self._face:
            return
        self._face = face
        self.read_back.setVisible(bool(face.read_back))
        self._said.setText("\n".join(face.read_back))
        words = translate("Booking", "Read back and heard")
        self.tick.show_face(QuestionFace(self.tick.place, words, face.is_read_back))
        self.tick.setVisible(face.asks_read_back)
        self.facts.setVisible(bool(face.facts))
        self._show_facts(face.facts)
        self.clash.setText(face.clash)
        set_tone(self.clash, face.clash_tone)
        self.clash.setVisible(bool(face.clash))

    def _show_facts(self, facts: tuple[tuple[str, str], ...]) -> None:
        while len(self._rows) < len(facts):
            row = (label("", TextRole.CAPTION), wrapped(""))
            for column, part in enumerate(row):
                self._grid.addWidget(part, len(self._rows), column)
            self._rows.append(row)
        for number, row in enumerate(self._rows):
            caption, value = facts[number] if number < len(facts) else ("", "")
            row[0].setText(caption)
            row[1].setText(value)
            for part in row:
                part.setVisible(bool(value))
