"""The grid of free times as a table that a screen reader can walk."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from counsellor_app.ui.booking.when.grid_face import Cell, GridFace

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class GridModel(QAbstractTableModel):
    """Shows a `GridFace`; days and starts that stay keep their cells, and the cursor its place."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.face = GridFace()

    def show_face(self, face: GridFace) -> None:
        """Show another grid."""
        if face == self.face:
            return
        same = (face.heads, face.rows) == (self.face.heads, self.face.rows)
        if not same:
            self.beginResetModel()
        self.face = face
        if not same:
            self.endResetModel()
        elif face.rows:
            last = self.index(len(face.rows) - 1, len(face.heads) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def cell_at(self, index: Index) -> Cell | None:
        """The cell of an index; None for an invalid one."""
        return self.face.cell(index.row(), index.column())

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self.face.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self.face.heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self.cell_at(index)
        if cell is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{cell.text} ✓" if cell.is_picked else cell.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return cell.spoken
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return self.face.rows[section]
        head = self.face.heads[section]
        return f"{head.date_text}\n{head.weekday_text}"
