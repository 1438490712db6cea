"""The office's own reasons for a switch, and days of failures in the statistics, on the real window."""

from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QComboBox, QFileDialog, QTableView

from counsellor_app.domain.appointment import Appointment, State
from counsellor_app.domain.failure import FailureReason
from counsellor_app.domain.failure_reasons import FailureReasons, NamedReason
from counsellor_app.domain.outage import Outage, switch_due
from counsellor_app.domain.this_pc.pc_settings import PcSettings
from counsellor_app.services.rules.failure_reasons import OfficeReasons
from tests.builders import ACTOR, ME, NOW, an_id, minutes
from tests.journeys import hand
from tests.journeys.conftest import Sit
from tests.journeys.desk_run import DeskFile, DeskRun
from tests.journeys.fitting import cut_words, sideways
from tests.journeys.people import a_session
from tests.journeys.spoken import Spoken
from tests.journeys.test_records import choose_chart, read, rows, spoken, written

ECHO = "音が途切れる"


def open_reasons(run: DeskRun, say: Spoken) -> None:
    hand.press("Ctrl+,")
    run.settle()
    hand.click_row(say("Phone switch reasons"))
    run.settle()


def type_into(run: DeskRun, name: str, text: str) -> None:
    hand.click(hand.field(name))
    hand.press("Ctrl+A")
    hand.press("Delete")
    if text:
        hand.type_text(text)
    run.settle()


def test_a_reason_of_our_own_is_added_pressed_retired_and_kept_by_its_record(
    sit: Sit, desk_file: DeskFile, say: Spoken
) -> None:
    session = a_session(0, state=State.ONLINE, started_at=NOW)
    run = sit(session, at=70, language=say.language)
    own = say.either("独自の理由1", "Own reason 1")
    open_reasons(run, say)
    type_into(run, own, ECHO)
    counts = [each for each in hand.seen(QComboBox) if each.accessibleName() == say("Counts under")]
    hand.press("Tab")
    assert counts[0].hasFocus()
    hand.press("Home")
    hand.press("Down")
    run.settle()
    said = hand.read()
    assert (
        say.either(
            f"今後「{ECHO}」を選べるようになります（区分先：音声・映像）。",
            f"“{ECHO}” is offered from now on; it counts under “Sound/video”.",
        )
        in said
    ), "what it does is said before it is kept"
    with desk_file.opened() as store:
        assert store.own.reasons() == ()
    hand.click(say("Keep", "Reasons"))
    run.settle()
    assert say.either("第1版", "Version 1, kept by") in hand.read()
    hand.press("Ctrl+7")
    run.settle()
    (failure,) = desk_file.appointment(session).failures
    assert (failure.account.reason, failure.account.label) == (FailureReason.AUDIO_VIDEO, ECHO)
    hand.press("Ctrl+T")
    run.settle()
    assert ECHO in hand.read(), "the record of the switch has it"
    hand.press("Ctrl+H")
    run.settle()
    assert ECHO in hand.read(), "and the history"

    open_reasons(run, say)
    type_into(run, own, "")
    assert (
        say.either(
            f"「{ECHO}」は今後選べなくなります。（記録1件は「{ECHO}」のまま）",
            f"“{ECHO}” is not offered any more. 1 record keeps “{ECHO}”.",
        )
        in hand.read()
    )
    hand.click(say("Keep", "Reasons"))
    run.settle()
    assert [each.words() for each in run.panel.switch.buttons if not each.isHidden()][6:] == []
    assert desk_file.appointment(session).failures[0].account.label == ECHO
    hand.click(say("Take back the last change"))
    run.settle()
    assert run.panel.switch.buttons[6].words() == ECHO
    with desk_file.opened() as store:
        assert [each.version for each in store.own.reasons()] == [1, 2, 3]
    run.close()


def with_a_day_of_failures(desk_file: DeskFile) -> tuple[Appointment, ...]:
    """Yesterday the tool was down for two sessions; one more was cut off by itself."""
    began = NOW - timedelta(days=1)
    touched = tuple(a_session(number, start=began + minutes(40 * number)) for number in (0, 1))
    desk_file.fill(*touched)
    with desk_file.opened() as store:
        outage = store.outages.begin(Outage(an_id(), FailureReason.TOOL_FAILURE, began, ACTOR))
        for each in touched:
            command = switch_due(outage, each, each.start)
            assert command is not None
            store.apply(command)
    return touched


def test_a_day_of_failures_is_one_incident_with_its_sessions(
    sit: Sit, desk_file: DeskFile, say: Spoken, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_a_day_of_failures(desk_file)
    run = sit(language=say.language)
    hand.press("Ctrl+R")
    run.settle()
    read(run)
    assert spoken()[3] == say.either(
        "ツール障害日：1。+1 増（前期 0）", "Days of failures: 1. +1 more (was 0)"
    )
    table = choose_chart(run, say, "Days of failures")
    since = say.either("11/23（月） 10:00", "Mon 23 Nov 10:00")
    down = say.either("アプリ障害", "Tool is down")
    assert rows(table) == [[since, "2", "0", say("midnight"), "840", down]]
    note = say.either(
        "ツール障害日：1日（前の期間：0日）。電話に切り替えた相談：2件（0件）。失われた時間：0分（0分）。",
        "Days of failures: 1 (period before: 0). Sessions put on the telephone: 2 (0). Minutes lost: 0 (0).",
    )
    assert note in hand.read()
    table.setFocus()
    hand.press("Enter")
    run.settle()
    (listed,) = (each for each in hand.seen(QTableView) if isinstance(each, QTableView))
    assert listed.model().rowCount() == 2
    hand.press("Esc")
    run.settle()
    table = choose_chart(run, say, "Phone switches by reason")
    apart = say.either("ツール障害日", "On days of failures")
    assert [row[:2] for row in rows(table)] == [[apart, "2"]]
    assert (
        say.either("ツール障害日の切替2件は別の行に", "2 switches of days of failures stand in")
        in hand.read()
    )

    place = tmp_path / "incidents.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(place), ""))
    hand.click(say.either("書き出し・開示…", "Exports…"))
    run.settle()
    hand.click(say.either("保存先を選んで書き出す…", "Choose a place and save…"))
    written(run)
    book = load_workbook(place)
    (sheet,) = (each for each in book.worksheets if each.title.endswith(say("Days of failures")))
    values = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert values[1][:6] == [since, 2, 0, say("midnight"), 840, down]
    assert values[3][0] == note
    run.close()


@pytest.mark.parametrize(("size", "percent"), [((1366, 768), 100), ((1366, 768), 150), ((911, 512), 100)])
def test_nine_reasons_have_room_above_the_steps(
    sit: Sit, desk_file: DeskFile, say: Spoken, size: tuple[int, int], percent: int
) -> None:
    session = a_session(0, state=State.ONLINE, started_at=NOW)
    desk_file.fill(session)
    own = tuple(
        NamedReason(FailureReason.OTHER, name, str(key))
        for key, name in enumerate((ECHO, "本人の希望", "通訳の都合"), 1)
    )
    with desk_file.opened() as store:
        OfficeReasons(store).keep(FailureReasons(own=own), 0, ACTOR, NOW)
    settings = PcSettings(staff_id=ME, text_percent=percent)
    run = sit(at=65, language=say.language, size=size, settings=settings)
    buttons = [each for each in run.panel.switch.buttons if not each.isHidden()]
    assert len(buttons) == 9
    assert cut_words() + sideways() == []
    assert all(hand.wholly_seen(each) for each in buttons)
    hand.press("Ctrl+9")
    run.settle()
    assert desk_file.appointment(session).failures[0].account.label == "通訳の都合"
    run.close()
