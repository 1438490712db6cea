"""Deletion that really deletes: not a word is left in the file, its log or its backups; the rest stays."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from counsellor_app.domain.appointment import Appointment, Outcome, Result, State
from counsellor_app.domain.booking.request import BookingRecord
from counsellor_app.domain.commands import Command, End, RecordOutcome, SwitchToPhone, WriteNote
from counsellor_app.domain.failure import FailureReason
from counsellor_app.domain.kept_draft import DraftForm, KeptDraft
from counsellor_app.domain.people.consent import Consent
from counsellor_app.domain.people.refusal_of_use import RefusalOfUse
from counsellor_app.domain.problem import Problem
from counsellor_app.domain.retention import DataKind, RetentionRule
from counsellor_app.domain.rules.choices import Channel, ConsentBasis, Ground, Route
from counsellor_app.services.accounts.retention import DeskCopies, Retention
from counsellor_app.storage.booking.bookings import NewBooking
from counsellor_app.storage.desk_file.backup import list_backups, make_backup
from counsellor_app.storage.desk_file.connection import DeskKey, connect
from counsellor_app.storage.desk_file.inspection import verify
from counsellor_app.storage.store import DeskStore
from tests.builders import ACTOR, NOW, a_client, a_command, a_phone, an_appointment, an_id, minutes
from tests.desk import empty_store, key, path, raw, store
from tests.storage.decrypted import found_in

__all__ = ["empty_store", "key", "path", "raw", "store"]

OLD = NOW - timedelta(days=4 * 365)
GROUND = "見本文書管理規程"
CANARIES = (
    *("金糸雀 花子", "カナリア ハナコ", "金糸雀の備考", "金糸雀の結果", "canary@example.jp", "+819000000777"),
    *("42020-7777777", "canary-terms", "金糸雀の下書き", "金糸雀の文"),
)
CANARY = a_client(
    name="金糸雀 花子",
    kana="カナリア ハナコ",
    number="42020-7777777",
    email="canary@example.jp",
    phones=(a_phone(e164="+819000000777"),),
)
TARO = a_client()
RUNNING_DELETION = (
    "INSERT INTO erasure VALUES"
    " ('0123456789abcdef0123456789abcdef', 1, NULL, 's', 'o', 'w', '[]', '{}', 0, 0, 0)"
)


def give(store: DeskStore, session: Appointment, kind: type[Command], at: datetime, **more: Any) -> None:
    store.apply(a_command(kind, session, at=at, **more))


def a_finished(store: DeskStore, start: datetime, **changes: Any) -> Appointment:
    """A session that went to the telephone and was ended with a note and an outcome."""
    session = an_appointment(start=start, **changes)
    terms = Consent(an_id(), "canary-terms", "1", ConsentBasis.BY_APPLYING, start, "sato", session.id)
    record = BookingRecord(Channel.PHONE, Route.AT_ONCE, ())
    new = NewBooking(
        appointment=session, record=record, consents=(terms,), is_settled=True, by=ACTOR, at=start
    )
    store.bookings.book(new, lambda _first: ())
    give(store, session, SwitchToPhone, start, reason=FailureReason.DROPPED)
    give(store, session, WriteNote, start + minutes(1), text="金糸雀の備考")
    give(store, session, End, start + minutes(20))
    outcome = Outcome(Result.COMPLETED, "金糸雀の結果")
    give(store, session, RecordOutcome, start + minutes(21), outcome=outcome)
    return session


@pytest.fixture
def copies(path: Path, key: DeskKey, tmp_path: Path) -> DeskCopies:
    return DeskCopies(path, tmp_path / "backups", key, lambda: NOW)


@pytest.fixture
def retention(store: DeskStore, copies: DeskCopies) -> Retention:
    made = Retention(store.retention, copies)
    for kind in (DataKind.HELD, DataKind.NOT_HELD, DataKind.PEOPLE):
        made.set_rule(RetentionRule(kind, 36, GROUND), ACTOR, NOW)
    made.set_rule(RetentionRule(DataKind.DRAFTS, 1, GROUND), ACTOR, NOW)
    return made


def counts(retention: Retention) -> dict[DataKind, int]:
    return {each.kind: each.count for each in retention.look(NOW).due}


def go_on(_done: int, _total: int) -> bool:
    return True


def test_nothing_goes_before_somebody_sets_a_period(store: DeskStore, copies: DeskCopies) -> None:
    a_finished(store, OLD, client=CANARY)
    untouched = Retention(store.retention, copies)
    assert not any(each.count for each in untouched.look(NOW).due)
    assert sum(untouched.erase(ACTOR, NOW, go_on).counts.values()) == 0
    assert store.client(CANARY.id) == CANARY


def test_not_a_word_is_left_in_file_log_and_backups(
    store: DeskStore, retention: Retention, path: Path, key: DeskKey, copies: DeskCopies
) -> None:
    store.put_client(replace(CANARY, name="金糸雀の文"), ACTOR, OLD)
    a_finished(store, OLD, client=CANARY)
    store.drafts.keep(KeptDraft(DraftForm.BOOKING, "mori", NOW, {"name": CANARY.name, "x": "金糸雀の下書き"}))
    kept = a_finished(store, NOW - timedelta(days=30), client=TARO)
    make_backup(path, key, copies.folder, NOW - timedelta(days=2))
    make_backup(path, key, copies.folder, NOW - timedelta(days=1))
    assert found_in(path, key, CANARIES) == set(CANARIES), "the search itself must see them"

    done = retention.erase(ACTOR, NOW, go_on)

    assert done.counts == {
        DataKind.HELD: 1, DataKind.NOT_HELD: 0, DataKind.PEOPLE: 1, DataKind.DRAFTS: 0
    }  # fmt: skip
    shared = {"金糸雀の備考", "金糸雀の結果", "canary-terms"}  # the session that is kept says them too
    assert found_in(path, key, CANARIES) <= shared
    (backup,) = list_backups(copies.folder)
    assert found_in(Path(backup.path), key, CANARIES) <= shared
    assert done.backups_replaced == 2
    assert store.appointment(kept.id).state is State.DONE
    assert verify(path, key).is_sound
    store.close()
    assert found_in(path, key, CANARIES) <= shared


def test_the_search_finds_them_no_more_and_the_others_still(store: DeskStore, retention: Retention) -> None:
    from counsellor_app.services.people import People

    a_finished(store, OLD, client=CANARY)
    a_finished(store, NOW - timedelta(days=30), client=TARO)
    retention.erase(ACTOR, NOW, go_on)
    people = People(store)
    assert people.search("金糸雀", NOW) == ()
    assert [each.client.id for each in people.search("ヤマダ", NOW)] == [TARO.id]
    with pytest.raises(Problem):
        store.client(CANARY.id)


def test_the_trail_keeps_that_something_was_done_and_no_longer_what(
    store: DeskStore, retention: Retention
) -> None:
    session = a_finished(store, OLD, client=CANARY)
    before = store.history(session.id)
    retention.erase(ACTOR, NOW, go_on)
    after = store.history(session.id)
    assert [(each.what, each.at, each.by) for each in after] == [
        (each.what, each.at, each.by) for each in before
    ]
    assert all(each.before == {} and each.after == {} for each in after)


def test_nobody_can_blank_the_trail_outside_a_deletion(
    store: DeskStore, retention: Retention, path: Path, key: DeskKey
) -> None:
    a_finished(store, OLD, client=CANARY)
    retention.erase(ACTOR, NOW, go_on)
    connection = connect(path, key)
    for statement in (
        "UPDATE event SET before = '{}', after = '{}'",
        "DELETE FROM event",
        "UPDATE event SET staff_id = 'x'",
    ):
        with pytest.raises(Exception, match="append_only"):
            connection.execute(statement)
    connection.close()


def test_even_a_running_deletion_may_only_blank(store: DeskStore, path: Path, key: DeskKey) -> None:
    connection = connect(path, key)
    connection.execute(RUNNING_DELETION)
    for change in ("staff_id = 'x'", "after = '{\"a\":1}'", "before = '{}', after = '{}', at = 1"):
        with pytest.raises(Exception, match="append_only"):
            connection.execute(f"UPDATE event SET {change}")  # noqa: S608 - words of this test
    connection.execute("UPDATE event SET before = '{}', after = '{}'")
    connection.close()


@pytest.mark.parametrize(
    "state", [State.TENTATIVE, State.CONFIRMED, State.WAITING, State.ONLINE, State.PHONE]
)
def test_what_is_still_open_stays_however_old(store: DeskStore, retention: Retention, state: State) -> None:
    session = store.add_appointment(an_appointment(start=OLD, client=CANARY, state=state), ACTOR, OLD)
    assert not any(counts(retention).values())
    retention.erase(ACTOR, NOW, go_on)
    assert store.appointment(session.id).state is state


@pytest.mark.parametrize(("last", "stays"), [(None, True), (NOW.date(), True), (OLD.date(), False)])
def test_whose_use_is_refused_stays_as_long_as_that_is_in_force(
    store: DeskStore, retention: Retention, last: Any, stays: bool
) -> None:
    session = a_finished(store, OLD, client=CANARY)
    refusal = RefusalOfUse(an_id(), Ground.THREATS, "12(1)", OLD.date(), last, OLD, "sato")
    store.people.put_refusal(CANARY.id, refusal, ACTOR, OLD)
    held = {each.kind: each.held_back for each in retention.look(NOW).due}
    assert held[DataKind.HELD] == int(stays)
    retention.erase(ACTOR, NOW, go_on)
    assert (store.history(session.id)[0].after != {}) == stays


def test_a_session_with_a_command_not_yet_told_stays(store: DeskStore, retention: Retention) -> None:
    session = a_finished(store, OLD, client=CANARY)
    untold = frozenset({session.id})
    due = {each.kind: each for each in retention.look(NOW, untold).due}
    assert (due[DataKind.HELD].count, due[DataKind.HELD].held_back) == (0, 1)
    retention.erase(ACTOR, NOW, go_on, untold)
    assert store.appointment(session.id).client == CANARY


def test_the_preview_counts_by_year_and_is_what_goes(store: DeskStore, retention: Retention) -> None:
    for days in (0, 1, 400):
        a_finished(store, OLD - timedelta(days=days), client=CANARY)
    cancelled = an_appointment(start=OLD, client=CANARY, state=State.CANCELLED)
    store.add_appointment(cancelled, ACTOR, OLD)
    store.drafts.keep(KeptDraft(DraftForm.BOOKING, "sato", OLD, {}))
    outlook = retention.look(NOW)
    held = outlook.due[0]
    assert held.by_year == ((2021, 1), (2022, 2))
    assert held.oldest == (OLD - timedelta(days=400)).date()
    done = retention.erase(ACTOR, NOW, go_on)
    assert done.counts == {each.kind: each.count for each in outlook.due}
    assert list(done.counts.values()) == [3, 1, 1, 1]
    assert not any(counts(retention).values())


def test_a_card_stays_while_a_session_of_the_person_is_kept(store: DeskStore, retention: Retention) -> None:
    a_finished(store, OLD, client=CANARY)
    a_finished(store, NOW - timedelta(days=30), client=CANARY)
    assert counts(retention) == {
        DataKind.HELD: 1, DataKind.NOT_HELD: 0, DataKind.PEOPLE: 0, DataKind.DRAFTS: 0
    }  # fmt: skip
    retention.erase(ACTOR, NOW, go_on)
    assert store.client(CANARY.id) == CANARY


def test_a_deletion_can_be_stopped_and_says_what_went(
    store: DeskStore, retention: Retention, monkeypatch: pytest.MonkeyPatch
) -> None:
    from counsellor_app.storage.accounts.retention import RetentionStore

    monkeypatch.setattr(RetentionStore, "batch", 2)
    for days in range(5):
        a_finished(store, OLD - timedelta(days=days), client=CANARY)
    seen: list[tuple[int, int]] = []

    def stop_after_the_first(done: int, total: int) -> bool:
        seen.append((done, total))
        return False

    done = retention.erase(ACTOR, NOW, stop_after_the_first)
    assert done.cancelled
    assert seen == [(2, 6)]
    assert done.counts[DataKind.HELD] == 2
    (record,) = retention.look(NOW).erasures
    assert record == done
    assert counts(retention)[DataKind.HELD] == 3


def test_the_record_of_a_deletion_names_nobody(store: DeskStore, retention: Retention) -> None:
    a_finished(store, OLD, client=CANARY)
    done = retention.erase(ACTOR, NOW, go_on)
    (record,) = retention.look(NOW).erasures
    assert record == done
    assert record.by == ACTOR
    assert {each.ground for each in record.rules} == {GROUND}
    assert not any(word in repr(record) for word in CANARIES)


def test_a_deletion_cut_short_is_closed_by_the_next(
    store: DeskStore, retention: Retention, path: Path, key: DeskKey
) -> None:
    connection = connect(path, key)
    connection.execute(RUNNING_DELETION)
    connection.close()
    retention.erase(ACTOR, NOW, go_on)
    assert all(each.finished_at is not None for each in retention.look(NOW).erasures)


def test_periods_are_kept_with_their_history(store: DeskStore, retention: Retention) -> None:
    retention.set_rule(RetentionRule(DataKind.HELD), ACTOR, NOW + minutes(1))
    rules = {each.kind: each for each in retention.look(NOW).rules}
    assert rules[DataKind.HELD].months is None
    assert rules[DataKind.PEOPLE] == RetentionRule(DataKind.PEOPLE, 36, GROUND)
    from counsellor_app.domain.history import HistoryQuery

    latest = store.history_pages.search(HistoryQuery(limit=1))[0].event
    assert (latest.what, latest.record_id, latest.after["months"]) == ("retention_rule", "held", None)


def test_what_could_not_be_rewritten_is_rewritten_when_it_is_given_again(
    store: DeskStore, retention: Retention, path: Path, key: DeskKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    from counsellor_app.domain.problem import ProblemCode
    from counsellor_app.storage.accounts.retention import RetentionStore

    def refuse(_store: RetentionStore) -> None:
        raise Problem(ProblemCode.DISK_FULL)

    a_finished(store, OLD, client=CANARY)
    with monkeypatch.context() as broken:
        broken.setattr(RetentionStore, "scrub", refuse)
        with pytest.raises(Problem):
            retention.erase(ACTOR, NOW, go_on)
    assert retention.look(NOW).is_unfinished
    assert found_in(path, key, CANARIES), "only then does the second run prove anything"
    done = retention.erase(ACTOR, NOW + minutes(1), go_on)
    assert done.scrubbed
    assert not retention.look(NOW).is_unfinished
    assert found_in(path, key, CANARIES) == set()


def test_what_it_has_fixed_holds_over_the_offices_periods_and_drafts_keep_theirs(store: DeskStore) -> None:
    give_rule = Retention(store.retention, None)
    give_rule.set_rule(RetentionRule(DataKind.HELD, 12, GROUND), ACTOR, NOW)
    give_rule.set_rule(RetentionRule(DataKind.DRAFTS, 1, GROUND), ACTOR, NOW)
    fixed = Retention(store.retention, None, 5).look(NOW)
    months = {rule.kind: rule.months for rule in fixed.rules}
    assert months == {
        DataKind.HELD: 60,
        DataKind.NOT_HELD: 60,
        DataKind.PEOPLE: 60,
        DataKind.DRAFTS: 1,
    }
    assert DataKind.DRAFTS not in fixed.fixed
    assert fixed.fixed == {DataKind.HELD, DataKind.NOT_HELD, DataKind.PEOPLE}
    own = {rule.kind: rule.months for rule in give_rule.look(NOW).rules}
    assert own[DataKind.HELD] == 12, "the office's own comes back when IT takes its own away"
