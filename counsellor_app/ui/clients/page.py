"""利用者: one search box, the people found, and the card of one of them."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counsellor_app.ui.clients.card_view import CardView
from counsellor_app.ui.clients.changes import ChangeLine
from counsellor_app.ui.clients.faces import HitOrder, hit_row, in_order
from counsellor_app.ui.clients.hits_view import HitList
from counsellor_app.ui.clients.presenter import ClientsPresenter
from counsellor_app.ui.fields.field_box import LineEntry
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.banner import BannerAction, BannerStack
from counsellor_app.ui.parts.buttons import ghost
from counsellor_app.ui.parts.choice import ChoiceBox
from counsellor_app.ui.parts.empty_state import EmptyState
from counsellor_app.ui.parts.hidden_page import hidden_page
from counsellor_app.ui.parts.kept_views import KEPT
from counsellor_app.ui.parts.text import field_label, label
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import problem_word

_DONE, _PROBLEM = "done", "problem"


def _order_box() -> ChoiceBox:
    box = ChoiceBox()
    box.setAccessibleName(translate("Clients", "Order of the people found"))
    box.setProperty(KEPT, "clients.order")
    box.addItem(translate("Clients", "By how well they match"), HitOrder.MATCH)
    box.addItem(translate("Clients", "By their reading"), HitOrder.READING)
    box.addItem(translate("Clients", "By their number"), HitOrder.NUMBER)
    return box


class SearchEntry(LineEntry):
    """The arrow down goes to the list, Enter opens its chosen row."""

    def __init__(self, hits: HitList) -> None:
        super().__init__(translate("Clients", "Kana, kanji, number or telephone"))
        self._hits = hits

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Down and self._hits.isVisible():
            self._hits.setFocus()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._hits.open_chosen()
        else:
            super().keyPressEvent(event)


class ClientsForm(QWidget):
    """Passive: the presenter holds what was typed, so that the form can go and come again."""

    def __init__(self, presenter: ClientsPresenter, back_to_day: Callable[[], None]) -> None:
        super().__init__()
        self._presenter = presenter
        self.hits = HitList()
        self.search = SearchEntry(self.hits)
        self.order = _order_box()
        self.order.activated.connect(lambda _row: self.refresh())
        self.banners = BannerStack()
        self.card = CardView(presenter)
        self.back = ghost(translate("Clients", "Back to the list"), "", "chevron-left")
        self._empty = EmptyState("people")
        self._said: object = None
        self._lay_out()
        self.search.typed.connect(presenter.look_for)
        self.hits.opened.connect(presenter.open)
        self.back.clicked.connect(self._go_back)
        self.card.opened_session.connect(back_to_day)
        presenter.changed.connect(self.refresh)
        escape = QShortcut(QKeySequence("Esc"), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._go_back)
        self.refresh()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label(translate("Clients", "People"), TextRole.NAME))
        head.addStretch(1)
        head.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(field_label(translate("Clients", "Look for somebody"), self.search))
        column.addWidget(self.search)
        column.addWidget(self.banners)
        column.addWidget(self.order)
        for part in (self.hits, self._empty, self.card):
            column.addWidget(part, 1)

    def refresh(self) -> None:
        """Show list, card and what was done."""
        presenter = self._presenter
        face = presenter.face()
        finder = presenter.finder
        today = presenter.viewing().today
        self.search.show_text(finder.query)
        found = in_order(finder.found, HitOrder(self.order.currentData()))
        self.hits.show_rows(tuple(hit_row(each, today) for each in found))
        has_list = face is None and bool(finder.found)
        self.hits.setVisible(has_list)
        self.order.setVisible(has_list and len(finder.found) > 1)
        self.card.setVisible(face is not None)
        self.back.setVisible(face is not None)
        self._empty.setVisible(face is None and not has_list)
        if face is not None:
            self.card.render_face(face)
        elif not has_list:
            self._say_nobody()
        self._say_done()

    def _say_nobody(self) -> None:
        finder = self._presenter.finder
        if finder.query.strip() and finder.is_answered:
            title = translate("Clients", "Nobody like this is on file")
            text = translate("Clients", "Try the reading, a part of the number, or another telephone.")
        else:
            title = translate("Clients", "Type a name, a reading, a number or a telephone")
            text = translate("Clients", "Any part will do. 髙 finds 高, hiragana finds katakana.")
        self._empty.show_message("people", title, text)

    def _say_done(self) -> None:
        presenter = self._presenter
        said = (presenter.done, presenter.problem, presenter.overtaken)
        if said == self._said:
            return
        self._said = said
        self.banners.clear()
        if presenter.overtaken is not None:
            self.banners.show_banner(_PROBLEM, _overtaken_text(presenter.overtaken), Tone.WARNING)
        elif presenter.problem is not None:
            self.banners.show_banner(_PROBLEM, problem_word(presenter.problem), Tone.DANGER)
        elif presenter.done is not None:
            undo = BannerAction(translate("Clients", "Undo"), presenter.undo)
            actions = (undo,) if presenter.done.undo else ()
            self.banners.show_banner(_DONE, presenter.done.text, Tone.SUCCESS, actions)

    def _go_back(self) -> None:
        if self._presenter.card is not None:
            self._presenter.close_card()
        self.search.setFocus()
        self.search.selectAll()


def _overtaken_text(change: ChangeLine) -> str:
    """What somebody else has done to the card that is being corrected."""
    text = translate(
        "Clients",
        "Changed by somebody else meanwhile. {head}: {what} What you typed is kept; keep it again.",
    )
    what = " / ".join((change.title, *change.details))
    return text.format(head=change.head, what=f"{what}.")


class ClientsPage(QStackedWidget):
    """The form; masked, nothing of it is left in the window, not even hidden.

    ``history_asked`` carries id and name of the card that is open. ``made``: the form is there anew.
    """

    history_asked = Signal(object, str)
    made = Signal()

    def __init__(self, presenter: ClientsPresenter, back_to_day: Callable[[], None]) -> None:
        """``back_to_day`` shows the calendar, when a session was opened from a card."""
        super().__init__()
        self._presenter = presenter
        self._back_to_day = back_to_day
        self._form: ClientsForm | None = None
        self.setAccessibleName(translate("Clients", "People"))
        self.addWidget(hidden_page())
        self.set_masked(False)

    @property
    def form(self) -> ClientsForm:
        """What is worked with. Raises RuntimeError while it is masked."""
        if self._form is None:
            raise RuntimeError("masked")
        return self._form

    def set_masked(self, masked: bool) -> None:
        """Take everything away for a shared screen or an empty chair, or bring it back."""
        if masked == (self._form is None):
            return
        if self._form is not None:
            form, self._form = self._form, None
            self.removeWidget(form)
            form.hide()
            form.deleteLater()
            return
        self._form = ClientsForm(self._presenter, self._back_to_day)
        self._form.card.history_asked.connect(self._ask_history)
        self.addWidget(self._form)
        self.setCurrentWidget(self._form)
        self.made.emit()

    def open_card(self, client_id: UUID) -> None:
        """Show a card."""
        self._presenter.open(client_id)

    def _ask_history(self) -> None:
        face = self._presenter.face()
        if face is not None:
            self.history_asked.emit(face.client.id, face.client.name)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """The cursor is in the search box."""
        super().showEvent(event)
        if not event.spontaneous() and self._form is not None:
            self._form.search.setFocus()
