"""A list, a calendar and a panel are found again as they were left; whom one looked for is kept nowhere."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counsellor_app.app.furnishing.history import open_all
from counsellor_app.domain.appointment import State
from counsellor_app.domain.history import ChangeKind
from counsellor_app.domain.statistics.period import PeriodKind
from counsellor_app.domain.this_pc.pc_settings import PcSettings
from counsellor_app.ui.calendar.week_view import WeekView
from counsellor_app.ui.clients.page import ClientsPage
from counsellor_app.ui.history.page import HistoryPage
from counsellor_app.ui.parts.list_table import ListTable
from counsellor_app.ui.records.page import RecordsPage
from counsellor_app.ui.shell.desk_screen import CLIENTS, HISTORY, RECORDS, TASKS
from counsellor_app.ui.tasks.faces import TaskOrder
from counsellor_app.ui.tasks.page import TasksPage
from tests.builders import ACTOR, ME, NOW, minutes
from tests.journeys import hand
from tests.journeys.conftest import Sit
from tests.journeys.desk_run import DeskRun
from tests.journeys.people import a_session, at

BEFORE = NOW - timedelta(days=1)


def _left(run: DeskRun) -> PcSettings:
    """What the program wrote down when it was closed."""
    run.close()
    return replace(run.kept[-1], window=None)


def _page(run: DeskRun, key: str) -> object:
    run.desk.screen.show_page(key)
    run.settle()
    return run.desk.screen.made_page(key)


def _sort(table: ListTable, column: int) -> None:
    head = table.horizontalHeader()
    at = QPoint(head.sectionViewportPosition(column) + head.sectionSize(column) // 2, head.height() // 2)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)


def _names(page: HistoryPage) -> list[str]:
    model = page.table.model()
    return [str(model.index(row, 3).data()) for row in range(model.rowCount())]


def test_the_history_is_found_sorted_and_narrowed_as_it_was_left(sit: Sit) -> None:
    running = a_session(0, state=State.ONLINE, started_at=NOW)
    run = sit(running, a_session(1, at("14:00")), at=65)
    page = _page(run, HISTORY)
    assert isinstance(page, HistoryPage)
    page._presenter.ask_all()
    run.settle()
    _sort(page.table, 3)
    assert _names(page) == sorted(_names(page))
    page.kind.setCurrentIndex(page.kind.findData(ChangeKind.BOOKING))
    page.kind.activated.emit(page.kind.currentIndex())
    page.who.setFocus()
    hand.type_text(running.client.name)
    settings = _left(run)
    assert running.client.name not in str(settings)

    again = sit(settings=settings, at=65)
    page = _page(again, HISTORY)
    assert isinstance(page, HistoryPage)
    open_all(again.desk, page._presenter)
    again.settle()
    assert page.kind.currentData() == ChangeKind.BOOKING
    assert page.table.order == (3, Qt.SortOrder.AscendingOrder)
    assert page.who.text() == ""
    again.close()


def test_copied_history_names_no_terminal(sit: Sit) -> None:
    run = sit(a_session(0, state=State.ONLINE, started_at=NOW), at=65)
    hand.press("Ctrl+H")
    run.settle()
    page = run.desk.screen.made_page(HISTORY)
    assert isinstance(page, HistoryPage)
    page.table.setFocus()
    hand.press("Ctrl+A")
    hand.press("Ctrl+C")
    copied = QApplication.clipboard().text()
    assert copied.count("\t") >= 3
    assert ACTOR.workstation not in copied
    assert ACTOR.os_account not in copied
    run.close()


def test_week_period_chart_tasks_and_panel_are_as_they_were_left(sit: Sit) -> None:
    held = a_session(1, start=BEFORE, state=State.DONE, started_at=BEFORE, ended_at=BEFORE + minutes(20))
    run = sit(a_session(0, at("14:00")), held, at=65)
    records = _page(run, RECORDS)
    assert isinstance(records, RecordsPage)
    records.period.kinds[PeriodKind.WEEK].click()
    run.settle()
    tasks = _page(run, TASKS)
    assert isinstance(tasks, TasksPage)
    tasks.mine.click()
    tasks.order.setFocus()
    hand.press("Down")
    handle = run.desk.screen.split.handle(1)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton)
    QTest.mouseMove(handle, QPoint(-60, 9))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(-60, 9))
    width = run.panel.width()
    hand.press("Ctrl+T")
    hand.press("Ctrl+W")
    settings = _left(run)

    again = sit(settings=settings, at=65)
    assert isinstance(again.desk.screen.calendar.currentWidget(), WeekView)
    assert abs(again.panel.width() - width) <= 2
    tasks = _page(again, TASKS)
    assert isinstance(tasks, TasksPage)
    assert tasks.mine.isChecked()
    assert tasks.order.currentData() == TaskOrder.SESSION
    assert [row.task for row in tasks._rows or () if row.task is None] == [], "one list, without headings"
    records = _page(again, RECORDS)
    assert isinstance(records, RecordsPage)
    assert records.period.kinds[PeriodKind.WEEK].isChecked()
    again.close()


def test_the_order_of_people_comes_back_after_the_screen_was_shared(sit: Sit) -> None:
    run = sit(a_session(0), a_session(1, at("14:00")), at=65)
    people = _page(run, CLIENTS)
    assert isinstance(people, ClientsPage)
    people.form.search.setFocus()
    hand.type_text("42020")
    run.settle()
    people.form.order.setFocus()
    hand.press("Down")
    chosen = people.form.order.currentData()
    for _ in range(2):
        hand.press("F9")
        run.settle()
    run.settle()
    assert people.form.order.currentData() == chosen == "reading"
    assert "42020" not in str(_left(run))


def test_a_new_pc_opens_the_day_as_ever(sit: Sit) -> None:
    run = sit(a_session(0), settings=PcSettings(staff_id=ME, views=(("calendar.scope", "decade"),)), at=65)
    assert run.desk.screen.calendar.currentWidget() is run.desk.screen.day_view
    run.close()
