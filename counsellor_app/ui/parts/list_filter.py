"""A field that narrows a list to the rows that hold what is typed; it is never kept."""

from PySide6.QtWidgets import QLineEdit

from counsellor_app.ui.parts.list_table import SortedRows
from counsellor_app.ui.wording import translate


class ListFilter(QLineEdit):
    """Shown where the list has more rows than stand on the screen at once."""

    def __init__(self, rows: SortedRows, most: int = 0) -> None:
        """``most`` rows need no filter."""
        super().__init__()
        self._rows = rows
        self._most = most
        words = translate("Lists", "Filter the list")
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setClearButtonEnabled(True)
        self.textChanged.connect(rows.setFilterFixedString)
        rows.modelReset.connect(self._appear)
        self._appear()

    def _appear(self) -> None:
        is_long = self._rows.sourceModel().rowCount() > self._most
        if not is_long:
            self.clear()
        self.setVisible(is_long)
