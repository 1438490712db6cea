"""履歴: who changed what, searched, opened and taken back."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from counsellor_app.domain.history import ChangeKind, Entry
from counsellor_app.domain.problem import ProblemCode
from counsellor_app.ui.fonts import TextRole, scaled
from counsellor_app.ui.history.presenter import HistoryPresenter
from counsellor_app.ui.history.rows import HistoryModel, HistoryTable
from counsellor_app.ui.history.values import changes_of
from counsellor_app.ui.history.words import about_word, kind_of_change_word, title_of
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import ghost, secondary
from counsellor_app.ui.parts.choice import ChoiceBox
from counsellor_app.ui.parts.empty_state import EmptyState
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.text import label, set_tone, wrapped
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import problem_word

_SPANS = (0, 1, 7, 31, 366)
_NARROW = 560
_LOW = 460


class HistoryPage(QWidget):
    """Passive. ``session_wanted`` and ``person_wanted`` carry the entry whose session or card is to open.

    ``narrowed``: a person chose which changes are listed.
    """

    session_wanted = Signal(object)
    person_wanted = Signal(object)
    left = Signal()
    narrowed = Signal()

    def __init__(self, presenter: HistoryPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self.who = QLineEdit()
        self.who.setPlaceholderText(translate("History", "Name, kana, number or telephone"))
        self.who.setAccessibleName(translate("History", "Person"))
        self.who.setClearButtonEnabled(True)
        self.kind = self._box(translate("History", "Sort of change"))
        self.staff = self._box(translate("History", "Who did it"))
        self.span = self._box(translate("History", "Since when"))
        self._model = HistoryModel()
        self.table = HistoryTable(self._model)
        self._empty = EmptyState("clock")
        self.detail = QPlainTextEdit()
        self.detail.setReadOnly(True)
        self.detail.setTabChangesFocus(True)
        self.detail.setAccessibleName(translate("History", "The change in full"))
        self._result = wrapped("", TextRole.STRONG, Tone.DANGER)
        self.open_session = secondary(translate("History", "Open the session"), "", "calendar")
        self.open_person = secondary(translate("History", "Open the card"), "", "person")
        self.back_button = secondary(translate("History", "Take this change back"), "", "undo")
        self.more = ghost(translate("History", "Earlier changes"), "", "chevron-down")
        self.everything = ghost(translate("History", "Show all changes"))
        self.leave = ghost(translate("History", "Back"), "Esc", "chevron-left")
        self._lay_out()
        self._fill()
        self._connect()

    def _box(self, name: str) -> QComboBox:
        box = ChoiceBox()
        box.setAccessibleName(name)
        box.setMinimumHeight(scaled(32))
        box.setMinimumContentsLength(4)
        return box

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(label(translate("History", "History"), TextRole.NAME))
        head.addWidget(self.who, 1)
        head.addWidget(self.leave)
        self.who.setMinimumHeight(scaled(32))
        filters = QHBoxLayout()
        filters.setSpacing(8)
        for each in (self.kind, self.staff, self.span):
            filters.addWidget(each, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(filters)
        column.addWidget(self.table, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self.detail)
        column.addWidget(self._result)
        column.addLayout(
            flow_of(self.open_session, self.open_person, self.back_button, self.more, self.everything)
        )

    def _fill(self) -> None:
        self.kind.addItem(translate("History", "All changes"), None)
        for kind in ChangeKind:
            self.kind.addItem(kind_of_change_word(kind), kind)
        words = (
            translate("History", "At any time"),
            translate("History", "Today"),
            translate("History", "Last 7 days"),
            translate("History", "Last month"),
            translate("History", "Last year"),
        )
        for days, word in zip(_SPANS, words, strict=True):
            self.span.addItem(word, days)

    def _connect(self) -> None:
        presenter = self._presenter
        self.who.returnPressed.connect(lambda: presenter.ask_name(self.who.text()))
        self.who.textChanged.connect(self._cleared)
        self.kind.activated.connect(lambda _row: presenter.ask_kind(self.kind.currentData()))
        self.staff.activated.connect(lambda _row: presenter.ask_staff(self.staff.currentData() or ""))
        self.span.activated.connect(lambda _row: presenter.ask_span(self.span.currentData()))
        for box in (self.kind, self.staff, self.span):
            box.activated.connect(lambda _row: self.narrowed.emit())
        self.everything.clicked.connect(lambda: self.narrowed.emit())
        self.table.chosen.connect(self._show_detail)
        self.table.opened.connect(self._open)
        self.open_session.clicked.connect(lambda: self._emit(self.session_wanted))
        self.open_person.clicked.connect(lambda: self._emit(self.person_wanted))
        self.back_button.clicked.connect(self._take_back)
        self.more.clicked.connect(presenter.ask_more)
        self.everything.clicked.connect(presenter.ask_all)
        self.leave.clicked.connect(self.left)
        presenter.changed.connect(self.refresh)
        presenter.failed.connect(self._show_failed)

    def _cleared(self, text: str) -> None:
        if not text and self._presenter.typed:
            self._presenter.ask_name("")

    def set_masked(self, _masked: bool) -> None:
        """People's data are hidden, or shown again."""
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self.who.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The list has the room; the change in full scrolls in a quarter, in less where it is low."""
        super().resizeEvent(event)
        share = 4 if self.height() > scaled(_LOW) else 8
        self.detail.setFixedHeight(max(scaled(48), min(scaled(170), self.height() // share)))
        self._model.set_narrow(narrow=self.width() < scaled(_NARROW))
        self.table.set_narrow(narrow=self.width() < scaled(_NARROW))

    def refresh(self) -> None:
        """Show what was found."""
        presenter = self._presenter
        self._show_filters()
        entries = presenter.entries or ()
        shows = bool(entries) and not presenter.masked
        self._model.show_entries(entries if shows else (), presenter.names())
        self.table.setVisible(shows)
        self._empty.setVisible(not shows)
        self.more.setVisible(shows and presenter.has_more)
        self.everything.setVisible(not presenter.masked and presenter.is_narrowed)
        if shows and not self.table.currentIndex().isValid():
            self.table.selectRow(0)
        self._show_empty()
        self._show_detail()
        self._show_result()

    def _show_filters(self) -> None:
        presenter = self._presenter
        if presenter.masked or not self.who.hasFocus() or not self.who.text():
            with QSignalBlocker(self.who):
                self.who.setText("" if presenter.masked else presenter.typed)
        if self.staff.count() != len(presenter.staff) + 1:
            self.staff.clear()
            self.staff.addItem(translate("History", "Everybody"), "")
            for member in presenter.staff:
                self.staff.addItem(member.name, member.id)
        self.staff.setCurrentIndex(max(0, self.staff.findData(presenter.query.staff_id)))
        self.kind.setCurrentIndex(max(0, self.kind.findData(presenter.query.kind)))
        self.span.setCurrentIndex(max(0, self.span.findData(presenter.days)))

    def _show_empty(self) -> None:
        presenter = self._presenter
        if presenter.masked:
            hidden = translate("History", "Hidden while people's data are hidden")
            self._empty.show_message("eye-off", hidden)
        elif presenter.entries is None:
            self._empty.show_message("clock", translate("History", "Searching…"))
        else:
            nothing = translate("History", "Nothing was found")
            self._empty.show_message("search", nothing, translate("History", "Ask for more, or for all."))

    def _show_detail(self) -> None:
        entry = self.table.entry() if self.table.isVisibleTo(self) else None
        self.detail.setVisible(entry is not None)
        self.open_session.setVisible(entry is not None and entry.start is not None)
        self.open_person.setVisible(entry is not None and entry.client_id is not None)
        self.back_button.setVisible(entry is not None and entry.is_reversible)
        if entry is None:
            self.detail.clear()
        else:
            lines = changes_of(entry.event, self._presenter.names())
            gone = translate("History", "Nothing more is on record.")
            by = self._presenter.names().staff.get(entry.event.by.staff_id, entry.event.by.staff_id)
            head = " · ".join(part for part in (title_of(entry), by, about_word(entry)) if part)
            text = "\n".join((head, *(lines or (gone,))))
            if text != self.detail.toPlainText():
                self.detail.setPlainText(text)

    def _show_result(self) -> None:
        presenter = self._presenter
        text = ""
        if presenter.problem is ProblemCode.CHANGED_MEANWHILE:
            text = translate("History", "✕ It was changed again since. Take the later change back first.")
        elif presenter.problem is not None:
            text = "✕ " + problem_word(presenter.problem)
        elif presenter.is_back:
            text = translate("History", "✓ Taken back: what stood before stands again.")
        set_tone(self._result, Tone.SUCCESS if presenter.is_back else Tone.DANGER)
        self._result.setVisible(bool(text))
        if text and text != self._result.text():
            announce(self._result, text)
        self._result.setText(text)

    def _show_failed(self, error: Exception) -> None:
        from counsellor_app.ui.shell.messages import code_of

        title = translate("History", "The history could not be read")
        self._empty.show_message("error", title, problem_word(code_of(error)))

    def _open(self) -> None:
        entry = self.table.entry()
        if entry is not None:
            self._emit(self.session_wanted if entry.start is not None else self.person_wanted)

    def _emit(self, signal: object) -> None:
        entry: Entry | None = self.table.entry()
        if entry is not None and (entry.start is not None or entry.client_id is not None):
            signal.emit(entry)  # type: ignore[attr-defined]

    def _take_back(self) -> None:
        entry = self.table.entry()
        if entry is not None:
            self._presenter.take_back(entry)
