"""The desk file keeps what it is told, once, whole, and says what was done."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from threading import Thread

import pytest
from sqlcipher3 import dbapi2

from counsellor_app.domain import commands as c
from counsellor_app.domain.appointment import (
    Attendant,
    AttendantKind,
    Outcome,
    Result,
    State,
    Told,
    ToldHow,
)
from counsellor_app.domain.command_effects import apply
from counsellor_app.domain.commands import RefusalCode, Refused
from counsellor_app.domain.failure import (
    CallResult,
    FailureReason,
    FailureSide,
    Finding,
    PhoneCall,
    ProbeStep,
    Verdict,
)
from counsellor_app.domain.kind import WhoCalls
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.staff import Office, Role, Staff
from counsellor_app.storage.desk_file.connection import DeskKey
from counsellor_app.storage.store import DeskStore
from tests.builders import (
    ACTOR,
    EVENING,
    ME,
    NOW,
    ROOMS,
    RUNNING,
    STAFF,
    TODAY,
    a_command,
    a_failure,
    an_appointment,
    an_id,
    join_details,
    minutes,
)

ODD = NOW + timedelta(microseconds=123_457)


def test_everything_about_an_appointment_comes_back_as_it_was(store: DeskStore) -> None:
    call = PhoneCall(ODD, "+819000000001", WhoCalls.CLIENT, CallResult.NO_ANSWER)
    finding = Finding(ProbeStep.TOOL_HOST, Verdict.BAD, "refused", 31)
    failure = a_failure(calls=(call,), diagnosis=(finding,), closed_at=ODD)
    whole = an_appointment(
        kind=EVENING,
        state=State.DONE,
        expires_at=ODD,
        join_opened_at=ODD,
        started_at=ODD,
        ended_at=ODD,
        failures=(failure, a_failure(withdrawn=True)),
        told=Told(ODD, "mori", ToldHow.MY_PAGE),
        outcome=Outcome(Result.REFERRED, "紹介状\n二通"),
        attendants=(Attendant(AttendantKind.INTERPRETER, "グエン"), Attendant(AttendantKind.FAMILY)),
        note="メモ\x00 '; DROP TABLE client; --",
    )
    stored = store.add_appointment(whole, ACTOR, NOW)
    assert stored == replace(whole, version=1)
    assert store.appointment(whole.id) == stored
    assert store.load_day(TODAY).appointments == (stored,)


def test_nothing_asked_and_nobody_there_are_two_things(store: DeskStore) -> None:
    for attendants in (None, ()):
        new = an_appointment(attendants=attendants, state=State.CANCELLED, join=None, room_id=None)
        assert store.add_appointment(new, ACTOR, NOW).attendants == attendants


def test_a_name_is_kept_exactly_as_typed(store: DeskStore) -> None:
    new = an_appointment()
    client = replace(new.client, name="神\ufa19 髙﨑\u3099㈱", kana="ｶﾀｶﾅ")
    assert store.add_appointment(replace(new, client=client), ACTOR, NOW).client == client


def test_the_day_has_the_office_its_people_and_rooms_in_the_order_they_came(store: DeskStore) -> None:
    day = store.load_day(TODAY)
    assert (day.date, day.office, day.staff, day.rooms) == (TODAY, "見本公共職業安定所", STAFF, ROOMS)


def test_an_empty_file_has_an_empty_day(empty_store: DeskStore) -> None:
    day = empty_store.load_day(TODAY)
    assert (day.office, day.staff, day.rooms, day.appointments) == ("", (), (), ())
    assert empty_store.office() is None


def test_a_day_is_japans_from_midnight_to_midnight(store: DeskStore) -> None:
    midnight = NOW - timedelta(hours=10)
    inside = [
        an_appointment(start=midnight),
        an_appointment(start=midnight + timedelta(hours=23, minutes=59)),
    ]
    outside = [
        an_appointment(start=midnight - minutes(30)),
        an_appointment(start=midnight + timedelta(days=1)),
    ]
    for each in (*outside, *inside):
        store.add_appointment(replace(each, state=State.LAPSED), ACTOR, NOW)
    assert [each.id for each in store.load_day(TODAY).appointments] == [each.id for each in inside]
    week = store.load_days(TODAY - timedelta(days=1), TODAY + timedelta(days=1))
    assert [len(day.appointments) for day in week] == [1, 2, 1]
    assert len(store.load_range(TODAY - timedelta(days=1), TODAY)) == 3


def test_a_command_changes_the_appointment_and_the_store_gives_it_back(store: DeskStore) -> None:
    was = store.add_appointment(an_appointment(**RUNNING), ACTOR, NOW)
    switch = a_command(c.SwitchToPhone, was, at=ODD, reason=FailureReason.DROPPED)
    now = store.apply(switch)
    assert now == replace(apply(was, switch), version=2)
    assert store.appointment(was.id) == now


def test_a_command_given_again_changes_nothing_and_gives_the_present(store: DeskStore) -> None:
    was = store.add_appointment(an_appointment(), ACTOR, NOW)
    start = a_command(c.Start, was)
    store.apply(start)
    ended = store.apply(a_command(c.End, was, at=ODD))
    assert store.apply(start) == ended
    assert [event.what for event in store.history(was.id)] == ["booked", "start", "end"]


def test_a_refused_command_is_refused_again_even_when_it_would_fit_by_now(
    store: DeskStore, raw: dbapi2.Connection
) -> None:
    was = store.add_appointment(an_appointment(), ACTOR, NOW)
    end = a_command(c.End, was)
    for _ in range(2):
        with pytest.raises(Refused) as caught:
            store.apply(end)
        assert (caught.value.code, caught.value.state) == (RefusalCode.WRONG_STATE, State.CONFIRMED)
        if _ == 0:
            store.apply(a_command(c.Start, was))
    results = raw.execute("SELECT seq, result FROM command_log ORDER BY seq").fetchall()
    kept = [(seq, json.loads(result)) for seq, result in results]
    assert [(seq, result["refusal"], result["state"]) for seq, result in kept] == [
        (1, "wrong_state", "confirmed"),
        (2, None, None),
    ]
    assert [event.what for event in store.history(was.id)] == ["booked", "start"]


def test_another_command_under_a_used_id_is_not_taken_for_the_first(store: DeskStore) -> None:
    was = store.add_appointment(an_appointment(), ACTOR, NOW)
    start = a_command(c.Start, was)
    store.apply(start)
    with pytest.raises(Problem):
        store.apply(a_command(c.WriteNote, was, id=start.id, text="other"))
    assert store.appointment(was.id).note == ""


def test_a_command_to_an_appointment_that_is_not_there_is_a_problem_and_is_not_kept(
    store: DeskStore, raw: dbapi2.Connection
) -> None:
    with pytest.raises(Problem) as caught:
        store.apply(a_command(c.Start, an_appointment()))
    assert caught.value.code is ProblemCode.NOT_FOUND
    assert raw.execute("SELECT count(*) FROM command_log").fetchone() == (0,)


def test_a_session_lived_through_leaves_its_whole_history(store: DeskStore) -> None:
    session = store.add_appointment(an_appointment(), ACTOR, NOW)
    switch = a_command(c.SwitchToPhone, session, at=NOW + minutes(3), reason=FailureReason.CANNOT_JOIN)
    correct = a_command(
        c.CorrectFailure,
        session,
        failure_id=switch.id,
        reason=FailureReason.OTHER,
        side=FailureSide.OFFICE,
        note="雷",
    )
    for command in (a_command(c.OpenJoin, session), a_command(c.Start, session), switch, correct):
        present = store.apply(command)
    booked, *_, switched, corrected = store.history(session.id)
    assert (booked.what, booked.before, booked.after["client"]) == ("booked", {}, str(session.client.id))
    assert (switched.at, switched.by, switched.appointment_id) == (switch.at, ACTOR, session.id)
    assert (switched.before["state"], switched.after["state"]) == ("online", "phone")
    assert set(corrected.after) == {"failures", "version"}
    assert len(present.failures[0].accounts) == 2
    assert store.appointment(session.id) == present


def test_the_trail_holds_nothing_that_opens_a_meeting(store: DeskStore, raw: dbapi2.Connection) -> None:
    session = store.add_appointment(an_appointment(), ACTOR, NOW)
    join = join_details(passcode="SECRET-CODE", url="https://us02web.zoom.us/j/1?pwd=SECRET-LINK")
    assert store.apply(a_command(c.SetJoin, session, join=join)).join == join
    trail = "".join(text for row in raw.execute('SELECT "before", "after" FROM event') for text in row)
    assert "SECRET" not in trail
    assert "pwd" not in trail


def test_booking_again_under_one_id_books_once(store: DeskStore) -> None:
    new = an_appointment()
    first = store.add_appointment(new, ACTOR, NOW)
    store.apply(a_command(c.Start, new))
    again = store.add_appointment(new, ACTOR, NOW)
    assert (first.state, again.state) == (State.CONFIRMED, State.ONLINE)
    assert len(store.load_day(TODAY).appointments) == 1


@pytest.mark.parametrize("changes", [{"counsellor_id": "nobody"}, {"room_id": "nowhere"}])
def test_a_booking_with_somebody_who_is_not_there_is_refused_whole(
    store: DeskStore, changes: dict[str, str]
) -> None:
    new = an_appointment(**changes)
    with pytest.raises(Problem) as caught:
        store.add_appointment(new, ACTOR, NOW)
    assert caught.value.code is ProblemCode.NOT_FOUND
    with pytest.raises(Problem):
        store.client(new.client.id)


def test_text_that_no_file_can_hold_is_a_problem_and_not_a_crash(store: DeskStore) -> None:
    session = store.add_appointment(an_appointment(), ACTOR, NOW)
    with pytest.raises(Problem):
        store.apply(a_command(c.WriteNote, session, text="half a \ud83d"))
    assert store.appointment(session.id) == session


def test_people_and_rooms_can_be_changed_and_keep_their_place(store: DeskStore) -> None:
    store.put_staff(Staff("sato", "佐藤 美咲子", Role.ADMIN), ACTOR, NOW)
    assert store.load_day(TODAY).staff == (Staff("sato", "佐藤 美咲子", Role.ADMIN), *STAFF[1:])
    store.put_room(replace(ROOMS[1], name="二号"), ACTOR, NOW)
    assert [room.name for room in store.load_day(TODAY).rooms] == ["Zoom 1", "二号", "TeleOffice 1"]


def test_every_change_of_a_record_leaves_an_event_and_no_change_leaves_none(
    store: DeskStore, raw: dbapi2.Connection
) -> None:
    count = "SELECT count(*) FROM event"
    (before,) = raw.execute(count).fetchone()
    store.put_staff(STAFF[0], ACTOR, NOW)
    store.put_room(ROOMS[0], ACTOR, NOW)
    store.set_office(Office("mihon", "見本公共職業安定所"), ACTOR, NOW)
    assert raw.execute(count).fetchone() == (before,)
    store.set_office(Office("mihon", "別の名"), ACTOR, NOW)
    what, record, changes = raw.execute(
        'SELECT what, record_id, "after" FROM event ORDER BY number DESC LIMIT 1'
    ).fetchone()
    assert (what, record, changes) == ("office", "mihon", '{"name":"\\u5225\\u306e\\u540d"}')
    assert store.office() == Office("mihon", "別の名")


def test_what_was_written_is_there_when_the_file_is_opened_again(
    path: Path, key: DeskKey, store: DeskStore
) -> None:
    session = store.add_appointment(an_appointment(), ACTOR, NOW)
    store.close()
    again = DeskStore(path, key)
    assert again.appointment(session.id) == session
    again.close()


def test_the_store_may_be_called_from_another_thread_than_the_one_that_opened_it(store: DeskStore) -> None:
    found: list[str] = []
    thread = Thread(target=lambda: found.append(store.load_day(TODAY).office))
    thread.start()
    thread.join()
    assert found == ["見本公共職業安定所"]


def test_an_unknown_client_is_not_found(store: DeskStore) -> None:
    with pytest.raises(Problem) as caught:
        store.client(an_id())
    assert caught.value.code is ProblemCode.NOT_FOUND


def test_a_naive_moment_never_gets_into_the_file(store: DeskStore) -> None:
    session = store.add_appointment(an_appointment(), ACTOR, NOW)
    with pytest.raises(ValueError, match="naive_time"):
        store.apply(a_command(c.Start, session, at=NOW.replace(tzinfo=None)))
    assert store.appointment(session.id).counsellor_id == ME
