"""A series: each date with its verdict, exactly what is ticked is booked, one or the rest is cancelled."""

from datetime import timedelta

from counsellor_app.domain.appointment import Appointment, State
from counsellor_app.storage.store import DeskStore
from counsellor_app.ui.booking.face import Choice, Deed
from tests.builders import ACTOR, NOW, STAFF, an_appointment
from tests.domain.booking.desk import jst
from tests.ui.booking_desk import THURSDAY, BookingDesk, Made

WEEK = timedelta(days=7)


def take(store: DeskStore, when: str) -> None:
    for member in STAFF[:3]:
        store.add_appointment(
            an_appointment(start=jst(when), counsellor_id=member.id, room_id=None), ACTOR, NOW
        )


def a_series(make: Made, times: int = 4) -> BookingDesk:
    """A form on which only the last key is missing."""
    desk = make()
    desk.choose("コバヤシ")
    desk.pick(THURSDAY)
    desk.answer()
    desk.presenter.take_choice(Choice.REPEAT, "1")
    desk.presenter.take_choice(Choice.TIMES, str(times))
    desk.settle()
    return desk


def stored(store: DeskStore) -> list[Appointment]:
    found = store.load_range(jst(THURSDAY).date(), (jst(THURSDAY) + 12 * WEEK).date())
    return [each for each in found if each.client.name == "小林 さくら"]


def test_each_date_says_whether_it_is_free_refused_or_taken(make: Made, store: DeskStore) -> None:
    take(store, "2026-12-10 10:00")
    desk = a_series(make, 6)
    rows = desk.face().series
    assert [each.is_ticked for each in rows] == [True, False, True, True, False]
    assert "free" in rows[0].verdict
    assert "9:30" in rows[1].verdict
    assert "New Year" in rows[4].verdict
    assert "Instead" in rows[4].verdict


def test_exactly_what_is_ticked_is_booked_each_with_the_same_series(make: Made, store: DeskStore) -> None:
    take(store, "2026-12-10 10:00")
    desk = a_series(make, 4)
    desk.presenter.finishing.repeating.tick(0, on=False)
    desk.presenter.finishing.repeating.tick(1, on=True)
    desk.confirm()
    assert [each.start for each in stored(store)] == [
        jst(THURSDAY),
        jst("2026-12-10 09:30"),
        jst("2026-12-17 10:00"),
    ]
    records = [store.bookings.record(each.id) for each in stored(store)]
    assert len({record and record.series_id for record in records}) == 1
    assert "2" in desk.notices()


def test_a_date_taken_after_the_list_was_read_books_nothing_and_shows_what_is_free(
    make: Made, store: DeskStore
) -> None:
    desk = a_series(make, 3)
    take(store, "2026-12-10 10:00")
    desk.confirm()
    desk.settle()
    assert stored(store) == []
    assert [each.is_ticked for each in desk.face().series] == [True, False]
    assert "nothing is booked" in desk.notices()
    desk.confirm()
    assert [each.start for each in stored(store)] == [jst(THURSDAY), jst("2026-12-03 10:00")]


def test_every_second_week(make: Made, store: DeskStore) -> None:
    desk = a_series(make, 3)
    desk.presenter.take_choice(Choice.REPEAT, "2")
    desk.settle()
    desk.confirm()
    assert [each.start for each in stored(store)] == [
        jst(THURSDAY) + number * 2 * WEEK for number in range(3)
    ]


def test_without_another_ticked_date_it_is_a_single_booking(make: Made, store: DeskStore) -> None:
    desk = a_series(make, 2)
    desk.presenter.finishing.repeating.tick(0, on=False)
    desk.confirm()
    (only,) = stored(store)
    record = store.bookings.record(only.id)
    assert record is not None
    assert record.series_id is None


def test_a_tick_that_was_taken_away_stays_away_when_the_list_is_read_again(make: Made) -> None:
    desk = a_series(make, 4)
    desk.presenter.finishing.repeating.tick(1, on=False)
    desk.presenter.timing.look_again()
    desk.settle()
    assert [each.is_ticked for each in desk.face().series] == [True, False, True]


def test_one_and_the_rest_are_cancelled_and_taken_back_together(make: Made, store: DeskStore) -> None:
    desk = a_series(make, 4)
    desk.confirm()
    first, second, *_ = stored(store)
    cancelling = desk.presenter.cancelling
    cancelling.ask(second)
    desk.settle()
    assert cancelling.asked is not None
    assert len(cancelling.asked.rest) == 2
    cancelling.take_rest(on=True)
    cancelling.cancel()
    desk.settle()
    assert [each.state for each in stored(store)] == [State.CONFIRMED, *[State.CANCELLED] * 3]
    desk.presenter.act(Deed.UNDO_CHANGE, None)
    desk.settle()
    assert {each.state for each in stored(store)} == {State.CONFIRMED}
    cancelling.ask(first)
    cancelling.cancel()
    desk.settle()
    assert [each.state for each in stored(store)] == [State.CANCELLED, *[State.CONFIRMED] * 3]
