"""This PC: one page of cards; every change is kept at once."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.ui.fonts import TextRole, scaled
from counsellor_app.ui.parts.buttons import DeskButton, ghost, tab_order
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.text import label, wrapped
from counsellor_app.ui.settings.care_cards import BackupCard, KeyCard
from counsellor_app.ui.settings.import_card import ImportCard
from counsellor_app.ui.settings.look_cards import LineCard, LookCard, NoticeCard
from counsellor_app.ui.settings.office_cards import OfficeCard
from counsellor_app.ui.settings.pc_check_card import PcCheckCard
from counsellor_app.ui.settings.pc_check_presenter import PcCheckPresenter
from counsellor_app.ui.settings.presenter import SettingsPresenter
from counsellor_app.ui.wording import translate


class SettingsPage(QScrollArea):
    """Passive. The office is read when the page is shown for the first time."""

    def __init__(self, presenter: SettingsPresenter, checking: PcCheckPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(translate("Settings", "Settings"))
        self.look = LookCard(presenter)
        self.notices = NoticeCard(presenter)
        self.office = OfficeCard(presenter)
        self.take_over = ImportCard(presenter)
        self.backups = BackupCard(presenter)
        self.key = KeyCard(presenter)
        self.line = LineCard(presenter)
        self.pc_check = PcCheckCard(checking)
        ground = QWidget()
        ground.setProperty("part", "page")
        column = QVBoxLayout(ground)
        column.setContentsMargins(8, 4, 8, 8)
        column.setSpacing(scaled(10))
        column.addWidget(label(translate("Settings", "Settings"), TextRole.NAME))
        saved = translate("Settings", "Every change is kept at once.")
        column.addWidget(wrapped(saved, TextRole.CAPTION))
        self.index: dict[Card, DeskButton] = {}
        self._index_row = flow_of()
        column.addLayout(self._index_row)
        column.addStretch(1)
        self._column = column
        for card in self._cards():
            self.add_card(card)
        self.setWidget(ground)
        self.office.furnished.connect(lambda: tab_order(self.notices.idle, *self.office.controls()))
        presenter.changed.connect(self.refresh)
        self.refresh()

    def _cards(self) -> tuple[Card, ...]:
        return (
            self.look,
            self.notices,
            self.office,
            self.take_over,
            self.backups,
            self.key,
            self.line,
            self.pc_check,
        )

    def add_card(self, card: Card) -> None:
        """Put a card under the others, and its name into the index at the top, which leads to it."""
        lead = ghost(card.accessibleName())
        lead.clicked.connect(lambda: self.lead_to(card))
        self._index_row.addWidget(lead)
        if self.index:
            tab_order([*self.index.values()][-1], lead)
        self.index[card] = lead
        self._column.insertWidget(self._column.count() - 1, card)
        lead.setVisible(not card.isHidden())

    def lead_to(self, card: Card) -> None:
        """Bring a card to the top and the focus to its first control."""
        self.verticalScrollBar().setValue(card.y() - scaled(8))
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
        for placed, lead in self.index.items():
            lead.setVisible(not placed.isHidden())

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
