"""An office that is none of the three: blank until its blanks are filled, or from another office's file."""

from datetime import date
from pathlib import Path

import pytest

from counsellor_app.domain.booking.refusal import Obstacle
from counsellor_app.domain.booking.time_rules import TimeRules
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.profile_file.blanks import USUAL, filled
from counsellor_app.domain.rules.profile import OfficeProfile, office_calendar
from counsellor_app.domain.rules.rule import Rule, Unstated
from counsellor_app.domain.rules.versions import missing
from counsellor_app.services.booking.reception import Reception
from counsellor_app.services.notices import templates_of
from counsellor_app.services.rules.exchange import NotRulesError, write_rules
from counsellor_app.services.rules.office_rules import NewRules, OfficeRules, shipped_content
from counsellor_app.services.rules.office_setup import OfficeSetup
from counsellor_app.services.rules.own_office import OwnOffice, begin, office_code
from counsellor_app.storage.store import DeskStore
from tests.builders import ACTOR, NOW

TODAY = japan_date(NOW)
OWN = OwnOffice("ハローワーク見本", "mihon")
TYPED = {"opens": "09:00:00", "closes": "16:00:00", "title": "見本利用規約", "version": "令和8年11月1日"}


@pytest.fixture
def setup(store: DeskStore) -> OfficeSetup:
    return OfficeSetup(store, ACTOR, lambda: NOW)


def begun(setup: OfficeSetup, own: OwnOffice = OWN) -> OfficeRules:
    begin(setup, own)
    return OfficeRules(setup.store)


def test_every_blank_is_named_and_nothing_can_be_booked(setup: OfficeSetup) -> None:
    profile = begun(setup).in_force("mihon", TODAY)
    assert profile is not None
    assert (profile.office, profile.name_ja) == ("mihon", "ハローワーク見本")
    blocking = {each.name for each in missing(profile) if each.blocks}
    prefix = "kinds.consultation"
    assert blocking == {
        "terms.title",
        "terms.version",
        *(f"{prefix}.windows.1.{part}" for part in ("days", "opens", "closes")),
        *(f"{prefix}.{rule}" for rule in ("tool", "length", "deadline", "id_delivery", "cancel")),
        *(f"{prefix}.{rule}" for rule in ("no_show", "end", "fallback")),
    }
    week = Reception(setup.store, profile).free_week("consultation", date(2026, 12, 7), NOW)
    assert not [time for day in week for time in day.times if time.is_free]
    told = Reception(setup.store, profile).nearest("consultation", NOW, NOW)
    assert told == ()


@pytest.mark.parametrize("left_out", ["kinds.consultation.length", "terms.version"])
def test_one_blank_left_keeps_every_time_from_being_booked(setup: OfficeSetup, left_out: str) -> None:
    profile = fill(setup, left_out)
    assert [each.name for each in missing(profile)] == [left_out]
    start = NOW.replace(month=12, day=8)
    (refusal,) = TimeRules(profile.kind("consultation"), office_calendar(profile), NOW).refusals(start, 30)
    assert refusal.obstacle is Obstacle.BLANKS
    assert not refusal.in_principle, "no reason sets it aside"


def fill(setup: OfficeSetup, left_out: str = "") -> OfficeProfile:
    rules = begun(setup)
    content, profile = rules.latest("mihon"), rules.in_force("mihon", TODAY)
    assert content is not None
    assert profile is not None
    values = {each.name: TYPED.get(each.name.split(".")[-1], "") for each in missing(profile)}
    values |= {name: USUAL.get(name.split(".")[-1], "") for name, value in values.items() if not value}
    values |= {"phone": "0798-00-0000", left_out: ""}
    values.pop("", None)
    kept = rules.put("mihon", NewRules(filled(content, values), TODAY), ACTOR, NOW)
    assert not isinstance(kept, tuple), kept
    return kept


def test_filled_blanks_are_the_offices_own_word_and_times_can_be_booked(setup: OfficeSetup) -> None:
    profile = fill(setup)
    assert missing(profile) == ()
    kind = profile.kind("consultation")
    assert kind.sources[Rule.LENGTH].unstated is Unstated.OFFICE_SETS
    assert (kind.length.minutes, kind.session.no_show_minutes) == (30, 10)
    assert {each.service for each in kind.tools} == {"zoom"}
    week = Reception(setup.store, profile).free_week("consultation", date(2026, 12, 7), NOW)
    assert [time for day in week for time in day.times if time.is_free]


def test_going_back_and_on_keeps_what_was_filled(setup: OfficeSetup) -> None:
    fill(setup)
    begin(setup, OwnOffice("ハローワーク見本（改）", "mihon"))
    profile = OfficeRules(setup.store).in_force("mihon", TODAY)
    assert profile is not None
    assert profile.name_ja == "ハローワーク見本（改）"
    assert missing(profile) == ()


def test_the_rules_of_another_office_come_from_its_file_under_the_own_name(
    setup: OfficeSetup, tmp_path: Path
) -> None:
    file = tmp_path / "sasebo.json"
    write_rules(shipped_content("sasebo"), file)
    profile = begun(setup, OwnOffice("ハローワーク見本", "mihon", file)).in_force("mihon", TODAY)
    assert profile is not None
    assert (profile.office, profile.name_ja, profile.phone) == ("mihon", "ハローワーク見本", None)
    assert {each.key for each in profile.kinds} == {"weekday", "evening_saturday", "employer"}


def test_a_file_that_is_none_leaves_no_office_behind(setup: OfficeSetup, tmp_path: Path) -> None:
    file = tmp_path / "holiday.json"
    file.write_text("[]", encoding="utf-8")
    before = setup.office()
    with pytest.raises(NotRulesError):
        begin(setup, OwnOffice("見本", "mihon", file))
    assert setup.office() == before
    assert OfficeRules(setup.store).versions("mihon") == ()


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("mihon", "mihon"),
        (" ＭＩＨＯＮ＿1 ", "mihon_1"),
        ("2803", "2803"),
        ("sasebo", None),
        ("blank", None),
        ("西宮", None),
        ("", None),
        ("a b", None),
    ],
)
def test_a_code_is_a_short_latin_word_of_no_office_that_ships(typed: str, code: str | None) -> None:
    assert office_code(typed) == code


def test_an_office_of_its_own_has_texts_for_its_consultations() -> None:
    assert {each.kind for each in templates_of("mihon")} >= {"read_back", "email", "cancellation"}
