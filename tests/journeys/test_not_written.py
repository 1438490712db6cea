"""What cannot be written stays on the screen, says so, and is written once when there is room again."""

import secrets
from pathlib import Path
from threading import Event

import pytest

from counsellor_app.domain.appointment import State
from counsellor_app.domain.failure import FailureReason
from counsellor_app.storage.desk_file.connection import DeskKey
from tests.builders import NOW
from tests.journeys import hand
from tests.journeys.conftest import Sit
from tests.journeys.desk_run import DeskFile, DeskRun
from tests.journeys.full_disk import a_small_disk, files_that_may_not_grow, no_byte_left
from tests.journeys.people import a_session

FULL = "The disk of this PC is full."
NOT_USED = "The desk file could not be used."
SAVING = "Saving… The window closes by itself as soon as everything is written."


def test_a_full_disk_keeps_the_switch_on_the_screen_until_there_is_room(sit: Sit, tmp_path: Path) -> None:
    with a_small_disk(tmp_path / "disk") as mounted:
        if not mounted:
            pytest.skip("needs the right to mount a disk; files that may not grow cover others")
        file = DeskFile(tmp_path / "disk" / "desk.db", DeskKey(secrets.token_hex(32)))
        session = a_session(0, state=State.ONLINE, started_at=NOW)
        run = sit(session, at=65, file=file)
        with no_byte_left(tmp_path / "disk"):
            _switch_that_is_not_written(run, FULL)
        _write_again(run)
        run.close()
        _is_written_once(run)


def test_files_that_may_not_grow_keep_the_switch_on_the_screen(sit: Sit) -> None:
    session = a_session(0, state=State.ONLINE, started_at=NOW)
    run = sit(session, at=65)
    with files_that_may_not_grow(run.file.path):
        _switch_that_is_not_written(run, NOT_USED)
    _write_again(run)
    run.close()
    _is_written_once(run)


def _switch_that_is_not_written(run: DeskRun, sentence: str) -> None:
    hand.press("Ctrl+3")
    run.settle()
    assert "090-0000-4320" in hand.read(), "the switch stands on the screen"
    assert "✕ not yet written, kept on the screen" in hand.read()
    assert "written on this PC" not in hand.read().replace("not yet written on this PC", "")
    assert sentence in hand.read()
    hand.click(hand.field("Note"))
    hand.type_text("回線が切れた")
    run.window.close()
    run.settle()
    assert run.window.isVisible(), "the program does not end with a record unwritten"
    assert sentence in hand.read()
    assert "not yet written" in hand.read()
    assert "回線が切れた" in _note(run)


def _note(run: DeskRun) -> str:
    return run.panel.record.note_edit.toPlainText()


def _write_again(run: DeskRun) -> None:
    hand.click("Write again")
    run.settle()
    assert not run.desk.ledger.unwritten
    assert "written on this PC" in hand.read()
    assert "● All records are written" in hand.read()
    assert "Write again" not in hand.buttons()


def _is_written_once(run: DeskRun) -> None:
    with run.file.opened() as store:
        (kept,) = store.load_day(NOW.date()).appointments
    words = run.file.words(kept)
    assert words.count("switch_to_phone") == 1
    assert kept.state is State.PHONE
    (failure,) = kept.failures
    assert failure.account.reason is FailureReason.DROPPED
    assert failure.account.note == "回線が切れた"


def test_a_note_being_typed_is_written_when_the_window_is_closed(sit: Sit) -> None:
    session = a_session(0, state=State.ONLINE, started_at=NOW)
    run = sit(session, at=65)
    hand.press("Ctrl+3")
    run.settle()
    hand.click(hand.field("Note"))
    hand.type_text("途中のメモ")
    run.close_at_once()
    failure = run.file.appointment(session).last_failure
    assert failure is not None
    assert failure.account.note == "途中のメモ"


def test_closing_right_after_a_press_writes_it_first(sit: Sit) -> None:
    session = a_session(0, state=State.ONLINE, started_at=NOW)
    run = sit(session, at=65)
    hand.press("Ctrl+E")
    run.close_at_once()
    assert run.file.appointment(session).state is State.DONE


def test_a_window_asked_to_close_stays_when_the_last_press_cannot_be_written(sit: Sit) -> None:
    """It neither ends nor ends later, behind the back of somebody who has gone on working."""
    session = a_session(0, state=State.ONLINE, started_at=NOW)
    run = sit(session, at=65)
    disk = Event()
    run.program.jobs.submit(disk.wait)
    with files_that_may_not_grow(run.file.path):
        hand.press("Ctrl+3")
        run.window.close()
        assert SAVING in hand.read(), "it says what it waits for"
        disk.set()
        run.settle()
        assert run.window.isVisible()
        assert NOT_USED in hand.read()
        assert SAVING not in hand.read()
    _write_again(run)
    assert run.window.isVisible()
    run.close()
    assert run.file.appointment(session).state is State.PHONE
