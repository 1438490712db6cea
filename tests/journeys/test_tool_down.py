"""The tool is down for a day: one press, every session to come opens by telephone, midnight ends it."""

from datetime import datetime, timedelta

import pytest

from counsellor_app.domain.appointment import State
from counsellor_app.domain.failure import FailureReason, FailureSide
from counsellor_app.ui.outage.signs import OutageStrip
from tests.builders import NOW, an_appointment, minutes
from tests.journeys.conftest import Sit
from tests.journeys.desk_run import DeskFile, DeskRun
from tests.journeys.hand import buttons, choose, click, click_row, press, read
from tests.journeys.spoken import Spoken

MIDNIGHT = datetime.fromisoformat("2026-11-25T00:00:00+09:00")
DOWN, AGAIN, UNDO = "The tool is down today: all by telephone", "The tool works again", "Undo"


def say_down() -> None:
    click("More")
    choose(DOWN)


def banner(run: DeskRun) -> bool:
    (strip,) = run.desk.screen.findChildren(OutageStrip)
    return strip.isVisible()


def test_every_session_to_come_opens_by_telephone_at_its_time(sit: Sit, desk_file: DeskFile) -> None:
    over = an_appointment(start=NOW - minutes(60), state=State.DONE)
    late = an_appointment(start=NOW - minutes(5), counsellor_id="tanaka", room_id="zoom-2")
    later = an_appointment(start=NOW + minutes(40))
    run = sit(over, late, later, at=60)
    say_down()
    run.settle()
    assert "The tool is down today (since 10:00, 佐藤 美咲)" in read()
    assert desk_file.appointment(over).state is State.DONE
    assert desk_file.appointment(late).state is State.PHONE
    assert desk_file.appointment(later).state is State.CONFIRMED
    assert "1 session still to come opens by telephone" in read()
    booked = an_appointment(start=NOW + minutes(80))
    with desk_file.opened() as store:
        store.add_appointment(booked, run.desk.presenter.actor, run.now())
    run.desk.presenter.reload()
    run.pass_time(41)
    (failure,) = desk_file.appointment(later).failures
    assert (failure.account.reason, failure.account.side) == (FailureReason.TOOL_FAILURE, FailureSide.TOOL)
    assert failure.minutes_lost == 0
    assert desk_file.words(later) == ["booked", "switch_to_phone"]
    run.pass_time(40)
    assert desk_file.appointment(booked).state is State.PHONE
    with desk_file.opened() as store:
        assert store.outages.in_force(run.now()) is not None
    run.close()


def test_a_mistake_is_taken_back_with_what_it_opened(sit: Sit, desk_file: DeskFile) -> None:
    late = an_appointment(start=NOW - minutes(5))
    run = sit(late, at=60)
    say_down()
    run.settle()
    assert desk_file.appointment(late).state is State.PHONE
    click(UNDO)
    run.settle()
    assert not banner(run)
    assert desk_file.appointment(late).state is State.CONFIRMED
    run.pass_time(3)
    assert desk_file.appointment(late).state is State.CONFIRMED
    with desk_file.opened() as store:
        assert store.outages.in_force(run.now()) is None
    run.close()


def test_after_a_minute_it_can_only_be_ended(sit: Sit, desk_file: DeskFile) -> None:
    later = an_appointment(start=NOW + minutes(30))
    run = sit(later, at=60)
    say_down()
    run.pass_time(2)
    assert UNDO not in buttons()
    click(AGAIN)
    run.settle()
    assert not banner(run)
    run.pass_time(30)
    assert desk_file.appointment(later).state is State.CONFIRMED
    run.close()


def test_it_ends_by_itself_at_midnight(sit: Sit, desk_file: DeskFile, say: Spoken) -> None:
    tomorrow = an_appointment(start=MIDNIGHT + timedelta(hours=9))
    run = sit(an_appointment(), tomorrow, at=14.5 * 60, language=say.language)
    click(say("More"))
    choose(say(DOWN))
    run.settle()
    since = say("The tool is down today (since {time}, {name}).", "Outage")
    assert since.format(time="23:30", name="佐藤 美咲") in read()
    run.pass_until(MIDNIGHT - minutes(2))
    assert banner(run)
    run.pass_time(3)
    assert not banner(run)
    run.pass_until(tomorrow.start + minutes(1))
    assert desk_file.appointment(tomorrow).state is State.CONFIRMED
    run.close()


def test_a_desk_that_starts_later_knows_of_it(sit: Sit, desk_file: DeskFile) -> None:
    later = an_appointment(start=NOW + minutes(30))
    run = sit(later, at=60)
    say_down()
    run.settle()
    run.close()
    again = sit(at=92, file=desk_file)
    again.qtbot.waitUntil(lambda: banner(again))
    again.settle()
    assert desk_file.appointment(later).state is State.PHONE
    again.close()


@pytest.mark.parametrize("way", ["settings", "panel"])
def test_both_presses_are_the_same(sit: Sit, desk_file: DeskFile, way: str) -> None:
    run = sit(an_appointment(start=NOW + minutes(30)), at=60)
    if way == "settings":
        press("Ctrl+,")
        click_row("The tool is down today")
        click("Hold today's sessions by telephone")
    else:
        say_down()
    run.settle()
    assert banner(run)
    assert DOWN not in buttons()
    run.close()
