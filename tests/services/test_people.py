"""People's cards: found, told apart, corrected, merged, refused; no-shows with and without contact."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlcipher3 import dbapi2

from counsellor_app.domain.appointment import Appointment, Attendant, AttendantKind, ClientKind, State
from counsellor_app.domain.people.person_card import Attendance
from counsellor_app.domain.people.refusal_of_use import RefusalOfUse
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.rules.choices import Channel, ConsentBasis, Ground
from counsellor_app.services.people import People
from counsellor_app.storage.store import DeskStore
from tests.builders import ACTOR, NOW, a_client, a_phone, an_appointment, an_id, minutes
from tests.services.receptions import NOW as BOOKING_NOW
from tests.services.receptions import a_request, booked, reception


@pytest.fixture
def people(store: DeskStore) -> People:
    return People(store)


def names(people: People, typed: str, limit: int = 20) -> list[str]:
    return [each.client.name for each in people.search(typed, NOW, limit)]


def put(store: DeskStore, name: str, kana: str = "", **changes: object) -> None:
    store.put_client(a_client(name=name, kana=kana, **{"phones": (), "number": "", **changes}), ACTOR, NOW)


def problem(code: ProblemCode) -> "pytest.RaisesExc[Problem]":
    return pytest.RaisesExc(Problem, check=lambda error: error.code is code)


def test_one_box_finds_by_reading_variant_number_and_telephone(store: DeskStore, people: People) -> None:
    put(
        store, "髙橋 花子", "タカハシ ハナコ", number="42020-1111111", phones=(a_phone(e164="+819012345678"),)
    )
    put(store, "山田 太郎", "ヤマダ タロウ", kind=ClientKind.EMPLOYER, company="見本産業")
    for typed in ("たかはし", "高橋", "42020-111", "1111111", "090-1234", "5678"):
        assert names(people, typed) == ["髙橋 花子"]
    assert names(people, "見本産業") == ["山田 太郎"]
    assert names(people, "鈴木") == names(people, "") == names(people, "　") == []


def test_those_who_begin_so_come_first_and_no_more_than_asked_for(store: DeskStore, people: People) -> None:
    for name in ("大山田 一", "山田 二", "小山田 三", "山田 四"):
        put(store, name)
    assert names(people, "山田") == ["山田 四", "山田 二", "小山田 三", "大山田 一"]
    assert names(people, "山田", 3) == ["山田 四", "山田 二", "小山田 三"]


def test_a_corrected_card_is_found_by_what_it_says_now(store: DeskStore, people: People) -> None:
    client = a_client(name="佐藤 花子", kana="サトウ ハナコ")
    people.correct(client, ACTOR, NOW)
    people.correct(replace(client, name="鈴木 花子", kana="スズキ ハナコ", phones=()), ACTOR, NOW)
    assert names(people, "佐藤") == names(people, "9000") == []
    assert names(people, "すずき") == ["鈴木 花子"]
    changes = people.card(client.id, NOW).changes
    assert [each.what for each in changes] == ["client", "client"]
    assert (changes[1].before["name"], changes[1].after["name"]) == ("佐藤 花子", "鈴木 花子")


def session(store: DeskStore, state: State, days: int, **changes: object) -> Appointment:
    start = NOW + timedelta(days=days)
    return store.add_appointment(an_appointment(state=state, start=start, **changes), ACTOR, NOW)


def test_a_hit_shows_last_and_next_session_and_who_did_not_come(store: DeskStore, people: People) -> None:
    client = a_client()
    session(store, State.DONE, -9, client=client)
    last = session(store, State.DONE, -3, client=client)
    session(store, State.CANCELLED, -2, client=client)
    called, _ = (session(store, State.NO_SHOW, days, client=client) for days in (-5, -4))
    session(store, State.CONFIRMED, 5, client=client)
    coming = session(store, State.CONFIRMED, 2, client=client)
    people.note_contact(called.id, Channel.PHONE, ACTOR, NOW)
    people.note_contact(called.id, Channel.MAIL, ACTOR, NOW)
    (found,) = people.search("やまだ", NOW)
    assert found.attendance == Attendance(2, 1, 1, 1, last.start, coming.start)
    assert [each.what for each in store.history(called.id)] == ["booked", "contact_after_no_show"]
    with problem(ProblemCode.NOT_FOUND):
        people.note_contact(an_id(), Channel.PHONE, ACTOR, NOW)


def test_the_card_has_history_consents_and_attendants(store: DeskStore, people: People) -> None:
    interpreter = (Attendant(AttendantKind.INTERPRETER, "通訳 一郎"),)
    request = a_request(attendants=interpreter)
    later = a_request(client=request.client, start=request.start + minutes(60))
    for each in (request, later):
        booked(reception(store).book(each, ACTOR, BOOKING_NOW))
    card = people.card(request.client.id, BOOKING_NOW)
    assert [each.start for each in card.sessions] == [later.start, request.start]
    assert card.sessions[1].attendants == interpreter
    assert {(each.version, each.basis) for each in card.consents} == {
        ("令和5年9月19日", ConsentBasis.BY_APPLYING),
        ("", ConsentBasis.BY_APPLYING),
    }
    assert card.person.client == request.client
    with problem(ProblemCode.NOT_FOUND):
        people.card(an_id(), NOW)


def a_refusal(**changes: object) -> RefusalOfUse:
    refusal = RefusalOfUse(
        an_id(), Ground.ABUSE, "第12条(1)", date(2026, 11, 1), date(2026, 12, 31), NOW, "sato", "所長の決裁"
    )
    return replace(refusal, **changes)  # type: ignore[arg-type]


def test_a_refusal_is_a_persons_decision_shown_in_its_term_and_stops_nothing(
    store: DeskStore, people: People
) -> None:
    request = a_request()
    store.put_client(request.client, ACTOR, NOW)
    refusal = a_refusal()
    people.refuse_use(request.client.id, refusal, ACTOR, NOW)
    (found,) = people.search("やまだ", NOW)
    assert found.refused_on(date(2026, 12, 31)) == refusal
    assert found.refused_on(date(2027, 1, 1)) is None
    booked(reception(store).book(request, ACTOR, BOOKING_NOW))
    lifted = replace(refusal, lifted_at=NOW, lifted_by="kimura")
    people.refuse_use(request.client.id, lifted, ACTOR, NOW)
    people.refuse_use(request.client.id, lifted, ACTOR, NOW)
    card = people.card(request.client.id, NOW)
    assert card.person.refusals == (lifted,)
    assert card.person.refused_on(date(2026, 12, 1)) is None
    assert [each.what for each in card.changes].count("refusal_of_use") == 2


def test_a_refusal_without_a_term_holds_until_it_is_lifted() -> None:
    assert a_refusal(last=None).holds_on(date(2099, 1, 1))
    with pytest.raises(ValueError, match="term"):
        a_refusal(last=date(2026, 10, 1))


@pytest.mark.parametrize(
    ("name", "kana", "alike"),
    [
        ("山田 太朗", "ヤマダ タロウ", True),
        ("山田 大郎", "ヤマダ タロオ", True),
        ("山口 花子", "ヤマダ タロ", True),
        ("鈴木 一郎", "スズキ イチロウ", False),
    ],
)
def test_people_easily_mixed_up_are_shown_together(
    store: DeskStore, people: People, name: str, kana: str, alike: bool
) -> None:
    put(store, name, kana)
    typed = a_client(name="山田 太郎", kana="ヤマダ タロウ")
    store.put_client(typed, ACTOR, NOW)
    assert [each.client.name for each in people.similar(typed, NOW)] == [name] * alike


def test_two_cards_of_one_person_become_one(store: DeskStore, people: People) -> None:
    kept = a_client(name="山田 太郎", email="", phones=(a_phone(),))
    dropped = a_client(name="山田 太朗", phones=(a_phone(e164="+819000000055"),))
    for client in (kept, dropped):
        session(store, State.DONE, -1 if client is kept else -2, client=client)
    people.refuse_use(dropped.id, a_refusal(), ACTOR, NOW)
    merge = people.merge(kept.id, dropped.id, ACTOR, NOW)
    card = people.card(kept.id, NOW)
    assert [each.client.id for each in card.sessions] == [kept.id, kept.id]
    assert (card.person.client.name, card.person.client.email) == ("山田 太郎", dropped.email)
    assert [each.e164 for each in card.person.client.phones] == ["+819000000001", "+819000000055"]
    assert len(card.person.refusals) == 1
    assert [each.client.id for each in people.search("やまだ", NOW)] == [kept.id]
    assert [each.id for each in store.clients_with(dropped.number)] == [kept.id]
    assert card.changes[-1].after["dropped"] == str(dropped.id)
    for one, other in ((kept.id, dropped.id), (dropped.id, kept.id)):
        with problem(ProblemCode.CHANGED_MEANWHILE):
            people.merge(one, other, ACTOR, NOW)
    people.undo_merge(merge, ACTOR, NOW)
    assert store.client(kept.id) == kept
    assert len(people.card(kept.id, NOW).sessions) == len(people.card(dropped.id, NOW).sessions) == 1
    assert len(people.card(dropped.id, NOW).person.refusals) == 1
    assert len(people.search("やまだ", NOW)) == 2
    with problem(ProblemCode.CHANGED_MEANWHILE):
        people.undo_merge(merge, ACTOR, NOW)


def test_what_came_after_a_merge_stays_and_so_does_a_later_correction(
    store: DeskStore, people: People
) -> None:
    kept, dropped = a_client(email=""), a_client()
    for client in (kept, dropped):
        store.put_client(client, ACTOR, NOW)
    merge = people.merge(kept.id, dropped.id, ACTOR, NOW)
    corrected = replace(store.client(kept.id), kana="ヤマダ ジロウ")
    people.correct(corrected, ACTOR, NOW)
    later = booked(reception(store).book(a_request(client=dropped), ACTOR, BOOKING_NOW))
    assert later.client == corrected
    people.undo_merge(merge, ACTOR, NOW)
    assert store.client(kept.id) == corrected
    assert [each.id for each in people.card(kept.id, NOW).sessions] == [later.id]


def test_a_merge_given_twice_is_done_once_and_with_nobody_not_at_all(
    store: DeskStore, people: People, raw: dbapi2.Connection
) -> None:
    client = a_client()
    store.put_client(client, ACTOR, NOW)
    for one, other in ((client.id, an_id()), (an_id(), client.id), (client.id, client.id)):
        with problem(ProblemCode.NOT_FOUND):
            people.merge(one, other, ACTOR, NOW)
    with problem(ProblemCode.NOT_FOUND):
        people.undo_merge(an_id(), ACTOR, NOW)
    assert raw.execute("SELECT count(*) FROM client_merge").fetchone() == (0,)


def test_a_merged_card_is_not_found_again_by_correcting_it(store: DeskStore, people: People) -> None:
    kept, dropped = a_client(), a_client(name="古い 札")
    for client in (kept, dropped):
        store.put_client(client, ACTOR, NOW)
    people.merge(kept.id, dropped.id, ACTOR, NOW)
    people.correct(replace(dropped, kana="フルイ フダ"), ACTOR, NOW)
    assert names(people, "古い") == []
