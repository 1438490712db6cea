"""Which terms are accepted by which act, and when newer ones must be accepted first."""

from dataclasses import replace
from datetime import date

import pytest

from counsellor_app.domain.appointment import Service
from counsellor_app.domain.people.consent import Consent, has_answered, terms_accepted, terms_to_accept
from counsellor_app.domain.rules.choices import ConsentBasis
from tests.builders import NOW, an_id
from tests.domain.rules.profiles import ABASHIRI, EMPLOYER, NISHINOMIYA, WEEKDAY, kind

APPLYING = ConsentBasis.BY_APPLYING
DAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("name", "service", "asked", "titles"),
    [
        (WEEKDAY, Service.TELEOFFICE, False, ["オンライン職業相談等利用規約", "TeleOfficeの利用規約"]),
        (WEEKDAY, None, False, ["オンライン職業相談等利用規約"]),
        (ABASHIRI, Service.ZOOM, False, ["ハローワーク網走オンライン職業相談利用規約"]),
        (
            ABASHIRI,
            Service.ZOOM,
            True,
            ["ハローワーク網走オンライン職業相談利用規約", "Zoomサービス規約"],
        ),
        (
            NISHINOMIYA,
            Service.ZOOM,
            False,
            ["ハローワーク西宮オンライン職業相談等利用規約", "Zoomの利用規約"],
        ),
    ],
)
def test_applying_accepts_the_offices_terms_and_those_of_the_tool_in_use(
    name: str, service: Service | None, asked: bool, titles: list[str]
) -> None:
    accepted = terms_accepted(kind(name), APPLYING, service, tool_asked=asked, on=DAY)
    assert [title for title, _ in accepted] == titles
    assert accepted[0][1] == kind(name).terms.version


def test_an_act_that_the_rules_do_not_know_accepts_nothing() -> None:
    with pytest.raises(ValueError, match="basis"):
        terms_accepted(kind(WEEKDAY), ConsentBasis.ON_SCREEN, None, tool_asked=False, on=DAY)
    assert terms_accepted(kind(WEEKDAY), ConsentBasis.BY_USE_AFTER_CHANGE, None, tool_asked=False, on=DAY)


def given(version: str) -> Consent:
    return Consent(an_id(), "オンライン職業相談等利用規約", version, APPLYING, NOW, "sato")


def test_an_employer_who_accepted_an_older_version_or_none_has_to_accept_the_newest() -> None:
    profile, day = kind(EMPLOYER), date(2026, 11, 26)
    assert terms_to_accept(profile, [], day) == profile.terms
    assert terms_to_accept(profile, [given("令和4年4月1日")], day) == profile.terms
    assert terms_to_accept(profile, [given("令和4年4月1日"), given("令和5年9月19日")], day) is None
    assert terms_to_accept(kind(WEEKDAY), [], day) is None


def test_terms_are_asked_for_from_the_day_on_which_they_take_effect() -> None:
    profile = kind(EMPLOYER)
    later = replace(profile, terms=replace(profile.terms, version="x", effective=date(2026, 12, 1)))
    assert terms_to_accept(later, [], date(2026, 11, 30)) is None
    assert terms_to_accept(later, [], date(2026, 12, 1)) == later.terms
    undated = replace(profile, terms=replace(profile.terms, effective=None))
    assert terms_to_accept(undated, [], date(2026, 11, 30)) == undated.terms


def test_a_session_goes_by_the_version_in_force_on_its_day_and_old_versions_stay() -> None:
    employer = kind(EMPLOYER)
    new = replace(employer.terms, version="令和8年12月1日", effective=date(2026, 12, 1))
    profile = replace(employer, terms=replace(employer.terms, later=(new,)))
    known = [given(employer.terms.version)]
    assert terms_to_accept(profile, known, date(2026, 11, 30)) is None
    assert terms_to_accept(profile, known, date(2026, 12, 1)) == new
    basis = ConsentBasis.BY_USE_AFTER_CHANGE
    for day, version in ((date(2026, 11, 30), employer.terms.version), (date(2026, 12, 1), new.version)):
        assert terms_accepted(profile, basis, None, tool_asked=False, on=day)[0][1] == version


def test_who_accepted_an_older_version_under_another_title_has_answered() -> None:
    weekday = kind(WEEKDAY)
    new = replace(weekday.terms, title="新しい規約", version="2", effective=date(2026, 12, 1))
    profile = replace(weekday, terms=replace(weekday.terms, later=(new,)))
    assert has_answered(profile, [given("令和4年4月1日")])
    assert not has_answered(profile, [])
