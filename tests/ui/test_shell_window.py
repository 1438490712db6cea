"""Where the window stands when the program starts."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counsellor_app.ui.shell.main_window import MainWindow


def test_a_window_as_large_as_the_screen_is_maximised_and_a_smaller_one_is_not(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    area = window.screen().availableGeometry()
    window.restore((area.x(), area.y(), 760, 480))
    assert not window.windowState() & Qt.WindowState.WindowMaximized
    assert window.place() == (area.x(), area.y(), 760, 480)
    window.restore((area.x(), area.y(), 760, area.height()))
    assert window.windowState() & Qt.WindowState.WindowMaximized


def test_the_first_start_on_a_small_screen_fills_it(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    area = window.screen().availableGeometry()
    window.restore(None)
    fills = area.width() <= 1366 or area.height() < 768 + 32
    assert bool(window.windowState() & Qt.WindowState.WindowMaximized) is fills
