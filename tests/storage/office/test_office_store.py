"""What is the office database's own: its errors, its turns, deliveries from journals, news."""

from threading import Thread
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import text

from counsellor_app.domain import commands as c
from counsellor_app.domain.appointment import State
from counsellor_app.domain.booking_commands import Cancel
from counsellor_app.domain.commands import RefusalCode, Refused
from counsellor_app.domain.failure import FailureReason
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.staff import Role
from counsellor_app.storage.office.search import alternatives
from counsellor_app.storage.office.sql import spoken
from counsellor_app.storage.office.store import OfficeStore
from tests.builders import ACTOR, NOW, TODAY, a_client, a_command, an_appointment, minutes
from tests.storage.office.conftest import DATABASE, PASSWORD, OfficeDatabase
from tests.storage.office.servers import SUPERUSER, SUPERUSER_PASSWORD

DEVICE = uuid4()


def test_the_words_that_differ_are_spoken_as_postgresql_knows_them() -> None:
    assert spoken("SELECT 5 % 2, ? FROM a WHERE x = ?") == "SELECT 5 %% 2, %s FROM a WHERE x = %s"
    grouped = "(SELECT json_group_array(json_array(f.id, json(f.calls)) ORDER BY f.place) FROM f)"
    assert spoken(grouped) == (
        "(SELECT coalesce(json_agg(json_build_array(f.id, f.calls::json) ORDER BY f.place), '[]') FROM f)"
    )


@pytest.mark.parametrize(
    ("expression", "wanted"),
    [
        ('"||ヤマ"', [["||ヤマ"]]),
        ('("||ヤマ" OR "^ヤマ")', [["||ヤマ"], ["^ヤマ"]]),
        ('("||ア" AND ("||イ" OR "^イ")) OR "アイ"', [["||ア", "||イ"], ["||ア", "^イ"], ["アイ"]]),
    ],
)
def test_a_full_text_expression_is_a_list_of_lists(expression: str, wanted: list[list[str]]) -> None:
    assert alternatives(expression) == wanted


def test_a_number_is_looked_for_between_blanks() -> None:
    assert alternatives('"12345 23456" AND "567"*', is_digits=True) == [[" 12345 23456 ", " 567"]]


@pytest.mark.postgres
def test_a_character_that_cannot_be_kept_is_kept_as_its_picture(store: OfficeStore) -> None:
    stored = store.add_appointment(an_appointment(note="a\x00b"), ACTOR, NOW)
    assert stored.note == "a\N{SYMBOL FOR NULL}b"


@pytest.mark.postgres
def test_what_a_journal_delivers_is_carried_out_once_and_known_by_its_number(store: OfficeStore) -> None:
    session = store.add_appointment(an_appointment(), ACTOR, NOW)
    start = a_command(c.Start, session)
    for _ in range(3):
        assert store.deliver(start, DEVICE, 7).state is State.ONLINE
    assert [event.what for event in store.history(session.id)] == ["booked", "start"]
    with store._engine.connect() as connection:
        known = connection.execute(text("SELECT seq, command_id FROM delivery"))
        assert known.all() == [(7, start.id)]


@pytest.mark.postgres
def test_a_fact_that_comes_too_late_is_refused_and_kept_once(store: OfficeStore) -> None:
    session = store.add_appointment(an_appointment(), ACTOR, NOW)
    store.apply(a_command(Cancel, session, channel=None, reason=""))
    late = a_command(c.SwitchToPhone, session, at=NOW + minutes(7), reason=FailureReason.DROPPED)
    for _ in range(2):
        with pytest.raises(Refused):
            store.deliver(late, DEVICE, 8)
    kept = [event for event in store.history(session.id) if event.what == "came_too_late"]
    assert [(event.at, event.after["command"], event.after["reason"]) for event in kept] == [
        (NOW + minutes(7), "switch_to_phone", "dropped")
    ]
    assert store.appointment(session.id).state is State.CANCELLED


@pytest.mark.postgres
def test_a_wish_that_comes_too_late_is_refused_and_leaves_no_fact(store: OfficeStore) -> None:
    session = store.add_appointment(an_appointment(), ACTOR, NOW)
    store.apply(a_command(Cancel, session, channel=None, reason=""))
    with pytest.raises(Refused) as caught:
        store.deliver(a_command(c.Confirm, session), DEVICE, 9)
    assert caught.value.code is RefusalCode.WRONG_STATE
    assert "came_too_late" not in [event.what for event in store.history(session.id)]


@pytest.mark.postgres
def test_what_a_role_may_not_do_is_said_without_the_servers_words(
    office: OfficeDatabase, store: OfficeStore
) -> None:
    session = store.add_appointment(an_appointment(), ACTOR, NOW)
    reception = office.store("kimura", Role.RECEPTION)
    started = store.apply(a_command(c.Start, session))
    with pytest.raises(Problem) as caught:
        reception.apply(a_command(c.End, started))
    assert caught.value.code is ProblemCode.NOT_ALLOWED
    assert str(caught.value) == "not_allowed"
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


@pytest.mark.postgres
def test_a_writer_who_keeps_the_turn_holds_nobody_up_for_longer_than_the_limit(
    office: OfficeDatabase, store: OfficeStore
) -> None:
    other = office.login("mori", Role.COUNSELLOR)
    with office.server.connect(other, PASSWORD, DATABASE, autocommit=False) as held:
        held.execute("SET lock_timeout = 100")
        held.execute("SELECT app.take_turn()")
        with pytest.raises(Problem) as caught:
            store.add_appointment(an_appointment(), ACTOR, NOW)
        assert caught.value.code is ProblemCode.BUSY
        assert store.load_day(TODAY).appointments == ()  # reading waits for nobody
    store.add_appointment(an_appointment(), ACTOR, NOW)


@pytest.mark.postgres
def test_a_server_that_ends_the_connection_is_away(office: OfficeDatabase, store: OfficeStore) -> None:
    store.load_day(TODAY)
    with office.server.connect(SUPERUSER, SUPERUSER_PASSWORD, DATABASE) as root:
        end = "SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity WHERE usename = %s"
        root.execute(end, (f"sato-{office.id}",))
    with pytest.raises(Problem) as caught:
        store.load_day(TODAY)
    assert caught.value.code is ProblemCode.OFFICE_AWAY
    assert store.load_day(TODAY).appointments == ()


@pytest.mark.postgres
def test_desks_are_told_which_rows_changed_and_nothing_of_what_they_say(
    office: OfficeDatabase, store: OfficeStore
) -> None:
    login = office.login("mori", Role.COUNSELLOR)
    with office.server.connect(login, PASSWORD, DATABASE) as desk:
        (channel,) = desk.execute("SELECT app.news_channel(app.current_office())").fetchone() or ("",)
        desk.execute(f'LISTEN "{channel}"')
        person = a_client()
        session = store.add_appointment(an_appointment(client=person), ACTOR, NOW)
        wanted = {f"appointment {session.id}", f"client {person.id}", f"join_secret {session.id}"}
        told: set[str] = set()
        for each in desk.notifies(timeout=60):
            told.add(each.payload)
            if wanted <= told:
                break
        told |= {each.payload for each in desk.notifies(timeout=0)}
    assert wanted <= told
    assert not any(person.name in each or "+81" in each for each in told)


NOTE = "UPDATE desk.appointment SET note = note || 'x', version = version + 1 WHERE id = %s"


@pytest.mark.postgres
def test_two_who_write_wait_for_each_other_and_lose_nothing(
    office: OfficeDatabase, store: OfficeStore
) -> None:
    """Whatever the order of their statements there is no deadlock: each has taken its turn before."""
    first = store.add_appointment(an_appointment(), ACTOR, NOW)
    second = store.add_appointment(an_appointment(start=NOW + minutes(60)), ACTOR, NOW)
    login = office.login("mori", Role.COUNSELLOR)
    failed: list[BaseException] = []

    def write(order: tuple[str, str]) -> None:
        try:
            with office.server.connect(login, PASSWORD, DATABASE, autocommit=False) as raw:
                for _ in range(15):
                    raw.execute("SELECT app.take_turn()")
                    for each in order:
                        raw.execute(NOTE, (each,))
                    raw.commit()
        except psycopg.Error as error:
            failed.append(error)

    ids = (str(first.id), str(second.id))
    threads = [Thread(target=write, args=(order,)) for order in (ids, ids[::-1])]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert failed == []
    assert [store.appointment(each.id).note for each in (first, second)] == ["x" * 30] * 2
