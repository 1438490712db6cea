"""A list taken over: who, when, with whom; and why nothing is stored while one row needs a person."""

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from counsellor_app.domain.appointment import State
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.sheet_import.storing import Fate
from counsellor_app.domain.sheet_import.verdict import (
    Method,
    Person,
    RowVerdict,
    RowWarning,
    SkipReason,
    Status,
    Verdict,
    skipped,
    warned,
)
from counsellor_app.services.booking.take_over import Stopped, Taking, Terms, store_in_steps, store_rows
from counsellor_app.storage.store import DeskStore
from tests.builders import ACTOR, a_client, a_phone
from tests.services.receptions import NOW, a_request, booked, jst, office, reception

THURSDAY = date(2026, 11, 26)
TERMS = Terms(office("sasebo").kind("weekday"), ("sato", "mori"))


def a_row(number: int = 2, **changes: Any) -> RowVerdict:
    person = Person("見本 花子", "ミホンハナコ", f"42020-{number:07}", f"+8190{number:08}")
    row = RowVerdict(number, Verdict.IMPORT, day=THURSDAY, start=time(10), person=person)
    return replace(row, **changes)


def fates(store: DeskStore, *rows: RowVerdict, terms: Terms = TERMS) -> list[Fate]:
    return [each.fate for each in store_rows(store, rows, terms, ACTOR, NOW).fates]


def test_rows_become_sessions_of_the_first_who_is_free(store: DeskStore) -> None:
    rows = [
        a_row(2, end=time(10, 40), note="初回"),
        a_row(3, method=Method.TELEOFFICE),
        a_row(4, start=time(11), method=Method.PHONE),
    ]
    assert fates(store, *rows) == [Fate.STORED] * 3
    *at_ten, third = store.load_day(THURSDAY).appointments
    first, second = sorted(at_ten, key=lambda each: each.note, reverse=True)
    assert (first.start, first.end, first.note) == (
        jst("2026-11-26 10:00"),
        jst("2026-11-26 10:40"),
        "初回",
    )
    assert {(each.counsellor_id, each.room_id) for each in (first, second)} == {
        ("sato", "teleoffice-1"),
        ("mori", None),
    }
    assert (third.counsellor_id, third.room_id, third.state) == ("sato", None, State.CONFIRMED)
    assert [each.what for each in store.history(first.id)] == ["taken_over"]


@pytest.mark.parametrize(
    ("row", "fate"),
    [
        (skipped(9, SkipReason.TOTAL_ROW), Fate.SKIPPED),
        (a_row(9, method=Method.IN_PERSON), Fate.IN_PERSON),
        (warned(a_row(9), RowWarning.WEEKDAY_MISMATCH), Fate.TO_CONFIRM),
        (a_row(9, person=Person(seeker_number="42020-9999999")), Fate.NAME_UNKNOWN),
        (a_row(9, day=None), Fate.DATE_UNKNOWN),
        (a_row(9, start=None), Fate.TIME_UNKNOWN),
        (a_row(9, end=time(20)), Fate.TOO_LONG),
        (a_row(9, end=time(9)), Fate.TOO_LONG),
        (a_row(9, day=date(2026, 11, 20)), Fate.OUTCOME_UNKNOWN),
        (a_row(9, day=date(2026, 11, 20), status=Status.BOOKED), Fate.OUTCOME_UNKNOWN),
    ],
)
def test_what_is_not_known_is_reported_and_nothing_is_half_imported(
    store: DeskStore, raw: dbapi2.Connection, row: RowVerdict, fate: Fate
) -> None:
    done = store_rows(store, [a_row(2), row], TERMS, ACTOR, NOW)
    assert [each.fate for each in done.fates] == [Fate.STORED, fate]
    assert done.is_stored == (fate in (Fate.SKIPPED, Fate.IN_PERSON))
    count = raw.execute("SELECT count(*) FROM appointment").fetchone()[0]
    assert count == int(done.is_stored)
    if not done.is_stored:
        left = replace(TERMS, left_out=frozenset({"9"}))
        assert fates(store, a_row(2), row, terms=left) == [Fate.STORED, Fate.LEFT_OUT]


def test_past_sessions_keep_what_became_of_them(store: DeskStore) -> None:
    past = date(2026, 11, 20)
    done = a_row(2, day=past, status=Status.DONE)
    cancelled = a_row(3, day=past, status=Status.CANCELLED)
    assert fates(store, done, cancelled) == [Fate.STORED] * 2
    states = {each.state: each for each in store.load_day(past).appointments}
    assert states.keys() == {State.DONE, State.CANCELLED}
    assert states[State.DONE].ended_at == jst("2026-11-20 10:30")


def test_a_time_that_everybody_has_is_taken(store: DeskStore) -> None:
    booked(reception(store).book(a_request(), ACTOR, NOW))
    assert fates(store, a_row(2), a_row(3)) == [Fate.STORED, Fate.TIME_TAKEN]


def test_somebody_on_file_is_the_same_person_and_not_imported_twice(store: DeskStore) -> None:
    known = a_client(name="見本 花子", number="42020-0000002", phones=(a_phone(),))
    store.put_client(known, ACTOR, NOW)
    assert fates(store, a_row(2)) == [Fate.STORED]
    assert fates(store, a_row(2), a_row(3, start=time(11))) == [Fate.ON_FILE, Fate.STORED]
    (first, _) = store.load_day(THURSDAY).appointments
    assert first.client.id == known.id


def test_two_rows_of_one_person_are_one_card(store: DeskStore, raw: dbapi2.Connection) -> None:
    bare = Person("見本 花子", "ミホンハナコ")
    rows = [a_row(2), a_row(3, start=time(11), person=a_row(2).person)]
    rows += [a_row(number, start=time(8 + number), person=bare) for number in (4, 5)]
    assert fates(store, *rows) == [Fate.STORED] * 4
    assert raw.execute("SELECT count(*) FROM client").fetchone() == (2,)


def test_a_person_who_may_be_another_stops_the_list(store: DeskStore) -> None:
    store.put_client(a_client(name="別人 一郎", kana="ベツジン イチロウ", number="42020-0000002"), ACTOR, NOW)
    assert fates(store, a_row(2)) == [Fate.PERSON_UNCLEAR]


def test_rows_of_several_sheets_are_left_out_by_sheet_and_row(store: DeskStore) -> None:
    terms = replace(TERMS, left_out=frozenset({"11月!2"}))
    rows = (a_row(2, sheet="11月"), a_row(2, sheet="12月"))
    assert fates(store, *rows, terms=terms) == [Fate.LEFT_OUT, Fate.STORED]


def test_a_time_taken_between_looking_and_storing_stores_nothing(
    store: DeskStore, raw: dbapi2.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    diary = store.bookings.diary
    before = diary(jst("2026-11-26 10:00"), jst("2026-11-26 10:30"), NOW)
    booked(reception(store).book(a_request(start=jst("2026-11-26 11:00")), ACTOR, NOW))
    monkeypatch.setattr(store.bookings, "diary", lambda *_: before)
    with pytest.raises(Problem) as caught:
        store_rows(store, [a_row(2), a_row(3, start=time(11))], TERMS, ACTOR, NOW)
    assert caught.value.code is ProblemCode.CHANGED_MEANWHILE
    assert raw.execute("SELECT count(*) FROM appointment").fetchone() == (1,)


def test_what_is_stopped_in_the_middle_of_storing_is_taken_back_whole(store: DeskStore) -> None:
    asked: list[None] = []

    def is_stopped() -> bool:
        asked.append(None)
        return len(asked) > 2

    rows = [a_row(2), a_row(3, start=time(11)), a_row(4, start=time(12))]
    steps = store_in_steps(store, rows, Taking(TERMS, ACTOR, NOW, is_stopped))
    assert next(steps) == 1.0
    with pytest.raises(Stopped):
        next(steps)
    assert store.load_day(THURSDAY).appointments == ()
