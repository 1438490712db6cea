"""Taking over a list on a real desk file: looked at row by row, stored whole or not at all, reported."""

import csv
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTableView
from pytestqt.qtbot import QtBot

from counsellor_app.domain.sheet_import.problem import SheetProblem
from counsellor_app.domain.sheet_import.storing import Fate
from counsellor_app.domain.sheet_import.verdict import RowWarning, SkipReason, Verdict
from counsellor_app.storage.store import DeskStore
from counsellor_app.ui.importing.page import ImportingPage
from counsellor_app.ui.importing.presenter import Work
from counsellor_app.ui.importing.words import (
    fate_word,
    problem_sentence,
    skip_word,
    verdict_word,
    warning_word,
)
from tests.builders import ACTOR, NOW, an_appointment, minutes
from tests.ui.importing_desk import ImportingDesk

TARO = "2026/11/26,10:00,10:30,見本 太郎,ミホン タロウ,42020-2222222,090-1234-5678,TeleOffice,予約"
HANAKO = "2026/11/26,11:00,11:30,例示 花子,レイジ ハナコ,42020-7654321,090-8765-4321,TeleOffice,予約"
SATURDAY = "2026/11/28,10:00,10:30,土曜 一郎,ドヨウ イチロウ,42020-1111111,090-1111-2222,TeleOffice,予約"
NO_TIME = "2026/11/27,,,時刻 なし,ジコク ナシ,,,TeleOffice,予約"
NOISE = "合計,,,,,,,,"


@pytest.fixture
def desk(store: DeskStore, qtbot: QtBot, tmp_path: Path) -> Iterator[ImportingDesk]:
    folder = tmp_path / "lists"
    folder.mkdir()
    made = ImportingDesk(store, qtbot, folder)
    yield made
    made.close()


def shown(page: ImportingPage) -> str:
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


@pytest.mark.parametrize("code", [*Verdict, *SheetProblem, *SkipReason, *RowWarning, *Fate])
def test_every_code_has_a_sentence_of_its_own(code: object) -> None:
    words = {
        Verdict: verdict_word,
        SheetProblem: problem_sentence,
        SkipReason: skip_word,
        RowWarning: warning_word,
        Fate: fate_word,
    }
    assert words[type(code)](code)  # type: ignore[index,operator]


def test_sound_rows_are_ticked_and_doubtful_ones_wait_for_a_person(desk: ImportingDesk) -> None:
    desk.read(TARO, HANAKO, SATURDAY, NO_TIME, NOISE)
    presenter = desk.presenter
    assert [each.verdict for each in presenter.rows] == [
        Verdict.IMPORT,
        Verdict.IMPORT,
        Verdict.CONFIRM,
        Verdict.SKIP,
        Verdict.SKIP,
    ]
    assert presenter.ticked == {"2", "3"}
    assert presenter.to_confirm() == ("4",)
    presenter.tick(("4", "5", "6", "99"), on=True)
    assert presenter.ticked == {"2", "3", "4"}, "what can be no session is never taken"


def test_the_ticked_rows_are_stored_and_the_others_are_not(desk: ImportingDesk) -> None:
    desk.read(TARO, HANAKO, SATURDAY)
    desk.presenter.tick(("3",), on=False)
    desk.take_over()
    assert desk.is_stored()
    assert desk.names() == ["見本 太郎"]
    assert desk.stored == [True]
    assert desk.presenter.fates() == {"2": Fate.STORED, "3": Fate.LEFT_OUT, "4": Fate.LEFT_OUT}


def test_nothing_is_half_imported(desk: ImportingDesk) -> None:
    for counsellor in ("sato", "tanaka", "mori"):
        desk.store.add_appointment(
            an_appointment(start=NOW + minutes(60 * 48), counsellor_id=counsellor, room_id=None), ACTOR, NOW
        )
    before = desk.names()
    desk.read(HANAKO, TARO)
    desk.take_over()
    assert not desk.is_stored()
    assert desk.presenter.blocking() == ("3",)
    assert desk.presenter.fates()["3"] is Fate.TIME_TAKEN
    assert desk.names() == before, "the sound row was not stored either"
    desk.presenter.tick(desk.presenter.blocking(), on=False)
    desk.take_over()
    assert desk.is_stored()
    assert "例示 花子" in desk.names()


def test_a_list_given_again_changes_nothing(desk: ImportingDesk) -> None:
    for _ in range(2):
        desk.read(TARO)
        desk.take_over()
    assert desk.names() == ["見本 太郎"]
    assert desk.presenter.fates() == {"2": Fate.ON_FILE}


def test_sessions_go_to_the_chosen_counsellor_and_kind(desk: ImportingDesk) -> None:
    desk.read(TARO)
    desk.presenter.choose(kind="evening_saturday", counsellor="mori")
    desk.take_over()
    (session,) = desk.store.load_day(NOW.date().replace(day=26)).appointments
    assert (session.counsellor_id, session.kind.key) == ("mori", "evening_saturday")


def test_a_file_that_is_no_list_says_why(desk: ImportingDesk) -> None:
    file = desk.folder / "old.xls"
    file.write_bytes(b"\xd0\xcf\x11\xe0rest")
    desk.presenter.read(file)
    desk.settle()
    assert desk.unreadable() is SheetProblem.OLD_OR_ENCRYPTED_EXCEL
    desk.presenter.read(desk.folder / "gone.csv")
    desk.settle()
    assert desk.unreadable() is SheetProblem.UNREADABLE
    desk.presenter.read(desk.write("a,b", head="x,y"))
    desk.settle()
    assert desk.unreadable() is SheetProblem.NO_LIST


def test_without_rules_of_the_office_nothing_can_be_taken_over(desk: ImportingDesk) -> None:
    desk.presenter.is_loaded = False
    desk.office = None
    desk.presenter.load()
    desk.read(TARO)
    desk.take_over()
    assert desk.presenter.outcome is None
    assert desk.names() == []


def test_the_report_opens_in_excel_names_nobody_and_holds_no_formula(desk: ImportingDesk) -> None:
    desk.read(TARO, NO_TIME, NOISE)
    desk.take_over()
    desk.presenter.save_report()
    desk.settle()
    saved = desk.presenter.saved_as
    assert saved is not None
    data = saved.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf"), "without the mark Japanese Excel garbles it"
    rows = list(csv.reader(data.decode("utf-8-sig").splitlines()))
    assert rows[0] == ["Row", "Date", "Why"]
    assert [row[0] for row in rows[1:]] == ["3", "4"]
    assert rows[1][2] == "There is no start time."
    assert "時刻" not in data.decode("utf-8-sig")
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
    desk.presenter.save_report()
    desk.settle()
    assert desk.presenter.saved_as != saved, "no report is written over another"


def test_a_dropped_file_is_shown_row_by_row(desk: ImportingDesk) -> None:
    page = desk.page()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(desk.write(TARO, SATURDAY, NO_TIME)))])
    drop = QDropEvent(
        QPointF(9, 9),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.dropEvent(drop)
    desk.settle()
    assert "台帳.csv: 1 to take over · 1 to look at · 1 left out" in shown(page)
    model = page.form.model
    assert model.face(0).who == "見本 太郎  42020-2222222"
    page.form.rows.selectRow(1)
    assert "A Saturday." in shown(page)
    assert page.form.go.words() == "Take over 1 session(s)"


def test_space_takes_a_row_and_the_button_takes_all_that_were_looked_at(desk: ImportingDesk) -> None:
    desk.read(TARO, SATURDAY)
    page = desk.page()
    page.form.rows.setFocus()
    page.form.rows.selectRow(0)
    QTest.keyClick(page.form.rows, Qt.Key.Key_Space)
    assert desk.presenter.ticked == frozenset()
    assert not page.form.go.isEnabled()
    page.form.confirm.click()
    assert desk.presenter.ticked == {"3"}
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert "✓ 1 session(s) were taken over." in shown(page)
    assert desk.names() == ["土曜 一郎"]
    page.form.copy.click()
    assert "Left out by you." in QApplication.clipboard().text()


def test_rows_in_the_way_are_told_and_left_out_by_one_button(desk: ImportingDesk) -> None:
    desk.presenter.choose(counsellor="sato")
    busy = an_appointment(start=NOW + minutes(60 * 48), room_id=None)
    desk.store.add_appointment(busy, ACTOR, NOW)
    desk.read(TARO, HANAKO)
    page = desk.page()
    page.form.go.click()
    desk.settle()
    assert "Nothing was stored: 1 row(s) stand in the way, told in red." in shown(page)
    page.form.leave_out.click()
    page.form.go.click()
    desk.settle()
    assert "✓ 1 session(s) were taken over." in shown(page)


def test_masked_no_row_is_left_in_the_window(desk: ImportingDesk) -> None:
    desk.read(TARO)
    page = desk.page()
    page.set_masked(True)
    desk.settle()
    assert not page.findChildren(QTableView)
    page.set_masked(False)
    assert page.form.model.rowCount() == 1


HUGE = 20_000


def many(count: int) -> list[str]:
    """Sessions that were held, sixteen a day, each of somebody else."""
    lines = []
    for number in range(count):
        day = NOW.date() - timedelta(days=1 + number // 16)
        begin = 510 + number % 16 * 30
        hours = f"{begin // 60}:{begin % 60:02},{(begin + 30) // 60}:{(begin + 30) % 60:02}"
        lines.append(f"{day},{hours},見本 {number},ミホン,42020-{number:07},,Zoom,終了")
    return lines


def test_a_huge_list_says_how_far_it_is_and_stops_when_told(desk: ImportingDesk) -> None:
    page = desk.page()
    presenter, form = desk.presenter, page.form
    began = time.monotonic()
    presenter.read(desk.write(*many(HUGE)))
    assert form.stop.isVisible()
    desk.qtbot.waitUntil(lambda: 0 < presenter.share < 1, timeout=60_000)
    assert form.bar.maximum() == 100
    assert form.bar.value() == int(presenter.share * 100)
    assert f"{int(presenter.share * 100)} %" in form.said.text()
    form.stop.click()
    assert (presenter.work, presenter.rows) == (None, ())
    assert "Nothing was stored" in form.said.text()
    assert not form.stop.isVisible()
    desk.settle()
    assert presenter.rows == (), "what was read meanwhile comes no more"
    assert time.monotonic() - began < 300
    desk.read(TARO)
    assert len(presenter.rows) == 1


def test_what_is_pressed_while_a_huge_list_is_read_is_not_kept_waiting(desk: ImportingDesk) -> None:
    done: list[float] = []
    desk.presenter.read(desk.write(*many(HUGE)))
    desk.jobs.submit(lambda: None, lambda _nothing: done.append(desk.presenter.share))
    desk.qtbot.waitUntil(lambda: bool(done), timeout=60_000)
    assert done[0] < 1
    assert desk.presenter.work is Work.READING
    desk.presenter.cancel()


def test_storing_that_is_cancelled_leaves_nothing_behind(desk: ImportingDesk) -> None:
    desk.read(*many(60))
    desk.presenter.tick(desk.presenter.to_confirm(), on=True)
    at_once = desk.presenter.progressed.connect(desk.presenter.cancel)
    desk.presenter.take_over()
    desk.qtbot.waitUntil(lambda: desk.presenter.work is None)
    desk.presenter.progressed.disconnect(at_once)
    desk.settle()
    assert desk.presenter.is_given_up
    assert desk.store.load_range(NOW.date() - timedelta(days=9), NOW.date()) == ()
    assert len(desk.presenter.rows) == 60
    desk.take_over()
    desk.qtbot.waitUntil(desk.is_stored, timeout=60_000)
    assert len(desk.store.load_range(NOW.date() - timedelta(days=9), NOW.date())) == 60


def test_a_cancel_while_all_is_written_tells_what_came_of_it(
    desk: ImportingDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The list is cancelled from within its own transaction: the last moment at which it can come in time."""
    begun = type(desk.store.bookings).add_all

    def cancelled(*given: Any) -> None:
        desk.presenter.cancel()
        begun(*given)

    desk.read(TARO)
    monkeypatch.setattr(type(desk.store.bookings), "add_all", cancelled)
    desk.take_over()
    desk.qtbot.waitUntil(lambda: desk.presenter.work is None)
    assert desk.presenter.is_given_up
    assert desk.names() == []
    monkeypatch.undo()
    desk.take_over()
    assert desk.names() == ["見本 太郎"]
