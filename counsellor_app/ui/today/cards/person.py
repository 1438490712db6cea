"""The card of the person: two identifiers together, the telephone, what the records say."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.chip import chip
from counsellor_app.ui.parts.flow import FlowLayout, flow_of
from counsellor_app.ui.parts.text import elided_label, label, yielding_label
from counsellor_app.ui.today.faces.person import PersonFace
from counsellor_app.ui.wording import translate


class PersonCard(Card):
    """Text can be selected and copied; nothing in it is a link."""

    def __init__(self) -> None:
        super().__init__(translate("Person", "The person"))
        self._face: PersonFace | None = None
        self._name = yielding_label("", TextRole.NAME)
        self._kana = elided_label("")
        self._number_label = label("", TextRole.CAPTION)
        self._number = yielding_label("", TextRole.STRONG)
        self._phone = label("", TextRole.STRONG)
        for each in (self._name, self._number, self._phone):
            each.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._name)
        head.addWidget(self._kana, 1)
        phone = label(translate("Person", "Telephone"), TextRole.CAPTION)
        facts = flow_of(_beside(self._number_label, self._number), _beside(phone, self._phone))
        facts.setSpacing(10)
        self._chips = FlowLayout()
        self.body.setSpacing(6)
        for part in (head, facts, self._chips):
            self.add(part)

    def render_face(self, face: PersonFace) -> None:
        """Show ``face``."""
        if face == self._face:
            return
        self._face = face
        self._name.setText(face.name)
        self._kana.setText(face.kana)
        self._number_label.setText(face.number_label)
        self._number.setText(face.number or "–")
        self._phone.setText(face.phone or "–")
        self._chips.clear()
        for each in face.chips:
            self._chips.addWidget(chip(each.text, each.tone))

    def forget(self) -> None:
        """Leave nothing of the person on the screen, in tooltips or for a screen reader."""
        self.render_face(PersonFace("", "", "", "", "", ()))


def _beside(caption: QWidget, value: QWidget) -> QWidget:
    """A fact with its name, which stay together where the card is narrow."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    row.addWidget(caption)
    row.addWidget(value)
    return made
