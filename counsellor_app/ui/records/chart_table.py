"""The table of a chart: the same figures, by keyboard and by ear."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from counsellor_app.ui.records.faces import ChartFace
from counsellor_app.ui.wording import translate

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ChartTable(QTableWidget):
    """``picked`` carries the selection of a row: Enter, or a double click; ``copied`` asks for the table."""

    picked = Signal(object)
    copied = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._face: ChartFace | None = None
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setProperty("part", "compact")
        self.horizontalHeader().setHighlightSections(False)
        self.itemDoubleClicked.connect(lambda _item: self._pick())

    def show_face(self, face: ChartFace) -> None:
        """Show the rows of a chart; the row that was chosen stays chosen in the same chart."""
        if face == self._face:
            return
        was = self.currentRow() if self._face and self._face.dimension is face.dimension else 0
        self._face = face
        table = face.table
        self.setAccessibleName(f"{face.title} {face.period}")
        self.setAccessibleDescription(translate("Records", "Enter lists the sessions behind a row."))
        self.setColumnCount(len(table.headings))
        self.setHorizontalHeaderLabels(list(table.headings))
        self.setRowCount(len(table.rows))
        for line, row in enumerate(table.rows):
            for column, cell in enumerate(row):
                item = QTableWidgetItem(f"{cell:,}" if isinstance(cell, int) else str(cell))
                if column:
                    item.setTextAlignment(_RIGHT)
                self.setItem(line, column, item)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self.setCurrentCell(min(max(was, 0), len(table.rows) - 1), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter picks; letters are left to the program's keys."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick()
        elif event.matches(QKeySequence.StandardKey.Copy) and self._face is not None:
            self.copied.emit()
        elif event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _pick(self) -> None:
        row = self.currentRow()
        if self._face is not None and 0 <= row < len(self._face.bars):
            self.picked.emit(self._face.bars[row].selection)
