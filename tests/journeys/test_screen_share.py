"""F9: a shared screen, its tooltips, its titles and what is read aloud hold nobody's data."""

import secrets
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage

from counsellor_app.domain.appointment import Attendant, AttendantKind, Client, ClientKind, State
from counsellor_app.storage.desk_file.connection import DeskKey
from tests.builders import NOW, a_failure, an_appointment, an_id, join_details
from tests.journeys import hand
from tests.journeys.conftest import Sit
from tests.journeys.desk_run import DeskFile, DeskRun
from tests.journeys.every_word import told
from tests.journeys.people import a_session, at, traces


def test_no_word_of_any_window_tells_who_is_met_today(sit: Sit) -> None:
    day = [
        a_session(
            0, state=State.ONLINE, started_at=NOW, attendants=(Attendant(AttendantKind.CARER, "介護 花子"),)
        ),
        a_session(1, at("10:30"), note="家族の病気"),
        a_session(2, at("9:00"), state=State.DONE, ended_at=at("9:25")),
        a_session(3, at("11:00"), counsellor_id="tanaka", room_id="zoom-2"),
        a_session(
            4, at("9:30"), state=State.PHONE, started_at=at("9:30"), counsellor_id="mori", room_id=None
        ),
    ]
    secret = {"介護 花子", "家族の病気"}.union(*(traces(each) for each in day))
    run = sit(*day, at=65)
    hand.click("Read aloud")
    hand.press("F8")
    run.settle()
    assert len(told(secret)) > 20, "without the mode the words are there to be found"
    hand.press("F9", run.window)
    run.settle()
    assert not told(secret)
    for session in day:
        _look_at(run, day.index(session))
        assert not told(secret), session.state
    for view in ("Week", "Month", "Day"):
        hand.click(view)
        run.settle()
        assert not told(secret), view
    hand.press("Ctrl+3", run.window)
    run.settle()
    run.pass_until(at("10:25"))
    assert not told(secret), "nor do warnings"
    hand.press("Ctrl+E", run.window)
    run.settle()
    assert not told(secret)
    hand.click("Show the person")
    run.settle()
    assert not told(secret)
    hand.press("F9", run.window)
    run.settle()
    assert told(secret)
    run.close()


def _look_at(run: DeskRun, place: int) -> None:
    """Click the block at that place; all have the same masked name, so their times tell them apart."""
    pads = sorted(each for each in hand.buttons() if " to " in each)
    hand.click(pads[place % len(pads)])
    run.settle()


@pytest.mark.parametrize("state", [State.ONLINE, State.PHONE])
def test_every_pixel_is_the_same_whoever_is_met(sit: Sit, tmp_path: Path, state: State) -> None:
    """Two desks that differ in the persons alone look alike: nothing of them is painted anywhere."""
    changes: dict[str, Any] = {"state": state, "started_at": NOW}
    if state is State.PHONE:
        changes["failures"] = (a_failure(),)
    first, second = (_masked_picture(sit, tmp_path / str(number), number, changes) for number in (0, 1))
    assert first == second


def _masked_picture(sit: Sit, folder: Path, number: int, changes: dict[str, Any]) -> QImage:
    names = (("相浦 みなと", "見本造船株式会社"), ("欅 ヴィクトリア麗子エリザベス", "例示水産有限会社"))[
        number
    ]
    phones = a_session(number).client.phones
    seeker = Client(an_id(), names[0], "カナ", number=f"42020-765432{number}", phones=phones)
    employer = Client(an_id(), names[0], kind=ClientKind.EMPLOYER, company=names[1], phones=phones)
    join = join_details(meeting_id=f"8415029761{number}", passcode=f"k{number}xRmcQ")
    day = [
        an_appointment(client=seeker, join=join, **changes),
        an_appointment(client=employer, join=join, start=at("10:30")),
    ]
    folder.mkdir(mode=0o700)
    run = sit(*day, at=65, file=DeskFile(folder / "desk.db", DeskKey(secrets.token_hex(32))))
    hand.press("F9")
    run.settle()
    picture = run.window.grab().toImage()
    run.close()
    return picture
