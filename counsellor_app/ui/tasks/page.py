"""やること: everything that falls due and that a person must do, done from the keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.task import Task, TaskKind
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import ghost, primary
from counsellor_app.ui.parts.choice import ChoiceBox
from counsellor_app.ui.parts.empty_state import EmptyState
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.kept_views import KEPT
from counsellor_app.ui.parts.text import elided_label, label, wrapped
from counsellor_app.ui.tasks.faces import TaskOrder, TaskRow, task_rows
from counsellor_app.ui.tasks.list_view import TaskListView
from counsellor_app.ui.tasks.presenter import ONE_KEY, TasksPresenter
from counsellor_app.ui.tasks.words import act_word, advice, kind_title
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import problem_word


class TasksPage(QWidget):
    """The list with a foot that says what is to be done about the chosen task."""

    def __init__(self, presenter: TasksPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self._rows: tuple[TaskRow, ...] | None = None
        self.list = TaskListView()
        self.mine = QCheckBox(translate("Tasks", "Only my sessions"))
        self.mine.setProperty(KEPT, "tasks.mine")
        self.mine.toggled.connect(lambda on: presenter.show_only_mine(on=on))
        self.order = _order_box()
        self.which = _which_box()
        for box in (self.order, self.which):
            box.activated.connect(lambda _row: self.refresh())
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
        narrowing = QHBoxLayout()
        narrowing.setSpacing(8)
        narrowing.addWidget(self.which, 1)
        narrowing.addWidget(self.order, 1)
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self._advice)
        foot.addLayout(flow_of(self.do_button, self.open_button, self._keys))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(narrowing)
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
        which = self.which.currentData()
        found = tuple(each for each in presenter.found if which in (None, each.kind))
        rows = task_rows(found, presenter.viewing(), TaskOrder(self.order.currentData()))
        if rows == self._rows:
            return
        self._rows = rows
        self.list.show_rows(rows, self.list.task())
        self._empty.show_message(
            "check-circle",
            translate("Tasks", "Nothing is due"),
            _nothing_word(presenter.found),
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


def _nothing_word(found: tuple[Task, ...]) -> str:
    """What is not shown is not forgotten."""
    if found:
        return translate("Tasks", "%n task(s) of other sorts are not shown.", None, len(found))
    return translate("Tasks", "Calls, messages, no-shows and results that wait for a person appear here.")


def _order_box() -> ChoiceBox:
    box = ChoiceBox()
    box.setAccessibleName(translate("Tasks", "Order of the tasks"))
    box.setProperty(KEPT, "tasks.order")
    box.addItem(translate("Tasks", "By what falls due first"), TaskOrder.DEADLINE)
    box.addItem(translate("Tasks", "By the time of the session"), TaskOrder.SESSION)
    box.addItem(translate("Tasks", "By the person's reading"), TaskOrder.PERSON)
    return box


def _which_box() -> ChoiceBox:
    box = ChoiceBox()
    box.setAccessibleName(translate("Tasks", "Which tasks are shown"))
    box.setProperty(KEPT, "tasks.which")
    box.addItem(translate("Tasks", "All tasks"), None)
    for kind in TaskKind:
        box.addItem(kind_title(kind), kind)
    return box
