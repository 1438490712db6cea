"""Every row of the table of office rules, for each of the five kinds, with the article that says so."""

from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest

from counsellor_app.domain.appointment import Service
from counsellor_app.domain.failure import FailurePhase
from counsellor_app.domain.kind import EndPolicy, IdDelivery, WhoCalls
from counsellor_app.domain.rules.choices import (
    Asked,
    CallsTakenBy,
    Channel,
    DayCount,
    HoursKind,
    Item,
    LateFrom,
    Route,
    Standing,
    ToldBy,
)
from counsellor_app.domain.rules.hours import Deadline, Window
from counsellor_app.domain.rules.parts import CancelRule, Length, MailWatch
from counsellor_app.domain.rules.profile import RuleProfile
from counsellor_app.domain.rules.rule import Rule, Source, Unstated
from tests.domain.rules.profiles import ABASHIRI, EMPLOYER, EVENING, KINDS, NISHINOMIYA, WEEKDAY, kind

DAY_BEFORE = Deadline(DayCount.CALENDAR_DAY, None)
PHONE, MAIL = frozenset({Channel.PHONE}), frozenset({Channel.PHONE, Channel.MAIL})


def windows(profile: RuleProfile) -> list[tuple[str, tuple[Window, ...]]]:
    """Monday 2026-11-30 to Sunday 2026-12-06, the days that have windows."""
    week = [date(2026, 11, 30), *(date(2026, 12, day) for day in range(1, 7))]
    found = [(f"{day:%a}", profile.hours.windows_on(day)) for day in week]
    return [(name, each) for name, each in found if each]


def items(profile: RuleProfile) -> dict[Item, Asked]:
    return {
        item: profile.intake.asked(item) for item in Item if profile.intake.asked(item) is not Asked.NOT_ASKED
    }


def booked_by(profile: RuleProfile) -> tuple[frozenset[Channel], CallsTakenBy]:
    return profile.intake.open_channels(first=True), profile.intake.calls_taken_by


def second_booking(profile: RuleProfile) -> tuple[bool, Route | None]:
    return Channel.IN_SESSION in profile.intake.from_second_booking, profile.confirmation.in_session


def fallback(profile: RuleProfile) -> tuple[WhoCalls, set[FailurePhase]]:
    return profile.session.who_calls, set(profile.session.fallback_phases)


def who_may(profile: RuleProfile) -> list[set[Standing]]:
    return [set(each.any_of) for each in profile.eligibility if each.any_of != {Standing.EQUIPPED}]


def week_of(*spans: tuple[time, time]) -> list[tuple[str, tuple[Window, ...]]]:
    return [(day, tuple(Window(*span) for span in spans)) for day in ("Mon", "Tue", "Wed", "Thu", "Fri")]


REQUIRED, OPTIONAL = Asked.REQUIRED, Asked.OPTIONAL
FIVE = {Item.TIME: REQUIRED, Item.NAME: REQUIRED, Item.EMAIL: REQUIRED, Item.PHONE: REQUIRED}
ASKED_BY_ABASHIRI = {Item.TIME: REQUIRED, Item.NAME: REQUIRED, Item.NUMBER: REQUIRED}
BEFORE, MID = FailurePhase.BEFORE_START, FailurePhase.MID_SESSION
SEEKER_OR_HR = {Standing.REGISTERED, Standing.ABOUT_TO_REGISTER, Standing.EMPLOYER_HR}
S_FLYER_DAY = "ご案内 相談当日②・注意事項"

ROWS: dict[Rule, tuple[Callable[[RuleProfile], Any], list[tuple[str, str | Unstated, Any]]]] = {
    Rule.TOOL: (
        lambda profile: set(profile.services),
        [
            (WEEKDAY, "第4条", {Service.TELEOFFICE}),
            (EVENING, "第4条", {Service.TELEOFFICE}),
            (EMPLOYER, "第4条", {Service.TELEOFFICE}),
            (ABASHIRI, "第3条", {Service.ZOOM}),
            (NISHINOMIYA, "第4条", {Service.ZOOM, Service.TELEOFFICE}),
        ],
    ),
    Rule.LENGTH: (
        lambda profile: profile.length,
        [
            (WEEKDAY, "第6条(1)", Length(30, fixed=True)),
            (EVENING, "第6条の2(1)", Length(45, fixed=True)),
            (EMPLOYER, Unstated.EMPLOYER_SESSION, Length(30, fixed=False)),
            (ABASHIRI, "第4条(1)", Length(30, fixed=True)),
            (NISHINOMIYA, "第6条(1)", Length(30, fixed=True)),
        ],
    ),
    Rule.WINDOW: (
        windows,
        [
            (WEEKDAY, "ご案内 実施時間", week_of((time(8, 30), time(16, 45)))),
            (ABASHIRI, "第4条(1)③", week_of((time(9, 30), time(12)), (time(13, 30), time(16)))),
            (NISHINOMIYA, "第6条(2)③", []),
        ],
    ),
    Rule.DEADLINE: (
        lambda profile: profile.deadline,
        [
            (WEEKDAY, "第6条(1)", DAY_BEFORE),
            (EVENING, "第6条の2(1)", DAY_BEFORE),
            (EMPLOYER, Unstated.NO_RULE, None),
            (ABASHIRI, "第4条(1)", DAY_BEFORE),
            (NISHINOMIYA, "第6条(1)", DAY_BEFORE),
        ],
    ),
    Rule.CHANNEL: (
        booked_by,
        [
            (WEEKDAY, "第6条(2)", (PHONE, CallsTakenBy.OFFICE)),
            (EVENING, "第6条の2(2)", ({Channel.PUBLIC_SITE}, CallsTakenBy.OFFICE)),
            (EMPLOYER, Unstated.NO_RULE, (frozenset(), CallsTakenBy.OFFICE)),
            (ABASHIRI, "ご案内①", (PHONE, CallsTakenBy.ASSIGNED_OFFICER)),
            (NISHINOMIYA, "第6条(2)", ({Channel.MY_PAGE, Channel.PHONE}, CallsTakenBy.OFFICE)),
        ],
    ),
    Rule.ITEMS: (
        items,
        [
            (WEEKDAY, "第6条(2)①〜⑤", FIVE | {Item.NUMBER: REQUIRED}),
            (EVENING, "第6条の2(2)①〜⑤", FIVE | {Item.NUMBER: OPTIONAL}),
            (EMPLOYER, "第6条の3(3)", {Item.MY_PAGE_EMAIL: REQUIRED}),
            (ABASHIRI, "第4条(1)①〜③", ASKED_BY_ABASHIRI),
            (NISHINOMIYA, "第6条(2)①〜③", ASKED_BY_ABASHIRI | {Item.MY_PAGE: REQUIRED}),
        ],
    ),
    Rule.CONFIRMATION: (
        lambda profile: (profile.confirmation.route, profile.confirmation.told_by),
        [
            (WEEKDAY, "第6条(3)", (Route.AT_ONCE, ToldBy.TOOL_MAIL)),
            (EVENING, "第6条の2(3)", (Route.TOOL_LINK, ToldBy.TOOL_MAIL)),
            (EMPLOYER, "第6条の3(3)", (Route.AT_ONCE, ToldBy.TOOL_MAIL)),
            (ABASHIRI, "第4条(2)", (Route.AT_ONCE, ToldBy.OFFICE)),
            (NISHINOMIYA, "第6条(3)〜(5)", (Route.MY_PAGE_CONTACT, ToldBy.MY_PAGE_MESSAGE)),
        ],
    ),
    Rule.EXPIRY: (
        lambda profile: profile.confirmation.expires_minutes,
        [
            (WEEKDAY, Unstated.TENTATIVE_EXPIRY, None),
            (EVENING, "第6条の2(3)", 60),
            (NISHINOMIYA, Unstated.TENTATIVE_EXPIRY, None),
        ],
    ),
    Rule.MAIL_WATCH: (
        lambda profile: profile.mail_watch,
        [
            (WEEKDAY, "第6条(3)", MailWatch(5, time(12))),
            *((name, Unstated.NO_RULE, None) for name in KINDS if name != WEEKDAY),
        ],
    ),
    Rule.ID_DELIVERY: (
        lambda profile: profile.id_delivery,
        [
            (WEEKDAY, "第6条(3)", IdDelivery.TOOL_MAIL),
            (EVENING, "第6条の2(3)", IdDelivery.TOOL_MAIL),
            (EMPLOYER, "第6条の3(3)", IdDelivery.TOOL_MAIL),
            (ABASHIRI, "ご案内③", IdDelivery.PHONE_BEFORE_START),
            (NISHINOMIYA, "第6条(3)", IdDelivery.MY_PAGE_MESSAGE),
        ],
    ),
    Rule.SECOND_BOOKING: (
        second_booking,
        [
            (WEEKDAY, "第6条(2)", (True, Route.IN_SESSION)),
            (EVENING, Unstated.NO_RULE, (False, None)),
            (EMPLOYER, Unstated.NO_RULE, (False, None)),
            (ABASHIRI, "第4条(1)", (True, Route.IN_SESSION)),
            (NISHINOMIYA, "第6条(2)・(5)", (True, Route.IN_SESSION)),
        ],
    ),
    Rule.CANCEL: (
        lambda profile: profile.cancel,
        [
            (WEEKDAY, "第6条(4)", CancelRule(MAIL, PHONE, LateFrom.SAME_DAY)),
            (EVENING, "第6条の2(4)", CancelRule(frozenset({Channel.TOOL_LINK}), MAIL, LateFrom.TOOL_CUT_OFF)),
            (EMPLOYER, Unstated.NO_RULE, None),
            (ABASHIRI, "第4条(3)", CancelRule(MAIL, PHONE, LateFrom.SAME_DAY)),
        ],
    ),
    Rule.NO_SHOW: (
        lambda profile: profile.session.no_show_minutes,
        [
            (WEEKDAY, "第6条(4)", 10),
            (EVENING, "第6条の2(4)", 10),
            (EMPLOYER, Unstated.EMPLOYER_SESSION, None),
            (ABASHIRI, "第4条(3)", 10),
            (NISHINOMIYA, "第6条(6)", 10),
        ],
    ),
    Rule.END: (
        lambda profile: profile.session.end_policy,
        [
            (WEEKDAY, "ご案内 注意事項", EndPolicy.MAY_END),
            (EVENING, Unstated.NO_RULE, EndPolicy.SILENT),
            (EMPLOYER, Unstated.NO_RULE, EndPolicy.SILENT),
            (ABASHIRI, "ご案内③", EndPolicy.ENDS),
            (NISHINOMIYA, Unstated.NO_RULE, EndPolicy.SILENT),
        ],
    ),
    Rule.FALLBACK: (
        fallback,
        [
            (WEEKDAY, S_FLYER_DAY, (WhoCalls.CLIENT, {BEFORE})),
            (EVENING, S_FLYER_DAY, (WhoCalls.CLIENT, {BEFORE})),
            (EMPLOYER, Unstated.NO_RULE, (WhoCalls.NOT_STATED, set())),
            (ABASHIRI, "ご案内③", (WhoCalls.OFFICE, {BEFORE, MID})),
            (NISHINOMIYA, Unstated.NO_RULE, (WhoCalls.NOT_STATED, set())),
        ],
    ),
    Rule.ELIGIBILITY: (
        who_may,
        [
            (WEEKDAY, "第2条", [SEEKER_OR_HR]),
            (EVENING, "第2条", [SEEKER_OR_HR]),
            (EMPLOYER, "第2条・第6条の3(1)", [{Standing.EMPLOYER_HR}, {Standing.TERMS_ACCEPTED}]),
            (ABASHIRI, "第2条", [{Standing.REGISTERED}, {Standing.CONTINUOUS_SUPPORT}, {Standing.SOME_NEED}]),
            (
                NISHINOMIYA,
                "第2条・第6条(2)",
                [{Standing.REGISTERED, Standing.ABOUT_TO_REGISTER}, {Standing.MY_PAGE_OPENED}],
            ),
        ],
    ),
}

CELLS = [
    pytest.param(name, rule, source, read, expected, id=f"{name} {rule}")
    for rule, (read, cells) in ROWS.items()
    for name, source, expected in cells
]


@pytest.mark.parametrize(("name", "rule", "source", "read", "expected"), CELLS)
def test_a_cell_of_the_table_stands_in_the_profile_with_its_article(
    name: str,
    rule: Rule,
    source: str | Unstated,
    read: Callable[[RuleProfile], Any],
    expected: Any,
) -> None:
    profile = kind(name)
    assert read(profile) == expected
    wanted = Source(unstated=source) if isinstance(source, Unstated) else Source(article=source)
    assert profile.sources[rule] == wanted


@pytest.mark.parametrize(
    ("name", "form", "source"),
    [
        (EVENING, HoursKind.ELSEWHERE, Source(unstated=Unstated.ELSEWHERE)),
        (EMPLOYER, HoursKind.BY_AGREEMENT, Source("第6条の3(1)")),
    ],
)
def test_hours_that_the_document_does_not_name_are_not_invented(
    name: str, form: HoursKind, source: Source
) -> None:
    profile = kind(name)
    assert (profile.hours.kind, profile.hours.weekly) == (form, ())
    assert profile.sources[Rule.WINDOW] == source


def test_nishinomiyas_damaged_words_on_cancelling_are_kept_as_a_question() -> None:
    profile = kind(NISHINOMIYA)
    assert profile.sources[Rule.CANCEL] == Source("第6条(6)", Unstated.DAMAGED)
    assert not profile.sources[Rule.CANCEL].is_stated
    assert profile.cancel == CancelRule(PHONE, PHONE, LateFrom.SAME_DAY)
