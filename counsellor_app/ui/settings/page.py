"""The settings: names of cards at the left, one card at the right; every change is kept at once."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.ui.fonts import TextRole, scaled
from counsellor_app.ui.parts.buttons import tab_order
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.text import label, wrapped
from counsellor_app.ui.settings.care_cards import BackupCard, KeyCard
from counsellor_app.ui.settings.import_card import ImportCard
from counsellor_app.ui.settings.look_cards import LineCard, LookCard, NoticeCard
from counsellor_app.ui.settings.office_cards import OfficeCard
from counsellor_app.ui.settings.pc_check_card import PcCheckCard
from counsellor_app.ui.settings.pc_check_presenter import PcCheckPresenter
from counsellor_app.ui.settings.presenter import SettingsPresenter
from counsellor_app.ui.settings.sections import Group, Sections
from counsellor_app.ui.wording import translate

_NARROW = 620


class SettingsPage(QWidget):
    """Passive. One card at a time; the office is read when the page is shown for the first time."""

    def __init__(self, presenter: SettingsPresenter, checking: PcCheckPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self.setAccessibleName(translate("Settings", "Settings"))
        self.look = LookCard(presenter)
        self.notices = NoticeCard(presenter)
        self.office = OfficeCard(presenter)
        self.take_over = ImportCard(presenter)
        self.backups = BackupCard(presenter)
        self.key = KeyCard(presenter)
        self.line = LineCard(presenter)
        self.pc_check = PcCheckCard(checking)
        self.sections = Sections(self)
        self.sections.chosen.connect(self._show)
        self.sections.entered.connect(self.lead_to)
        self._places: dict[Card, QWidget] = {}
        self._scroll = QScrollArea()
        self._lay_out()
        of_pc: tuple[Card, ...] = (
            self.look, self.notices, self.backups, self.key, self.line, self.pc_check,
        )  # fmt: skip
        for card in of_pc:
            self.add_card(card, Group.THIS_PC)
        self.add_card(self.office)
        self.add_card(self.take_over)
        self.office.furnished.connect(lambda: tab_order(*self.office.controls()))
        presenter.changed.connect(self.refresh)
        self.refresh()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(label(translate("Settings", "Settings"), TextRole.NAME))
        top.addWidget(self.sections.box, 1)
        self._saved = wrapped(translate("Settings", "Every change is kept at once."), TextRole.CAPTION)
        top.addWidget(self._saved, 1)
        ground = QWidget()
        ground.setProperty("part", "page")
        self._column = QVBoxLayout(ground)
        self._column.setContentsMargins(0, 0, scaled(8), 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(ground)
        middle = QHBoxLayout()
        middle.setSpacing(scaled(10))
        middle.addWidget(self.sections.list)
        middle.addWidget(self._scroll, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        column.setSpacing(scaled(10))
        column.addLayout(top)
        column.addLayout(middle, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Where list and card have no room side by side, a choice takes the list's place."""
        super().resizeEvent(event)
        is_narrow = self.width() < scaled(_NARROW)
        self.sections.list.setVisible(not is_narrow)
        self._saved.setVisible(not is_narrow)
        self.sections.box.setVisible(is_narrow)

    def add_card(self, card: Card, group: Group = Group.OFFICE) -> None:
        """Offer a card, and its name at the end of its group."""
        place = QWidget()
        held = QVBoxLayout(place)
        held.setContentsMargins(0, 0, 0, 0)
        held.addWidget(card)
        place.hide()
        self._places[card] = place
        self._column.insertWidget(self._column.count() - 1, place)
        self.sections.add(card, group)

    def _show(self, shown: Card) -> None:
        for card, place in self._places.items():
            place.setVisible(card is shown)
        self._scroll.verticalScrollBar().setValue(0)

    def lead_to(self, card: Card) -> None:
        """Show a card with the focus on its first control."""
        if self.sections.current is not card:
            self.sections.choose(card)
        controls = (
            each for each in card.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        )
        first = next((each for each in controls if each.isVisibleTo(card) and each.isEnabled()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def refresh(self) -> None:
        """Show settings, lists and results as they are."""
        for card in (self.look, self.notices, self.office, self.backups, self.key):
            card.refresh()
        self.sections.refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """The first time people and rooms are read."""
        super().showEvent(event)
        self._presenter.load()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter on a button presses it."""
        focused = QApplication.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QAbstractButton):
            focused.click()
            return
        super().keyPressEvent(event)
