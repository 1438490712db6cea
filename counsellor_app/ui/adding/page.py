"""The page "Add a session"."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from counsellor_app.ui.adding.faces import AddingFace, Deed
from counsellor_app.ui.adding.fields_view import FieldsView
from counsellor_app.ui.adding.form import Field
from counsellor_app.ui.adding.found_view import FoundView
from counsellor_app.ui.adding.paste_area import PasteArea, dropped_file
from counsellor_app.ui.adding.presenter import AddingPresenter
from counsellor_app.ui.fields.faces import Option
from counsellor_app.ui.fields.notice_views import NoticeList, PeopleCard
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.parts.buttons import ghost, primary, tab_order
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.hidden_page import hidden_page
from counsellor_app.ui.parts.text import heading, wrapped
from counsellor_app.ui.wording import translate


class AddingPage(QStackedWidget):
    """One form without dialogs, worked by the keyboard alone. Passive: the presenter holds what was typed."""

    def __init__(self, presenter: AddingPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self.paste = PasteArea()
        self.found = FoundView()
        self.fields = FieldsView()
        self.notices = NoticeList()
        self.people = PeopleCard()
        self.add_button = primary(translate("Adding", "Add it"), "Ctrl+Return", "plus")
        self.add_button.shorten_badge("Ctrl+Enter")
        self.clear_button = ghost(translate("Adding", "Clear"), "", "trash")
        self.clear_button.setMinimumHeight(self.add_button.sizeHint().height())
        self._shortened = wrapped(
            translate("Adding", "Only the beginning is shown here; all of it was read."), TextRole.CAPTION
        )
        self._to_reveal: QWidget | None = None
        self._stops: tuple[QWidget, ...] = ()
        self._scroll = QScrollArea()
        self._scroll.verticalScrollBar().rangeChanged.connect(self._reveal_again)
        self._form = self._lay_out()
        self.addWidget(self._form)
        self.addWidget(hidden_page())
        self.setAcceptDrops(True)
        self.setFocusProxy(self.paste)
        self._connect()
        self._refresh()

    def _lay_out(self) -> QWidget:
        invitation = Card(translate("Adding", "Invitation"))
        for part in (heading(translate("Adding", "Add a session")), self.paste, self._shortened, self.found):
            invitation.add(part)
        body = QWidget()
        body.setProperty("part", "page")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(10)
        for card in (invitation, self.fields, self.people, self.notices):
            column.addWidget(card)
        column.addStretch(1)
        self._scroll.setWidget(body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        form = QWidget()
        whole = QVBoxLayout(form)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self._scroll, 1)
        whole.addLayout(flow_of(self.add_button, self.clear_button))
        return form

    def _connect(self) -> None:
        presenter = self._presenter
        presenter.changed.connect(self._refresh)
        presenter.field_wanted.connect(self._focus_field)
        self.paste.given.connect(presenter.read_paste)
        self.paste.dropped.connect(presenter.read_file)
        self.found.passcode_shown.connect(lambda shown: presenter.show_passcode(shown=shown))
        self.found.time_taken.connect(presenter.take_found_time)
        self.found.file_put_away.connect(presenter.put_file_away)
        self.fields.typed.connect(presenter.type)
        self.fields.left.connect(presenter.leave)
        self.fields.suggested.connect(presenter.take_suggestion)
        self.notices.pressed.connect(self._act)
        self.people.chosen.connect(presenter.settle)
        self.add_button.clicked.connect(presenter.add)
        self.clear_button.clicked.connect(self._clear)
        self._key("Ctrl+Enter", self.add_button.click)
        self._key("Ctrl+V", self._paste_here)
        self._key("Esc", presenter.leave_page).setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _key(self, keys: str, run: Callable[[], object]) -> QShortcut:
        made = QShortcut(QKeySequence(keys), self._form)
        made.setAutoRepeat(False)
        made.activated.connect(run)
        return made

    def _refresh(self) -> None:
        face = self._presenter.face()
        self.paste.show_paste(self._presenter.paste)
        self._shortened.setVisible(self.paste.is_shortened)
        self.found.render_face(face.found, is_reading=face.is_reading, offers_time=face.offers_found_time)
        self.fields.render_face(face)
        asks = self.people.render_people(face.people)
        tells = self.notices.render_notices(face.notices)
        self._show_state(face)
        self._order_stops()
        if asks or tells:
            self._reveal(self.people if asks else self.notices)
        if asks and self._has_focus():
            self.people.buttons[-1].setFocus()

    def _reveal(self, part: QWidget) -> None:
        """Scroll to a part now, and again when the page has made room for it."""
        self._to_reveal = part
        self._scroll.ensureWidgetVisible(part)

    def _reveal_again(self) -> None:
        if self._to_reveal is not None:
            self._scroll.ensureWidgetVisible(self._to_reveal)
            self._to_reveal = None

    def _has_focus(self) -> bool:
        focus = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _show_state(self, face: AddingFace) -> None:
        add, adding = translate("Adding", "Add it"), translate("Adding", "Adding…")
        wanted = adding if face.is_saving else add
        if self.add_button.words() != wanted:
            self.add_button.set_words(wanted)
        self.clear_button.setVisible(not face.is_empty)

    def _order_stops(self) -> None:
        """Tab goes from top to bottom, through what has just appeared too."""
        answers = (*self.people.buttons, *self.notices.buttons)
        foot = (self.add_button, self.clear_button)
        stops = (self.paste, *self.found.buttons, *self.fields.stops, *answers, *foot)
        if stops != self._stops:
            self._stops = stops
            tab_order(*stops)

    def _focus_field(self, field: Field) -> None:
        self._scroll.ensureWidgetVisible(self.fields.focus_field(field))

    def _act(self, option: Option) -> None:
        self._presenter.act(Deed(option.deed), option.value)
        (self.paste if option.deed is Deed.UNDO else self.add_button).setFocus()

    def _clear(self) -> None:
        self._presenter.clear()
        self.paste.setFocus()

    def _paste_here(self) -> None:
        self.paste.setFocus()
        self.paste.take(QGuiApplication.clipboard().mimeData())

    def set_masked(self, masked: bool) -> None:
        """Hide everything for a shared screen or an empty chair; what was typed is kept."""
        if masked == (self.currentWidget() is not self._form):
            return
        self._presenter.show_passcode(shown=False)
        had_focus = self._has_focus()
        self.setCurrentIndex(int(masked))
        if had_focus and not masked:
            self.paste.setFocus()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """The cursor is where one begins, or where one was."""
        super().showEvent(event)
        if not event.spontaneous():
            self._presenter.open()
            if not self._has_focus():
                self.paste.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if self.currentWidget() is self._form and dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        self.paste.take(event.mimeData())
        event.acceptProposedAction()
