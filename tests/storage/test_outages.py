"""Days of failures in the desk file."""

from datetime import datetime

import pytest

from counsellor_app.domain.appointment import State
from counsellor_app.domain.outage import Outage, switch_due
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.services.accounts.outage import Outages
from counsellor_app.storage.accounts.outages import outages_between
from counsellor_app.storage.store import DeskStore
from tests.builders import ACTOR, NOW, an_appointment, an_id, minutes
from tests.domain.test_outage import MIDNIGHT, OTHER, an_outage


def incidents(store: DeskStore, since: datetime, until: datetime) -> tuple[Outage, ...]:
    """What the statistics count."""
    with store._engine.connect() as connection:
        return outages_between(connection, since, until)


def test_a_second_press_on_another_desk_is_the_same_outage(store: DeskStore) -> None:
    outages = Outages(store.outages)
    first = outages.begin(an_outage())
    assert outages.begin(an_outage(by=OTHER, began_at=NOW + minutes(1))) == first
    assert outages.now(NOW + minutes(2)) == first
    assert outages.now(MIDNIGHT) is None
    assert outages.begin(an_outage(by=OTHER, began_at=MIDNIGHT)).id != first.id


def test_it_ends_once_and_the_trail_tells_both(store: DeskStore) -> None:
    outages = Outages(store.outages)
    first = outages.begin(an_outage())
    ended = outages.end(first.id, OTHER, NOW + minutes(5))
    assert ended.ended_at == NOW + minutes(5)
    assert outages.end(first.id, ACTOR, NOW + minutes(9)) == ended
    assert outages.now(NOW + minutes(6)) is None
    assert incidents(store, NOW, NOW + minutes(1)) == (ended,)
    assert incidents(store, NOW + minutes(1), MIDNIGHT) == ()
    with pytest.raises(Problem) as caught:
        outages.end(an_id(), ACTOR, NOW)
    assert caught.value.code is ProblemCode.NOT_FOUND


def test_a_mistake_is_no_incident(store: DeskStore) -> None:
    outages = Outages(store.outages)
    outages.end(outages.begin(an_outage()).id, ACTOR, NOW + minutes(1), withdrawn=True)
    assert incidents(store, NOW, MIDNIGHT) == ()
    assert outages.now(NOW) is None


def test_two_desks_that_open_a_session_write_one_switch(store: DeskStore) -> None:
    session = store.add_appointment(an_appointment(), ACTOR, NOW)
    outage = Outages(store.outages).begin(an_outage())
    for at in (NOW, NOW + minutes(1)):
        command = switch_due(outage, session, at)
        assert command is not None
        store.apply(command)
    stored = store.appointment(session.id)
    assert stored.state is State.PHONE
    assert len(stored.failures) == 1
    assert [each.what for each in store.history(session.id)] == ["booked", "switch_to_phone"]
