"""A wish to book against the rules of each kind: what is refused by which article, what may be overridden."""

from dataclasses import replace

import pytest

from counsellor_app.domain.booking.refusal import Obstacle, Override, still_standing
from counsellor_app.domain.booking.wish import booking_refusals
from counsellor_app.domain.rules.choices import Channel, Item, Standing
from counsellor_app.domain.rules.parts import Length
from counsellor_app.domain.rules.rule import Rule
from tests.domain.booking.desk import CALENDAR, jst, obstacles, wish
from tests.domain.rules.profiles import (
    ABASHIRI,
    EMPLOYER,
    EVENING,
    NISHINOMIYA,
    WEEKDAY,
    kind,
    nishinomiya_filled,
)

NOW = "2026-11-24 13:42"
"""A Tuesday."""


@pytest.mark.parametrize(
    ("name", "start"),
    [
        (WEEKDAY, "2026-11-26 10:00"),
        (WEEKDAY, "2026-11-26 08:30"),
        (WEEKDAY, "2026-11-26 16:15"),
        (EVENING, "2026-11-28 10:00"),
        (EVENING, "2026-11-26 18:15"),
        (EMPLOYER, "2026-11-24 14:00"),
        (EMPLOYER, "2026-11-29 20:00"),
        (ABASHIRI, "2026-11-26 09:30"),
        (ABASHIRI, "2026-11-26 11:30"),
        (ABASHIRI, "2026-11-26 13:47"),
    ],
)
def test_a_wish_within_the_rules_is_granted(name: str, start: str) -> None:
    assert obstacles(kind(name), wish(name, start), NOW) == {}


@pytest.mark.parametrize(
    ("name", "start", "obstacle", "article"),
    [
        (WEEKDAY, "2026-11-26 08:29", Obstacle.OUTSIDE_WINDOW, "ご案内 実施時間"),
        (WEEKDAY, "2026-11-26 16:16", Obstacle.OUTSIDE_WINDOW, "ご案内 実施時間"),
        (WEEKDAY, "2026-11-28 10:00", Obstacle.OUTSIDE_WINDOW, "ご案内 実施時間"),
        (WEEKDAY, "2026-11-24 15:00", Obstacle.DEADLINE_PASSED, "第6条(1)"),
        (WEEKDAY, "2027-01-11 10:00", Obstacle.CLOSED_DAY, ""),
        (WEEKDAY, "2026-12-29 10:00", Obstacle.CLOSED_DAY, ""),
        (EVENING, "2026-11-24 18:15", Obstacle.DEADLINE_PASSED, "第6条の2(1)"),
        (ABASHIRI, "2026-11-26 09:29", Obstacle.OUTSIDE_WINDOW, "第4条(1)③"),
        (ABASHIRI, "2026-11-26 11:45", Obstacle.OUTSIDE_WINDOW, "第4条(1)③"),
        (ABASHIRI, "2026-11-26 12:30", Obstacle.OUTSIDE_WINDOW, "第4条(1)③"),
        (ABASHIRI, "2026-11-24 15:00", Obstacle.DEADLINE_PASSED, "第4条(1)"),
    ],
)
def test_a_time_is_refused_with_the_article(name: str, start: str, obstacle: Obstacle, article: str) -> None:
    assert obstacles(kind(name), wish(name, start), NOW) == {obstacle: article}


@pytest.mark.parametrize(
    ("name", "channel", "article"),
    [
        (WEEKDAY, Channel.MAIL, "第6条(2)"),
        (EVENING, Channel.PHONE, "第6条の2(2)"),
        (ABASHIRI, Channel.MAIL, "ご案内①"),
    ],
)
def test_a_channel_that_is_not_open_is_refused(name: str, channel: Channel, article: str) -> None:
    wanted = replace(wish(name, "2026-11-26 10:00"), channel=channel)
    assert obstacles(kind(name), wanted, NOW) == {Obstacle.CHANNEL: article}


def test_where_no_channel_is_prescribed_a_second_booking_is_not_narrowed_to_the_session() -> None:
    intake = replace(kind(EMPLOYER).intake, from_second_booking=frozenset({Channel.IN_SESSION}))
    profile = replace(kind(EMPLOYER), intake=intake)
    again = replace(wish(EMPLOYER, "2026-11-26 10:00"), channel=Channel.MAIL, first=False)
    assert obstacles(profile, again, NOW) == {}


def test_employers_may_ask_by_any_channel() -> None:
    for channel in Channel:
        wanted = replace(wish(EMPLOYER, "2026-11-26 10:00"), channel=channel)
        assert obstacles(kind(EMPLOYER), wanted, NOW) == {}


@pytest.mark.parametrize(("name", "article"), [(WEEKDAY, "第6条(2)"), (ABASHIRI, "第4条(1)")])
def test_only_from_the_second_booking_on_may_it_be_made_inside_a_session(name: str, article: str) -> None:
    wanted = replace(wish(name, "2026-12-01 10:00"), channel=Channel.IN_SESSION)
    assert obstacles(kind(name), wanted, NOW) == {Obstacle.NOT_FOR_FIRST_BOOKING: article}
    assert obstacles(kind(name), replace(wanted, first=False), NOW) == {}


def test_evening_sessions_know_no_booking_inside_a_session() -> None:
    wanted = replace(wish(EVENING, "2026-12-01 18:15"), channel=Channel.IN_SESSION, first=False)
    assert obstacles(kind(EVENING), wanted, NOW) == {Obstacle.CHANNEL: "第6条の2(2)"}


@pytest.mark.parametrize(
    ("name", "missing", "article"),
    [
        (WEEKDAY, {Item.EMAIL, Item.NUMBER}, "第6条(2)①〜⑤"),
        (EVENING, {Item.PHONE}, "第6条の2(2)①〜⑤"),
        (EMPLOYER, {Item.MY_PAGE_EMAIL}, "第6条の3(3)"),
        (ABASHIRI, {Item.NUMBER}, "第4条(1)①〜③"),
    ],
)
def test_required_items_that_were_not_given_are_named(name: str, missing: set[Item], article: str) -> None:
    wanted = replace(wish(name, "2026-11-26 10:00"), given=frozenset(Item) - missing)
    (refusal,) = booking_refusals(kind(name), CALENDAR, wanted, jst(NOW))
    assert (refusal.obstacle, refusal.article) == (Obstacle.ITEM_MISSING, article)
    assert set(refusal.details) == missing


@pytest.mark.parametrize(
    ("name", "item"), [(EVENING, Item.NUMBER), (WEEKDAY, Item.MY_PAGE), (ABASHIRI, Item.EMAIL)]
)
def test_optional_items_and_items_not_asked_for_are_not_missed(name: str, item: Item) -> None:
    wanted = replace(wish(name, "2026-11-26 10:00"), given=frozenset(Item) - {item})
    assert obstacles(kind(name), wanted, NOW) == {}


@pytest.mark.parametrize(
    ("name", "lacking", "article"),
    [
        (WEEKDAY, {Standing.REGISTERED, Standing.ABOUT_TO_REGISTER, Standing.EMPLOYER_HR}, "第2条(1)"),
        (WEEKDAY, {Standing.EQUIPPED}, "第2条(2)"),
        (EMPLOYER, {Standing.TERMS_ACCEPTED}, "第6条の3(1)"),
        (ABASHIRI, {Standing.REGISTERED}, "第2条(1)"),
        (ABASHIRI, {Standing.CONTINUOUS_SUPPORT}, "第2条(3)・ご案内"),
        (ABASHIRI, {Standing.SOME_NEED}, "第2条(4)"),
    ],
)
def test_a_person_who_may_not_use_the_service_is_refused_by_the_condition_that_fails(
    name: str, lacking: set[Standing], article: str
) -> None:
    wanted = replace(wish(name, "2026-11-26 10:00"), standing=frozenset(Standing) - lacking)
    assert obstacles(kind(name), wanted, NOW) == {Obstacle.NOT_ELIGIBLE: article}


def test_one_standing_of_several_is_enough() -> None:
    about_to = frozenset({Standing.ABOUT_TO_REGISTER, Standing.EQUIPPED})
    wanted = replace(wish(WEEKDAY, "2026-11-26 10:00"), standing=about_to)
    assert obstacles(kind(WEEKDAY), wanted, NOW) == {}


def test_the_length_is_fixed_except_for_employers() -> None:
    assert obstacles(kind(WEEKDAY), wish(WEEKDAY, "2026-11-26 10:00", 45), NOW) == {
        Obstacle.WRONG_LENGTH: "第6条(1)"
    }
    assert obstacles(kind(EMPLOYER), wish(EMPLOYER, "2026-11-26 10:00", 50), NOW) == {}


def test_nothing_can_be_booked_while_the_profile_has_blanks_and_no_override_helps() -> None:
    wanted = wish(NISHINOMIYA, "2026-11-26 10:00")
    found = booking_refusals(kind(NISHINOMIYA), CALENDAR, wanted, jst(NOW))
    (refusal,) = still_standing(found, Override("sato", "所属長の判断"))
    assert (refusal.obstacle, refusal.rule, refusal.article) == (Obstacle.BLANKS, Rule.WINDOW, "第6条(2)③")
    assert len(refusal.details) == 4


def test_once_filled_in_nishinomiya_can_be_booked() -> None:
    profile, wanted = nishinomiya_filled(), wish(NISHINOMIYA, "2026-11-26 10:00")
    assert obstacles(profile, wanted, NOW) == {}
    assert obstacles(profile, wish(NISHINOMIYA, "2026-11-26 12:30"), NOW) == {
        Obstacle.OUTSIDE_WINDOW: "第6条(2)③"
    }
    without_my_page = replace(wanted, given=wanted.given - {Item.MY_PAGE})
    assert obstacles(profile, without_my_page, NOW) == {Obstacle.ITEM_MISSING: "第6条(2)①〜③"}


def test_all_obstacles_are_told_together() -> None:
    wanted = replace(
        wish(WEEKDAY, "2026-11-24 17:00", 45),
        channel=Channel.MAIL,
        given=frozenset(),
        standing=frozenset(),
    )
    assert set(obstacles(kind(WEEKDAY), wanted, NOW)) == {
        Obstacle.OUTSIDE_WINDOW,
        Obstacle.DEADLINE_PASSED,
        Obstacle.WRONG_LENGTH,
        Obstacle.CHANNEL,
        Obstacle.ITEM_MISSING,
        Obstacle.NOT_ELIGIBLE,
    }


@pytest.mark.parametrize("reason", ["", "  ", "\u3000"])
def test_an_override_needs_a_reason(reason: str) -> None:
    found = booking_refusals(kind(WEEKDAY), CALENDAR, wish(WEEKDAY, "2026-11-24 15:00"), jst(NOW))
    assert still_standing(found, Override("sato", reason)) == found
    assert still_standing(found, None) == found
    assert still_standing(found, Override("sato", "面接が明日のため")) == ()


def test_a_rule_the_office_does_not_hold_in_principle_cannot_be_overridden() -> None:
    strict = replace(kind(WEEKDAY), in_principle=frozenset({Rule.WINDOW}))
    found = booking_refusals(strict, CALENDAR, wish(WEEKDAY, "2026-11-24 17:00"), jst(NOW))
    left = still_standing(found, Override("sato", "急ぎ"))
    assert [each.obstacle for each in left] == [Obstacle.DEADLINE_PASSED]


def test_a_time_that_has_begun_is_refused_whatever_the_reason() -> None:
    found = booking_refusals(kind(WEEKDAY), CALENDAR, wish(WEEKDAY, "2026-11-24 13:42"), jst(NOW))
    left = still_standing(found, Override("sato", "急ぎ"))
    assert [each.obstacle for each in left] == [Obstacle.STARTED]


def test_a_session_may_not_run_past_midnight_inside_a_window() -> None:
    long = replace(kind(ABASHIRI), length=Length(1000, fixed=False))
    wanted = wish(ABASHIRI, "2026-11-26 13:30", 1000)
    assert obstacles(long, wanted, NOW) == {Obstacle.OUTSIDE_WINDOW: "第4条(1)③"}
