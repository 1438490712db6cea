"""What stands in the way of adding or should be looked at, each with its way on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.ui.fields.faces import Notice, Option, PersonFace
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import DeskButton, ghost
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.text import wrapped
from counsellor_app.ui.wording import translate


class NoticeList(QWidget):
    """``pressed`` carries the `Option` of a button."""

    pressed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._notices: tuple[Notice, ...] = ()
        self.cards: list[Card] = []
        self.buttons: list[DeskButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.hide()

    def render_notices(self, notices: tuple[Notice, ...]) -> bool:
        """Show these; says whether one of them is new."""
        if notices == self._notices:
            return False
        new = [each for each in notices if each not in self._notices]
        self._notices = notices
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.buttons = []
        self.cards = [self._card(notice) for notice in notices]
        for card in self.cards:
            self._column.addWidget(card)
        self.setVisible(bool(notices))
        for notice in new:
            announce(self, notice.text, urgent=notice.tone is Tone.DANGER)
        return bool(new)

    def _card(self, notice: Notice) -> Card:
        card = Card(notice.text, tone=notice.tone, bar=True)
        card.set_tone(notice.tone, filled=True)
        card.add(wrapped(notice.text, TextRole.BODY, notice.tone))
        buttons = [self._button(option) for option in notice.options]
        if buttons:
            card.add(flow_of(*buttons))
        self.buttons += buttons
        return card

    def _button(self, option: Option) -> DeskButton:
        button = ghost(option.text, option.keys)
        button.clicked.connect(lambda: self.pressed.emit(option))
        return button


class PeopleCard(Card):
    """Who of several it is, two identifiers side by side. ``chosen`` carries a client's id, None for new."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(translate("Adding", "Who is it?"), tone=Tone.WARNING, bar=True)
        self._people: tuple[PersonFace, ...] = ()
        self.buttons: list[DeskButton] = []
        self._rows: list[QWidget] = []
        self.add(
            wrapped(
                translate("Adding", "Somebody like this is on file. Compare name, number and telephone."),
                TextRole.STRONG,
            )
        )
        self.hide()

    def render_people(self, people: tuple[PersonFace, ...]) -> bool:
        """Show these; says whether they are new."""
        if people == self._people:
            return False
        self._people = people
        for row in self._rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.buttons = []
        self._rows = [self._row(person) for person in people]
        for row in self._rows:
            self.add(row)
        self.setVisible(bool(people))
        if people:
            announce(self, translate("Adding", "Who is it?"), urgent=True)
        return bool(people)

    def _row(self, person: PersonFace) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        text = QVBoxLayout()
        text.setSpacing(0)
        is_typed = person.client_id is None
        head = translate("Adding", "As typed") if is_typed else translate("Adding", "On file")
        text.addWidget(wrapped(head, TextRole.CAPTION))
        text.addWidget(wrapped(person.name, TextRole.STRONG))
        text.addWidget(wrapped(person.identifiers))
        words = translate("Adding", "A new person") if is_typed else translate("Adding", "This person")
        button = ghost(words)
        button.setAccessibleDescription(f"{head} {person.name} {person.identifiers}")
        button.clicked.connect(lambda: self.chosen.emit(person.client_id))
        self.buttons.append(button)
        line.addLayout(text, 1)
        line.addWidget(button)
        return row
