"""The panel beside the calendar: the clocks on top, the phone switch always within reach below."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.ui.fonts import TextRole, scaled
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.empty_state import EmptyState
from counsellor_app.ui.parts.text import elided_label
from counsellor_app.ui.today.cards.actions import ActionsRow
from counsellor_app.ui.today.cards.clock import ClockCard
from counsellor_app.ui.today.cards.consent import ConsentCard
from counsellor_app.ui.today.cards.meeting import MeetingCard
from counsellor_app.ui.today.cards.outcome import OutcomeCard
from counsellor_app.ui.today.cards.person import PersonCard
from counsellor_app.ui.today.cards.phone import PhoneCard
from counsellor_app.ui.today.cards.record import RecordCard
from counsellor_app.ui.today.cards.stop import StopCard
from counsellor_app.ui.today.cards.switch import SwitchCard
from counsellor_app.ui.today.faces.clock import ClockFace
from counsellor_app.ui.today.faces.panel import PanelState
from counsellor_app.ui.today.faces.switch import SwitchFace
from counsellor_app.ui.wording import translate

_LOW = 520
"""Height in which clock, person, three rows of reasons and the steps have room, at a text scale of 1.0."""
_LOWEST = 370
"""The same for two rows of reasons."""
_LEAST = 48
"""Height that the cards in the middle keep where a low window has many messages, in logical pixels."""


class PanelView(QWidget):
    """Passive: ``render_state`` shows a state, the cards' signals say what was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: UUID | None = None
        self.clock = ClockCard()
        self.person = PersonCard()
        self.meeting = MeetingCard()
        self.phone = PhoneCard()
        self.record = RecordCard()
        self.outcome = OutcomeCard()
        self.stop = StopCard()
        self.consent = ConsentCard()
        self.switch = SwitchCard()
        self.steps = ActionsRow()
        self._heading = elided_label("")
        self.beside = elided_label("", TextRole.STRONG, Tone.KEY)
        self.beside.hide()
        self._empty = EmptyState(
            "calendar",
            translate("Panel", "No session ahead"),
            translate("Panel", "Click a session in the calendar to see it."),
        )
        middle = QWidget()
        middle.setProperty("part", "page")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (
            self.stop,
            self.consent,
            self.phone,
            self.outcome,
            self.person,
            self.meeting,
            self.record,
        ):
            column.addWidget(part)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(middle)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setMinimumHeight(_LEAST)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(10)
        outer.addWidget(self._heading)
        outer.addWidget(self.beside)
        outer.addWidget(self.clock)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(self._empty, 1)
        outer.addWidget(self.switch)
        outer.addWidget(self.steps)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The person stays in sight above the switch, however low the window is."""
        super().resizeEvent(event)
        height = self.height()
        self.switch.set_room(3 if height >= scaled(_LOW) else 2 if height >= scaled(_LOWEST) else 1)

    @property
    def shown_id(self) -> UUID | None:
        """The session that the cards show, to which their notes belong."""
        return self._shown

    def flush(self) -> None:
        """Hand on what was typed into the notes."""
        self.record.note_edit.flush()
        self.outcome.note_edit.flush()

    def render_state(self, state: PanelState) -> None:
        """Show ``state``; what was typed for another session is handed on first."""
        if self._shown != state.appointment.id:
            self.flush()
            self.stop.close_card()
            self._shown = state.appointment.id
        self._show_parts(has_session=True)
        self._heading.setVisible(state.person is None)
        self._heading.setText(state.heading)
        self._render_beside(state.beside)
        self.clock.render_face(state.clock)
        self._render_person(state)
        self.phone.setVisible(state.phone is not None)
        if state.phone is not None:
            self.phone.render_face(state.phone)
        else:
            self.phone.forget()
        self.record.setVisible(state.record is not None)
        if state.record is not None:
            self.record.render_face(state.record)
        self.outcome.setVisible(state.asks_outcome)
        if state.asks_outcome:
            appointment = state.appointment
            self.outcome.render_outcome(appointment.outcome, appointment.note, masked=state.masked)
        self.switch.setVisible(state.phone is None)
        self.switch.render_face(state.switch)
        self.steps.render_steps(state.steps)

    def _render_beside(self, text: str) -> None:
        """A colleague who comes is spoken of, one who leaves is not."""
        if text and text != self.beside.text():
            announce(self.beside, text)
        self.beside.setText(text)
        self.beside.setVisible(bool(text))

    def _render_person(self, state: PanelState) -> None:
        self.person.setVisible(state.person is not None)
        if state.person is not None:
            self.person.render_face(state.person)
        else:
            self.person.forget()
        self.meeting.setVisible(state.meeting is not None)
        if state.meeting is not None:
            self.meeting.render_face(state.meeting)
        else:
            self.meeting.forget()

    def render_clock(self, appointment_id: UUID, face: ClockFace) -> bool:
        """Show the clocks of a tick; False, and nothing shown, where more than their figures has changed."""
        if self._shown != appointment_id or not self.clock.goes_on(face):
            return False
        self.clock.render_face(face)
        return True

    def render_empty(self, switch: SwitchFace) -> None:
        """Show that no session is ahead; nobody's data stay behind."""
        self.flush()
        self._shown = None
        self.person.forget()
        self.meeting.forget()
        self.phone.forget()
        self._show_parts(has_session=False)
        self.switch.setVisible(switch.target is not None)
        self.switch.render_face(switch)
        self.steps.render_steps(())

    def _show_parts(self, *, has_session: bool) -> None:
        self.clock.setVisible(has_session)
        self._scroll.setVisible(has_session)
        self._empty.setVisible(not has_session)
        if not has_session:
            self._heading.hide()
            self._render_beside("")
