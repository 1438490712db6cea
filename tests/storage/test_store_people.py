"""Clients in the desk file: found by what they have, summed up, never overwritten by a booking."""

from dataclasses import replace

from sqlcipher3 import dbapi2

from counsellor_app.domain import commands as c
from counsellor_app.domain.appointment import ClientKind, State
from counsellor_app.domain.failure import FailureReason
from counsellor_app.domain.people.person import PersonSummary
from counsellor_app.storage.store import DeskStore
from tests.builders import ACTOR, NOW, a_client, a_command, a_phone, an_appointment, an_id, minutes


def test_a_client_comes_back_with_telephones_in_order(store: DeskStore) -> None:
    client = a_client(
        kind=ClientKind.EMPLOYER,
        company="見本株式会社",
        phones=tuple(a_phone(e164=f"+8195600{n:04d}", label='"内線"\\', ext=str(n)) for n in (3, 1, 2)),
    )
    store.put_client(client, ACTOR, NOW)
    assert store.client(client.id) == client
    fewer = replace(client, name="新しい名", phones=client.phones[1:])
    store.put_client(fewer, ACTOR, NOW)
    assert store.client(client.id) == fewer


def test_people_are_found_by_number_and_by_any_of_their_telephones(store: DeskStore) -> None:
    one = a_client(number="42020-1", phones=(a_phone(e164="+8110"), a_phone(e164="+8111")))
    two = a_client(number="42020-2", phones=(a_phone(e164="+8111"),))
    for each in (one, two):
        store.put_client(each, ACTOR, NOW)
    assert store.clients_with(number="42020-2") == (two,)
    assert set(store.clients_with(e164="+8111")) == {one, two}
    assert store.clients_with(number="42020-2", e164="+8110") == (two, one)
    assert store.clients_with(number="42020-1", e164="+8110") == (one,)


def test_somebody_without_number_or_telephone_is_not_found_by_an_empty_one(store: DeskStore) -> None:
    store.put_client(a_client(number="", phones=(a_phone(e164=""),)), ACTOR, NOW)
    assert store.clients_with() == ()
    assert store.clients_with(number="%") == ()


def test_a_booking_adds_new_telephones_to_a_card_and_changes_nothing_else_of_it(store: DeskStore) -> None:
    known = a_client()
    store.put_client(known, ACTOR, NOW)
    new = a_phone(e164="+819000009999")
    stale = replace(known, name="古い名", phones=(replace(known.phones[0], may_call=False), new))
    booked = store.add_appointment(an_appointment(client=stale), ACTOR, NOW)
    assert booked.client == replace(known, phones=(*known.phones, new))
    assert store.client(known.id) == booked.client


def test_the_summary_counts_what_took_place_and_what_did_not(store: DeskStore) -> None:
    client = a_client()
    states = [State.DONE, State.STOPPED, State.NO_SHOW, State.CANCELLED, State.CONFIRMED, State.LAPSED]
    for number, state in enumerate(states):
        session = an_appointment(client=client, state=state, start=NOW + minutes(60 * number))
        store.add_appointment(session, ACTOR, NOW)
    store.add_appointment(an_appointment(state=State.DONE), ACTOR, NOW)
    by_phone = store.add_appointment(an_appointment(client=client, start=NOW + minutes(900)), ACTOR, NOW)
    store.apply(a_command(c.SwitchToPhone, by_phone, reason=FailureReason.DROPPED))
    store.apply(a_command(c.End, by_phone))
    assert store.person_summary(client.id) == PersonSummary(client.id, 3, 1, 1, 1, NOW + minutes(900))


def test_a_withdrawn_switch_does_not_count_as_a_session_by_telephone(store: DeskStore) -> None:
    session = store.add_appointment(an_appointment(state=State.ONLINE), ACTOR, NOW)
    switch = a_command(c.SwitchToPhone, session, reason=FailureReason.DROPPED)
    for command in (switch, a_command(c.Undo, session, of=switch.id), a_command(c.End, session)):
        store.apply(command)
    summary = store.person_summary(session.client.id)
    assert (summary.past_sessions, summary.by_phone) == (1, 0)


def test_nobody_has_an_empty_summary(store: DeskStore) -> None:
    somebody = an_id()
    assert store.person_summary(somebody) == PersonSummary(somebody)


def test_a_changed_card_leaves_what_changed_in_the_trail(store: DeskStore, raw: dbapi2.Connection) -> None:
    client = a_client()
    store.put_client(client, ACTOR, NOW)
    store.put_client(replace(client, number="42020-7"), ACTOR, NOW)
    row = raw.execute(
        'SELECT what, record_id, "before", "after", workstation FROM event ORDER BY number DESC LIMIT 1'
    ).fetchone()
    before = f'{{"number":"{client.number}"}}'
    assert row == ("client", str(client.id), before, '{"number":"42020-7"}', ACTOR.workstation)
    assert raw.execute("SELECT version FROM client").fetchone() == (2,)
