"""The three offices' profiles as they ship, and ways to change one for a test."""

import re
from functools import cache

from counsellor_app.domain.profile_file import ProfileFault, load_profile
from counsellor_app.domain.rules.profile import OfficeProfile, RuleProfile
from resources import resource

OFFICES = ("sasebo", "abashiri", "nishinomiya")
WEEKDAY, EVENING, EMPLOYER = "sasebo/weekday", "sasebo/evening_saturday", "sasebo/employer"
ABASHIRI, NISHINOMIYA = "abashiri/job_seeker", "nishinomiya/job_seeker"
KINDS = (WEEKDAY, EVENING, EMPLOYER, ABASHIRI, NISHINOMIYA)


def shipped_text(office: str) -> str:
    """The file as it ships."""
    return resource("profiles", f"{office}.toml").read_text("utf-8")


@cache
def shipped(office: str) -> OfficeProfile:
    """The office's profile as it ships."""
    return loaded(shipped_text(office))


def loaded(text: str) -> OfficeProfile:
    """The profile in a text that must have no fault."""
    profile = load_profile(text)
    assert isinstance(profile, OfficeProfile), profile
    return profile


def faults(text: str) -> tuple[ProfileFault, ...]:
    """The faults of a text that must have some."""
    found = load_profile(text)
    assert isinstance(found, tuple), "no fault found"
    return found


def changed(text: str, *edits: tuple[str, str]) -> str:
    """The text with each (pattern, replacement) carried out once; a pattern that is not there is an error."""
    for pattern, replacement in edits:
        text, count = re.subn(pattern, replacement, text, count=1, flags=re.MULTILINE)
        assert count == 1, pattern
    return text


def kind(name: str) -> RuleProfile:
    """A kind by ``office/key``."""
    office, key = name.split("/")
    return shipped(office).kind(key)


def nishinomiya_filled() -> RuleProfile:
    """Nishinomiya with 9:00 to 12:00 and 13:00 to 16:30 filled in."""
    days = r'days = \["mon", "tue", "wed", "thu", "fri"\]'
    whole = 'days = ["mon", "tue", "wed", "thu", "fri"], '
    text = changed(
        shipped_text("nishinomiya"),
        (days + r" }", whole + "opens = 09:00:00, closes = 12:00:00 }"),
        (days + r" }", whole + "opens = 13:00:00, closes = 16:30:00 }"),
    )
    return loaded(text).kind("job_seeker")
