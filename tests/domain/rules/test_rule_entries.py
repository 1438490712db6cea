"""Values of the rules as texts and back: what ships is unchanged by being shown, and slips are named."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.profile_file.entries import DEADLINES, EntryFault, Form, changed, entries, text_of
from counsellor_app.domain.profile_file.reader import load_plain
from counsellor_app.domain.rules.profile import OfficeProfile
from counsellor_app.services.rules.office_rules import shipped_content
from tests.domain.rules.profiles import OFFICES

TODAY = date(2026, 11, 24)
WEEKDAY = "kinds.weekday"


def put(name: str, text: str) -> tuple[dict[str, Any], dict[str, EntryFault]]:
    return changed(shipped_content("sasebo"), {name: text}, TODAY)


@pytest.mark.parametrize("office", OFFICES)
def test_what_ships_survives_being_shown_and_kept(office: str) -> None:
    content = shipped_content(office)
    texts = {each.name: text_of(content, each) for each in entries(content)}
    assert changed(content, texts, TODAY) == (dict(content), {})


@pytest.mark.parametrize("office", OFFICES)
def test_every_entry_has_a_name_of_its_own_and_every_kind_its_length(office: str) -> None:
    content = shipped_content(office)
    names = [each.name for each in entries(content)]
    assert len(set(names)) == len(names)
    assert {f"kinds.{key}.minutes" for key in content["kinds"]} <= set(names)


@pytest.mark.parametrize(
    ("name", "text", "path", "value"),
    [
        (f"{WEEKDAY}.minutes", "45", ("kinds", "weekday", "minutes"), 45),
        (f"{WEEKDAY}.minutes", "４５分", ("kinds", "weekday", "minutes"), 45),
        (
            f"{WEEKDAY}.session.warning_minutes",
            "10、5, 0",
            ("kinds", "weekday", "session", "warning_minutes"),
            [10, 5, 0],
        ),
        ("closed_days", "12/28、2027-01-04", ("closed_days",), ["2026-12-28", "2027-01-04"]),
        ("phone", "0956-88-2004", ("phone",), "0956-88-2004"),
    ],
)
def test_a_text_becomes_its_value(name: str, text: str, path: tuple[str, ...], value: object) -> None:
    made, faults = put(name, text)
    found: Any = made
    for part in path:
        found = found[part]
    assert (found, faults) == (value, {})


def test_hours_and_weekdays_are_read_as_hands_type_them() -> None:
    here = f"{WEEKDAY}.hours.windows.0"
    made, faults = changed(
        shipped_content("sasebo"),
        {f"{here}.opens": "９時", f"{here}.closes": "1630", f"{here}.days": "月・水 金"},
        TODAY,
    )
    assert faults == {}
    assert made["kinds"]["weekday"]["hours"]["windows"] == [
        {"days": ["mon", "wed", "fri"], "opens": "09:00:00", "closes": "16:30:00"}
    ]


def test_no_deadline_and_no_no_show_rule_are_left_out() -> None:
    made, _ = changed(
        shipped_content("sasebo"),
        {f"{WEEKDAY}.deadline": "none", f"{WEEKDAY}.session.no_show_minutes": ""},
        TODAY,
    )
    kind = made["kinds"]["weekday"]
    assert "deadline" not in kind
    assert "no_show_minutes" not in kind["session"]
    profile = load_plain(made)
    assert isinstance(profile, OfficeProfile)
    assert profile.kind("weekday").deadline is None


@pytest.mark.parametrize("deadline", DEADLINES)
def test_every_deadline_can_be_chosen(deadline: str) -> None:
    made, _ = put(f"{WEEKDAY}.deadline", deadline)
    entry = next(each for each in entries(made) if each.name == f"{WEEKDAY}.deadline")
    assert entry.form is Form.DEADLINE
    assert text_of(made, entry) == deadline
    assert isinstance(load_plain(made), OfficeProfile)


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        (f"{WEEKDAY}.minutes", "half an hour", EntryFault.NO_NUMBER),
        (f"{WEEKDAY}.minutes", "", EntryFault.NO_NUMBER),
        (f"{WEEKDAY}.minutes", "-30", EntryFault.NO_NUMBER),
        (f"{WEEKDAY}.hours.windows.0.opens", "25:00", EntryFault.NO_TIME),
        (f"{WEEKDAY}.hours.windows.0.days", "月x", EntryFault.NO_WEEKDAYS),
        (f"{WEEKDAY}.session.warning_minutes", "5, soon", EntryFault.NO_NUMBER),
        ("closed_days", "12/28, 2/30", EntryFault.NO_DATE),
    ],
)
def test_a_slip_is_named_and_the_value_stays(name: str, text: str, fault: EntryFault) -> None:
    made, faults = put(name, text)
    assert faults == {name: fault}
    assert made == dict(shipped_content("sasebo"))


@given(st.sampled_from(entries(shipped_content("abashiri"))), st.text(max_size=40))
def test_whatever_is_typed_is_a_value_or_a_fault(entry: Any, text: str) -> None:
    content = shipped_content("abashiri")
    made, faults = changed(content, {entry.name: text}, TODAY)
    assert set(faults) <= {entry.name}
    if faults:
        assert made == dict(content)
    again = {each.name: text_of(made, each) for each in entries(made)}
    assert changed(made, again, TODAY)[0] == made
