"""The table of the preview: Space takes the chosen row or leaves it out; its reasons stand whole below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from counsellor_app.ui.fonts import scaled
from counsellor_app.ui.importing.model import ROW, VERDICT, WHEN, WHO, RowsModel
from counsellor_app.ui.parts.list_table import ListTable
from counsellor_app.ui.wording import translate

_WIDTHS = {ROW: 76, VERDICT: 104, WHEN: 232, WHO: 210}


class RowsView(ListTable):
    """``chosen``: another row is looked at."""

    chosen = Signal()

    def __init__(self, model: RowsModel) -> None:
        super().__init__("importing")
        self._rows = model
        self.setModel(model)
        self.setAccessibleName(translate("Importing", "Rows of the list"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setMinimumHeight(scaled(180))
        self.verticalHeader().setDefaultSectionSize(scaled(32))
        head = self.horizontalHeader()
        head.setMinimumSectionSize(scaled(48))
        self.usual_widths = _WIDTHS
        self.fit()
        self.selectionModel().currentRowChanged.connect(lambda _now, _before: self.chosen.emit())
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
