"""届いていない記録: each with what it says, why it was not taken, and the two things that can be done."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.services.tray import Waiting
from counsellor_app.ui.fonts import TextRole, scaled
from counsellor_app.ui.history.words import what_word
from counsellor_app.ui.moments import hhmm
from counsellor_app.ui.office.tray import TrayPresenter
from counsellor_app.ui.office.words import why_word
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.buttons import DeskButton, primary, secondary
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.empty_state import EmptyState
from counsellor_app.ui.parts.text import field_label, heading, label, wrapped
from counsellor_app.ui.today.faces.person import MASK
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import refusal_word


class WaitingCard(Card):
    """One record that the office did not take."""

    def __init__(self, waiting: Waiting, presenter: TrayPresenter) -> None:
        entry, session = waiting.entry, waiting.session
        super().__init__(what_word(waiting.what), tone=Tone.DANGER, bar=True)
        self.command_id = entry.command.id
        self._presenter = presenter
        self.add(label(f"{hhmm(entry.command.at)}  {what_word(waiting.what)}", TextRole.STRONG))
        if session is not None:
            name = MASK if presenter.masked else session.client.name
            self.add(label(f"{hhmm(session.start)}  {name}"))
        refusal = refusal_word(entry.refusal) if entry.refusal else ""
        self.add(wrapped(why_word(entry.state, refusal, entry.trouble)))
        self.reason = QLineEdit()
        self.reason.setMaxLength(200)
        self.again: DeskButton = secondary(translate("Office", "Tell the office again"))
        self.put_aside: DeskButton = primary(translate("Office", "Put aside"))
        self.put_aside.setEnabled(False)
        self.reason.textChanged.connect(lambda text: self.put_aside.setEnabled(bool(text.strip())))
        self.again.clicked.connect(lambda: presenter.offer_again(self.command_id))
        self.put_aside.clicked.connect(self._put_aside)
        self.add(
            field_label(translate("Office", "What was done about it (kept with the record)"), self.reason)
        )
        row = QHBoxLayout()
        row.addWidget(self.reason, 1)
        row.addWidget(self.put_aside)
        row.addWidget(self.again)
        self.add(row)

    def _put_aside(self) -> None:
        self._presenter.dismiss(self.command_id, self.reason.text())


class TrayPage(QScrollArea):
    """Read anew whenever it is opened."""

    def __init__(self, presenter: TrayPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self.cards: list[WaitingCard] = []
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        ground = QWidget()
        ground.setProperty("part", "page")
        self._column = QVBoxLayout(ground)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(scaled(12))
        self._column.addWidget(heading(translate("Office", "Records that the office did not take")))
        text = translate(
            "Office",
            "They are written, encrypted, on this PC. Tell the office again once the cause is gone, or "
            "record it in another way, write down what was done, and put the record aside.",
        )
        self._column.addWidget(wrapped(text))
        self._empty = EmptyState(
            "check-circle",
            translate("Office", "Nothing is waiting"),
            translate("Office", "The office has it all."),
        )
        self._column.addWidget(self._empty)
        self._column.addStretch(1)
        self.setWidget(ground)
        presenter.changed.connect(self.refresh)

    def set_masked(self, masked: bool) -> None:
        """Hide whom the records are about."""
        self._presenter.set_masked(masked)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._presenter.refresh()

    def refresh(self) -> None:
        """Show what is waiting; a reason that was begun stays where its record still waits."""
        typed = {card.command_id: card.reason.text() for card in self.cards}
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [WaitingCard(each, self._presenter) for each in self._presenter.waiting]
        for place, card in enumerate(self.cards):
            card.reason.setText(typed.get(card.command_id, ""))
            self._column.insertWidget(2 + place, card)
        self._empty.setVisible(not self.cards)
