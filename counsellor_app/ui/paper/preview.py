"""Pages as they will come out of the printer, as wide as there is room."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from counsellor_app.ui.fonts import scaled
from counsellor_app.ui.paper.layout import Page
from counsellor_app.ui.paper.output import draw_on_screen
from counsellor_app.ui.paper.type import HEIGHT, WIDTH
from counsellor_app.ui.theme import theme_in_force
from counsellor_app.ui.wording import translate

_WIDEST = 900


class PageView(QWidget):
    """One sheet of paper; a screen reader reads its texts in their order."""

    def __init__(self, page: Page, number: int, count: int) -> None:
        super().__init__()
        self._page = page
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        words = translate("Paper", "Page {number} of {count}").format(number=number, count=count)
        self.setAccessibleName(words)
        self.setAccessibleDescription("\n".join(each.lines.text for each in page.texts))

    def set_width(self, width: int) -> None:
        """Show it that wide."""
        self.setFixedSize(QSize(width, round(width * HEIGHT / WIDTH)))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        with QPainter(self) as painter:
            draw_on_screen(self._page, painter, QRectF(self.rect()))
            painter.setPen(QPen(QColor(theme_in_force().border), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class Preview(QScrollArea):
    """The pages one under the other."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Page, ...] = ()
        self.views: list[PageView] = []
        self._ground = QWidget()
        self._ground.setProperty("part", "page")
        self._column = QVBoxLayout(self._ground)
        self._column.setContentsMargins(6, 6, 6, 6)
        self._column.setSpacing(12)
        self._column.addStretch(1)
        self.setWidget(self._ground)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(translate("Paper", "Preview"))

    def show_pages(self, pages: tuple[Page, ...]) -> None:
        """Show these pages, from the first on."""
        if pages is self._shown:
            return
        self._shown = pages
        for view in self.views:
            self._column.removeWidget(view)
            view.hide()
            view.deleteLater()
        self.views = [PageView(page, number, len(pages)) for number, page in enumerate(pages, 1)]
        for place, view in enumerate(self.views):
            self._column.insertWidget(place, view, 0, Qt.AlignmentFlag.AlignHCenter)
        self._fit()
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The paper stays as wide as there is room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = min(self.viewport().width() - 12, scaled(_WIDEST))
        for view in self.views:
            view.set_width(max(200, width))
