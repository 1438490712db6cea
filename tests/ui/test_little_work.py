"""What the window does not do: make what is not looked at, lay out what only counts the seconds."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.parts.text import PlainLabel, figures_label, label
from counsellor_app.ui.shell.desk_screen import ADDING, TODAY, DeskScreen
from counsellor_app.ui.shell.main_window import MainWindow
from counsellor_app.ui.shell.scope import Scope


class Layouts(QObject):
    """Counts how often a widget was asked to lay itself out."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.count += event.type() is QEvent.Type.LayoutRequest
        return super().eventFilter(watched, event)


def row_of(qtbot: QtBot, part: PlainLabel) -> tuple[QWidget, Layouts]:
    row = QWidget()
    QHBoxLayout(row).addWidget(part)
    qtbot.addWidget(row)
    with qtbot.waitExposed(row):
        row.show()
    layouts = Layouts(row)
    seen = -1
    while layouts.count != seen:
        seen = layouts.count
        QCoreApplication.sendPostedEvents()
    layouts.count = 0
    return row, layouts


def test_figures_that_change_ask_for_no_layout_and_other_words_do(qtbot: QtBot) -> None:
    part = figures_label("elapsed 08:53")
    _row, layouts = row_of(qtbot, part)
    part.setText("elapsed 08:54")
    QCoreApplication.sendPostedEvents()
    assert layouts.count == 0
    before = part.width()
    part.setText("elapsed 1:08:54, over time")
    qtbot.waitUntil(lambda: layouts.count > 0)
    assert part.width() > before


def test_the_same_words_again_ask_for_no_layout(qtbot: QtBot) -> None:
    part = label("closed")
    _row, layouts = row_of(qtbot, part)
    QLabel.setText(part, "open")
    qtbot.waitUntil(lambda: layouts.count == 1)
    part.setText("open")
    part.setText("closed")
    qtbot.waitUntil(lambda: layouts.count == 2)


def test_a_screen_is_made_once_when_it_is_first_opened(qtbot: QtBot) -> None:
    screen = DeskScreen()
    qtbot.addWidget(screen)
    made: list[QWidget] = []

    def make() -> QWidget:
        made.append(QWidget())
        return made[-1]

    screen.add_page(ADDING, make)
    assert not made
    for key in (ADDING, TODAY, ADDING):
        screen.show_page(key)
    assert len(made) == 1
    assert screen.pages.currentWidget() is made[0]


def test_week_and_month_are_made_when_they_are_looked_at(qtbot: QtBot) -> None:
    screen = DeskScreen()
    qtbot.addWidget(screen)
    assert screen.calendar.count() == 1
    screen.show_scope(Scope.WEEK)
    assert screen.calendar.currentWidget() is screen.week_view
    screen.show_scope(Scope.MONTH)
    assert screen.calendar.currentWidget() is screen.month_view
    screen.show_scope(Scope.DAY)
    assert screen.calendar.currentWidget() is screen.day_view
    assert screen.calendar.count() == 3


def test_a_window_says_once_that_a_page_was_painted(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    told: list[bool] = []
    window.painted.connect(lambda: told.append(True))
    window.show_page(QWidget())
    with qtbot.waitSignal(window.painted):
        window.show()
    window.repaint()
    with qtbot.waitSignal(window.painted):
        window.show_page(QWidget())
    assert len(told) == 2


def test_jobs_that_are_held_begin_in_order_when_released(qtbot: QtBot) -> None:
    jobs = Jobs()
    done: list[int] = []
    jobs.hold()
    for number in range(3):
        jobs.submit(lambda number=number: done.append(number))  # type: ignore[misc]
    assert not done
    jobs.release()
    qtbot.waitUntil(lambda: done == [0, 1, 2])
    jobs.close()


def test_jobs_that_are_held_are_done_before_the_end() -> None:
    jobs = Jobs()
    done: list[int] = []
    jobs.hold()
    jobs.submit(lambda: done.append(1))
    jobs.close()
    assert done == [1]
