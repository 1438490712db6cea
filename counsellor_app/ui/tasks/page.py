"""やること: everything that falls due and that a person must do, done from the keyboard."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.task import Task
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import ghost, primary
from counsellor_app.ui.parts.empty_state import EmptyState
from counsellor_app.ui.parts.text import elided_label, label, wrapped
from counsellor_app.ui.tasks.faces import TaskRow, task_rows
from counsellor_app.ui.tasks.presenter import ONE_KEY, TasksPresenter
from counsellor_app.ui.tasks.row_painter import ROW, RowPainter
from counsellor_app.ui.tasks.words import act_word, advice
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import problem_word


class TaskListView(QListWidget):
    """``done``: Space on a row, ``opened``: Enter or a double click; headings cannot be chosen."""

    done = Signal()
    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(RowPainter(self))
        self.setAccessibleName(translate("Tasks", "Tasks"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemDoubleClicked.connect(lambda _item: self.opened.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Space does, Enter opens; the list's own search by letters is not wanted."""
        if event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self.done.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def show_rows(self, rows: tuple[TaskRow, ...], selected: Task | None) -> None:
        """Put the rows in place; the task that was chosen stays chosen, or the one in its place is."""
        was = max(self.currentRow(), 1)
        self.blockSignals(True)
        self.clear()
        for row in rows:
            item = QListWidgetItem(row.spoken, self)
            item.setData(ROW, row)
            if row.task is None:
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.blockSignals(False)
        self.setCurrentRow(_place(rows, selected, was))

    def task(self) -> Task | None:
        """The chosen task."""
        item = self.currentItem()
        row = item.data(ROW) if item is not None else None
        return row.task if isinstance(row, TaskRow) else None


def _place(rows: tuple[TaskRow, ...], selected: Task | None, was: int) -> int:
    """The row of the task, else the first task at its place or after it, else the last."""
    places = [number for number, row in enumerate(rows) if row.task is not None]
    for number in places:
        task = rows[number].task
        if selected is not None and task is not None and task.key == selected.key:
            return number
    return next((number for number in places if number >= was), places[-1] if places else -1)


class TasksPage(QWidget):
    """The list with a foot that says what is to be done about the chosen task."""

    def __init__(self, presenter: TasksPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self._rows: tuple[TaskRow, ...] | None = None
        self.list = TaskListView()
        self.mine = QCheckBox(translate("Tasks", "Only my sessions"))
        self.mine.toggled.connect(lambda on: presenter.show_only_mine(on=on))
        self._empty = EmptyState("loading", translate("Tasks", "Reading what is to be done…"))
        self._empty.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._advice = wrapped("", TextRole.BODY)
        self._keys = elided_label(
            translate("Tasks", "↑ ↓ choose · Space does it · Enter opens the session"), TextRole.CAPTION
        )
        self._done = wrapped("", TextRole.STRONG, Tone.SUCCESS)
        self.back_button = ghost(translate("Tasks", "Take it back"), "", "undo")
        self.do_button = primary("", "", "check")
        self.open_button = ghost(translate("Tasks", "Show in the panel"), "", "eye")
        self._lay_out()
        self.list.done.connect(self._do)
        self.list.opened.connect(self._open)
        self.do_button.clicked.connect(self._do)
        self.open_button.clicked.connect(self._open)
        self.back_button.clicked.connect(presenter.take_back)
        self.list.currentItemChanged.connect(lambda _now, _was: self._show_foot())
        presenter.changed.connect(self.refresh)
        presenter.failed.connect(self._show_failed)
        self.refresh()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label(translate("Tasks", "Tasks"), TextRole.NAME))
        head.addStretch(1)
        head.addWidget(self.mine)
        self._foot = QWidget()
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.do_button)
        buttons.addWidget(self.open_button)
        buttons.addWidget(self._keys, 1)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self._advice)
        foot.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self._foot)
        done = QHBoxLayout()
        done.addWidget(self._done, 1)
        done.addWidget(self.back_button)
        column.addLayout(done)

    def refresh(self) -> None:
        """Show the tasks as they are."""
        presenter = self._presenter
        if not presenter.is_read:
            self._show_list(on=False)
            return
        self._show_done()
        rows = task_rows(presenter.found, presenter.viewing())
        if rows == self._rows:
            return
        self._rows = rows
        self.list.show_rows(rows, self.list.task())
        self._empty.show_message(
            "check-circle",
            translate("Tasks", "Nothing is due"),
            translate("Tasks", "Calls, messages, no-shows and results that wait for a person appear here."),
        )
        self._show_list(on=bool(rows))
        self._show_foot()

    def _show_done(self) -> None:
        """What was kept last and can be taken back here."""
        accepted = self._presenter.accepted
        words = translate("Tasks", "✓ Recorded: the terms are accepted.") if accepted is not None else ""
        if words and not self._done.text():
            announce(self, words)
        self._done.setText(words)
        for part in (self._done, self.back_button):
            part.setVisible(bool(words))

    def _show_list(self, *, on: bool) -> None:
        """List or message, whichever there is; the keyboard's focus goes with it, so that keys do no harm."""
        comes, goes = (self.list, self._empty) if on else (self._empty, self.list)
        had_focus = goes.hasFocus()
        comes.show()
        if had_focus:
            comes.setFocus()
        goes.hide()
        self._foot.setVisible(on)

    def _show_foot(self) -> None:
        task = self.list.task()
        if task is not None:
            self._advice.setText(advice(task.kind))
            self.do_button.set_words(act_word(task.kind))
            self.open_button.setVisible(task.kind in ONE_KEY)

    def _show_failed(self, error: Exception) -> None:
        """The list could not be read: what was read before stays."""
        if not self._presenter.is_read:
            title = translate("Tasks", "The list could not be read")
            code = error.code if isinstance(error, Problem) else ProblemCode.UNEXPECTED
            self._empty.show_message("cloud-off", title, problem_word(code))

    def _do(self) -> None:
        task = self.list.task()
        if task is not None:
            self._presenter.do(task)

    def _open(self) -> None:
        task = self.list.task()
        if task is not None:
            self._presenter.open(task)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """The keyboard goes straight to the list, which is read anew."""
        super().showEvent(event)
        self._presenter.refresh()
        (self.list if self.list.isVisible() else self._empty).setFocus()
