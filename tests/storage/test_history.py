"""The trail searched: by person, session, staff, sort of change and span, page by page, and taken back."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from sqlalchemy import event as sa_event

from counsellor_app.domain.commands import End, Start
from counsellor_app.domain.history import REVERSIBLE, WORDS, ChangeKind, Cursor, Entry, HistoryQuery
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.staff import Office
from counsellor_app.services.accounts.history import History
from counsellor_app.storage.journal.payload import KINDS
from counsellor_app.storage.store import DeskStore
from tests.builders import ACTOR, NOW, ROOMS, STAFF, a_client, a_command, an_appointment, minutes
from tests.domain.test_outage import OTHER

TARO, HANAKO = (
    a_client(),
    a_client(name="髙橋 花子", kana="タカハシ ハナコ", number="42020-7654321", phones=()),
)


def whats(found: tuple[Entry, ...]) -> list[str]:
    return [each.event.what for each in found]


@pytest.fixture
def history(store: DeskStore) -> History:
    store.put_client(HANAKO, OTHER, NOW)
    first = store.add_appointment(an_appointment(client=TARO), ACTOR, NOW + minutes(1))
    store.apply(a_command(Start, first, at=NOW + minutes(2), by=OTHER))
    store.apply(a_command(End, first, at=NOW + minutes(3)))
    store.put_client(replace(TARO, name="山田 太朗"), OTHER, NOW + minutes(4))
    return History(store)


def test_every_command_belongs_to_one_sort_of_change() -> None:
    sorted_words = [word for words in WORDS.values() for word in words]
    assert set(KINDS) - {"book"} <= set(sorted_words), "a wish leaves the event of any booking"
    assert len(sorted_words) == len(set(sorted_words))
    assert set(sorted_words) >= REVERSIBLE


def test_a_person_has_card_and_sessions_together_latest_first(history: History) -> None:
    found = history.search(HistoryQuery(people=(TARO.id,)))
    assert whats(found) == ["client", "end", "start", "booked", "client"]
    assert {each.name for each in found} == {"山田 太朗"}
    assert {each.client_id for each in found} == {TARO.id}
    assert found[1].start == NOW


def test_searching_by_session_staff_sort_and_span(history: History) -> None:
    (session,) = {each.event.appointment_id for each in history.search(HistoryQuery(people=(TARO.id,)))} - {
        None
    }
    assert whats(history.search(HistoryQuery(session=session))) == ["end", "start", "booked"]
    assert whats(history.search(HistoryQuery(staff_id="tanaka"))) == ["client", "start", "client"]
    assert whats(history.search(HistoryQuery(kind=ChangeKind.SESSION))) == ["end", "start"]
    assert whats(history.search(HistoryQuery(kind=ChangeKind.SESSION, staff_id="tanaka"))) == ["start"]
    span = HistoryQuery(since=NOW + minutes(2), until=NOW + minutes(4))
    assert whats(history.search(span)) == ["end", "start"]
    both = HistoryQuery(people=(TARO.id, HANAKO.id), kind=ChangeKind.CARD, staff_id="tanaka")
    assert whats(history.search(both)) == ["client", "client"]


@pytest.mark.parametrize(
    "query", [HistoryQuery(limit=2), HistoryQuery(limit=2, staff_id="sato")], ids=["all", "one"]
)
def test_pages_follow_each_other_without_gap_or_repetition(history: History, query: HistoryQuery) -> None:
    whole = history.search(replace(query, limit=500))
    assert len(whole) > 6
    pages: list[Entry] = []
    while page := history.search(query):
        pages += page
        query = replace(query, before=Cursor(page[-1].event.at, page[-1].event.number))
    assert pages == list(whole)
    assert all(
        (one.event.at, one.event.number) > (two.event.at, two.event.number) for one, two in pairwise(pages)
    )


@pytest.mark.parametrize(
    "query",
    [
        HistoryQuery(),
        HistoryQuery(staff_id="sato"),
        HistoryQuery(kind=ChangeKind.SETTING),
        HistoryQuery(kind=ChangeKind.SETTING, staff_id="sato", since=NOW, until=NOW + timedelta(days=9)),
        HistoryQuery(people=(TARO.id,), before=Cursor(NOW, 3)),
    ],
    ids=["all", "staff", "kind", "both", "person"],
)
def test_no_search_reads_or_sorts_the_whole_trail(
    store: DeskStore, history: History, query: HistoryQuery
) -> None:
    engine = store.history_pages._engine
    plans: list[str] = []

    def explain(_connection: object, cursor: Any, statement: str, parameters: Any, *_: object) -> None:
        if statement.startswith("SELECT event.at, event.number"):
            cursor.execute("EXPLAIN QUERY PLAN " + statement, parameters)
            plans.extend(str(row[3]) for row in cursor.fetchall())

    sa_event.listen(engine, "before_cursor_execute", explain)
    history.search(query)
    sa_event.remove(engine, "before_cursor_execute", explain)
    assert plans
    assert not [each for each in plans if each == "SCAN event"]
    if not query.people:
        assert not [each for each in plans if "TEMP B-TREE" in each]
    if query == HistoryQuery(staff_id="sato"):
        (plan,) = plans
        assert "ix_event_staff_at" in plan, "one step, not one for each word of an event"


def test_a_correction_is_taken_back_as_a_new_change(store: DeskStore, history: History) -> None:
    store.put_client(replace(TARO, name="山田 太朗", email="new@example.jp"), ACTOR, NOW + minutes(5))
    correction = history.search(HistoryQuery(people=(TARO.id,), kind=ChangeKind.CARD))[1]
    assert correction.is_reversible
    history.take_back(correction.event.number, ACTOR, NOW + minutes(6))
    assert store.client(TARO.id) == replace(TARO, email="new@example.jp")
    latest = history.search(HistoryQuery(limit=1))[0].event
    assert (latest.what, latest.before, latest.after) == (
        "client",
        {"name": "山田 太朗"},
        {"name": "山田 太郎"},
    )


def test_what_was_changed_again_is_not_taken_back(store: DeskStore, history: History) -> None:
    correction = history.search(HistoryQuery(people=(TARO.id,), kind=ChangeKind.CARD))[0]
    store.put_client(replace(TARO, name="山田 大朗"), ACTOR, NOW + minutes(5))
    with pytest.raises(Problem) as caught:
        history.take_back(correction.event.number, ACTOR, NOW + minutes(6))
    assert caught.value.code is ProblemCode.CHANGED_MEANWHILE


def test_the_first_record_and_a_session_cannot_be_taken_back(history: History) -> None:
    for entry in history.search(HistoryQuery()):
        if entry.event.before and entry.event.what == "client":
            continue
        assert not entry.is_reversible
        with pytest.raises(Problem):
            history.take_back(entry.event.number, ACTOR, NOW)


def test_settings_are_taken_back(store: DeskStore, history: History) -> None:
    store.put_staff(replace(STAFF[1], name="田中 賢一"), ACTOR, NOW + minutes(7))
    store.put_room(replace(ROOMS[0], name="Zoom A"), ACTOR, NOW + minutes(8))
    store.set_office(Office("mihon", "見本ハローワーク"), ACTOR, NOW + minutes(9))
    for entry in history.search(HistoryQuery(kind=ChangeKind.SETTING, limit=3)):
        history.take_back(entry.event.number, ACTOR, NOW + minutes(10))
    day = store.load_day(NOW.date())
    assert (day.office, day.staff, day.rooms) == ("見本公共職業安定所", STAFF, ROOMS)
