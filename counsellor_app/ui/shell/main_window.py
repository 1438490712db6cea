"""The window: opening screens first, then the desk."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from counsellor_app.ui.parts.icons import icon
from counsellor_app.ui.theme import theme_in_force
from counsellor_app.ui.wording import translate

_FRAME = 32
"""Height of a window's title bar, in device-independent pixels, where the system has not said yet."""


class MainWindow(QMainWindow):
    """Its title never names a person. ``may_close`` is asked before it closes; ``closed`` follows.

    ``painted`` comes when a page has been painted for the first time.
    """

    closed = Signal()
    shown = Signal()
    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("desk")
        self.setWindowTitle(translate("Header", "Online Consultation Desk"))
        self.setWindowIcon(app_icon())
        self.setMinimumSize(760, 480)
        self.setAnimated(False)  # else each layout of the window makes an animation of it
        self._pages = QStackedWidget()
        self.setCentralWidget(self._pages)
        self.may_close: Callable[[], bool] = lambda: True
        self._is_new_page = True

    def show_page(self, page: QWidget) -> None:
        """Show ``page`` and let go of the one before."""
        before = self._pages.currentWidget()
        if before is page:
            return
        self._is_new_page = True
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        if before is not None:
            self._pages.removeWidget(before)
            before.deleteLater()

    def restore(self, place: tuple[int, int, int, int] | None) -> None:
        """Take the size and place of last time if they are still on a screen; what fills it is maximised."""
        area = self.screen().availableGeometry()
        if place is None:
            self.resize(min(1366, area.width()), min(768, area.height()))
            self._fill(area)
            return
        x, y, width, height = place
        self.setGeometry(x, y, width, height)
        if not any(
            screen.availableGeometry().intersects(self.geometry())
            for screen in self.screen().virtualSiblings()
        ):
            self.move(area.topLeft())
        self._fill(area)

    def _fill(self, area: QRect) -> None:
        """With its frame a window as high or wide as the screen would hang over its edge."""
        if self.width() >= area.width() or self.height() + _FRAME > area.height():
            self.setWindowState(self.windowState() | Qt.WindowState.WindowMaximized)

    def place(self) -> tuple[int, int, int, int]:
        """Size and place to keep for the next time."""
        at = self.normalGeometry()
        return (at.x(), at.y(), at.width(), at.height())

    def come_to_front(self) -> None:
        """Show the window above the others, as a second start of the program asks for."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self.shown.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The page on the window is painted right after it, so what comes next in turn sees it on screen."""
        super().paintEvent(event)
        if self._is_new_page:
            self._is_new_page = False
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Stay open as long as something is not on the disk."""
        if self.may_close():
            event.accept()
            self.closed.emit()
        else:
            event.ignore()


def app_icon() -> QIcon:
    """The program's own sign, in the key colour."""
    return icon("video", theme_in_force().key, 64)
