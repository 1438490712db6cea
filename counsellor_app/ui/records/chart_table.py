"""The table of a chart: the same figures, by keyboard and by ear."""

from PySide6.QtCore import Signal

from counsellor_app.ui.parts.list_table import ListTable, SortedRows
from counsellor_app.ui.parts.word_rows import Cell, WordRows
from counsellor_app.ui.records.faces import ChartFace
from counsellor_app.ui.wording import translate


class ChartTable(ListTable):
    """``picked`` carries the selection of a row: Enter, or a double click."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__("records.chart.day")
        self._face: ChartFace | None = None
        self._rows = WordRows()
        self._sorted = SortedRows(self)
        self._sorted.setSourceModel(self._rows)
        self.setModel(self._sorted)
        self.opened.connect(self._pick)

    def show_face(self, face: ChartFace) -> None:
        """Show the rows of a chart; the row that was chosen stays chosen in the same chart."""
        if face == self._face:
            return
        was = self._row() if self._face and self._face.dimension is face.dimension else 0
        self._face = face
        table = face.table
        self.setAccessibleName(f"{face.title} {face.period}")
        self.setAccessibleDescription(translate("Records", "Enter lists the sessions behind a row."))
        self.keep_as(f"records.chart.{face.dimension}")
        self._rows.show_rows(table.headings, [tuple(map(_cell, row)) for row in table.rows])
        self.fit()
        chosen = self._rows.index(min(max(was, 0), len(table.rows) - 1), 0)
        self.setCurrentIndex(self._sorted.mapFromSource(chosen))

    def _row(self) -> int:
        """The chosen row, in the order of the chart."""
        return self._sorted.mapToSource(self.currentIndex()).row()

    def _pick(self) -> None:
        row = self._row()
        if self._face is not None and 0 <= row < len(self._face.bars):
            self.picked.emit(self._face.bars[row].selection)


def _cell(value: object) -> Cell:
    return value if isinstance(value, int) else str(value)
