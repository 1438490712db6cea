"""届いていない記録: each with what it says, why it was not taken, and what can be done."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.ui.fonts import TextRole, scaled
from counsellor_app.ui.office.hand_over import HandOverPresenter
from counsellor_app.ui.office.hand_over_card import HandOverCard
from counsellor_app.ui.office.tray import TrayPresenter
from counsellor_app.ui.office.waiting_card import WaitingCard
from counsellor_app.ui.office.wish_card import WishCard
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import secondary
from counsellor_app.ui.parts.empty_state import EmptyState
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.text import heading, set_tone, wrapped
from counsellor_app.ui.wording import translate


class TrayPage(QScrollArea):
    """Read anew whenever it is opened."""

    def __init__(self, presenter: TrayPresenter, hand_over: HandOverPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self._hand_over = hand_over
        self.cards: list[WaitingCard] = []
        self.wishes: list[WishCard] = []
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ground = QWidget()
        ground.setProperty("part", "page")
        self._column = QVBoxLayout(ground)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(scaled(12))
        self.print = secondary(translate("Office", "Print what is unsent…"), "Alt+P", "print")
        self.print.set_words(
            self.print.words(), translate("Office", "For a colleague, on one sheet of paper")
        )
        self.print.clicked.connect(presenter.paper_wanted)
        self._column.addLayout(flow_of(self.print))
        self._refused_heading = heading(translate("Office", "Records that the office did not take"))
        self._column.addWidget(self._refused_heading)
        text = translate(
            "Office",
            "They are written, encrypted, on this PC. Tell the office again once the cause is gone, or "
            "record it in another way, write down what was done, and put the record aside.",
        )
        self._about = wrapped(text)
        self._column.addWidget(self._about)
        self.told = wrapped("", TextRole.STRONG)
        set_tone(self.told, Tone.DANGER)
        self._column.addWidget(self.told)
        self._refused = _column()
        self._column.addLayout(self._refused)
        self._empty = EmptyState(
            "check-circle",
            translate("Office", "Nothing is waiting"),
            translate("Office", "The office has it all."),
        )
        self._column.addWidget(self._empty)
        self._wish_heading = heading(translate("Office", "Provisional: not sent, or to be told"))
        self._column.addWidget(self._wish_heading)
        self._wished = _column()
        self._column.addLayout(self._wished)
        self.hand_over = HandOverCard(hand_over)
        self._column.addWidget(self.hand_over)
        self._column.addStretch(1)
        self.setWidget(ground)
        presenter.changed.connect(self.refresh)
        hand_over.changed.connect(self._show_empty)
        self.refresh()

    def set_masked(self, masked: bool) -> None:
        """Hide whom the records are about."""
        self._presenter.set_masked(masked)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._presenter.refresh()

    def refresh(self) -> None:
        """Show what is waiting; a reason that was begun stays where its record still waits."""
        presenter = self._presenter
        typed = {card.command_id: card.reason.text() for card in self.cards}
        was = next((at for at, card in enumerate(self.cards) if _has_focus(card)), None)
        for card in (*self.cards, *self.wishes):
            for column in (self._refused, self._wished):
                column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [WaitingCard(each, presenter) for each in presenter.waiting if each.is_refused]
        self.wishes = [WishCard(each, presenter) for each in presenter.waiting if not each.is_refused]
        for card in self.cards:
            card.reason.setText(typed.get(card.command_id, ""))
            self._refused.addWidget(card)
            card.show()  # at once, not with the next event: the focus goes to it
        for wish in self.wishes:
            self._wished.addWidget(wish)
        if self.cards and (was is not None or QApplication.focusWidget() is None):
            self.cards[min(was or 0, len(self.cards) - 1)].reason.setFocus()
        self._show_empty()
        self._wish_heading.setVisible(bool(self.wishes))
        self.told.setVisible(bool(presenter.told))
        if presenter.told and presenter.told != self.told.text():
            announce(self.told, presenter.told, urgent=True)
        self.told.setText(presenter.told)

    def _show_empty(self) -> None:
        """The office has it all; or nothing was refused, and only has to be sent yet."""
        is_empty = not (self.cards or self.wishes or self._hand_over.unsent)
        self._empty.setVisible(is_empty)
        self.print.setEnabled(not is_empty)
        for part in (self._refused_heading, self._about):
            part.setVisible(is_empty or bool(self.cards))


def _has_focus(card: QWidget) -> bool:
    """Whether the keyboard is in it: a record that is settled must not take the focus away with itself."""
    focused = QApplication.focusWidget()
    return focused is not None and card.isAncestorOf(focused)


def _column() -> QVBoxLayout:
    made = QVBoxLayout()
    made.setSpacing(scaled(12))
    return made
