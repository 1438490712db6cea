"""One day of the office: which session matters now, what comes next, what it came to."""

from counsellor_app.domain.appointment import State
from counsellor_app.domain.day import matters_now, next_starts, totals
from tests.builders import ME, NOW, RUNNING, a_day, a_failure, an_appointment, an_id, minutes


def test_a_day_keeps_its_appointments_in_order_and_each_only_once() -> None:
    later = an_appointment(start=NOW + minutes(60))
    first = an_appointment()
    day = a_day(later, first)
    assert day.appointments == (first, later)
    moved = an_appointment(id=first.id, start=NOW + minutes(90))
    assert day.with_appointment(moved).appointments == (later, moved)


def test_a_day_finds_what_it_has_and_nothing_else() -> None:
    session = an_appointment()
    day = a_day(session)
    assert day.find(session.id) is session
    assert day.find(an_id()) is None
    assert day.find(None) is None
    assert day.room("zoom-2") is day.rooms[1]
    assert day.room(None) is None
    assert day.member("mori") is day.staff[2]
    assert day.member("nobody") is None


def test_my_column_comes_first_and_reception_has_one_only_with_sessions() -> None:
    day = a_day()
    assert [each.id for each in day.columns("mori")] == ["mori", "sato", "tanaka"]
    busy = day.with_appointment(an_appointment(counsellor_id="kimura", room_id=None))
    assert [each.id for each in busy.columns(ME)] == ["sato", "tanaka", "mori", "kimura"]


def test_the_next_session_of_the_counsellor_and_of_the_room_are_found() -> None:
    session = an_appointment()
    mine = an_appointment(start=NOW + minutes(45), room_id="zoom-2")
    in_room = an_appointment(start=NOW + minutes(30), counsellor_id="mori")
    gone = an_appointment(start=NOW + minutes(30), state=State.CANCELLED)
    earlier = an_appointment(start=NOW - minutes(45))
    day = a_day(session, mine, in_room, gone, earlier)
    assert next_starts(day, session) == (mine.start, in_room.start)
    assert next_starts(a_day(session), session) == (None, None)


def test_a_session_without_a_room_has_no_next_one_in_the_room() -> None:
    session = an_appointment(room_id=None)
    other = an_appointment(start=NOW + minutes(30), room_id=None, counsellor_id="mori")
    assert next_starts(a_day(session, other), session) == (None, None)


def test_a_running_session_matters_most_then_one_at_hand_then_the_next() -> None:
    next_one = an_appointment(start=NOW + minutes(60))
    at_hand = an_appointment(start=NOW + minutes(5))
    running = an_appointment(start=NOW + minutes(7), **RUNNING)
    tentative = an_appointment(start=NOW + minutes(4), state=State.TENTATIVE)
    assert matters_now((tentative,), ME, NOW) is tentative
    assert matters_now((tentative, next_one), ME, NOW) is next_one
    assert matters_now((next_one, at_hand), ME, NOW) is at_hand
    assert matters_now((next_one, at_hand, running), ME, NOW) is running


def test_a_waiting_person_and_one_at_hand_are_followed_by_start() -> None:
    waiting = an_appointment(start=NOW + minutes(3), state=State.WAITING)
    at_hand = an_appointment(start=NOW + minutes(1))
    assert matters_now((waiting, at_hand), ME, NOW) is at_hand


def test_a_session_that_was_never_started_is_let_go_an_hour_after_its_end_but_a_running_one_is_not() -> None:
    forgotten = an_appointment(start=NOW - minutes(90))
    assert matters_now((forgotten,), ME, NOW - minutes(1)) is forgotten
    assert matters_now((forgotten,), ME, NOW) is None
    running = an_appointment(start=NOW - minutes(300), **RUNNING)
    assert matters_now((running,), ME, NOW) is running


def test_other_peoples_sessions_and_those_that_are_over_do_not_matter() -> None:
    others = an_appointment(counsellor_id="mori", **RUNNING)
    over = an_appointment(state=State.DONE)
    assert matters_now((others, over), ME, NOW) is None


def test_the_totals_count_a_session_that_was_on_the_telephone_whatever_became_of_it() -> None:
    failure = a_failure(closed_at=NOW + minutes(20))
    day = (
        an_appointment(state=State.DONE, failures=(failure,)),
        an_appointment(state=State.DONE),
        an_appointment(state=State.ONLINE, failures=(a_failure(withdrawn=True),)),
        an_appointment(state=State.PHONE, failures=(a_failure(),)),
        an_appointment(state=State.NO_SHOW),
        an_appointment(state=State.CANCELLED),
    )
    found = totals(day)
    assert (found.all, found.done, found.phone, found.no_show, found.left) == (6, 2, 2, 1, 2)
