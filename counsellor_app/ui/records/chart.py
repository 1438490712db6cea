"""A chart on the page. Its table stands beside it: from the keyboard and by ear that is the way."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from counsellor_app.domain.statistics.report import Selection
from counsellor_app.ui.fonts import TextRole, font, scaled
from counsellor_app.ui.palettes import LIGHT
from counsellor_app.ui.parts.text import show_tip
from counsellor_app.ui.phrases import named
from counsellor_app.ui.records.chart_paint import ROW, Spot, paint_chart
from counsellor_app.ui.records.faces import UPRIGHT, ChartFace
from counsellor_app.ui.theme import theme_in_force
from counsellor_app.ui.wording import translate

_PICTURE = QSize(960, 540)


class Chart(QWidget):
    """``picked`` carries the selection of a bar that was clicked."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._face: ChartFace | None = None
        self._spots: tuple[Spot, ...] = ()
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_face(self, face: ChartFace) -> None:
        """Show another chart."""
        if face == self._face:
            return
        self._face = face
        self._spots = ()
        self.setAccessibleName(face.title)
        self.setAccessibleDescription(translate("Records", "The table beside it says the same."))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(scaled(420), max(self.minimumSizeHint().height(), scaled(280)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        rows = 0 if self._face is None or self._face.dimension in UPRIGHT else len(self._face.bars)
        return QSize(scaled(240), max(scaled(170), scaled(26) + rows * scaled(ROW - 10)))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if self._face is None:
            return
        with QPainter(self) as painter:
            area = QRectF(self.rect()).adjusted(4, 0, -4, -2)
            self._spots = paint_chart(painter, area, self._face, theme_in_force())

    def picture(self) -> QPixmap:
        """The chart with its title and period, as one shows it to others: dark on light."""
        made = QPixmap(_PICTURE * 2)
        made.setDevicePixelRatio(2)
        made.fill(QColor(LIGHT.surface))
        if self._face is None:
            return made
        with QPainter(made) as painter:
            painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
            painter.setPen(QColor(LIGHT.ink))
            painter.setFont(font(TextRole.TITLE))
            head = QRectF(24, 16, _PICTURE.width() - 48, 32)
            painter.drawText(
                head, int(Qt.AlignmentFlag.AlignVCenter), f"{self._face.title}  {self._face.period}"
            )
            area = QRectF(24, 56, _PICTURE.width() - 48, _PICTURE.height() - 76)
            paint_chart(painter, area, self._face, LIGHT)
        return made

    def _spot(self, event: QMouseEvent) -> Spot | None:
        return next((each for each in self._spots if each.area.contains(event.position())), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        spot = self._spot(event)
        self.setCursor(Qt.CursorShape.PointingHandCursor if spot else Qt.CursorShape.ArrowCursor)
        if spot is not None:
            words = named(spot.face.label, f"{spot.face.bar.count:,}")
            show_tip(event.globalPosition().toPoint(), words, self, spot.area.toRect())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        spot = self._spot(event)
        if spot is not None and event.button() is Qt.MouseButton.LeftButton:
            selection: Selection = spot.face.selection
            self.picked.emit(selection)
