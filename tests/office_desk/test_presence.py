"""Who is at what, told from desk to desk: at once, for a minute, and never instead of the line."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import Engine, text

from counsellor_app.domain.line.office_state import Line, Present
from counsellor_app.domain.line.presence import (
    LEAST_APART,
    NOWHERE,
    SAID_EVERY,
    Colleague,
    HeldTime,
    Whereabouts,
)
from counsellor_app.storage.office.presence import LASTS
from counsellor_app.storage.office.store import OfficeStore
from tests.builders import NOW, minutes
from tests.office_desk.chaos import ChaosProxy
from tests.office_desk.desks import RunningDesk

pytestmark = pytest.mark.postgres
MakeDesk = Callable[..., RunningDesk]
SESSION = Whereabouts(uuid4())
TIME = Whereabouts(None, HeldTime(NOW + minutes(60), NOW + minutes(90), "sato"))


@dataclass
class Hands:
    """A clock that a test sets."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


def seen(desk: RunningDesk) -> tuple[Colleague, ...]:
    """Whom the desk was told of last."""
    told = [each.colleagues for each in desk.news if isinstance(each, Present)]
    return told[-1] if told else ()


def places(desk: RunningDesk) -> list[tuple[str, Whereabouts]]:
    return [(each.name, each.at) for each in seen(desk)]


def rows(office: OfficeStore) -> int:
    engine: Engine = office._engine
    with engine.begin() as connection:
        return int(connection.execute(text("SELECT count(*) FROM app.presence")).scalar_one())


def test_a_desk_that_opens_a_session_is_seen_by_name_at_the_others_and_not_at_itself(desk: MakeDesk) -> None:
    here, there = desk("sato").start(), desk("kimura").start()
    for each in (here, there):
        each.until(each.is_online)
    there.sync.attend(SESSION)
    here.until(lambda: places(here) == [("木村 花", SESSION)])
    assert seen(there) == ()
    assert timedelta(seconds=LASTS - 40) < seen(here)[0].until - NOW <= timedelta(seconds=LASTS)


def test_who_comes_later_or_back_is_told_of_everybody(desk: MakeDesk, proxy: ChaosProxy) -> None:
    there = desk("kimura").start()
    there.until(there.is_online)
    there.sync.attend(TIME)
    here = desk("sato").start()
    here.until(lambda: places(here) == [("木村 花", TIME)])
    before = here.news.count(Present(()))
    proxy.cut()
    here.until(lambda: here.news.count(Present(())) > before)
    here.until(lambda: here.is_online() and places(here) == [("木村 花", TIME)])


def test_nobody_is_seen_while_the_office_is_away(desk: MakeDesk, proxy: ChaosProxy) -> None:
    here, there = desk("sato").start(), desk("kimura").start()
    for each in (here, there):
        each.until(each.is_online)
    there.sync.attend(SESSION)
    here.until(lambda: seen(here))
    proxy.swallow()
    here.until(lambda: here.state.line is Line.OFFLINE)
    here.until(lambda: seen(here) == ())


def test_a_desk_that_leaves_takes_its_mark_along(desk: MakeDesk, office: OfficeStore) -> None:
    here, there = desk("sato").start(), desk("kimura").start()
    for each in (here, there):
        each.until(each.is_online)
    there.sync.attend(SESSION)
    here.until(lambda: seen(here))
    there.sync.stop()
    here.until(lambda: seen(here) == ())
    assert rows(office) == 0


def test_a_hand_that_clicks_fast_is_told_of_its_last_click_two_seconds_later(desk: MakeDesk) -> None:
    clock = Hands()
    here, there = desk("sato").start(), desk("kimura", now=clock).start()
    for each in (here, there):
        each.until(each.is_online)
    there.sync.attend(SESSION)
    here.until(lambda: seen(here))
    for _ in range(20):
        there.sync.attend(Whereabouts(uuid4()))
    there.sync.attend(TIME)
    there.until(lambda: there.sync._presence.wait() == LEAST_APART)
    assert places(here) == [("木村 花", SESSION)]
    clock.now += LEAST_APART
    there.sync.poke()
    here.until(lambda: places(here) == [("木村 花", TIME)])


def test_one_who_stays_says_so_without_waking_anybody_and_is_seen_on(
    desk: MakeDesk, office: OfficeStore
) -> None:
    mine, hers = Hands(), Hands()
    here, there = desk("sato", now=mine).start(), desk("kimura", now=hers).start()
    for each in (here, there):
        each.until(each.is_online)
    there.sync.attend(SESSION)
    here.until(lambda: seen(here))
    told = [each for each in here.news if isinstance(each, Present)]
    hers.now += SAID_EVERY
    there.sync.poke()
    there.until(lambda: there.sync._presence.wait() > timedelta(seconds=1))
    assert [each for each in here.news if isinstance(each, Present)] == told
    mine.now += SAID_EVERY
    here.sync.poke()
    here.until(lambda: seen(here) and seen(here)[0].until > mine.now + timedelta(seconds=LASTS - 10))


def test_what_is_written_of_it_is_no_record_and_goes_when_somebody_else_says_something(
    desk: MakeDesk, office: OfficeStore
) -> None:
    here, there = desk("sato").start(), desk("kimura").start()
    for each in (here, there):
        each.until(each.is_online)
    there.sync.attend(SESSION)
    here.until(lambda: seen(here))
    with office._engine.execution_options(writing=True).begin() as connection:
        connection.execute(text("UPDATE app.presence SET until = 1"))
        trail = "SELECT count(*) FROM app.audit WHERE record = 'presence'"
        assert connection.execute(text(trail)).scalar_one() == 0
    here.sync.attend(TIME)
    there.until(lambda: places(there) == [("佐藤 美咲", TIME)])
    assert rows(office) == 1


def test_an_office_that_knows_no_presence_keeps_its_line(desk: MakeDesk, office: OfficeStore) -> None:
    with office._engine.execution_options(writing=True).begin() as connection:
        connection.execute(text("DROP FUNCTION app.be_present"))
        connection.execute(text("DROP TABLE app.presence"))
    here = desk("sato")
    here.sync.attend(SESSION)
    here.start()
    here.until(here.is_online)
    here.sync.attend(NOWHERE)
    here.until(lambda: here.sync._presence.wait() > timedelta(0))
    assert here.is_online()
