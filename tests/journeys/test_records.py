"""Records and statistics on the real window: period, charts, the sessions behind them, files, disclosures."""

from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QRadioButton, QTableView

from counsellor_app.domain.appointment import Appointment, Outcome, Result, State
from counsellor_app.ui.records.chart import Chart
from counsellor_app.ui.records.figures_row import FigureTile
from counsellor_app.ui.records.page import RecordsPage
from tests.builders import EVENING, NOW, a_failure, minutes
from tests.journeys import hand
from tests.journeys.conftest import Sit
from tests.journeys.desk_run import DeskRun
from tests.journeys.people import a_session
from tests.journeys.spoken import Spoken

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


def rows(table: QTableView) -> list[list[str]]:
    shown = table.model()
    found = range(shown.rowCount()), range(shown.columnCount())
    return [[shown.index(row, at).data() for at in found[1]] for row in found[0]]


def chart_table() -> QTableView:
    (found,) = (each for each in hand.seen(QTableView) if isinstance(each, QTableView))
    return found


def choose_chart(run: DeskRun, say: Spoken, name: str) -> QTableView:
    words = say(name)
    box = hand.field(say("Chart"))
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
    run.qtbot.waitUntil(lambda: page()._presenter.state.progress is None)
    run.settle()


def written(run: DeskRun) -> None:
    """Wait until the file is there and the log has been read."""
    state = page().export_view._presenter
    run.qtbot.waitUntil(lambda: state.state.progress is None and state.state.made is not None)
    run.settle()


def opened(sit: Sit, say: Spoken) -> DeskRun:
    run = sit(*sessions(), language=say.language)
    hand.press("Ctrl+R")
    run.settle()
    read(run)
    return run


def test_the_month_stands_beside_the_one_before(sit: Sit, say: Spoken) -> None:
    opened(sit, say)
    assert say.either("令和8年11月", "November 2026") in hand.read()
    assert spoken()[:4] == (
        [
            "実施した相談：3。+2 増（前期 1）",
            "電話に切替：1（33%）。+1 増（前期 0）",
            "失われた時間（分）：0。増減なし（前期 0）",
            "みなしキャンセル：1（25%）。+1 増（前期 0）",
        ]
        if say.language == "ja"
        else [
            "Sessions held: 3. +2 more (was 1)",
            "Went to the telephone: 1 (33%). +1 more (was 0)",
            "Minutes lost: 0. as before (0)",
            "No-shows: 1 (25%). +1 more (was 0)",
        ]
    )


def test_the_period_is_chosen_from_the_keyboard(sit: Sit, say: Spoken) -> None:
    run = opened(sit, say)
    hand.press("Ctrl+PgUp")
    read(run)
    assert say.either("令和8年10月", "October 2026") in hand.read()
    assert spoken()[0] == say.either("実施した相談：1。+1 増（前期 0）", "Sessions held: 1. +1 more (was 0)")
    for _ in range(2):
        hand.press("Ctrl+PgUp")
        read(run)
    assert say("No session in this period") in hand.read()
    hand.click(say("Fiscal year"))
    read(run)
    assert say.either("令和8年度", "Fiscal year 2026") in hand.read()
    assert spoken()[0].startswith(say.either("実施した相談：4。", "Sessions held: 4."))
    month = say.either("令和8年11月", "November 2026")
    assert rows(choose_chart(run, say, "Sessions by month"))[7] == [month, "3", "2", "1", "1"]


def test_enter_on_a_row_lists_its_sessions_and_opens_one(sit: Sit, say: Spoken) -> None:
    run = opened(sit, say)
    table = choose_chart(run, say, "Sessions by kind")
    assert sorted(row[1] for row in rows(table)) == ["1", "2"]
    table.setFocus()
    hand.press("Enter")
    run.settle()
    assert say.either("種別ごとの相談：", "Sessions by kind: ") in hand.read()
    (listed,) = (each for each in hand.seen(QTableView) if isinstance(each, QTableView))
    assert listed.hasFocus()
    assert listed.model().rowCount() == 2
    typed = hand.field(say("Filter the list"))
    assert isinstance(typed, QLineEdit)
    typed.setFocus()
    hand.type_text(say.either("職業紹介", "Referred"))
    assert listed.model().rowCount() == 1
    listed.setFocus()
    hand.press("Home")
    hand.press("Enter")
    run.settle()
    assert say.either("令和8年11月23日（月）", "Mon 23 Nov 2026") in hand.read()
    assert say.either("✓ 終了", "✓ Finished") in hand.read()
    hand.click(say("Open the person's card"))
    run.settle()
    assert "42020" in hand.read()


def test_sharing_the_screen_hides_who_is_in_the_list(sit: Sit, say: Spoken) -> None:
    run = opened(sit, say)
    hand.click(say("All sessions"))
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


def test_the_chosen_sessions_are_copied_as_rows_in_the_order_one_sorted_them(sit: Sit, say: Spoken) -> None:
    run = opened(sit, say)
    hand.click(say("All sessions"))
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
    hand.click(say("Back to the charts"))
    hand.press("Ctrl+PgUp")
    read(run)
    hand.click(say("All sessions"))
    run.settle()
    assert listed.horizontalHeader().sortIndicatorOrder() is Qt.SortOrder.DescendingOrder, "it is remembered"


def test_picture_and_table_go_to_the_clipboard(sit: Sit, say: Spoken) -> None:
    run = opened(sit, say)
    choose_chart(run, say, "Sessions by kind")
    hand.click(say("Copy table"))
    text = QApplication.clipboard().text().splitlines()
    assert text[0] == say.either(
        "項目\t相談\t前期\t相談時間（分）", "Item\tSessions\tPeriod before\tMinutes talked"
    )
    assert sorted(line.split("\t")[1] for line in text[1:]) == ["1", "2"]
    hand.click(say("Copy picture"))
    picture = QApplication.clipboard().image()
    assert (picture.width(), picture.height()) == (1920, 1080)
    colours = {picture.pixelColor(x, y).name() for x in range(0, 1920, 8) for y in range(0, 1080, 8)}
    assert "#0017c1" in colours
    assert "#ffffff" in colours


def test_a_click_on_a_bar_lists_its_sessions(sit: Sit, say: Spoken) -> None:
    run = opened(sit, say)
    choose_chart(run, say, "All bookings by state")
    (chart,) = (each for each in hand.seen(Chart) if isinstance(each, Chart))
    spot = next(each for each in chart._spots if each.face.bar.key == "no_show")
    from PySide6.QtTest import QTest

    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=spot.area.center().toPoint())
    run.settle()
    assert (
        say.either("全予約の状態別：みなしキャンセル", "All bookings by state: Deemed cancelled")
        in hand.read()
    )


def test_a_workbook_is_written_where_one_chose_and_logged(
    sit: Sit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, say: Spoken
) -> None:
    words = {
        "en": ("Exports…", "Choose a place and save…", "List of sessions with names", "1 Figures"),
        "ja": ("書き出し・開示…", "保存先を選んで書き出す…", "相談の一覧（氏名を含む）", "1 主な数値"),
    }[say.language]
    asked: list[str] = []

    def choose(_parent: object, _title: str, suggested: str) -> tuple[str, str]:
        assert Path(suggested).is_absolute(), "not where the program happens to lie"
        asked.append(Path(suggested).name)
        return str(tmp_path / "out" / asked[-1]), ""

    (tmp_path / "out").mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    run = opened(sit, say)
    hand.click(words[0])
    run.settle()
    assert asked == []
    purpose = QApplication.focusWidget()
    assert isinstance(purpose, QRadioButton), "one begins with what the file is for"
    hand.click(words[1])
    written(run)
    assert hand.button(words[1]).hasFocus(), "where one was"
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
    (log, *_) = (each for each in hand.seen(QTableView) if isinstance(each, QTableView))
    assert {row[4] for row in rows(log)} == set(asked)
    run.close()


def test_a_disclosure_needs_all_it_asks_for_and_is_listed(sit: Sit, say: Spoken) -> None:
    run = opened(sit, say)
    hand.click(say("Exports…"))
    run.settle()
    hand.click(say("Write it down"))
    assert say.either("入力してください：開示先", "Please fill in: To whom") in hand.read()
    for name, text in (("To whom", "佐世保警察署"), ("Legal ground", "刑訴法197条2項"), ("What", "利用記録")):
        field = hand.field(say(name, "Export"))
        assert isinstance(field, QLineEdit)
        field.setText(text)
    hand.click(say("Write it down"))
    run.settle()
    run.settle()
    table = hand.field(say("Disclosures to authorities"))
    assert isinstance(table, QTableView)
    assert rows(table)[0][1:4] == ["佐世保警察署", "刑訴法197条2項", "利用記録"]
    with run.file.opened() as store:
        (told,) = store.exports.disclosures()
    assert told.staff_id == "sato"
    run.close()
