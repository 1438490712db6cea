"""A broken profile is refused with every fault; blanks are no faults and are named."""

import subprocess
import sys
from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from counsellor_app.domain.profile_file import ProfileFault
from counsellor_app.domain.rules.hours import ExtraOpening, Window
from counsellor_app.domain.rules.profile import office_calendar
from counsellor_app.domain.rules.rule import Rule, Source, Unstated
from counsellor_app.domain.rules.versions import Missing, missing, profile_in_force
from tests.domain.rules.profiles import (
    NISHINOMIYA,
    changed,
    faults,
    kind,
    loaded,
    nishinomiya_filled,
    shipped,
    shipped_text,
)

SATURDAY_MORNING = "{ on = 2026-12-05, windows = [{ opens = 09:00:00, closes = 12:00:00 }] }"
OPENING = f'kind = "weekly", extra_openings = [{SATURDAY_MORNING}], '


def sasebo(*edits: tuple[str, str]) -> str:
    return changed(shipped_text("sasebo"), *edits)


ONE_FAULT = [
    ((r"^minutes = 30", 'minutes = "30"'), ("kinds.weekday.minutes", "int_type", "30")),
    ((r"^minutes = 30", "minutes = 3"), ("kinds.weekday.minutes", "greater_than_equal", "3 | ge: 5")),
    ((r"^minutes = 30", "minuets = 30\nminutes = 30"), ("kinds.weekday.minuets", "extra_forbidden", "30")),
    ((r'^label_ja = "平日"\n', ""), ("kinds.weekday.label_ja", "missing", "")),
    ((r'^phone = ".*"', 'phone = "phone us"'), ("phone", "string_pattern_mismatch", None)),
    ((r'^id_delivery = "tool_mail"', 'id_delivery = "pigeon"'), ("kinds.weekday.id_delivery", "enum", None)),
    (
        (r"^effective_from = .*", 'effective_from = "2023-09-19"'),
        ("effective_from", "date_type", "2023-09-19"),
    ),
    ((r"^closed_days = \[\]", "closed_days = [2026-02-30]"), ("", "toml_syntax", None)),
    (
        (r"opens = 08:30:00, closes = 16:45:00", "opens = 16:45:00, closes = 08:30:00"),
        ("kinds.weekday.hours.windows.0", "window_reversed", "16:45-08:30"),
    ),
    (
        (r"opens = 08:30:00, closes = 16:45:00", "opens = 08:30:00, closes = 08:45:00"),
        ("kinds.weekday", "length_exceeds_window", "08:30-08:45"),
    ),
    (
        (r"opens = 08:30:00", "opens = 08:30:15"),
        ("kinds.weekday.hours.windows.0.opens", "whole_minutes", "08:30:15"),
    ),
    (
        (r'kind = "weekly", windows', 'kind = "by_agreement", windows'),
        ("kinds.weekday.hours", "windows_for_this_kind", "by_agreement"),
    ),
    ((r"^no_show = .*\n", ""), ("kinds.weekday.articles", "source_missing", "no_show")),
    (
        (r"^\[kinds.weekday.articles\]", '[kinds.weekday.not_stated]\nno_show = "no_rule"\n\n\\g<0>'),
        ("kinds.weekday.articles", "source_twice", "no_show"),
    ),
    (
        (r", expires_minutes = 60", ""),
        ("kinds.evening_saturday.confirmation", "link_without_expiry", "tool_link"),
    ),
    ((r"no_show_minutes = 10", "no_show_minutes = 30"), ("kinds.weekday", "no_show_after_end", "30")),
    (
        (r'end_policy = "may_end"', 'end_policy = "may_end", warning_minutes = [0, 5]'),
        ("kinds.weekday.session", "warnings_order", "[0, 5]"),
    ),
    ((r"^\[kinds\.weekday\]", "[kinds.Weekday-1]"), ("kinds.Weekday-1", "string_pattern_mismatch", None)),
    ((r"(?s)^\[kinds\.weekday\].*", "[kinds]"), ("kinds", "too_short", None)),
]


@pytest.mark.parametrize(
    ("edit", "expected"), ONE_FAULT, ids=[f"{row[1][1]} {row[1][0]}" for row in ONE_FAULT]
)
def test_a_fault_is_told_with_its_place_its_code_and_its_value(
    edit: tuple[str, str], expected: tuple[str, str, str | None]
) -> None:
    found = faults(sasebo(edit))
    where, code, detail = expected
    fits = [each for each in found if (each.where, each.code) == (where, code)]
    assert fits, found
    assert detail is None or detail in {each.detail for each in fits}


def test_every_fault_of_a_file_is_told_at_once() -> None:
    text = sasebo(
        (r"^version = 1", "version = 0"),
        (r"^minutes = 30", 'minutes = "thirty"'),
        (r"opens = 08:30:00", "opens = 17:30:00"),
        (r"^recording = .*\n", ""),
        (r'route = "tool_link"', 'route = "carrier"'),
    )
    found = {(each.where, each.code) for each in faults(text)}
    assert found == {
        ("version", "greater_than_equal"),
        ("kinds.weekday.minutes", "int_type"),
        ("kinds.weekday.hours.windows.0", "window_reversed"),
        ("kinds.evening_saturday.confirmation.route", "enum"),
        *((f"kinds.{key}.articles", "source_missing") for key in ("weekday", "evening_saturday", "employer")),
    }


def test_overlapping_windows_are_refused_on_the_day_they_share() -> None:
    text = changed(shipped_text("abashiri"), (r"opens = 13:30:00", "opens = 11:30:00"))
    assert faults(text) == (ProfileFault("kinds.job_seeker.hours", "windows_overlap", "mon"),)


def test_a_day_cannot_be_closed_and_opened() -> None:
    text = sasebo((r"^closed_days = \[\]", "closed_days = [2026-12-05]"), (r'kind = "weekly", ', OPENING))
    where = "kinds.weekday.hours.extra_openings"
    assert faults(text) == (ProfileFault(where, "day_open_and_closed", "2026-12-05"),)


def test_a_file_that_is_no_toml_says_where() -> None:
    (fault,) = faults("office = \n")
    assert fault.code == "toml_syntax"
    assert "line 1" in fault.detail


@pytest.mark.parametrize("text", ["", "kinds = 3", "kinds = {a = 1}\narticles = 7", "[kinds.a]\nhours = [1]"])
def test_a_file_of_the_wrong_shape_is_refused_not_crashed_on(text: str) -> None:
    assert "missing" in {fault.code for fault in faults(text)}


def test_nishinomiyas_blanks_are_listed_by_name() -> None:
    article = "第6条(2)③"
    blanks = [f"kinds.job_seeker.windows.{n}.{end}" for n in (1, 2) for end in ("opens", "closes")]
    assert missing(shipped("nishinomiya")) == (
        Missing("phone", None, "", False),
        *(Missing(name, Rule.WINDOW, article, True) for name in blanks),
        Missing("kinds.job_seeker.cancel", Rule.CANCEL, "第6条(6)", False),
    )


def test_a_window_with_one_blank_end_is_still_blank() -> None:
    text = changed(shipped_text("nishinomiya"), (r'"fri"\] }', '"fri"], opens = 09:00:00 }'))
    names = {each.name for each in missing(loaded(text)) if each.blocks}
    assert "kinds.job_seeker.windows.1.opens" not in names
    assert "kinds.job_seeker.windows.1.closes" in names


def test_a_filled_profile_misses_nothing_that_blocks() -> None:
    assert kind(NISHINOMIYA).hours.windows_on(date(2026, 11, 30)) == ()
    windows = nishinomiya_filled().hours.windows_on(date(2026, 11, 30))
    assert windows == (Window(time(9), time(12)), Window(time(13), time(16, 30)))
    for office in ("sasebo", "abashiri"):
        assert missing(shipped(office)) == ()


def test_an_extra_opening_makes_a_business_day_and_a_closure_unmakes_one() -> None:
    text = sasebo((r"^closed_days = \[\]", "closed_days = [2026-12-07]"), (r'kind = "weekly", ', OPENING))
    office = loaded(text)
    calendar = office_calendar(office)
    assert calendar.is_business_day(date(2026, 12, 5))
    assert not calendar.is_business_day(date(2026, 12, 7))
    hours = office.kind("weekday").hours
    assert hours.extra_openings == (ExtraOpening(date(2026, 12, 5), (Window(time(9), time(12)),)),)


def test_the_version_in_force_is_the_one_that_took_effect_last() -> None:
    old = shipped("sasebo")
    new = replace(old, version=2, effective_from=date(2026, 12, 1))
    corrected = replace(new, version=3)
    undated = replace(old, version=9, effective_from=None)
    versions = [new, corrected, old]
    assert profile_in_force(versions, date(2026, 11, 30)) is old
    assert profile_in_force(versions, date(2026, 12, 1)) is corrected
    assert (
        profile_in_force(versions, old.effective_from - timedelta(days=1) if old.effective_from else date.min)
        is None
    )
    assert profile_in_force([undated, old], date(2023, 1, 1)) is undated
    assert profile_in_force([undated, old], date(2026, 1, 1)) is old


def test_an_unknown_kind_is_an_error_with_its_key() -> None:
    with pytest.raises(KeyError, match="no_such_kind"):
        shipped("sasebo").kind("no_such_kind")


@pytest.mark.parametrize(("article", "unstated"), [("", None), ("第1条", Unstated.NO_RULE)])
def test_a_source_is_an_article_or_a_reason(article: str, unstated: Unstated | None) -> None:
    with pytest.raises(ValueError, match="source"):
        Source(article, unstated)


def test_the_values_are_there_without_pydantic_until_a_file_is_read() -> None:
    ask = (
        "import sys, counsellor_app.domain.rules.profile, counsellor_app.domain.booking.free_times,"
        "counsellor_app.domain.profile_file; print('pydantic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
