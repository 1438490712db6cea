"""The names of the settings' cards in two groups: a list, or where that has no room a choice."""

from enum import Enum, auto

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from counsellor_app.ui.fonts import TextRole, font, scaled
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.choice import ChoiceBox
from counsellor_app.ui.wording import translate

_WIDTH = 208


class Group(Enum):
    """Whom a change concerns; in the order of the list."""

    THIS_PC = auto()
    OFFICE = auto()


def group_word(group: Group) -> str:
    """The head over its sections."""
    return {
        Group.THIS_PC: translate("Settings", "This PC"),
        Group.OFFICE: translate("Settings", "The office"),
    }[group]


class Sections(QObject):
    """Which card is wanted. ``chosen``: another is to be seen. ``entered``: one is to be worked in."""

    chosen = Signal(object)
    entered = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._groups: dict[Group, list[Card]] = {group: [] for group in Group}
        self._shown: list[Card] = []
        self.list = QListWidget()
        self.list.setFixedWidth(scaled(_WIDTH))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.box = ChoiceBox()
        for each in (self.list, self.box):
            each.setAccessibleName(translate("Settings", "Sections of the settings"))
        self.list.currentItemChanged.connect(lambda now, _was: self._choose(_card_of(now)))
        # Enter goes on to the page, which presses the button that has the focus: move the focus after that.
        self.list.itemActivated.connect(self._enter, Qt.ConnectionType.QueuedConnection)
        self.box.currentIndexChanged.connect(lambda row: self._choose(self._shown[row]))
        self.current: Card | None = None

    def add(self, card: Card, group: Group) -> None:
        """Put a card's name at the end of its group; the first of all is chosen."""
        self._groups[group].append(card)
        self.refresh()

    def refresh(self) -> None:
        """List the cards that are offered; a hidden card is not."""
        with QSignalBlocker(self.list), QSignalBlocker(self.box):
            self.list.clear()
            self.box.clear()
            self._shown = []
            for group, cards in self._groups.items():
                self._fill(group, [card for card in cards if not _is_left_out(card)])
        if self._shown:
            self.choose(self.current if self.current in self._shown else self._shown[0])

    def _fill(self, group: Group, cards: list[Card]) -> None:
        if cards:
            head = QListWidgetItem(group_word(group), self.list)
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            head.setFont(font(TextRole.CAPTION))
        for card in cards:
            item = QListWidgetItem(card.accessibleName(), self.list)
            item.setData(Qt.ItemDataRole.UserRole, card)
            self.box.addItem(card.accessibleName())
            self._shown.append(card)

    def choose(self, card: Card) -> None:
        """Mark a card's name in both, and have the card shown."""
        row = next(row for row in range(self.list.count()) if _card_of(self.list.item(row)) is card)
        with QSignalBlocker(self.list), QSignalBlocker(self.box):
            self.list.setCurrentRow(row)
            self.box.setCurrentIndex(self._shown.index(card))
        self.current = card
        self.chosen.emit(card)

    def _choose(self, card: Card | None) -> None:
        if card is not None and card is not self.current:
            self.choose(card)

    @Slot(QListWidgetItem)
    def _enter(self, item: QListWidgetItem) -> None:
        card = _card_of(item)
        if card is not None:
            self.choose(card)
            self.entered.emit(card)


def _is_left_out(card: Card) -> bool:
    """Whether somebody has hidden it; one that was never shown counts as hidden for Qt as well."""
    return card.isHidden() and card.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)


def _card_of(item: QListWidgetItem | None) -> Card | None:
    found = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
    return found if isinstance(found, Card) else None
