"""The hours that shade the calendar come from the offices' own windows."""

from datetime import date

import pytest

from counsellor_app.domain.booking.opening_hours import opening_hours
from counsellor_app.domain.japan import JAPAN
from counsellor_app.domain.profile_file import load_profile
from counsellor_app.domain.rules.profile import OfficeProfile
from resources import resource


def office(name: str) -> OfficeProfile:
    loaded = load_profile(resource("profiles", f"{name}.toml").read_text(encoding="utf-8"))
    assert isinstance(loaded, OfficeProfile)
    return loaded


def shown(name: str, day: date) -> list[str]:
    return [
        f"{each.start.astimezone(JAPAN):%H:%M}-{each.end.astimezone(JAPAN):%H:%M}"
        for each in opening_hours(office(name), day)
    ]


@pytest.mark.parametrize(
    ("name", "day", "expected"),
    [
        ("sasebo", date(2026, 11, 24), ["08:30-16:45"]),
        ("abashiri", date(2026, 11, 24), ["09:30-12:00", "13:30-16:00"]),
        ("nishinomiya", date(2026, 11, 24), []),
    ],
)
def test_a_weekday_has_the_windows_of_the_office(name: str, day: date, expected: list[str]) -> None:
    assert shown(name, day) == expected


@pytest.mark.parametrize(
    "day", [date(2026, 11, 22), date(2026, 11, 23), date(2026, 12, 31), date(2027, 1, 3)]
)
@pytest.mark.parametrize("name", ["sasebo", "abashiri"])
def test_sundays_holidays_and_the_turn_of_the_year_are_closed(name: str, day: date) -> None:
    assert shown(name, day) == []
