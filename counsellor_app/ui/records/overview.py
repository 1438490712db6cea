"""Figures, a chart and its table, and what can be done with them."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.domain.statistics.report import Comparison, Dimension
from counsellor_app.ui.fonts import TextRole, scaled
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import ghost
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.flow import FlowLayout
from counsellor_app.ui.parts.text import wrapped
from counsellor_app.ui.records.chart import Chart
from counsellor_app.ui.records.chart_table import ChartTable
from counsellor_app.ui.records.faces import ChartFace, as_text, chart_face, figure_faces, subjects
from counsellor_app.ui.records.figures_row import FiguresRow
from counsellor_app.ui.records.words import dimension_word
from counsellor_app.ui.wording import translate

_NARROW = 700


class Overview(QScrollArea):
    """``subject_chosen`` a Dimension; ``picked`` the selection of a bar, None for all sessions."""

    subject_chosen = Signal(object)
    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._face: ChartFace | None = None
        self._subjects: tuple[Dimension, ...] = ()
        self.figures = FiguresRow()
        self.subject = QComboBox()
        self.subject.setAccessibleName(translate("Records", "Chart"))
        self.chart, self.table = Chart(), ChartTable()
        self.note = wrapped("", TextRole.BODY)
        self._room_below = QWidget()
        self.copy_picture = ghost(translate("Records", "Copy picture"), "", "copy")
        self.copy_table = ghost(translate("Records", "Copy table"), "", "copy")
        self.list_all = ghost(translate("Records", "All sessions"), "", "search")
        self.subject.activated.connect(lambda place: self.subject_chosen.emit(self._subjects[place]))
        self.copy_picture.clicked.connect(self._copy_picture)
        self.copy_table.clicked.connect(self._copy_table)
        self.list_all.clicked.connect(lambda: self.picked.emit(None))
        self.chart.picked.connect(self.picked)
        self.table.picked.connect(self.picked)
        self._lay_out()

    def _lay_out(self) -> None:
        buttons = FlowLayout(6)
        for each in (self.subject, self.copy_picture, self.copy_table, self.list_all):
            buttons.addWidget(each)
        card = Card(translate("Records", "Chart"))
        card.add(buttons)
        self._both = QHBoxLayout()
        self._both.setSpacing(12)
        self._both.addWidget(self.chart, 6)
        self._both.addWidget(self.table, 7)
        card.add(self.note)
        card.body.addLayout(self._both, 1)
        card.body.addWidget(self._room_below, 1)
        page = QWidget()
        page.setProperty("part", "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.figures)
        column.addWidget(card, 1)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In a narrow window the table stands below its chart."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """A table with further columns needs the whole width too, and comes first: it says more."""
        narrow = self.viewport().width() < scaled(_NARROW)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._face is not None and self._face.more:
            direction = QBoxLayout.Direction.BottomToTop
        self._both.setDirection(direction)
        self.table.setMinimumHeight(scaled(180 if narrow else 120))

    def show_comparison(self, comparison: Comparison, wanted: Dimension, now: datetime) -> None:
        """Show figures and the chart that is wanted, or the first there is, as they are at `now`."""
        self.figures.show_faces(figure_faces(comparison))
        found = subjects(comparison.now)
        if found != self._subjects:
            self._subjects = found
            self.subject.clear()
            self.subject.addItems([dimension_word(each) for each in found])
        shown = wanted if wanted in found else next(iter(found), None)
        if shown is None:
            return
        self.subject.setCurrentIndex(found.index(shown))
        self._show_face(chart_face(comparison, shown, now))

    def _show_face(self, face: ChartFace) -> None:
        self._face = face
        self.note.setText(face.note)
        self.note.setVisible(bool(face.note))
        has_bars = bool(face.bars)
        for part in (self.chart, self.table, self.copy_picture, self.copy_table):
            part.setVisible(has_bars)
        if has_bars:
            self.chart.show_face(face)
            self.table.show_face(face)
        self._room_below.setVisible(not has_bars)
        self._arrange()

    def _copy_picture(self) -> None:
        QApplication.clipboard().setPixmap(self.chart.picture())
        announce(self.chart, translate("Records", "The picture is on the clipboard."))

    def _copy_table(self) -> None:
        if self._face is not None:
            QApplication.clipboard().setText(as_text(self._face.table))
            announce(self.table, translate("Records", "The table is on the clipboard."))
