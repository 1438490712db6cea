"""The two days in hand: what another desk did stands on its day, and on no other."""

from dataclasses import replace
from datetime import timedelta

from counsellor_app.ui.today.open_days import OpenDays
from tests.builders import NOW, TODAY, a_day, an_appointment, minutes


def test_what_comes_from_another_desk_stands_on_its_day_and_on_no_other() -> None:
    stays, leaves = an_appointment(), an_appointment(start=NOW + minutes(60))
    today = a_day(stays, leaves)
    tomorrow = replace(a_day(), date=TODAY + timedelta(days=1))
    new = an_appointment(start=NOW + minutes(30))
    moved = replace(leaves, start=leaves.start + timedelta(days=1), end=leaves.end + timedelta(days=1))
    days = OpenDays(shown=tomorrow, work=today).with_sessions((new, moved))
    assert days.work is not None
    assert days.shown is not None
    assert days.work.appointments == (stays, new)
    assert days.shown.appointments == (moved,)


def test_what_is_on_neither_day_changes_neither() -> None:
    today = a_day(an_appointment())
    days = OpenDays(shown=today, work=today)
    far = an_appointment(start=NOW + timedelta(days=5), end=NOW + timedelta(days=5, minutes=30))
    assert days.with_sessions((far,)) == days


def test_days_that_are_not_read_yet_take_nothing() -> None:
    assert OpenDays().with_sessions((an_appointment(),)) == OpenDays()
