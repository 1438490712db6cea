"""U3 with a real AT-SPI client: it reads the day, finds controls by name, presses the phone switch."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counsellor_app.domain.appointment import State
from counsellor_app.domain.failure import FailureReason
from counsellor_app.ui.shell.rail import RailButton
from tests.builders import NOW
from tests.journeys import hand
from tests.journeys.conftest import Sit
from tests.journeys.people import a_session, at
from tests.screen_reader.reader import Reader, Spoken

pytestmark = [
    pytest.mark.screen_reader,
    pytest.mark.qt_log_ignore("AtSpiAdaptor::applicationInterface does not implement"),
]
_CONTROLS = {
    "push button",
    "button",
    "toggle button",
    "check box",
    "text",
    "entry",
    "combo box",
    "menu item",
    "radio button",
}


@pytest.fixture
def reader(qtbot: QtBot, qapp: QApplication) -> Iterator[Reader]:
    before = qapp.applicationName()
    qapp.setApplicationName("counsellor-app")
    yield Reader(qtbot)
    qapp.setApplicationName(before)


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
    controls = [each for each in tree if each["role"] in _CONTROLS]
    assert min(len(focusable), len(controls)) > 20
    assert [each for each in (*focusable, *controls) if not each["name"].strip()] == []


def test_no_control_of_any_screen_is_without_a_name(sit: Sit, reader: Reader) -> None:
    run = sit(a_session(0, state=State.ONLINE, started_at=NOW), at=65)
    screens = [each for each in hand.seen(RailButton) if each.isEnabled()]
    assert len(screens) >= 3
    for each in (*screens, hand.button("Week"), hand.button("Month")):
        hand.click(each)
        run.settle()
        _every_control_has_a_name(reader.tree())
    run.close()


def test_it_presses_the_phone_switch_and_hears_the_number(sit: Sit, reader: Reader) -> None:
    session = a_session(0, state=State.ONLINE, started_at=NOW)
    run = sit(session, at=65)
    listening = reader.listen()
    answer = reader.press("Switch to the telephone: Cut off")
    assert answer["pressed"]
    run.qtbot.waitUntil(lambda: run.file.appointment(session).state is State.PHONE, timeout=20_000)
    run.settle()
    failure = run.file.appointment(session).last_failure
    assert failure is not None
    assert failure.account.reason is FailureReason.DROPPED
    heard = listening.wait_for(
        lambda events: all(
            any(word in each.get("text", "") for each in events)
            for word in ("Telephone session", "Number to call")
        )
    )
    listening.stop()
    announced = [each["text"] for each in heard if "announcement" in each.get("event", "")]
    assert any("Number to call 090-0000-4320" in text for text in announced), "the number is spoken at once"
    assert any("Telephone session" in text for text in announced)
    assert "Number to call 090-0000-4320" in _names(reader.tree())
    run.close()


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
