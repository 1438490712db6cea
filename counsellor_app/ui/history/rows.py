"""The rows of the history: a table that copies, is read aloud and never holds more than was asked for."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QHeaderView

from counsellor_app.domain.history import Entry
from counsellor_app.domain.japan import japan_date
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.fonts import scaled
from counsellor_app.ui.history.values import Names, changes_of
from counsellor_app.ui.history.words import about_word, title_of
from counsellor_app.ui.moments import hhmm
from counsellor_app.ui.parts.list_table import SORTED, ListTable, SortedRows, sorted_by
from counsellor_app.ui.wording import translate

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_COLUMNS = 4
_WHEN, _WHO, _WHAT, _WHOM = range(_COLUMNS)


class HistoryModel(QAbstractTableModel):
    """When, who, what, whom; texts are made as they are looked at."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: tuple[Entry, ...] = ()
        self._names = Names()
        self._is_narrow = False

    def set_narrow(self, *, narrow: bool) -> None:
        """Where room is short a day goes without its era and weekday."""
        if narrow != self._is_narrow:
            self.beginResetModel()
            self._is_narrow = narrow
            self.endResetModel()

    def show_entries(self, entries: tuple[Entry, ...], names: Names) -> None:
        """Show these; what only goes on at the end keeps the choice and the place."""
        grows = bool(self.entries) and entries[: len(self.entries)] == self.entries
        if grows and len(entries) > len(self.entries):
            self.beginInsertRows(QModelIndex(), len(self.entries), len(entries) - 1)
            self.entries, self._names = entries, names
            self.endInsertRows()
        elif not grows or names != self._names:
            self.beginResetModel()
            self.entries, self._names = entries, names
            self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else _COLUMNS

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (
            translate("History", "When"),
            translate("History", "Who"),
            translate("History", "What was done"),
            translate("History", "Whom it is about"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), index.column())
        if role == SORTED:
            entry = self.entries[index.row()]
            when = f"{entry.event.at.isoformat()} {entry.event.number:012}"
            words = self.text(index.row(), index.column())
            return when if index.column() == _WHEN else sorted_by(words, when)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join(self.text(index.row(), column) for column in range(_COLUMNS))
        return None

    def text(self, row: int, column: int) -> str:
        """The words of one place."""
        entry = self.entries[row]
        event = entry.event
        if column == _WHEN and self._is_narrow:
            day = japan_date(event.at)
            return f"{day.year % 100}/{day.month}/{day.day} {hhmm(event.at)}"
        if column == _WHEN:
            return f"{long_date(japan_date(event.at))} {hhmm(event.at)}"
        if column == _WHO:
            return self._names.staff.get(event.by.staff_id, event.by.staff_id)
        if column == _WHAT:
            first = next(iter(changes_of(event, self._names)), "") if event.before else ""
            return " · ".join(part for part in (title_of(entry), first) if part)
        return about_word(entry)


class HistoryTable(ListTable):
    """``chosen``: another row is looked at."""

    chosen = Signal()

    def __init__(self, model: HistoryModel) -> None:
        super().__init__("history")
        self._rows = model
        self._sorted = SortedRows(self)
        self._sorted.setSourceModel(model)
        self.setModel(self._sorted)
        self.setAccessibleName(translate("History", "History"))
        self.setShowGrid(False)
        self.verticalHeader().setDefaultSectionSize(scaled(32))
        self.set_narrow(narrow=False)
        self.horizontalHeader().setStretchLastSection(False)
        self.horizontalHeader().setSectionResizeMode(_WHAT, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())

    def set_narrow(self, *, narrow: bool) -> None:
        """In little room only when and what are seen; the rest is in the change in full, and read aloud."""
        self.usual_widths = {_WHEN: 136 if narrow else 216, _WHO: 90, _WHOM: 190}
        for column in (_WHO, _WHOM):
            self.setColumnHidden(column, narrow)
        self.fit()

    def entry(self) -> Entry | None:
        """The one entry that is looked at."""
        row = self._sorted.mapToSource(self.currentIndex()).row()
        return self._rows.entries[row] if 0 <= row < len(self._rows.entries) else None
