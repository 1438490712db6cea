"""What holds for all kinds of an office: common articles, consent, terms, defaults of open choices."""

from datetime import date

import pytest

from counsellor_app.domain.appointment import AttendantKind
from counsellor_app.domain.kind import EndPolicy, WhoCalls
from counsellor_app.domain.rules.choices import (
    AfterFallback,
    ConsentBasis,
    DayCount,
    Ground,
    TermsChange,
    ToolConsent,
)
from counsellor_app.domain.rules.profile import kind_rules
from counsellor_app.domain.rules.rule import Rule, Source, Unstated
from tests.domain.rules.profiles import (
    ABASHIRI,
    EMPLOYER,
    EVENING,
    KINDS,
    NISHINOMIYA,
    OFFICES,
    WEEKDAY,
    kind,
    shipped,
)

COMMON = [
    ("sasebo", "第12条(3)", "第12条(2)", "第12条(1)", "第7条(1)", "第7条(2)", "第8条(1)", "第13条"),
    (
        "abashiri",
        "ご案内③・第10条(3)",
        "ご案内③・第10条(2)",
        "第10条(1)",
        "第5条(1)",
        "第5条(2)",
        "第6条",
        "第11条",
    ),
    ("nishinomiya", "第12条(3)", "第12条(2)", "第12条(1)", "第7条(1)", "第7条(2)", "第8条(1)", "第13条"),
]
COMMON_RULES = (
    Rule.PRIVATE_ROOM,
    Rule.RECORDING,
    Rule.STOP_OR_REFUSE,
    Rule.USAGE_RECORD,
    Rule.DISCLOSURE,
    Rule.PERSONAL_DATA,
    Rule.TERMS_CHANGE,
)


@pytest.mark.parametrize(("office", "articles"), [(row[0], row[1:]) for row in COMMON])
def test_rules_common_to_all_kinds_name_their_article_in_each(office: str, articles: tuple[str, ...]) -> None:
    for profile in shipped(office).kinds:
        assert tuple(profile.article(rule) for rule in COMMON_RULES) == articles


@pytest.mark.parametrize(
    ("office", "article", "family"),
    [
        ("sasebo", "第12条(3)", False),
        ("abashiri", "ご案内③・第10条(3)", True),
        ("nishinomiya", "第12条(3)", False),
    ],
)
def test_attendants_to_be_declared_include_family_at_abashiri_only(
    office: str, article: str, family: bool
) -> None:
    for profile in shipped(office).kinds:
        assert profile.attendants >= {AttendantKind.INTERPRETER, AttendantKind.CARER}
        assert (AttendantKind.FAMILY in profile.attendants) is family
        assert profile.article(Rule.ATTENDANTS) == article


APPLYING, SCREEN = ConsentBasis.BY_APPLYING, ConsentBasis.ON_SCREEN


@pytest.mark.parametrize(
    ("name", "article", "bases"),
    [
        (WEEKDAY, "前文", {APPLYING}),
        (EVENING, "前文", {APPLYING}),
        (EMPLOYER, "前文・第6条の3(1)(2)", {APPLYING, SCREEN}),
        (ABASHIRI, "前文・第11条", {APPLYING, ConsentBasis.BY_USE_AFTER_CHANGE}),
        (NISHINOMIYA, "前文・第6条(3)", {APPLYING, ConsentBasis.BY_CONFIRMING_CONTACT}),
    ],
)
def test_consent_to_the_terms_has_the_bases_that_the_document_names(
    name: str, article: str, bases: set[ConsentBasis]
) -> None:
    profile = kind(name)
    assert profile.consent == bases
    assert profile.article(Rule.CONSENT) == article


@pytest.mark.parametrize(
    ("office", "effective", "change", "tool_consent"),
    [
        ("sasebo", date(2023, 9, 19), TermsChange.ANNOUNCED, ToolConsent.DEEMED_BY_APPLYING),
        ("abashiri", None, TermsChange.NOT_ANNOUNCED, ToolConsent.ASKED_FOR),
        ("nishinomiya", date(2023, 1, 16), TermsChange.ANNOUNCED, ToolConsent.DEEMED_BY_APPLYING),
    ],
)
def test_terms_have_their_date_and_their_way_of_changing(
    office: str, effective: date | None, change: TermsChange, tool_consent: ToolConsent
) -> None:
    profile = shipped(office)
    assert (profile.terms.effective, profile.effective_from) == (effective, effective)
    assert profile.terms.change is change
    assert all(each.terms == profile.terms for each in profile.kinds)
    assert {tool.consent for each in profile.kinds for tool in each.tools} == {tool_consent}


@pytest.mark.parametrize(
    ("office", "stop", "no_show"),
    [
        ("sasebo", "第12条(1)", "第6条(4)・第6条の2(4)"),
        ("abashiri", "第10条(1)", "第4条(3)"),
        ("nishinomiya", "第12条(1)", "第6条(6)"),
    ],
)
def test_grounds_of_refusal_name_their_article(office: str, stop: str, no_show: str) -> None:
    grounds = {each.ground: each.article for each in shipped(office).terms.grounds}
    assert grounds == {
        Ground.THREATS: stop,
        Ground.ABUSE: stop,
        Ground.NOT_FINDING_WORK: stop,
        Ground.NO_SHOW_WITHOUT_CONTACT: no_show,
    }


@pytest.mark.parametrize("name", KINDS)
def test_choices_the_documents_leave_open_have_the_named_default(name: str) -> None:
    profile = kind(name)
    assert profile.deadline is None or profile.deadline.count is DayCount.CALENDAR_DAY
    assert profile.buffer_minutes == 0
    assert profile.session.after_fallback is AfterFallback.END_STANDS
    assert profile.session.warning_minutes == (5, 0)
    assert profile.session.login_lead_minutes == 5
    assert profile.sources[Rule.BUFFER] == Source(unstated=Unstated.BUFFER)
    assert profile.sources[Rule.AFTER_FALLBACK] == Source(unstated=Unstated.AFTER_FALLBACK)
    assert profile.sources[Rule.NO_SHOW_COUNT] == Source(unstated=Unstated.NO_SHOW_COUNT)


@pytest.mark.parametrize("name", [WEEKDAY, ABASHIRI, NISHINOMIYA])
def test_weekday_kinds_keep_the_holidays_by_choice_and_count_days_by_the_calendar(name: str) -> None:
    profile = kind(name)
    assert profile.hours.keeps_holidays
    assert profile.sources[Rule.CLOSED_DAYS] == Source(unstated=Unstated.CLOSED_DAYS)
    assert profile.sources[Rule.DEADLINE_COUNT] == Source(unstated=Unstated.DAY_BEFORE)


def test_the_log_in_lead_is_stated_by_sasebos_flyer_alone() -> None:
    assert kind(WEEKDAY).article(Rule.LOGIN_LEAD) == "ご案内 相談当日①"
    for name in (ABASHIRI, NISHINOMIYA):
        assert kind(name).sources[Rule.LOGIN_LEAD] == Source(unstated=Unstated.PROGRAM_DEFAULT)


@pytest.mark.parametrize("office", OFFICES)
def test_every_rule_of_every_kind_has_a_source(office: str) -> None:
    for profile in shipped(office).kinds:
        assert set(profile.sources) == set(Rule)


@pytest.mark.parametrize(("name", "rings"), [(WEEKDAY, False), (EMPLOYER, False), (ABASHIRI, True)])
def test_an_office_that_rings_people_itself_needs_their_number(name: str, rings: bool) -> None:
    assert kind(name).office_must_phone is rings


@pytest.mark.parametrize(
    ("name", "minutes", "no_show", "end", "who"),
    [
        (WEEKDAY, 30, 10, EndPolicy.MAY_END, WhoCalls.CLIENT),
        (EVENING, 45, 10, EndPolicy.SILENT, WhoCalls.CLIENT),
        (EMPLOYER, 30, None, EndPolicy.SILENT, WhoCalls.NOT_STATED),
        (ABASHIRI, 30, 10, EndPolicy.ENDS, WhoCalls.OFFICE),
        (NISHINOMIYA, 30, 10, EndPolicy.SILENT, WhoCalls.NOT_STATED),
    ],
)
def test_a_booked_session_carries_the_rules_its_clocks_need(
    name: str, minutes: int, no_show: int | None, end: EndPolicy, who: WhoCalls
) -> None:
    carried = kind_rules(kind(name))
    assert (carried.minutes, carried.no_show_minutes, carried.end_policy) == (minutes, no_show, end)
    assert (carried.who_calls, carried.warning_minutes, carried.login_lead_minutes) == (who, (5, 0), 5)
    assert carried.profile_version == f"{name}/1"
