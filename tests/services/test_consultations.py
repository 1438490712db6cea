"""Adding a session from a pasted invitation, and giving commands."""

from dataclasses import replace

import pytest

from counsellor_app.domain import commands as c
from counsellor_app.domain.appointment import State
from counsellor_app.domain.commands import RefusalCode, Refused
from counsellor_app.domain.people.same_person import PersonUnclear
from counsellor_app.domain.problem import Problem
from counsellor_app.domain.taken import Taken
from counsellor_app.services.consultations import Consultations, NewSession
from counsellor_app.storage.store import DeskStore
from tests.builders import (
    ACTOR,
    EVENING,
    ME,
    NOW,
    TODAY,
    a_client,
    a_command,
    a_phone,
    an_appointment,
    an_id,
    join_details,
    minutes,
)


def a_session(**changes: object) -> NewSession:
    new = NewSession(
        id=an_id(), typed=a_client(), kind=EVENING, start=NOW, counsellor_id=ME, join=join_details()
    )
    return replace(new, **changes)  # type: ignore[arg-type]


def test_a_session_for_somebody_new_is_booked_with_person_and_join_details(store: DeskStore) -> None:
    new = a_session(note="初回")
    booked = Consultations(store).add_session(new, ACTOR, NOW)
    assert (booked.id, booked.client, booked.join) == (new.id, new.typed, new.join)
    assert (booked.state, booked.end, booked.note) == (State.CONFIRMED, NOW + minutes(45), "初回")
    assert store.load_day(TODAY).appointments == (booked,)


def test_somebody_on_file_keeps_the_card_and_gets_the_new_telephone(store: DeskStore) -> None:
    known = a_client(phones=(a_phone(e164="+819000000001"),))
    store.put_client(known, ACTOR, NOW)
    typed = a_client(number=known.number, name="山田太郎", phones=(a_phone(e164="+819000000002"),))
    booked = Consultations(store).add_session(a_session(typed=typed), ACTOR, NOW)
    assert (booked.client.id, booked.client.name) == (known.id, known.name)
    assert [phone.e164 for phone in booked.client.phones] == ["+819000000001", "+819000000002"]


def test_somebody_is_found_by_the_second_telephone_too(store: DeskStore) -> None:
    known = a_client(number="", phones=(a_phone(e164="+819000000002"),))
    store.put_client(known, ACTOR, NOW)
    typed = a_client(number="", phones=(a_phone(), a_phone(e164="+819000000002")))
    assert Consultations(store).add_session(a_session(typed=typed), ACTOR, NOW).client.id == known.id


def test_where_it_is_unclear_who_it_is_nothing_is_booked_until_a_person_has_said(store: DeskStore) -> None:
    known = a_client(name="田中 花子", kana="タナカ ハナコ")
    store.put_client(known, ACTOR, NOW)
    new = a_session(typed=a_client(number=known.number))
    consultations = Consultations(store)
    with pytest.raises(PersonUnclear) as caught:
        consultations.add_session(new, ACTOR, NOW)
    assert caught.value.candidates == (known.id,)
    assert store.load_day(TODAY).appointments == ()

    settled = replace(new, typed=replace(new.typed, id=known.id), is_settled=True)
    assert consultations.add_session(settled, ACTOR, NOW).client.name == "田中 花子"


def test_somebody_else_with_the_same_number_can_be_booked_when_a_person_says_so(store: DeskStore) -> None:
    known = a_client(name="田中 花子", kana="タナカ ハナコ")
    store.put_client(known, ACTOR, NOW)
    new = a_session(typed=a_client(number=known.number), is_settled=True)
    assert Consultations(store).add_session(new, ACTOR, NOW).client == new.typed


def test_the_same_session_added_again_is_there_once(store: DeskStore) -> None:
    new = a_session()
    consultations = Consultations(store)
    assert consultations.add_session(new, ACTOR, NOW) == consultations.add_session(new, ACTOR, NOW)
    assert len(store.load_day(TODAY).appointments) == 1


def test_a_time_that_is_taken_is_not_given_away_and_the_person_is_not_stored(store: DeskStore) -> None:
    there = store.add_appointment(an_appointment(), ACTOR, NOW)
    new = a_session(typed=a_client(number="42020-9", phones=()))
    with pytest.raises(Taken) as caught:
        Consultations(store).add_session(new, ACTOR, NOW)
    assert caught.value.by == there.id
    with pytest.raises(Problem):
        store.client(new.typed.id)


def test_a_command_is_carried_out_or_refused(store: DeskStore) -> None:
    session = store.add_appointment(an_appointment(), ACTOR, NOW)
    consultations = Consultations(store)
    assert consultations.give(a_command(c.Start, session)).state is State.ONLINE
    with pytest.raises(Refused) as caught:
        consultations.give(a_command(c.ConfirmNoShow, session))
    assert caught.value.code is RefusalCode.WRONG_STATE
