"""Records and statistics on the real window: period, charts, the sessions behind them, files, disclosures."""

from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QTableView, QTableWidget

from counsellor_app.domain.appointment import Appointment, Outcome, Result, State
from counsellor_app.ui.records.chart import Chart
from counsellor_app.ui.records.figures_row import FigureTile
from counsellor_app.ui.records.page import RecordsPage
from tests.builders import EVENING, NOW, a_failure, minutes
from tests.journeys import hand
from tests.journeys.conftest import Sit
from tests.journeys.desk_run import DeskRun
from tests.journeys.people import a_session

DONE = {"state": State.DONE, "started_at": NOW, "ended_at": NOW + minutes(25)}


def sessions() -> tuple[Appointment, ...]:
    held = a_session(0, start=NOW - timedelta(days=1), **DONE, outcome=Outcome(Result.REFERRED))
    switched = a_session(
        1, start=NOW - timedelta(days=2), failures=(a_failure(at=NOW, closed_at=NOW),), **DONE
    )
    missed = a_session(2, start=NOW - timedelta(days=5), state=State.NO_SHOW)
    before = a_session(3, start=NOW - timedelta(days=30), **DONE)
    evening = a_session(4, start=NOW - timedelta(days=6), kind=EVENING, **DONE)
    return held, switched, missed, before, evening


def spoken() -> list[str]:
    """The figures as a screen reader has them."""
    return [each.accessibleName() for each in hand.seen(FigureTile)]


def rows(table: QTableWidget) -> list[list[str]]:
    found = range(table.rowCount()), range(table.columnCount())
    return [[item.text() if (item := table.item(row, at)) else "" for at in found[1]] for row in found[0]]


def chart_table() -> QTableWidget:
    (found,) = (each for each in hand.seen(QTableWidget) if isinstance(each, QTableWidget))
    return found


def choose_chart(run: DeskRun, words: str) -> QTableWidget:
    box = hand.field("Chart")
    assert isinstance(box, QComboBox)
    box.setFocus()
    for _ in range(box.count()):
        if box.currentText() == words:
            return chart_table()
        hand.press("Down")
        run.settle()
    hand.press("Home")
    for _ in range(box.count()):
        if box.currentText() == words:
            return chart_table()
        hand.press("Down")
        run.settle()
    raise AssertionError(words)


def page() -> RecordsPage:
    (found,) = (each for each in hand.seen(RecordsPage) if isinstance(each, RecordsPage))
    return found


def read(run: DeskRun) -> None:
    """Wait until everything is counted."""
    run.qtbot.waitUntil(lambda: page()._presenter.state.progress is None, timeout=30_000)
    run.settle()


def written(run: DeskRun) -> None:
    """Wait until the file is there and the log has been read."""
    state = page().export_view._presenter
    run.qtbot.waitUntil(lambda: state.state.progress is None and state.state.made is not None, timeout=30_000)
    run.settle()


def opened(sit: Sit, language: str = "en") -> DeskRun:
    run = sit(*sessions(), language=language)
    hand.press("Ctrl+R")
    run.settle()
    read(run)
    return run


def test_the_month_stands_beside_the_one_before(sit: Sit) -> None:
    opened(sit)
    assert "November 2026" in hand.read()
    assert spoken()[:4] == [
        "Sessions held: 3. +2 more (was 1)",
        "Went to the telephone: 1 (33%). +1 more (was 0)",
        "Minutes lost: 0. as before (0)",
        "No-shows: 1 (25%). +1 more (was 0)",
    ]


def test_the_period_is_chosen_from_the_keyboard(sit: Sit) -> None:
    run = opened(sit)
    hand.press("Ctrl+PgUp")
    read(run)
    assert "October 2026" in hand.read()
    assert spoken()[0] == "Sessions held: 1. +1 more (was 0)"
    for _ in range(2):
        hand.press("Ctrl+PgUp")
        read(run)
    assert "No session in this period" in hand.read()
    hand.click("Fiscal year")
    read(run)
    assert "Fiscal year 2026" in hand.read()
    assert spoken()[0].startswith("Sessions held: 4.")
    assert rows(choose_chart(run, "Sessions by month"))[7] == ["November 2026", "3", "2", "1", "1"]


def test_enter_on_a_row_lists_its_sessions_and_opens_one(sit: Sit) -> None:
    run = opened(sit)
    table = choose_chart(run, "Sessions by kind")
    assert sorted(row[1] for row in rows(table)) == ["1", "2"]
    table.setFocus()
    hand.press("Enter")
    run.settle()
    assert "Sessions by kind: " in hand.read()
    (listed,) = (each for each in hand.seen(QTableView) if isinstance(each, QTableView))
    assert listed.hasFocus()
    assert listed.model().rowCount() == 2
    typed = hand.field("Filter the list")
    assert isinstance(typed, QLineEdit)
    typed.setFocus()
    hand.type_text("Referred")
    assert listed.model().rowCount() == 1
    listed.setFocus()
    hand.press("Home")
    hand.press("Enter")
    run.settle()
    assert "Mon 23 Nov 2026" in hand.read()
    assert "✓ Finished" in hand.read()
    hand.click("Open the person's card")
    run.settle()
    assert "42020" in hand.read()


def test_sharing_the_screen_hides_who_is_in_the_list(sit: Sit) -> None:
    run = opened(sit)
    hand.click("All sessions")
    run.settle()
    (listed,) = (each for each in hand.seen(QTableView) if isinstance(each, QTableView))
    shown = {listed.model().index(row, 2).data() for row in range(listed.model().rowCount())}
    assert any("相浦" in name for name in shown)
    hand.press("F9")
    run.settle()
    shown = {listed.model().index(row, at).data() for row in range(4) for at in (2, 3)}
    assert len(shown) == 1, "nothing but the mask"
    listed.setFocus()
    hand.press("Ctrl+A")
    hand.press("Ctrl+C")
    assert "相浦" not in QApplication.clipboard().text()


def test_the_chosen_sessions_are_copied_as_rows_in_the_order_one_sorted_them(sit: Sit) -> None:
    run = opened(sit)
    hand.click("All sessions")
    run.settle()
    (listed,) = (each for each in hand.seen(QTableView) if isinstance(each, QTableView))
    listed.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    listed.setFocus()
    hand.press("Ctrl+A")
    hand.press("Ctrl+C")
    copied = [line.split("\t") for line in QApplication.clipboard().text().splitlines()]
    assert len(copied) == listed.model().rowCount() == 4
    assert {len(line) for line in copied} == {8}
    assert copied[0][1] == "10:00–10:30"
    hand.click("Back to the charts")
    hand.press("Ctrl+PgUp")
    read(run)
    hand.click("All sessions")
    run.settle()
    assert listed.horizontalHeader().sortIndicatorOrder() is Qt.SortOrder.DescendingOrder, "it is remembered"


def test_picture_and_table_go_to_the_clipboard(sit: Sit) -> None:
    run = opened(sit)
    choose_chart(run, "Sessions by kind")
    hand.click("Copy table")
    text = QApplication.clipboard().text().splitlines()
    assert text[0] == "Item\tSessions\tPeriod before\tMinutes talked"
    assert sorted(line.split("\t")[1] for line in text[1:]) == ["1", "2"]
    hand.click("Copy picture")
    picture = QApplication.clipboard().image()
    assert (picture.width(), picture.height()) == (1920, 1080)
    colours = {picture.pixelColor(x, y).name() for x in range(0, 1920, 8) for y in range(0, 1080, 8)}
    assert "#0017c1" in colours
    assert "#ffffff" in colours


def test_a_click_on_a_bar_lists_its_sessions(sit: Sit) -> None:
    run = opened(sit)
    choose_chart(run, "All bookings by state")
    (chart,) = (each for each in hand.seen(Chart) if isinstance(each, Chart))
    spot = next(each for each in chart._spots if each.face.bar.key == "no_show")
    from PySide6.QtTest import QTest

    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=spot.area.center().toPoint())
    run.settle()
    assert "All bookings by state: Deemed cancelled" in hand.read()


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_workbook_is_written_where_one_chose_and_logged(
    sit: Sit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    words = {
        "en": ("Exports…", "Choose a place and save…", "List of sessions with names", "1 Figures"),
        "ja": ("書き出し・開示…", "保存先を選んで書き出す…", "相談の一覧（氏名を含む）", "1 主な数値"),
    }[language]
    asked: list[str] = []

    def choose(_parent: object, _title: str, suggested: str) -> tuple[str, str]:
        asked.append(suggested)
        return str(tmp_path / "out" / suggested), ""

    (tmp_path / "out").mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    run = opened(sit, language)
    hand.click(words[0])
    run.settle()
    assert asked == []
    hand.click(words[1])
    written(run)
    (made,) = (tmp_path / "out").iterdir()
    assert made.name == asked[0]
    assert made.name.endswith("_2026-11-01_2026-11-30.xlsx")
    book = load_workbook(made)
    assert book.sheetnames[0] == words[3]
    assert book.worksheets[0]["B2"].value == 3
    hand.click(words[2])
    hand.click(words[1])
    written(run)
    with run.file.opened() as store:
        logged = store.exports.exports()
    found = {each.purpose.value: each.row_count for each in logged}
    assert set(found) == {"sessions", "statistics"}
    assert found["sessions"] == 4
    (log, *_) = (each for each in hand.seen(QTableWidget) if isinstance(each, QTableWidget))
    assert {row[4] for row in rows(log)} == set(asked)
    run.close()


def test_a_disclosure_needs_all_it_asks_for_and_is_listed(sit: Sit) -> None:
    run = opened(sit)
    hand.click("Exports…")
    run.settle()
    hand.click("Write it down")
    assert "Please fill in: To whom" in hand.read()
    for name, text in (("To whom", "佐世保警察署"), ("Legal ground", "刑訴法197条2項"), ("What", "利用記録")):
        field = hand.field(name)
        assert isinstance(field, QLineEdit)
        field.setText(text)
    hand.click("Write it down")
    run.settle()
    run.settle()
    table = hand.field("Disclosures to authorities")
    assert isinstance(table, QTableWidget)
    assert rows(table)[0][1:4] == ["佐世保警察署", "刑訴法197条2項", "利用記録"]
    with run.file.opened() as store:
        (told,) = store.exports.disclosures()
    assert told.staff_id == "sato"
    run.close()
