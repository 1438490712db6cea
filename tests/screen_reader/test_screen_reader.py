"""U3 with a real AT-SPI client: it reads the day, finds controls by name, presses the phone switch."""

from datetime import timedelta

import pytest

from counsellor_app.domain.appointment import State
from counsellor_app.domain.failure import FailureReason
from counsellor_app.ui.records.chart_table import ChartTable
from tests.builders import NOW, minutes
from tests.journeys import hand
from tests.journeys.conftest import Sit
from tests.journeys.every_page import every_page
from tests.journeys.people import a_session, at
from tests.screen_reader.reader import Reader, Spoken
from tests.screen_reader.speech import CONTROLS, says_nothing

pytestmark = pytest.mark.screen_reader


def _names(tree: list[Spoken]) -> list[str]:
    return [str(each["name"]) for each in tree]


def test_it_reads_the_day_and_the_clocks(sit: Sit, reader: Reader) -> None:
    running, later = a_session(0, state=State.ONLINE, started_at=NOW), a_session(1, at("14:00"))
    run = sit(running, later, at=65)
    names = _names(reader.tree())
    assert f"10:00 to 10:30, {running.client.name}, In session · 25 min left" in names
    assert any(name.startswith(f"14:00 to 14:30, {later.client.name}") for name in names)
    assert "left 25 minutes" in names, "the clock card says which clock it is"
    assert "● Online session" in names
    assert running.client.number in names
    run.close()


@pytest.mark.parametrize("state", [State.CONFIRMED, State.ONLINE, State.PHONE, State.DONE])
def test_no_control_is_without_a_name(sit: Sit, reader: Reader, state: State) -> None:
    session = (
        a_session(0, state=State.ONLINE, started_at=NOW) if state is not State.CONFIRMED else a_session(0)
    )
    run = sit(session, a_session(1, at("14:00")), at=65)
    if state is State.PHONE:
        hand.press("Ctrl+3")
    elif state is State.DONE:
        hand.press("Ctrl+E")
    run.settle()
    _every_control_has_a_name(reader.tree())
    run.close()


def _every_control_has_a_name(tree: list[Spoken]) -> None:
    focusable = [
        each for each in tree if "focusable" in each["states"] and each["role"] not in ("frame", "window")
    ]
    controls = [each for each in tree if each["role"] in CONTROLS]
    assert min(len(focusable), len(controls)) > 20
    assert [each for each in (*focusable, *controls) if not each["name"].strip()] == []


def test_every_control_of_every_page_has_a_name_and_the_role_of_what_it_is(sit: Sit, reader: Reader) -> None:
    run = sit(a_session(0, state=State.ONLINE, started_at=NOW), at=65)
    faults = {}
    for page in every_page(run):
        if wrong := [each for each in reader.tree() if says_nothing(each)]:
            faults[page] = [f"{each['role']}: {each['name']}" for each in wrong]
    run.close()
    assert faults == {}


def test_it_reads_what_the_records_chart_and_table_say(sit: Sit, reader: Reader) -> None:
    start = NOW - timedelta(days=21)
    held = a_session(1, start=start, state=State.DONE, started_at=start, ended_at=start + minutes(20))
    run = sit(a_session(0, state=State.ONLINE, started_at=NOW), held, at=65)
    hand.press("Ctrl+R")
    run.settle()
    run.qtbot.waitUntil(lambda: bool(hand.seen(ChartTable)))
    run.settle()
    tree = reader.tree()
    said = [(each["name"], each["description"]) for each in tree]
    assert ("Sessions by day", "The table beside it says the same.") in said
    table = next(each for each in tree if each["role"] == "table" and "Sessions by day" in each["name"])
    assert table["description"] == "Enter lists the sessions behind a row."
    cells = [each["name"] for each in tree if each["role"] == "table cell"]
    assert cells[cells.index("Tue 3 Nov") + 1] == "1"
    run.close()


def test_it_presses_the_phone_switch_and_hears_the_number(sit: Sit, reader: Reader) -> None:
    session = a_session(0, state=State.ONLINE, started_at=NOW)
    run = sit(session, at=65)
    listening = reader.listen()
    answer = reader.press("Switch to the telephone: Cut off")
    assert answer["pressed"]
    run.qtbot.waitUntil(lambda: run.file.appointment(session).state is State.PHONE)
    run.settle()
    failure = run.file.appointment(session).last_failure
    assert failure is not None
    assert failure.account.reason is FailureReason.DROPPED
    listening.wait_for(lambda heard: _announces(heard, "Number to call 090-0000-4320"))
    listening.wait_for(lambda heard: _announces(heard, "Telephone session"))
    listening.stop()
    assert "Number to call 090-0000-4320" in _names(reader.tree())
    run.close()


def _announces(heard: list[Spoken], words: str) -> bool:
    """Whether it was spoken; that a name on the screen has changed is not enough."""
    return any(words in each["text"] for each in heard if "announcement" in each["event"])


def test_a_shared_screen_tells_a_screen_reader_nothing_either(sit: Sit, reader: Reader) -> None:
    session = a_session(0, state=State.ONLINE, started_at=NOW)
    run = sit(session, at=65)
    hand.press("F9")
    run.settle()
    told = "\n".join(f"{each['name']} {each['description']}" for each in reader.tree())
    assert "Switch to the telephone: Cut off" in told
    for secret in (session.client.name, session.client.number, "090-0000-4320"):
        assert secret not in told
    run.close()
