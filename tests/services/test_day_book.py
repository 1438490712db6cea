"""Weeks and months as the calendar shows them."""

from dataclasses import replace
from datetime import date, timedelta

from counsellor_app.domain.appointment import State
from counsellor_app.services.day_book import DayBook
from counsellor_app.storage.store import DeskStore
from tests.builders import ACTOR, NOW, STAFF, TODAY, an_appointment


def test_a_week_has_seven_days_with_their_sessions_monday_first(store: DeskStore) -> None:
    today = store.add_appointment(an_appointment(), ACTOR, NOW)
    sunday = store.add_appointment(an_appointment(start=NOW + timedelta(days=5)), ACTOR, NOW)
    week = DayBook(store).week(TODAY)
    assert [day.date for day in week] == [date(2026, 11, 23) + timedelta(days=number) for number in range(7)]
    assert [day.appointments for day in week] == [(), (today,), (), (), (), (), (sunday,)]
    assert all(day.staff == STAFF for day in week)
    assert week[1] == DayBook(store).day(TODAY)


def test_a_month_is_shown_in_whole_weeks(store: DeskStore) -> None:
    month = DayBook(store).month(TODAY)
    assert (month[0].date, month[-1].date) == (date(2026, 10, 26), date(2026, 12, 6))


def test_a_person_and_a_history_can_be_looked_up(store: DeskStore) -> None:
    session = store.add_appointment(replace(an_appointment(), state=State.DONE), ACTOR, NOW)
    book = DayBook(store)
    assert book.person(session.client.id).past_sessions == 1
    assert book.client(session.client.id) == session.client
    assert [event.what for event in book.history(session.id)] == ["booked"]
