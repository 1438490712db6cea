"""Rows of words that are read only: what a list of a few columns shows."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from counsellor_app.ui.parts.list_table import SORTED

Cell = str | int
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class WordRows(QAbstractTableModel):
    """Whole numbers stand at the right, and are sorted as numbers."""

    def __init__(self) -> None:
        super().__init__()
        self._headings: tuple[str, ...] = ()
        self._rows: tuple[tuple[Cell, ...], ...] = ()
        self._keys: tuple[tuple[Cell, ...], ...] = ()

    def show_rows(
        self,
        headings: Sequence[str],
        rows: Sequence[tuple[Cell, ...]],
        keys: Sequence[tuple[Cell, ...]] | None = None,
    ) -> bool:
        """Show other rows, sorted by their ``keys``, by themselves without; says whether they are others."""
        if (tuple(headings), tuple(rows)) == (self._headings, self._rows):
            return False
        self.beginResetModel()
        self._headings, self._rows = tuple(headings), tuple(rows)
        self._keys = self._rows if keys is None else tuple(keys)
        self.endResetModel()
        return True

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._headings)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's contract
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._headings):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        if (
            role == Qt.ItemDataRole.TextAlignmentRole
            and self._rows
            and isinstance(self._rows[0][section], int)
        ):
            return _RIGHT
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's contract
        cell = self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{cell:,}" if isinstance(cell, int) else cell
        if role == SORTED:
            return self._keys[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and isinstance(cell, int):
            return _RIGHT
        return None
