"""The table of the preview: Space takes the chosen row or leaves it out; its reasons stand whole below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from counsellor_app.ui.fonts import scaled
from counsellor_app.ui.importing.model import ROW, VERDICT, WHEN, WHO, RowsModel
from counsellor_app.ui.wording import translate

_WIDTHS = {ROW: 76, VERDICT: 104, WHEN: 232, WHO: 210}


class RowsView(QTableView):
    """``chosen`` carries the number of the row that is looked at."""

    chosen = Signal(int)

    def __init__(self, model: RowsModel) -> None:
        super().__init__()
        self._rows = model
        self.setModel(model)
        self.setAccessibleName(translate("Importing", "Rows of the list"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMinimumHeight(scaled(180))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(scaled(32))
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setStretchLastSection(True)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, scaled(width))
        head.setMinimumSectionSize(scaled(48))
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self.chosen.emit(now.row()))
        model.modelReset.connect(lambda: self.selectRow(0) if model.rowCount() else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Space ticks in whatever column one is."""
        index = self.currentIndex().siblingAtColumn(ROW)
        if event.key() != Qt.Key.Key_Space or not index.isValid():
            super().keyPressEvent(event)
            return
        state = self._rows.data(index, Qt.ItemDataRole.CheckStateRole)
        if state is not None:
            wanted = Qt.CheckState.Unchecked if state is Qt.CheckState.Checked else Qt.CheckState.Checked
            self._rows.setData(index, wanted, Qt.ItemDataRole.CheckStateRole)
