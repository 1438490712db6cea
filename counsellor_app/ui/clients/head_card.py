"""The head of an open card: who it is, what is on file, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from counsellor_app.ui.clients.faces import CardFace
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.parts.buttons import ghost
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.chip import chip
from counsellor_app.ui.parts.flow import FlowLayout, flow_of
from counsellor_app.ui.parts.text import PlainLabel, elided_label, label, wrapped, yielding_label
from counsellor_app.ui.wording import translate


class HeadCard(Card):
    """Text can be selected and copied; nothing in it is a link."""

    edit_asked = Signal()
    refuse_asked = Signal()
    join_asked = Signal()

    def __init__(self) -> None:
        super().__init__(translate("Clients", "The person"))
        self._face: CardFace | None = None
        self.name = yielding_label("", TextRole.NAME)
        self.kana = elided_label("")
        self._chips = FlowLayout()
        self._facts_part = QWidget()
        self._facts = QGridLayout(self._facts_part)
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._facts.setHorizontalSpacing(12)
        self._facts.setColumnStretch(1, 1)
        self._labels: list[PlainLabel] = []
        self.edit = ghost(translate("Clients", "Correct"), "F2", "edit")
        self.refuse = ghost(translate("Clients", "Refuse future use…"))
        self.join = ghost(translate("Clients", "Put two cards together…"))
        self.edit.clicked.connect(self.edit_asked)
        self.refuse.clicked.connect(self.refuse_asked)
        self.join.clicked.connect(self.join_asked)
        names = QHBoxLayout()
        names.setSpacing(10)
        names.addWidget(self.name)
        names.addWidget(self.kana, 1)
        for part in (names, self._chips, self._facts_part, flow_of(self.edit, self.join, self.refuse)):
            self.add(part)
        self._select(self.name)

    def render_face(self, face: CardFace, *, can_act: bool, can_refuse: bool, has_facts: bool) -> None:
        """Show a card; ``can_act`` is whether nothing else is being done with it, ``has_facts`` whether what
        is on file is shown here and not in a form.
        """
        self._facts_part.setVisible(has_facts)
        for button, on in ((self.edit, can_act), (self.join, can_act), (self.refuse, can_act and can_refuse)):
            button.setVisible(on)
        if face == self._face:
            return
        self._face = face
        self.name.setText(face.name)
        self.kana.setText(face.kana)
        self._chips.clear()
        for each in face.chips:
            self._chips.addWidget(chip(each.text, each.tone))
        for part in self._labels:
            self._facts.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._labels = []
        for row, (name, value) in enumerate(face.facts):
            pair = (label(name, TextRole.CAPTION), self._select(wrapped(value)))
            for column, part in enumerate(pair):
                self._facts.addWidget(part, row, column, Qt.AlignmentFlag.AlignTop if column == 0 else _AS_IS)
            self._labels += pair

    def _select(self, part: PlainLabel) -> PlainLabel:
        part.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return part


_AS_IS = Qt.AlignmentFlag(0)
