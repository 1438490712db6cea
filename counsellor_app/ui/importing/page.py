"""The page "Take over a list": a file, its rows with a verdict each, and what was not taken and why."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.domain.sheet_import.verdict import Verdict
from counsellor_app.ui.adding.paste_area import dropped_file
from counsellor_app.ui.booking.words import kind_name
from counsellor_app.ui.fields.columns import Columns
from counsellor_app.ui.fields.field_box import ChoiceEntry
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.importing.model import RowsModel
from counsellor_app.ui.importing.presenter import ANYBODY, ImportingPresenter, Work
from counsellor_app.ui.importing.rows_view import RowsView
from counsellor_app.ui.importing.words import problem_sentence, verdict_word
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import ghost, primary, secondary
from counsellor_app.ui.parts.choice import ChoiceBox
from counsellor_app.ui.parts.empty_state import EmptyState
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.hidden_page import hidden_page
from counsellor_app.ui.parts.kept_views import KEPT
from counsellor_app.ui.parts.text import field_label, label, set_tone, wrapped
from counsellor_app.ui.phrases import named
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import problem_word

_RING = 6
"""Room for the ring round what has the focus at the edge of the page."""


class ImportingForm(QWidget):
    """Passive: the presenter holds the list, so that the form can go and come again."""

    def __init__(self, presenter: ImportingPresenter, leave: Callable[[], None]) -> None:
        super().__init__()
        self._presenter = presenter
        self.choose = secondary(translate("Importing", "Choose a file…"), "Ctrl+O", "download")
        self.kind, self.counsellor = ChoiceEntry(), ChoiceEntry()
        self.model = RowsModel()
        self.rows = RowsView(self.model)
        self.only = _only_box()
        self.why = wrapped()
        self.said = wrapped("", TextRole.STRONG)
        self.bar = QProgressBar()
        self.stop = secondary(translate("Importing", "Cancel"), "", "close")
        self.confirm = ghost(translate("Importing", "I have looked: take these too"), "", "check")
        self.leave_out = ghost(translate("Importing", "Leave these out"), "", "close")
        self.go = primary("", "Ctrl+Return")
        self.go.shorten_badge("Ctrl+Enter")
        self.copy = ghost(translate("Importing", "Copy the report"), "", "copy")
        self.save = ghost(translate("Importing", "Save the report"), "", "download")
        self.back = ghost(translate("Importing", "Back"), "Esc", "chevron-left")
        self.back.clicked.connect(leave)
        self._empty = EmptyState(
            "download",
            translate("Importing", "Drop the office's list here"),
            translate("Importing", "CSV or Excel (.xlsx), as it is. Nothing is stored before you say so."),
        )
        self._below_work = QWidget()
        self._lay_out()
        self._connect()
        self.refresh()

    def _lay_out(self) -> None:
        self.bar.setAccessibleName(translate("Importing", "At work"))
        self._choices = Columns(2, 130)
        self._choices.put(
            _named(translate("Importing", "Kind of consultation"), self.kind),
            _named(translate("Importing", "Counsellor"), self.counsellor),
        )
        head = QHBoxLayout()
        head.addWidget(label(translate("Importing", "Take over a list"), TextRole.NAME))
        head.addStretch(1)
        head.addWidget(self.back)
        body = QWidget()
        body.setProperty("part", "page")
        inside = QVBoxLayout(body)
        inside.setContentsMargins(_RING, _RING, _RING, _RING)
        inside.setSpacing(8)
        inside.addLayout(flow_of(self.choose))
        for part in (self._choices, self.bar, self.said):
            inside.addWidget(part)
        inside.addLayout(flow_of(self.stop))
        inside.addLayout(flow_of(self.confirm, self.leave_out, self.copy, self.save))
        inside.addWidget(self.only)
        inside.addWidget(self.rows, 1)
        inside.addWidget(self._empty, 1)
        inside.addWidget(self._below_work, 1)
        inside.addWidget(self.why)
        scroll = QScrollArea()
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(scroll, 1)
        column.addLayout(flow_of(self.go))

    def _connect(self) -> None:
        presenter = self._presenter
        self.choose.clicked.connect(self._ask_file)
        self.kind.typed.connect(lambda key: presenter.choose(kind=key))
        self.counsellor.typed.connect(lambda who: presenter.choose(counsellor=who))
        self.only.activated.connect(lambda _row: self.model.show_only(self.only.currentData()))
        self.model.ticked.connect(lambda name, on: presenter.tick((name,), on=on))
        self.rows.chosen.connect(self._show_why)
        self.confirm.clicked.connect(lambda: presenter.tick(presenter.to_confirm(), on=True))
        self.leave_out.clicked.connect(lambda: presenter.tick(presenter.blocking(), on=False))
        self.go.clicked.connect(presenter.take_over)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(presenter.report()))
        self.save.clicked.connect(presenter.save_report)
        self.stop.clicked.connect(presenter.cancel)
        presenter.progressed.connect(self._show_progress)
        presenter.changed.connect(self.refresh)

    def _show_progress(self) -> None:
        """Bar and words; what is written in one go has no share of it to tell."""
        is_known = self._presenter.share < 1
        self.bar.setRange(0, 100 if is_known else 0)
        self.bar.setValue(int(self._presenter.share * 100))
        text, tone = _said(self._presenter)
        self.said.setText(text)  # announced once, at the beginning
        set_tone(self.said, tone)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter on a button presses it."""
        focused = QApplication.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QAbstractButton):
            focused.click()
            return
        super().keyPressEvent(event)

    def refresh(self) -> None:
        """Show the list, the ticks, and what was said."""
        presenter = self._presenter
        self._offer_choices()
        self.model.show_rows(presenter.rows)
        self.model.show_state(presenter.ticked, presenter.fates())
        has_rows, is_idle = bool(presenter.rows), presenter.work is None
        for part in (self.bar, self.stop):
            part.setVisible(not is_idle)
        self._below_work.setVisible(not is_idle and not has_rows)
        if not is_idle:
            self._show_progress()
        appear = has_rows and self.rows.isHidden()
        self.rows.setVisible(has_rows)
        self.only.setVisible(has_rows)
        self._choices.setVisible(has_rows)
        self._empty.setVisible(not has_rows and is_idle)
        if not is_idle and self.choose.hasFocus():
            self.stop.setFocus()  # a button that goes grey would hand the focus to a banner
        self.choose.setEnabled(is_idle)
        self.confirm.setVisible(is_idle and bool(presenter.to_confirm()) and not presenter.is_stored)
        blocking = [name for name in presenter.blocking() if name in presenter.ticked]
        self.leave_out.setVisible(is_idle and bool(blocking))
        for button in (self.copy, self.save):
            button.setVisible(presenter.outcome is not None)
        can_go = has_rows and is_idle and not presenter.is_stored and presenter.office is not None
        self.go.setVisible(can_go)
        self.go.setEnabled(bool(presenter.ticked))
        count = len(presenter.ticked)
        self.go.set_words(translate("Importing", "Take over %n session(s)", None, count))
        self._say(*_said(presenter))
        self._show_why()
        if appear:
            self.rows.setFocus()

    def _say(self, text: str, tone: Tone | None) -> None:
        if text != self.said.text():
            self.said.setText(text)
            announce(self.said, text, urgent=tone is Tone.DANGER)
        set_tone(self.said, tone)
        self.said.setVisible(bool(text))

    def _offer_choices(self) -> None:
        presenter = self._presenter
        kinds = presenter.office.kinds if presenter.office else ()
        self.kind.offer(tuple((each.key, kind_name(each)) for each in kinds))
        self.kind.show_text(presenter.kind)
        anybody = (ANYBODY, translate("Importing", "Whoever is free"))
        self.counsellor.offer((anybody, *((each.id, each.name) for each in presenter.counsellors)))
        self.counsellor.show_text(presenter.counsellor)

    def _show_why(self) -> None:
        row = self.rows.currentIndex().row()
        is_shown = 0 <= row < self.model.rowCount()
        face = self.model.face(row) if is_shown else None
        self.why.setText(named(face.name, face.why) if face and face.why else "")
        self.why.setVisible(bool(self.why.text()))

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, translate("Importing", "Choose a list"))
        dialog.setNameFilter(translate("Importing", "Lists (*.csv *.xlsx *.txt *.tsv)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self._presenter.read(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class ImportingPage(QStackedWidget):
    """The form; masked, nothing of it is left in the window, not even hidden. ``made``: it is there anew."""

    made = Signal()

    def __init__(self, presenter: ImportingPresenter, leave: Callable[[], None]) -> None:
        """``leave`` goes back to where the page was opened from."""
        super().__init__()
        self._presenter = presenter
        self._leave = leave
        self._form: ImportingForm | None = None
        self.setAccessibleName(translate("Importing", "Take over a list"))
        self.setAcceptDrops(True)
        self.addWidget(hidden_page())
        self.set_masked(False)

    @property
    def form(self) -> ImportingForm:
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
        self._form = ImportingForm(self._presenter, self._leave)
        self.addWidget(self._form)
        self.setCurrentWidget(self._form)
        self.made.emit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """The kinds are read, and the keyboard is where one begins."""
        super().showEvent(event)
        self._presenter.load()
        if self._form is not None and not event.spontaneous():
            (self._form.rows if self._presenter.rows else self._form.choose).setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if self._form is not None and dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        file = dropped_file(event.mimeData())
        if file is not None:
            self._presenter.read(file)
            event.acceptProposedAction()


def _only_box() -> ChoiceBox:
    box = ChoiceBox()
    box.setAccessibleName(translate("Importing", "Which rows are shown"))
    box.setProperty(KEPT, "importing.only")
    box.addItem(translate("Importing", "All rows"), None)
    for verdict in Verdict:
        box.addItem(translate("Importing", "Only: {verdict}").format(verdict=verdict_word(verdict)), verdict)
    return box


def _named(name: str, entry: ChoiceEntry) -> QWidget:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(field_label(name, entry))
    column.addWidget(entry)
    return part


def _said(presenter: ImportingPresenter) -> tuple[str, Tone | None]:
    """The sentence above the rows, and its tone."""
    if presenter.work is Work.READING:
        words = translate("Importing", "Reading {file}: {percent} %")
        return words.format(file=presenter.file, percent=int(presenter.share * 100)), None
    if presenter.work is Work.STORING:
        return _storing(presenter.share), None
    if presenter.is_given_up:
        return translate("Importing", "Cancelled. Nothing was stored."), Tone.WARNING
    if presenter.unreadable is not None:
        return "✕ " + problem_sentence(presenter.unreadable), Tone.DANGER
    if presenter.problem is not None:
        return "✕ " + problem_word(presenter.problem), Tone.DANGER
    if presenter.is_loaded and presenter.office is None:
        return translate("Importing", "The office has no rules yet: nothing can be taken over."), Tone.WARNING
    if presenter.outcome is not None:
        return _outcome(presenter)
    return (_counts(presenter), None) if presenter.rows else ("", None)


def _storing(share: float) -> str:
    if share < 1:
        words = translate("Importing", "Storing, all rows or none: {percent} % looked at")
        return words.format(percent=int(share * 100))
    return translate("Importing", "Storing, all rows or none: written in one go")


def _outcome(presenter: ImportingPresenter) -> tuple[str, Tone]:
    if presenter.saved_as is not None:
        saved = translate("Importing", "The report was saved: {path}")
        return saved.format(path=presenter.saved_as), Tone.SUCCESS
    fates = presenter.fates()
    if presenter.is_stored:
        count = sum(fate == "stored" for fate in fates.values())
        return translate("Importing", "✓ %n session(s) were taken over.", None, count), Tone.SUCCESS
    count = len(presenter.blocking())
    text = translate("Importing", "Nothing was stored: %n row(s) stand in the way, told in red.", None, count)
    return text, Tone.DANGER


def _counts(presenter: ImportingPresenter) -> str:
    counts = presenter.counts()
    parts = (
        translate("Importing", "%n to take over", None, counts[Verdict.IMPORT]),
        translate("Importing", "%n to look at", None, counts[Verdict.CONFIRM]),
        translate("Importing", "%n left out", None, counts[Verdict.SKIP]),
    )
    return f"{presenter.file}: " + " · ".join(parts)
