"""Deadlines, expiry and the mail watch, across holidays and the turn of the year."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.booking.deadlines import booking_deadline, mail_watch_ends, tentative_expiry
from counsellor_app.domain.business_days import OfficeCalendar
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.rules.choices import DayCount
from counsellor_app.domain.rules.hours import Deadline
from tests.domain.booking.desk import CALENDAR, at, by_business_day, jst
from tests.domain.rules.profiles import (
    ABASHIRI,
    EMPLOYER,
    EVENING,
    NISHINOMIYA,
    WEEKDAY,
    kind,
    nishinomiya_filled,
)

DAYS = st.dates(date(2023, 12, 1), date(2027, 12, 20))
MOMENTS = st.datetimes(datetime(2023, 12, 1), datetime(2027, 12, 1), timezones=st.just(UTC))  # noqa: DTZ001
ONE_DAY = timedelta(days=1)


@pytest.mark.parametrize("name", [WEEKDAY, EVENING, ABASHIRI, NISHINOMIYA])
@pytest.mark.parametrize("day", [date(2026, 11, 30), date(2027, 1, 4), date(2026, 5, 7)])
def test_the_day_before_a_monday_is_a_sunday_unless_the_office_counts_business_days(
    name: str, day: date
) -> None:
    assert booking_deadline(kind(name), CALENDAR, day) == at(day, time())


@pytest.mark.parametrize(
    ("day", "last"),
    [
        (date(2026, 11, 30), date(2026, 11, 27)),
        (date(2027, 1, 4), date(2026, 12, 28)),
        (date(2026, 5, 7), date(2026, 5, 1)),
        (date(2026, 9, 24), date(2026, 9, 18)),
    ],
)
def test_counted_in_business_days_it_is_the_last_one_before(day: date, last: date) -> None:
    assert booking_deadline(by_business_day(kind(WEEKDAY)), CALENDAR, day) == at(last + ONE_DAY, time())
    until_five = by_business_day(kind(WEEKDAY), time(17))
    assert booking_deadline(until_five, CALENDAR, day) == at(last, time(17))


def test_an_hour_can_be_set_for_the_calendar_day_too() -> None:
    profile = replace(kind(WEEKDAY), deadline=Deadline(DayCount.CALENDAR_DAY, time(16)))
    assert booking_deadline(profile, CALENDAR, date(2026, 11, 26)) == jst("2026-11-25 16:00")


def test_employers_have_no_deadline() -> None:
    assert booking_deadline(kind(EMPLOYER), CALENDAR, date(2026, 11, 26)) is None


@given(DAYS, st.frozensets(DAYS, max_size=5))
def test_between_the_last_business_day_and_the_session_every_day_is_closed(
    day: date, closures: frozenset[date]
) -> None:
    calendar = OfficeCalendar(extra_closures=closures)
    deadline = booking_deadline(by_business_day(kind(WEEKDAY)), calendar, day)
    assert deadline is not None
    last = japan_date(deadline) - ONE_DAY
    assert calendar.is_business_day(last)
    between = [last + ONE_DAY * step for step in range(1, (day - last).days)]
    assert not any(calendar.is_business_day(each) for each in between)
    assert deadline <= at(day, time())


def test_a_tentative_booking_lapses_at_the_deadline_where_the_document_names_no_hour() -> None:
    made, start = jst("2026-11-24 13:42"), jst("2026-11-26 10:00")
    assert tentative_expiry(nishinomiya_filled(), CALENDAR, made, start) == jst("2026-11-26 00:00")


def test_the_link_in_the_tools_mail_lives_one_hour() -> None:
    made, start = jst("2026-11-24 13:42"), jst("2026-11-26 18:15")
    assert tentative_expiry(kind(EVENING), CALENDAR, made, start) == jst("2026-11-24 14:42")


def test_a_link_clicked_after_the_deadline_does_not_make_a_booking_firm() -> None:
    made, start = jst("2026-11-25 23:30"), jst("2026-11-26 18:15")
    assert tentative_expiry(kind(EVENING), CALENDAR, made, start) == jst("2026-11-26 00:00")


@pytest.mark.parametrize("name", [WEEKDAY, EMPLOYER])
@pytest.mark.parametrize("made", ["2026-11-26 00:00", "2026-11-26 09:30"])
def test_without_a_deadline_ahead_a_tentative_booking_lapses_at_its_start(name: str, made: str) -> None:
    start = jst("2026-11-26 10:00")
    assert tentative_expiry(kind(name), CALENDAR, jst(made), start) == start


@given(
    st.sampled_from([WEEKDAY, EVENING, EMPLOYER, ABASHIRI]),
    MOMENTS,
    st.timedeltas(timedelta(minutes=1), timedelta(days=60)),
)
def test_a_tentative_booking_lapses_after_it_was_made_and_not_after_its_start(
    name: str, made: datetime, ahead: timedelta
) -> None:
    start = made + ahead
    lapses = tentative_expiry(kind(name), CALENDAR, made, start)
    assert made < lapses <= start
    deadline = booking_deadline(kind(name), CALENDAR, japan_date(start))
    if deadline is not None and made < deadline:
        assert lapses <= deadline


@pytest.mark.parametrize(
    ("booked", "start", "ends"),
    [
        ("2026-11-24 13:42", "2026-12-10 10:00", "2026-12-02 00:00"),
        ("2026-11-24 13:42", "2026-11-26 10:00", "2026-11-25 12:00"),
        ("2026-11-20 09:00", "2026-11-30 10:00", "2026-11-27 12:00"),
        ("2026-12-24 09:00", "2027-01-20 10:00", "2027-01-07 00:00"),
        ("2026-12-24 09:00", "2027-01-04 10:00", "2026-12-28 12:00"),
        ("2026-11-25 15:00", "2026-11-26 10:00", "2026-11-25 15:00"),
    ],
)
def test_the_mail_watch_ends_after_five_business_days_or_at_noon_before_the_session(
    booked: str, start: str, ends: str
) -> None:
    assert mail_watch_ends(kind(WEEKDAY), CALENDAR, jst(booked), jst(start)) == jst(ends)


def test_kinds_without_the_rule_have_no_mail_watch() -> None:
    for name in (EVENING, EMPLOYER, ABASHIRI, NISHINOMIYA):
        assert mail_watch_ends(kind(name), CALENDAR, jst("2026-11-24 13:42"), jst("2026-12-10 10:00")) is None


@given(MOMENTS, st.timedeltas(timedelta(days=1), timedelta(days=60)))
def test_the_mail_watch_never_runs_out_after_the_session(booked: datetime, ahead: timedelta) -> None:
    start = booked + ahead
    ends = mail_watch_ends(kind(WEEKDAY), CALENDAR, booked, start)
    assert ends is not None
    assert booked <= ends < start
