"""Paper, history and retention through the real window: from where one is, to what one needs, and back."""

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit

from counsellor_app.domain.appointment import State
from counsellor_app.domain.problem import Problem
from counsellor_app.ui.history.page import HistoryPage
from tests.builders import NOW, a_client, an_appointment, minutes
from tests.journeys.conftest import Sit
from tests.journeys.desk_run import DeskFile, DeskRun
from tests.journeys.hand import button, buttons, click, click_row, field, press, read, type_text

OLD = NOW - timedelta(days=5 * 365)
HANAKO = a_client(name="髙橋 花子", kana="タカハシ ハナコ", number="42020-7654321", email="", phones=())


def history_rows(run: DeskRun) -> list[str]:
    page = run.desk.screen.made_page("history")
    assert isinstance(page, HistoryPage)
    model = page.table.model()
    return [str(model.index(row, 2).data()) for row in range(model.rowCount())]


def test_the_day_sheet_is_one_key_away_and_saved_as_pdf(sit: Sit, home: Path) -> None:
    run = sit(an_appointment(), at=60)
    press("Ctrl+P")
    run.settle()
    (view,) = run.desk.screen.made_page("paper").preview.views  # type: ignore[attr-defined]
    assert "山田 太郎" in view.accessibleDescription()
    click("Save as PDF")
    run.settle()
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation))
    assert [each.name for each in folder.glob("*.pdf")] == ["day-sheet-20261124.pdf"]
    press("F9")
    run.settle()
    assert "Hidden while people's data are hidden" in read()
    assert not button("Print…").isEnabled()
    run.close()


def test_the_history_of_the_session_of_a_person_and_of_all(sit: Sit, desk_file: DeskFile) -> None:
    run = sit(an_appointment(), at=60)
    press("F5")
    run.settle()
    press("Ctrl+H")
    run.settle()
    assert [each.split(" · ")[0] for each in history_rows(run)] == ["Session started", "Booked"]
    click("Open the card")
    run.settle()
    assert "42020-1234567" in read()
    click("Whole history of the person")
    run.settle()
    assert [each.split(" · ")[0] for each in history_rows(run)] == [
        "Session started", "Terms accepted", "Booked", "Card made"
    ]  # fmt: skip
    click("Show all changes")
    run.settle()
    assert "Member of staff added" in history_rows(run)
    run.close()


def test_a_correction_is_found_and_taken_back(sit: Sit, desk_file: DeskFile) -> None:
    session = an_appointment()
    run = sit(session, at=60)
    with desk_file.opened() as store:
        store.put_client(replace(session.client, name="山本 太郎"), run.desk.presenter.actor, run.now())
    press("Ctrl+,")
    click_row("Records of the office")
    click("Who changed what…")
    run.settle()
    field("Person").setFocus()
    type_text("ヤマダ")
    press("Return")
    run.settle()
    assert history_rows(run)[0] == "Card corrected · Name: 山田 太郎 → 山本 太郎"
    click("Take this change back")
    run.settle()
    with desk_file.opened() as store:
        assert store.client(session.client.id).name == "山田 太郎"
    run.close()


def test_what_is_old_is_deleted_after_two_presses(sit: Sit, desk_file: DeskFile) -> None:
    old = an_appointment(start=OLD, client=HANAKO, state=State.DONE)
    today = an_appointment(start=NOW + minutes(30))
    run = sit(old, today, at=60)
    press("Ctrl+,")
    click_row("Records of the office")
    click("Retention and deletion…")
    run.settle()
    assert "Nothing goes: no period is set." in read()
    months = field("Sessions held: Kept for")
    assert isinstance(months, QAbstractSpinBox)
    months.setFocus()
    months.selectAll()
    type_text("36")
    ground = field("Sessions held: Ground")
    assert isinstance(ground, QLineEdit)
    ground.setFocus()
    type_text("文書管理規程")
    press("Return")
    run.settle()
    assert re.search(r"1 due .*of .*2021", read())
    click("Delete what is due…")
    assert "This cannot be undone" in read()
    click("Delete 1 record for good")
    run.settle()
    run.qtbot.waitUntil(lambda: "✓ Deleted: Sessions held 1" in read(), timeout=20_000)
    with desk_file.opened() as store:
        with pytest.raises(Problem):
            store.appointment(old.id)
        assert store.appointment(today.id).state is State.CONFIRMED
        assert store.client(HANAKO.id) == HANAKO, "the card has a rule of its own"
    assert "Delete 1 record for good" not in buttons()
    run.close()
