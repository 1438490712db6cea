"""Paper, history and retention through the real window: from where one is, to what one needs, and back."""

import re
import shutil
import subprocess
import unicodedata
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit

from counsellor_app.domain.appointment import State
from counsellor_app.domain.problem import Problem
from counsellor_app.ui.history.page import HistoryPage
from tests.builders import NOW, a_client, an_appointment, minutes
from tests.journeys.conftest import Sit
from tests.journeys.desk_run import DeskFile, DeskRun
from tests.journeys.hand import button, buttons, click, click_row, field, press, read, seen, type_text
from tests.journeys.spoken import Spoken

OLD = NOW - timedelta(days=5 * 365)
HANAKO = a_client(name="髙橋 花子", kana="タカハシ ハナコ", number="42020-7654321", email="", phones=())


def history_rows(run: DeskRun) -> list[str]:
    page = run.desk.screen.made_page("history")
    assert isinstance(page, HistoryPage)
    model = page.table.model()
    return [str(model.index(row, 2).data()) for row in range(model.rowCount())]


def save_as_pdf(run: DeskRun, say: Spoken, *known: Path) -> Path:
    """Press the button; the file that came of it, whose place the page names."""
    click(say("Save as PDF"))
    run.settle()
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation))
    (made,) = (each for each in folder.glob("*.pdf") if each not in known)
    assert say("✓ Saved: {path}", "Paper").format(path=made) in read()
    return made


def in_pdf(path: Path) -> str:
    """What a person reads on the paper, without blanks."""
    done = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True)
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", done.stdout))


def ink_on(path: Path) -> float:
    """The part of the first page that is not white, as a picture of 50 dots an inch."""
    subprocess.run(["pdftoppm", "-png", "-r", "50", "-singlefile", path, path.with_suffix("")], check=True)
    picture = QImage(str(path.with_suffix(".png"))).convertToFormat(QImage.Format.Format_Grayscale8)
    dots = bytes(picture.constBits())
    return sum(each < 200 for each in dots) / len(dots)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not here")
def test_day_sheet_session_record_and_monthly_report_become_papers_in_the_language(
    sit: Sit, say: Spoken, home: Path
) -> None:
    held = an_appointment(start=NOW - timedelta(days=1), state=State.DONE, client=HANAKO)
    run = sit(held, an_appointment(), at=60, language=say.language)
    press("Ctrl+P")
    run.settle()
    day = save_as_pdf(run, say)
    click(say("Record of the session on the panel"))
    run.settle()
    record = save_as_pdf(run, say, day)
    click(say("Monthly report"))
    run.settle()
    month = save_as_pdf(run, say, day, record)
    assert [each.name for each in (day, record, month)] == [
        "day-sheet-20261124.pdf",
        "session-record-20261124.pdf",
        "monthly-report-202611.pdf",
    ]
    for path, title in ((day, "Day sheet"), (record, None), (month, "Monthly report")):
        words = in_pdf(path)
        assert title is None or re.sub(r"\s", "", say(title)) in words
        assert re.sub(r"\s", "", say.either("令和8年11月", "Nov")) in words
        assert 0.005 < ink_on(path) < 0.5, "a page with something on it that can be read"
    assert "山田太郎" in in_pdf(day)
    assert "090-0000-0001" in in_pdf(day)
    assert "山田太郎" in in_pdf(record)
    assert not {"山田太郎", "髙橋花子", "090-0000-0001"} & set(in_pdf(month)), "the report names nobody"
    run.close()


def test_the_day_sheet_is_one_key_away_and_hidden_while_the_screen_is_shared(
    sit: Sit, say: Spoken, home: Path
) -> None:
    run = sit(an_appointment(), at=60, language=say.language)
    press("Ctrl+P")
    run.settle()
    (view,) = run.desk.screen.made_page("paper").preview.views  # type: ignore[attr-defined]
    assert "山田 太郎" in view.accessibleDescription()
    press("F9")
    run.settle()
    assert say("Hidden while people's data are hidden", "Paper") in read()
    assert not button(say("Print…")).isEnabled()
    run.close()


def test_the_history_of_the_session_of_a_person_and_of_all(
    sit: Sit, say: Spoken, desk_file: DeskFile
) -> None:
    run = sit(an_appointment(), at=60, language=say.language)
    press("F5")
    run.settle()
    press("Ctrl+H")
    run.settle()
    assert [each.split(" · ")[0] for each in history_rows(run)] == [
        say("Session started"),
        say("Booked", "History"),
    ]
    click(say("Open the card"))
    run.settle()
    assert "42020-1234567" in read()
    click(say("Whole history of the person"))
    run.settle()
    assert [each.split(" · ")[0] for each in history_rows(run)] == [
        say(each, "History") for each in ("Session started", "Terms accepted", "Booked", "Card made")
    ]
    click(say("Show all changes"))
    run.settle()
    assert say("Member of staff added") in history_rows(run)
    run.close()


def test_a_correction_is_found_and_taken_back(sit: Sit, say: Spoken, desk_file: DeskFile) -> None:
    session = an_appointment()
    run = sit(session, at=60, language=say.language)
    with desk_file.opened() as store:
        store.put_client(replace(session.client, name="山本 太郎"), run.desk.presenter.actor, run.now())
    press("Ctrl+,")
    click_row(say("Records of the office"))
    click(say("Who changed what…"))
    run.settle()
    (who,) = (each for each in seen(QLineEdit) if each.accessibleName() == say("Person", "History"))
    who.setFocus()
    type_text("ヤマダ")
    press("Return")
    run.settle()
    assert history_rows(run)[0] == say.either(
        "カードを訂正 · 氏名・名称：山田 太郎 → 山本 太郎", "Card corrected · Name: 山田 太郎 → 山本 太郎"
    )
    click(say("Take this change back"))
    run.settle()
    with desk_file.opened() as store:
        assert store.client(session.client.id).name == "山田 太郎"
    run.close()


def test_what_is_old_is_deleted_after_two_presses(sit: Sit, say: Spoken, desk_file: DeskFile) -> None:
    old = an_appointment(start=OLD, client=HANAKO, state=State.DONE)
    today = an_appointment(start=NOW + minutes(30))
    run = sit(old, today, at=60, language=say.language)
    press("Ctrl+,")
    click_row(say("Records of the office"))
    click(say("Retention and deletion…"))
    run.settle()
    assert say("Nothing goes: no period is set.") in read()
    held = say("Sessions held", "Retention")
    months = field(f"{held}: {say('Kept for')}")
    assert isinstance(months, QAbstractSpinBox)
    months.setFocus()
    months.selectAll()
    type_text("36")
    ground = field(f"{held}: {say('Ground', 'Retention')}")
    assert isinstance(ground, QLineEdit)
    ground.setFocus()
    type_text("文書管理規程")
    press("Return")
    run.settle()
    assert re.search(say.either(r"1件.*2021.*令和3年", r"1 due .*of .*2021|1 due .*2021"), read())
    click(say("Delete what is due…"))
    assert say("This cannot be undone, by nobody.") in read()
    delete = say.either("1件を完全に削除する", "Delete 1 record for good")
    click(delete)
    run.settle()
    gone = say.either("✓ 削除：実施した相談 1", "✓ Deleted: Sessions held 1")
    run.qtbot.waitUntil(lambda: gone in read())
    with desk_file.opened() as store:
        with pytest.raises(Problem):
            store.appointment(old.id)
        assert store.appointment(today.id).state is State.CONFIRMED
        assert store.client(HANAKO.id) == HANAKO, "the card has a rule of its own"
    assert delete not in buttons()
    run.close()
