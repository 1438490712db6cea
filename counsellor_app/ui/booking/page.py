"""The page 予約受付: four steps in the order of a call, what is read back beside them, no dialogs."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QWidget,
)

from counsellor_app.domain.appointment import Appointment
from counsellor_app.ui.booking.face import BookingFace, Choice, Deed, StripFace
from counsellor_app.ui.booking.form.asking import WHO, Place, Stop
from counsellor_app.ui.booking.form.boxes import Boxes
from counsellor_app.ui.booking.form.draft import NOBODY, NOT_ASKED, Field
from counsellor_app.ui.booking.form.step_card import StepCard
from counsellor_app.ui.booking.form_layout import FormLayout
from counsellor_app.ui.booking.outcome.cancel_card import CancelCard
from counsellor_app.ui.booking.presenter import BookingPresenter
from counsellor_app.ui.booking.side_view import SideView
from counsellor_app.ui.booking.stops import stops_of, target_of
from counsellor_app.ui.booking.what_view import WhatView
from counsellor_app.ui.booking.when.grid_face import Cell
from counsellor_app.ui.booking.when.grid_view import GridView
from counsellor_app.ui.booking.when.series_view import SeriesView
from counsellor_app.ui.booking.who.contact_view import ContactView
from counsellor_app.ui.booking.who.who_view import WhoView
from counsellor_app.ui.fields.faces import Option
from counsellor_app.ui.fields.notice_views import NoticeList, PeopleCard
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import ghost, icon_button, primary, tab_order
from counsellor_app.ui.parts.empty_state import EmptyState
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.text import elided_label, set_tone, wrapped
from counsellor_app.ui.wording import translate


class BookingPage(QStackedWidget):
    """Worked by the keyboard alone. Passive: the presenter holds what was typed and where the call goes."""

    def __init__(self, presenter: BookingPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self.who = WhoView()
        self.person = Boxes(WHO)
        self.what = WhatView()
        self.grid = GridView()
        self.strip = wrapped("", TextRole.STRONG)
        self.reason = Boxes((Field.REASON,), 1)
        self.earlier = icon_button(translate("Booking", "A week earlier"), "chevron-left")
        self.later = icon_button(translate("Booking", "A week later"), "chevron-right")
        self.series = SeriesView()
        self.contact = ContactView()
        self.side = SideView()
        self.people = PeopleCard()
        self.notices = NoticeList()
        self.cancel_card = CancelCard(presenter.cancelling)
        self.confirm_button = primary(translate("Booking", "Book"), "Ctrl+Return", "check")
        self.confirm_button.shorten_badge("Ctrl+Enter")
        self.clear_button = ghost(translate("Booking", "Clear the form"), "", "trash")
        self.cards = self._cards()
        steps = ((self.cancel_card, 0), *((card, int(card is self.cards[2])) for card in self.cards))
        buttons = flow_of(self.confirm_button, self.clear_button)
        self._form = FormLayout(steps, self.side, (self.people, self.notices), buttons)
        self.addWidget(self._form)
        self.addWidget(
            EmptyState(
                "eye-off",
                translate("Booking", "Hidden while the screen is shared"),
                translate("Booking", "What you have typed is kept and comes back with the end of sharing."),
            )
        )
        self.setFocusProxy(self.who.search)
        self._connect()
        self._refresh()

    def _cards(self) -> tuple[StepCard, ...]:
        turns = QWidget()
        line = QHBoxLayout(turns)
        line.setContentsMargins(0, 0, 0, 0)
        hint = translate("Booking", "Figures: how many could be booked. Enter takes a time, Page Down turns.")
        line.addWidget(elided_label(hint, TextRole.CAPTION), 1)
        line.addWidget(self.earlier)
        line.addWidget(self.later)
        made = (
            (StepCard(1, translate("Booking", "Who is it?")), (self.who, self.person)),
            (StepCard(2, translate("Booking", "Which consultation?")), (self.what,)),
            (
                StepCard(3, translate("Booking", "When?"), turns),
                (self.grid, self.strip, self.reason, self.series),
            ),
            (StepCard(4, translate("Booking", "Contact and confirmation")), (self.contact,)),
        )
        for card, inside in made:
            for part in inside:
                card.add(part)
        return tuple(card for card, _ in made)

    def _connect(self) -> None:
        presenter = self._presenter
        presenter.changed.connect(self._refresh)
        presenter.place_wanted.connect(self.go_to)
        self.who.searched.connect(presenter.whom.search)
        self.who.chosen.connect(presenter.whom.choose)
        self.who.again.connect(presenter.whom.change)
        self.what.taken.connect(presenter.take_choice)
        self.what.entered.connect(lambda: self.go_to(Place(Stop.GRID)))
        self.grid.looked_at.connect(presenter.timing.look_at)
        self.grid.looked_at.connect(self._follow_cell)
        self.grid.picked.connect(presenter.timing.pick)
        self.grid.turned.connect(presenter.timing.step_week)
        self.earlier.clicked.connect(lambda: presenter.timing.step_week(-1))
        self.later.clicked.connect(lambda: presenter.timing.step_week(1))
        self.series.taken.connect(presenter.take_choice)
        self.series.ticked.connect(lambda place, on: presenter.finishing.repeating.tick(place, on=on))
        self.series.stepped.connect(self._form.reveal)
        self.series.reasoned.connect(presenter.finishing.repeating.give_reason)
        self.series.answered.connect(lambda: presenter.go_on(Place(Stop.GRID)))
        self.contact.taken.connect(lambda value: presenter.take_choice(Choice.ATTENDANT, value))
        self.contact.attendant_entered.connect(self._answer_attendant)
        self.contact.ticked.connect(lambda place, on: presenter.tick(place, on=on))
        self.contact.companions_changed.connect(presenter.take_companions)
        self.side.tick.answered.connect(lambda place, on: presenter.tick(place, on=on))
        for part in (self.contact, self.side.tick):
            part.entered.connect(presenter.go_on)
        for boxes in (self.person, self.reason, self.contact.fields, self.contact.more):
            boxes.typed.connect(presenter.type)
            boxes.left.connect(presenter.leave)
            boxes.suggested.connect(presenter.take_suggestion)
            boxes.entered.connect(lambda field: presenter.go_on(Place(field)))
        self.notices.pressed.connect(self._act)
        self.people.chosen.connect(presenter.settle)
        self.confirm_button.clicked.connect(presenter.finishing.confirm)
        self.clear_button.clicked.connect(presenter.beginning.start_over)
        self.cancel_card.kept.connect(lambda: self.go_to(Place(Stop.SEARCH)))
        presenter.cancelling.done.connect(lambda _appointment: self.go_to(Place(Stop.SEARCH)))
        self._key("Ctrl+Enter", self.confirm_button.click)
        self._key("Alt+T", self._toggle_tentative)
        self._key("Alt+R", self.series.repeat.setFocus)
        for key in ("Return", "Enter"):
            pressed = QShortcut(QKeySequence(key), self.confirm_button)
            pressed.setContext(Qt.ShortcutContext.WidgetShortcut)
            pressed.setAutoRepeat(False)
            pressed.activated.connect(self.confirm_button.click)
        self._key("Esc", presenter.left.emit).setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _key(self, keys: str, run: Callable[[], object]) -> QShortcut:
        made = QShortcut(QKeySequence(keys), self._form)
        made.setAutoRepeat(False)
        made.activated.connect(run)
        return made

    def _toggle_tentative(self) -> None:
        box = self.contact.questions.get(Place(Stop.TENTATIVE))
        if box is not None:
            box.click()
            wanted = self.contact.more.boxes[Field.EXPIRY].entry if box.isChecked() else box
            wanted.setFocus()

    def _answer_attendant(self) -> None:
        """Enter on "not asked yet" means that it was asked and nobody comes along."""
        if self._presenter.draft.attendant == NOT_ASKED:
            self._presenter.take_choice(Choice.ATTENDANT, NOBODY)
        self._presenter.go_on(Place(Stop.ATTENDANT))

    def _refresh(self) -> None:
        face = self._presenter.face()
        self.who.render_face(face.who)
        self.person.render_face(face)
        self.person.setVisible(face.who.is_new)
        self.what.render_face(face)
        self.grid.show_face(face.grid)
        self._show_strip(face.strip)
        self.reason.render_face(face)
        self.series.render_face(face)
        self.contact.render_face(face)
        self.side.render_face(face.side)
        for card, answered in zip(self.cards, face.answered, strict=True):
            card.mark.show_answered(answered=answered)
        self.people.render_people(face.people)
        self.notices.render_notices(face.notices)
        self._form.fit_told()
        self._show_state(face)
        tab_order(*stops_of(self))

    def _show_strip(self, strip: StripFace) -> None:
        if self.strip.text() != strip.text:
            self.strip.setText(strip.text)
            if strip.text:
                announce(self.strip, strip.text)
        set_tone(self.strip, strip.tone)
        self.strip.setVisible(bool(strip.text))
        self.reason.setVisible(strip.asks_reason)

    def _show_state(self, face: BookingFace) -> None:
        book, booking = translate("Booking", "Book"), translate("Booking", "Booking…")
        if face.is_moving:
            book = translate("Booking", "Move the booking")
        if face.is_wish:
            book = translate("Booking", "Take down provisionally")
        wanted = booking if face.is_saving else book
        if self.confirm_button.words() != wanted:
            self.confirm_button.set_words(wanted)
        self.clear_button.setVisible(not face.is_empty)

    def go_to(self, place: Place) -> None:
        """Put the cursor there."""
        target = target_of(self, place)
        if target is self.grid:
            self.grid.go_to_first()
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._form.reveal(target)

    def _follow_cell(self, cell: Cell | None) -> None:
        if cell is not None:
            self._form.reveal(self.grid)

    def _act(self, option: Option) -> None:
        self._presenter.act(Deed(option.deed), option.value)

    def ask_to_cancel(self, appointment: Appointment) -> None:
        """Ask how and why a booking is cancelled."""
        self._presenter.cancelling.ask(appointment)
        self.cancel_card.channel.setFocus(Qt.FocusReason.OtherFocusReason)
        self._form.reveal(self.cancel_card)

    def set_masked(self, masked: bool) -> None:
        """Hide everything for a shared screen or an empty chair; what was typed is kept."""
        self.setCurrentIndex(int(masked))

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing is read for a page that nobody sees."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._presenter.close()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """The cursor is where one begins, or where one was."""
        super().showEvent(event)
        if not event.spontaneous():
            self._presenter.open()
            if not self._form.isAncestorOf(self.window().focusWidget()):
                self._presenter.resume()
