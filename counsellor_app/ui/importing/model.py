"""The rows of a list as a table: words are made only for the rows that are on the screen."""

from collections.abc import Callable, Mapping
from datetime import date, time
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from counsellor_app.domain.sheet_import.storing import BLOCKING, Fate
from counsellor_app.domain.sheet_import.verdict import RowVerdict, Verdict
from counsellor_app.services.booking.take_over import row_name
from counsellor_app.ui.importing.rows import RowFace, can_be_taken, row_face
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.theme import theme_in_force
from counsellor_app.ui.wording import translate

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
ROW, VERDICT, WHEN, WHO, WHY = range(5)


class RowsModel(QAbstractTableModel):
    """``ticked`` carries the name of a row and whether it is taken."""

    ticked = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self._all: tuple[RowVerdict, ...] = ()
        self._rows: tuple[RowVerdict, ...] = ()
        self._order = (-1, Qt.SortOrder.AscendingOrder)
        self._only: Verdict | None = None
        self._ticked: frozenset[str] = frozenset()
        self._fates: dict[str, Fate] = {}

    def show_rows(self, rows: tuple[RowVerdict, ...]) -> None:
        """Show other rows."""
        if rows is not self._all:
            self._all = rows
            self._arrange()

    def show_only(self, verdict: Verdict | None) -> None:
        """Show the rows of one verdict, all for None."""
        if verdict is not self._only:
            self._only = verdict
            self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by what the rows hold, not by their words: a list may have 200,000 rows."""
        if (column, order) != self._order:
            self._order = (column, order)
            self._arrange()

    def _arrange(self) -> None:
        column, order = self._order
        self.beginResetModel()
        rows = [each for each in self._all if self._only in (None, each.verdict)]
        if column >= 0:
            rows.sort(key=_KEYS[column], reverse=order is Qt.SortOrder.DescendingOrder)
        self._rows = tuple(rows)
        self.endResetModel()

    def show_state(self, ticked: frozenset[str], fates: dict[str, Fate]) -> None:
        """Show which are taken, and what was said of each."""
        if (ticked, fates) != (self._ticked, self._fates):
            self._ticked, self._fates = ticked, fates
            last = self.index(max(0, len(self._rows) - 1), WHY)
            self.dataChanged.emit(self.index(0, 0), last)

    def face(self, row: int) -> RowFace:
        """A row in words."""
        verdict = self._rows[row]
        return row_face(verdict, self._fates.get(row_name(verdict)))

    def rowCount(self, parent: Index = _TOP) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _TOP) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else 5

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (
            translate("Importing", "Row"),
            translate("Importing", "Verdict"),
            translate("Importing", "When"),
            translate("Importing", "Who"),
            translate("Importing", "Why"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(self.face(index.row()), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            face = self.face(index.row())
            return " · ".join(
                each for each in (face.name, face.verdict, face.when, face.who, face.why) if each
            )
        verdict = self._rows[index.row()]
        name = row_name(verdict)
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == ROW and can_be_taken(verdict):
            return Qt.CheckState.Checked if name in self._ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._ink(verdict, self._fates.get(name))
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401, N802
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.ticked.emit(row_name(self._rows[index.row()]), Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        takes = index.column() == ROW and can_be_taken(self._rows[index.row()])
        return usual | Qt.ItemFlag.ItemIsUserCheckable if takes else usual

    def _text(self, face: RowFace, column: int) -> str:
        return (face.name, face.verdict, face.when, face.who, face.why)[column]

    def _ink(self, verdict: RowVerdict, fate: Fate | None) -> QColor | None:
        theme = theme_in_force()
        if fate in BLOCKING:
            return QColor(theme.tones[Tone.DANGER].ink)
        if verdict.verdict is Verdict.SKIP:
            return QColor(theme.muted)
        return QColor(theme.tones[Tone.WARNING].ink) if verdict.verdict is Verdict.CONFIRM else None


def _when(row: RowVerdict) -> tuple[date, time]:
    return row.day or date.max, row.start or time.min


def _why(row: RowVerdict) -> tuple[str, ...]:
    return str(row.reason or ""), *sorted(row.warnings)


_KEYS: Mapping[int, Callable[[RowVerdict], Any]] = {
    ROW: lambda _row: 0,
    VERDICT: lambda row: tuple(Verdict).index(row.verdict),
    WHEN: _when,
    WHO: lambda row: row.person.name,
    WHY: _why,
}
