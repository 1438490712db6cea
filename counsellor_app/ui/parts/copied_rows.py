"""The chosen rows of a list, as they stand on the screen, for a spreadsheet or a mail."""

from PySide6.QtWidgets import QApplication, QTableView


def copy_rows(table: QTableView) -> None:
    """Put the chosen rows on the clipboard: columns parted by tabs, people's data hidden where they are."""
    model = table.model()
    rows = sorted({each.row() for each in table.selectionModel().selectedRows()})
    columns = [each for each in range(model.columnCount()) if not table.isColumnHidden(each)]
    lines = ("\t".join(str(model.index(row, at).data() or "").strip() for at in columns) for row in rows)
    QApplication.clipboard().setText("\n".join(lines))
