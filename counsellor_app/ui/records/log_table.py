"""Tables of what left the office; read only."""

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from counsellor_app.domain.export import Disclosure, ExportRecord
from counsellor_app.domain.japan import japan_date
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.fonts import scaled
from counsellor_app.ui.moments import hhmm
from counsellor_app.ui.parts.copied_rows import copy_rows
from counsellor_app.ui.records.export_words import format_word, purpose_word
from counsellor_app.ui.wording import translate

_SHOWN = 6
"""Rows that stand on the page; the rest is scrolled to."""


class LogTable(QTableWidget):
    """Rows of words; Ctrl+C copies those that are chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[tuple[str, ...], ...] | None = None
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setProperty("part", "compact")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's own copy would take one cell."""
        if event.matches(QKeySequence.StandardKey.Copy):
            copy_rows(self)
        else:
            super().keyPressEvent(event)

    def show_exports(self, exports: Sequence[ExportRecord], staff: Mapping[str, str]) -> None:
        """The exports, the latest first."""
        self.setAccessibleName(translate("Export", "What left the office"))
        headings = (
            translate("Export", "When"),
            translate("Export", "Who"),
            translate("Export", "What for"),
            translate("Export", "Rows"),
            translate("Export", "File"),
            translate("Export", "Kind of file"),
        )
        rows = tuple(
            (
                f"{long_date(japan_date(each.at))} {hhmm(each.at)}",
                staff.get(each.staff_id, each.staff_id),
                purpose_word(each.purpose),
                f"{each.row_count:,}",
                each.file_name,
                format_word(each.format),
            )
            for each in exports
        )
        self._show(headings, rows)

    def show_disclosures(self, told: Sequence[Disclosure], staff: Mapping[str, str]) -> None:
        """The disclosures, the latest first."""
        self.setAccessibleName(translate("Export", "Disclosures to authorities"))
        headings = (
            translate("Export", "Handed over"),
            translate("Export", "To whom"),
            translate("Export", "Legal ground"),
            translate("Export", "What"),
            translate("Export", "Written down by"),
        )
        rows = tuple(
            (
                long_date(each.day),
                each.recipient,
                each.ground,
                each.what,
                staff.get(each.staff_id, each.staff_id),
            )
            for each in told
        )
        self._show(headings, rows)

    def _show(self, headings: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> None:
        if rows == self._rows:
            return
        self._rows = rows
        self.setColumnCount(len(headings))
        self.setHorizontalHeaderLabels(list(headings))
        self.setRowCount(len(rows))
        for line, row in enumerate(rows):
            for column, words in enumerate(row):
                self.setItem(line, column, QTableWidgetItem(words))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setMaximumSectionSize(scaled(260))
        header.setStretchLastSection(True)
        self.setFixedHeight(scaled(34) * (1 + min(max(len(rows), 1), _SHOWN)) + 16)
