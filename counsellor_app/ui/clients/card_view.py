"""An open card: head, decisions, consents, sessions, history, and the forms that change it."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.people.refusal_of_use import RefusalOfUse
from counsellor_app.ui.clients.edit_view import EditCard
from counsellor_app.ui.clients.faces import CardFace, hit_row
from counsellor_app.ui.clients.head_card import HeadCard
from counsellor_app.ui.clients.join_view import JoinCard
from counsellor_app.ui.clients.joining import joining_rows
from counsellor_app.ui.clients.lines import (
    Contact,
    change_lines,
    consent_lines,
    refusal_lines,
    session_lines,
)
from counsellor_app.ui.clients.lines_view import LinesCard
from counsellor_app.ui.clients.presenter import ClientsPresenter, Joining
from counsellor_app.ui.clients.refusal_view import RefusalCard
from counsellor_app.ui.fields.faces import Option
from counsellor_app.ui.parts.buttons import ghost
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.wording import translate


class CardView(QScrollArea):
    """Passive: shows what the presenter says, hands on what was pressed. ``opened_session``: the panel's."""

    opened_session = Signal()
    history_asked = Signal()

    def __init__(self, presenter: ClientsPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self._shown: object = None
        self.head = HeadCard()
        self.edit = EditCard()
        self.refusal = RefusalCard()
        self.join = JoinCard()
        none = translate("Clients", "none on file")
        self.refusals = LinesCard(translate("Clients", "Refusals of use"), none)
        self.consents = LinesCard(translate("Clients", "Consents"), none)
        self.sessions = LinesCard(translate("Clients", "Sessions"), none)
        self.changes = LinesCard(translate("Clients", "History of the card"), none)
        self.history = ghost(translate("Clients", "Whole history of the person"), "", "clock")
        self.history.clicked.connect(self.history_asked)
        self.lists = (self.refusals, self.consents, self.sessions, self.changes)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        ground = QWidget()
        ground.setProperty("part", "page")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(10)
        for card in (self.head, self.edit, self.refusal, self.join, *self.lists):
            column.addWidget(card)
        column.addLayout(flow_of(self.history))
        column.addStretch(1)
        self.setWidget(ground)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _connect(self) -> None:
        presenter = self._presenter
        self.head.edit_asked.connect(self._begin_edit)
        self.head.refuse_asked.connect(lambda: presenter.refuse())
        self.head.join_asked.connect(self._begin_join)
        self.edit.changed.connect(presenter.change)
        self.edit.kept.connect(self._keep)
        self.edit.dropped.connect(presenter.drop_draft)
        self.refusal.changed.connect(presenter.change_refusal)
        self.refusal.decided.connect(presenter.decide)
        self.join.typed.connect(presenter.others.look_for)
        self.join.chosen.connect(self._choose_other)
        self.join.swapped.connect(presenter.swap)
        self.join.put_together.connect(presenter.put_together)
        self.join.left.connect(lambda: presenter.join(None))
        for each in self.lists:
            each.pressed.connect(self._act)

    def render_face(self, face: CardFace) -> None:
        """Show a card as it is now."""
        presenter = self._presenter
        if self._shown != face.client.id:
            self._shown = face.client.id
            self.verticalScrollBar().setValue(0)
            for each in self.lists:
                each.forget()
        draft, joining = presenter.draft, presenter.joining
        idle = draft is None and presenter.refusing is None and joining is None and not presenter.is_busy
        self.head.render_face(face, can_act=idle, can_refuse=bool(presenter.grounds), has_facts=draft is None)
        self.edit.setVisible(draft is not None)
        if draft is not None:
            self.edit.render_draft(draft)
        self.refusal.render_draft(presenter.refusing, presenter.grounds, presenter.viewing().today)
        self._render_joining()
        self.refusals.render_lines(refusal_lines(face))
        self.consents.render_lines(consent_lines(face))
        self.sessions.render_lines(session_lines(face))
        self.changes.render_lines(change_lines(face))

    def _render_joining(self) -> None:
        presenter = self._presenter
        self.join.setVisible(presenter.joining is not None)
        if presenter.joining is None:
            return
        self.join.search.show_text(presenter.others.query)
        pair = presenter.pair()
        if pair is not None:
            self.join.render_rows(joining_rows(*pair), pair)
        else:
            today = presenter.viewing().today
            self.join.render_hits(tuple(hit_row(each, today) for each in presenter.candidates()))

    def _begin_edit(self) -> None:
        self._presenter.edit()
        self.edit.focus_fault()
        self.ensureWidgetVisible(self.edit)

    def _keep(self) -> None:
        if not self._presenter.keep():
            self.edit.focus_fault()

    def _begin_join(self) -> None:
        self._presenter.join(Joining())
        self.join.open_card(self._presenter.others.query)
        self.ensureWidgetVisible(self.join)

    def _choose_other(self, client_id: object) -> None:
        found = next((each for each in self._presenter.candidates() if each.client.id == client_id), None)
        if found is not None:
            self._presenter.join(Joining(found))

    def _act(self, option: Option) -> None:
        presenter, value = self._presenter, option.value
        if isinstance(value, RefusalOfUse):
            presenter.refuse(lifts=value)
        elif isinstance(value, Appointment):
            presenter.show_session(value)
            self.opened_session.emit()
        elif isinstance(value, Contact):
            presenter.note_contact(value.session, value.channel)
        elif isinstance(value, UUID):
            presenter.part(value)
