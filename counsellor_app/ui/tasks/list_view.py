"""The list of tasks: Space does one, Enter opens it; what was chosen stays chosen while the list changes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from counsellor_app.domain.task import Task
from counsellor_app.ui.parts.copied_rows import copy_cells
from counsellor_app.ui.tasks.faces import TaskRow
from counsellor_app.ui.tasks.row_painter import ROW, RowPainter
from counsellor_app.ui.wording import translate


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
        """Space does, Enter opens, Ctrl+C copies; the list's own search by letters is not wanted."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self.done.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _copy(self) -> None:
        item = self.currentItem()
        row = item.data(ROW) if item is not None else None
        if isinstance(row, TaskRow):
            copy_cells([(row.due, row.title, row.detail)])

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
