"""The chosen rows of a list, as they stand on the screen, for a spreadsheet or a mail."""

from collections.abc import Iterable

from PySide6.QtWidgets import QApplication, QTableView

_APART = str.maketrans("\t\n", "  ")
"""What would part a cell into several."""


def copy_rows(table: QTableView) -> None:
    """Put the chosen rows on the clipboard: columns parted by tabs, people's data hidden where they are."""
    model = table.model()
    rows = sorted({each.row() for each in table.selectionModel().selectedRows()})
    columns = [each for each in range(model.columnCount()) if not table.isColumnHidden(each)]
    copy_cells([str(model.index(row, at).data() or "") for at in columns] for row in rows)


def copy_cells(rows: Iterable[Iterable[str]]) -> None:
    """Put rows of words on the clipboard."""
    lines = ("\t".join(cell.strip().translate(_APART) for cell in row) for row in rows)
    QApplication.clipboard().setText("\n".join(lines))
