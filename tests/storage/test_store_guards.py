"""No double booking and no change to the trail, whoever writes: the file itself refuses."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from counsellor_app.domain import commands as c
from counsellor_app.domain.appointment import LIVE, Appointment, State
from counsellor_app.domain.commands import RefusalCode, Refused
from counsellor_app.domain.failure import FailureReason
from counsellor_app.domain.taken import Resource, Taken
from counsellor_app.storage.store import DeskStore
from tests.builders import ACTOR, NOW, TODAY, a_command, an_appointment, minutes

BOTHER = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
HOUR_EARLIER = "start_at = start_at - 3600000000, end_at = end_at - 3600000000"


def taken(store: DeskStore, new: Appointment) -> Taken:
    with pytest.raises(Taken) as caught:
        store.add_appointment(new, ACTOR, NOW)
    return caught.value


def test_a_counsellor_cannot_have_two_sessions_at_once(store: DeskStore) -> None:
    first = store.add_appointment(an_appointment(), ACTOR, NOW)
    refused = taken(store, an_appointment(start=NOW + minutes(29), room_id="zoom-2"))
    assert (refused.resource, refused.by) == (Resource.COUNSELLOR, first.id)


def test_a_room_cannot_hold_two_sessions_at_once(store: DeskStore) -> None:
    first = store.add_appointment(an_appointment(), ACTOR, NOW)
    refused = taken(store, an_appointment(start=NOW - minutes(29), counsellor_id="mori"))
    assert (refused.resource, refused.by) == (Resource.ROOM, first.id)
    assert str(refused) == f"room taken by {first.id}"


def test_a_refused_booking_leaves_nothing_behind_not_even_the_person(
    store: DeskStore, raw: dbapi2.Connection
) -> None:
    store.add_appointment(an_appointment(), ACTOR, NOW)
    counts = "SELECT (SELECT count(*) FROM client), (SELECT count(*) FROM event)"
    before = raw.execute(counts).fetchone()
    taken(store, an_appointment())
    assert raw.execute(counts).fetchone() == before


def test_sessions_one_after_the_other_and_sessions_without_a_room_are_fine(store: DeskStore) -> None:
    for new in (
        an_appointment(),
        an_appointment(start=NOW + minutes(30)),
        an_appointment(counsellor_id="mori", room_id=None),
        an_appointment(counsellor_id="tanaka", room_id=None),
    ):
        store.add_appointment(new, ACTOR, NOW)
    assert len(store.load_day(TODAY).appointments) == 4


def test_a_session_of_eight_hours_is_still_seen_at_its_end(store: DeskStore) -> None:
    long = store.add_appointment(an_appointment(end=NOW + minutes(480)), ACTOR, NOW)
    assert taken(store, an_appointment(start=NOW + minutes(479))).by == long.id
    store.add_appointment(an_appointment(start=NOW + minutes(480)), ACTOR, NOW)


@pytest.mark.parametrize("state", State)
def test_exactly_the_live_states_hold_their_time(store: DeskStore, state: State) -> None:
    store.add_appointment(an_appointment(state=state), ACTOR, NOW)
    second = an_appointment()
    if state in LIVE:
        taken(store, second)
    else:
        store.add_appointment(second, ACTOR, NOW)


def test_a_command_that_would_take_a_time_given_away_is_refused_and_kept_as_refused(store: DeskStore) -> None:
    first = store.add_appointment(an_appointment(), ACTOR, NOW)
    store.apply(a_command(c.ConfirmNoShow, first, at=NOW + minutes(10)))
    store.add_appointment(an_appointment(start=NOW + minutes(15)), ACTOR, NOW)
    late = a_command(c.SwitchToPhone, first, at=NOW + minutes(12), reason=FailureReason.CANNOT_JOIN)
    for _ in range(2):
        with pytest.raises(Refused) as caught:
            store.apply(late)
        assert caught.value.code is RefusalCode.TIME_TAKEN
    assert store.appointment(first.id).state is State.NO_SHOW
    assert store.appointment(first.id).failures == ()


slots = st.tuples(
    st.sampled_from(["sato", "mori"]),
    st.sampled_from(["zoom-1", "zoom-2", None]),
    st.integers(0, 150),
    st.integers(5, 90),
    st.sampled_from([State.CONFIRMED, State.TENTATIVE, State.ONLINE, State.CANCELLED]),
)


@BOTHER
@given(st.lists(slots, min_size=2, max_size=8))
def test_whatever_is_booked_no_two_live_sessions_share_a_person_or_a_room(
    store: DeskStore, wanted: list[tuple[str, str | None, int, int, State]]
) -> None:
    held: list[Appointment] = []
    for who, room, start, length, state in wanted:
        begin = NOW + minutes(start)
        new = an_appointment(
            counsellor_id=who, room_id=room, start=begin, end=begin + minutes(length), state=state
        )
        clashes = [each for each in held if new.is_live and each.is_live and overlap(each, new)]
        if clashes:
            assert taken(store, new).by in {each.id for each in clashes}
        else:
            held.append(store.add_appointment(new, ACTOR, NOW))
    for each in held:  # the next example starts with a free day
        clear(store, each)


def overlap(one: Appointment, other: Appointment) -> bool:
    shared = one.counsellor_id == other.counsellor_id or (one.room_id and one.room_id == other.room_id)
    return bool(shared) and one.start < other.end and other.start < one.end


def clear(store: DeskStore, session: Appointment) -> None:
    if session.state is State.TENTATIVE:
        session = store.apply(a_command(c.Confirm, session))
    if session.state is State.CONFIRMED:
        session = store.apply(a_command(c.Start, session))
    if session.state is State.ONLINE:
        store.apply(a_command(c.End, session))


def test_moving_a_session_onto_another_is_refused_by_the_file(
    store: DeskStore, raw: dbapi2.Connection
) -> None:
    store.add_appointment(an_appointment(), ACTOR, NOW)
    other = store.add_appointment(an_appointment(start=NOW + minutes(60), room_id="zoom-2"), ACTOR, NOW)
    for change, resource in (
        (HOUR_EARLIER, "counsellor"),
        (f"{HOUR_EARLIER}, counsellor_id = 'mori', room_id = 'zoom-1'", "room"),
    ):
        with pytest.raises(dbapi2.IntegrityError, match=f"overlap:{resource}"):
            raw.execute(f"UPDATE appointment SET {change} WHERE id = ?", (other.id.hex,))  # noqa: S608


@pytest.mark.parametrize(
    "attempt",
    [
        "UPDATE event SET what = 'nothing'",
        "DELETE FROM event",
        "INSERT OR REPLACE INTO event SELECT * FROM event LIMIT 1",
        "UPDATE event SET \"after\" = '{}' WHERE number = 1",
    ],
)
def test_the_trail_can_only_grow(store: DeskStore, raw: dbapi2.Connection, attempt: str) -> None:
    before = raw.execute("SELECT * FROM event").fetchall()
    with pytest.raises(dbapi2.IntegrityError, match="append_only"):
        raw.execute(attempt)
    assert raw.execute("SELECT * FROM event").fetchall() == before


@pytest.mark.parametrize(
    "change",
    [
        "state = 'unknown'",
        "end_at = start_at",
        "end_at = start_at + 28800000001",
        "service = 'skype'",
        "told_how = 'pigeon'",
        "outcome = 'fine'",
        "note = NULL",
        "counsellor_id = 'nobody'",
    ],
)
def test_the_file_takes_no_value_that_the_program_would_not_understand(
    store: DeskStore, raw: dbapi2.Connection, change: str
) -> None:
    store.add_appointment(an_appointment(), ACTOR, NOW)
    with pytest.raises(dbapi2.IntegrityError):
        raw.execute(f"UPDATE appointment SET {change}")  # noqa: S608
