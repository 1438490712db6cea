"""From an invitation in a mail to the end of its session, by keyboard alone."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from counsellor_app.domain.appointment import Appointment, Result, State
from counsellor_app.domain.failure import FailureReason
from tests.journeys import hand
from tests.journeys.conftest import Sit
from tests.journeys.desk_run import DeskRun
from tests.journeys.people import a_session, at

INVITATION = Path(__file__).parents[1] / "data" / "invitations" / "hw-001.txt"
LINK = "https://us02web.zoom.us/j/81234567891?pwd=Q2xHbzV1cGtWd1R4"


@pytest.mark.parametrize("language", ["en", "ja"])
def test_paste_add_join_switch_undo_switch_end(sit: Sit, language: str) -> None:
    run = sit(a_session(0), at=30, language=language)
    added = _added(run)
    run.pass_until(at("13:25"))
    hand.press("Ctrl+J")
    run.pass_until(at("13:30"))
    assert run.opened == [LINK]
    hand.press("F5")
    run.pass_until(at("13:40"))
    for keys in ("Ctrl+1", "Ctrl+Z", "Ctrl+4"):
        hand.press(keys)
        run.settle()
    assert "090-1234-0000" in hand.read()
    run.pass_until(at("13:50"))
    hand.press("Ctrl+E")
    hand.press("Alt+1")
    run.settle()
    run.close()
    _is_written(run, added)


def _added(run: DeskRun) -> Appointment:
    hand.press("Ctrl+N")
    run.settle()
    hand.paste(INVITATION.read_text(encoding="utf-8"))
    run.qtbot.waitUntil(lambda: "812 3456 7891" in hand.read())
    for name, text in (
        (("Name (required)", "氏名（必須）"), "日宇 誠"),
        (("Telephone numbers", "電話番号"), "０９０ー１２３４ー００００"),
    ):
        _tab_to_one_of(name, run)
        hand.type_text(text)
    hand.press("Ctrl+Return")
    run.settle()
    with run.file.opened() as store:
        (added,) = (
            each for each in store.load_day(at("9:00").date()).appointments if each.client.name == "日宇 誠"
        )
    assert (added.start, added.state) == (at("13:30"), State.CONFIRMED)
    assert added.join is not None
    assert (added.join.url, added.join.passcode) == (LINK, "aB3$x9")
    assert added.client.phones[0].e164 == "+819012340000"
    return added


def _tab_to_one_of(names: tuple[str, ...], run: DeskRun) -> None:
    for _ in range(60):
        focused = QApplication.focusWidget()
        if focused is not None and focused.accessibleName() in names:
            return
        hand.press("Tab", run.window)
    raise AssertionError(f"Tab reaches none of {names}")


def _is_written(run: DeskRun, added: Appointment) -> None:
    kept = run.file.appointment(added)
    assert (kept.state, kept.started_at, kept.ended_at) == (State.DONE, at("13:30"), at("13:50"))
    assert kept.outcome is not None
    assert kept.outcome.result is Result.COMPLETED
    assert [each.withdrawn for each in kept.failures] == [True, False]
    assert kept.failures[-1].account.reason is FailureReason.OFFICE_LINE
    words = [each for each in run.file.words(added) if each != "add_diagnosis"]
    steps = ["open_join", "start", "switch_to_phone", "undo", "switch_to_phone", "end", "record_outcome"]
    assert words == ["booked", *steps]
