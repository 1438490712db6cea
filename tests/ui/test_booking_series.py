"""A series: each date with its verdict, exactly what is ticked is booked, one or the rest is cancelled."""

from datetime import timedelta

from counsellor_app.domain.appointment import Appointment, State
from counsellor_app.storage.store import DeskStore
from counsellor_app.ui.booking.face import Choice, Deed
from counsellor_app.ui.booking.form.asking import Place, Stop
from counsellor_app.ui.booking.form.draft import Field
from counsellor_app.ui.booking.form.kept_form import content_of, draft_of
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


def test_all_dates_that_are_booked_are_read_back_and_a_change_has_to_be_read_again(make: Made) -> None:
    desk = a_series(make, 3)
    said = desk.face().side.read_back
    assert said[0].endswith("承りました。")
    assert said[1] == "続けて、12月3日 木曜日 午前10時、12月10日 木曜日 午前10時からも承りました。"
    assert desk.face().side.is_read_back is False
    desk.presenter.tick(Place(Stop.READ_BACK), on=True)
    assert desk.face().side.is_read_back
    desk.presenter.finishing.repeating.tick(0, on=False)
    assert desk.face().side.read_back[1] == "続けて、12月10日 木曜日 午前10時からも承りました。"
    assert not desk.face().side.is_read_back


def test_every_second_week(make: Made, store: DeskStore) -> None:
    desk = a_series(make, 3)
    desk.presenter.take_choice(Choice.REPEAT, "2")
    desk.settle()
    desk.confirm()
    assert [each.start for each in stored(store)] == [
        jst(THURSDAY) + number * 2 * WEEK for number in range(3)
    ]


def closed_day(desk: BookingDesk) -> int:
    """The place of New Year's Eve among the dates after the first."""
    dates = [jst(THURSDAY) + number * WEEK for number in range(1, 7)]
    return dates.index(jst("2026-12-31 10:00"))


def test_a_date_against_a_rule_in_principle_takes_its_own_reason_and_keeps_it(
    make: Made, store: DeskStore
) -> None:
    desk = a_series(make, 6)
    place = closed_day(desk)
    assert [each.asks_reason for each in desk.face().series] == [False] * 4 + [True]
    desk.presenter.finishing.repeating.give_reason(place, "所長の指示")
    row = desk.face().series[place]
    assert row.is_ticked
    assert "all the same" in row.verdict
    desk.presenter.finishing.repeating.tick(0, on=False)
    desk.confirm()
    made = stored(store)
    assert [each.start for each in made] == [jst(THURSDAY) + number * WEEK for number in (0, 2, 3, 4, 5)]
    records = {each.start: store.bookings.record(each.id) for each in made}
    reasons = {at: record and record.override and record.override.reason for at, record in records.items()}
    assert reasons.pop(jst("2026-12-31 10:00")) == "所長の指示"
    assert set(reasons.values()) == {None}
    last = records[jst("2026-12-31 10:00")]
    assert last is not None
    assert last.overridden == ("closed_days",)


def test_the_summary_names_each_date_booked_moved_with_its_reason_or_left_out(
    make: Made, store: DeskStore
) -> None:
    take(store, "2026-12-10 10:00")
    desk = a_series(make, 6)
    desk.presenter.finishing.repeating.tick(0, on=False)
    desk.presenter.finishing.repeating.tick(1, on=True)
    desk.presenter.finishing.repeating.give_reason(closed_day(desk), "by order")
    desk.presenter.finishing.repeating.tick(3, on=False)
    desk.confirm()
    head, *lines = desk.notices().splitlines()
    assert "4" in head
    assert lines == [
        "✓ 11/26, 12/17, at 10:00",
        "– 12/3: not booked. Left out.",
        "✓ Thu 10 Dec 2026 9:30, instead of 12/10",
        "– 12/24: not booked. Left out.",
        "✓ 12/31, with the reason given",
    ]


def test_a_reason_taken_away_offers_the_nearest_time_again(make: Made, store: DeskStore) -> None:
    desk = a_series(make, 6)
    place, repeating = closed_day(desk), desk.presenter.finishing.repeating
    repeating.give_reason(place, "by order")
    repeating.give_reason(place, " ")
    row = desk.face().series[place]
    assert not row.is_ticked
    assert "Instead" in row.verdict
    repeating.tick(place, on=True)
    desk.confirm()
    assert jst("2026-12-31 10:00") not in {each.start for each in stored(store)}
    assert len(stored(store)) == 6


def test_a_date_that_somebody_has_takes_no_reason(make: Made, store: DeskStore) -> None:
    take(store, "2026-12-10 10:00")
    desk = a_series(make, 3)
    desk.presenter.finishing.repeating.give_reason(1, "by order")
    row = desk.face().series[1]
    assert (row.asks_reason, row.reason, row.is_ticked) == (False, "", False)


def test_reasons_of_dates_come_back_with_a_form_that_was_begun(make: Made) -> None:
    desk = a_series(make, 6)
    desk.presenter.finishing.repeating.give_reason(closed_day(desk), "by order")
    kept = content_of(desk.presenter.draft)
    assert kept is not None
    again = draft_of(kept, None)
    assert again.reason_for(jst("2026-12-31 10:00")) == "by order"


def test_another_length_in_all_sessions_stands_by_the_reason_of_the_first(
    make: Made, store: DeskStore
) -> None:
    desk = make()
    desk.choose("コバヤシ")
    desk.presenter.take_choice(Choice.LENGTH, "45")
    desk.pick(THURSDAY)
    desk.answer()
    desk.presenter.take_choice(Choice.REPEAT, "1")
    desk.presenter.take_choice(Choice.TIMES, "3")
    desk.presenter.type(Field.REASON, "通訳のため")
    desk.settle()
    desk.confirm()
    records = [store.bookings.record(each.id) for each in stored(store)]
    assert [record and record.override and record.override.reason for record in records] == ["通訳のため"] * 3
    assert {record.overridden for record in records if record} == {("length",)}


def test_a_date_left_out_stays_out_although_another_counsellor_is_booked_then(
    make: Made, store: DeskStore
) -> None:
    desk = a_series(make, 3)
    desk.presenter.finishing.repeating.tick(0, on=False)
    store.add_appointment(
        an_appointment(start=jst("2026-12-03 10:00"), counsellor_id=STAFF[2].id, room_id=None), ACTOR, NOW
    )
    desk.presenter.timing.look_again()
    desk.settle()
    assert [each.is_ticked for each in desk.face().series] == [False, True]


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
