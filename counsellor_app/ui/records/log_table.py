"""Tables of what left the office; read only."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.domain.export import Disclosure, ExportRecord
from counsellor_app.domain.japan import japan_date
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.fonts import scaled
from counsellor_app.ui.moments import hhmm
from counsellor_app.ui.parts.list_filter import ListFilter
from counsellor_app.ui.parts.list_table import ListTable, SortedRows
from counsellor_app.ui.parts.word_rows import Cell, WordRows
from counsellor_app.ui.records.export_words import format_word, purpose_word
from counsellor_app.ui.wording import translate

_SHOWN = 6
"""Rows that stand on the page; the rest is scrolled to."""


class LogTable(QWidget):
    """Rows of words with a filter over them once there are many."""

    def __init__(self, kept: str) -> None:
        """``kept`` is the name under which this PC remembers order and widths."""
        super().__init__()
        self._rows = WordRows()
        self.table = ListTable(kept)
        self.filtered = SortedRows(self.table)
        self.filtered.setSourceModel(self._rows)
        self.table.setModel(self.filtered)
        self.typed = ListFilter(self.filtered, _SHOWN)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.typed)
        column.addWidget(self.table)

    def show_exports(self, exports: Sequence[ExportRecord], staff: Mapping[str, str]) -> None:
        """The exports, the latest first."""
        self.table.setAccessibleName(translate("Export", "What left the office"))
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
                each.row_count,
                each.file_name,
                format_word(each.format),
            )
            for each in exports
        )
        self._show(headings, rows, [each.at.isoformat() for each in exports])

    def show_disclosures(self, told: Sequence[Disclosure], staff: Mapping[str, str]) -> None:
        """The disclosures, the latest first."""
        self.table.setAccessibleName(translate("Export", "Disclosures to authorities"))
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
        self._show(headings, rows, [each.day.isoformat() for each in told])

    def _show(self, headings: tuple[str, ...], rows: tuple[tuple[Cell, ...], ...], days: list[str]) -> None:
        """``days`` are what the first column, written for people, is sorted by."""
        keys = tuple((day, *row[1:]) for day, row in zip(days, rows, strict=True))
        if self._rows.show_rows(headings, rows, keys):
            self.table.fit()
            self.table.setFixedHeight(scaled(34) * (1 + min(max(len(rows), 1), _SHOWN)) + 16)
