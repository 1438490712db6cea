"""Cancelling by channel, with the rule of the same day."""

import pytest

from counsellor_app.domain.booking.cancelling import cancel_refusal, open_cancel_channels
from counsellor_app.domain.booking.refusal import Obstacle
from counsellor_app.domain.rules.choices import Channel
from tests.domain.booking.desk import jst
from tests.domain.rules.profiles import ABASHIRI, EMPLOYER, EVENING, NISHINOMIYA, WEEKDAY, kind

START = "2026-11-26 10:00"
EVE, SAME_DAY = "2026-11-25 23:59", "2026-11-26 00:00"
LATE = Obstacle.CANCEL_TOO_LATE_FOR_CHANNEL


@pytest.mark.parametrize(
    ("name", "channel", "now", "expected"),
    [
        (WEEKDAY, Channel.PHONE, EVE, None),
        (WEEKDAY, Channel.MAIL, EVE, None),
        (WEEKDAY, Channel.PHONE, SAME_DAY, None),
        (WEEKDAY, Channel.MAIL, SAME_DAY, (LATE, "第6条(4)", ("phone",))),
        (WEEKDAY, Channel.MY_PAGE, EVE, (Obstacle.CANCEL_CHANNEL, "第6条(4)", ("mail", "phone"))),
        (EVENING, Channel.TOOL_LINK, EVE, None),
        (EVENING, Channel.MAIL, SAME_DAY, None),
        (EVENING, Channel.PHONE, SAME_DAY, None),
        (
            EVENING,
            Channel.COUNTER,
            EVE,
            (Obstacle.CANCEL_CHANNEL, "第6条の2(4)", ("mail", "phone", "tool_link")),
        ),
        (EMPLOYER, Channel.MAIL, SAME_DAY, None),
        (ABASHIRI, Channel.MAIL, EVE, None),
        (ABASHIRI, Channel.MAIL, SAME_DAY, (LATE, "第4条(3)", ("phone",))),
        (ABASHIRI, Channel.PHONE, SAME_DAY, None),
        (NISHINOMIYA, Channel.PHONE, SAME_DAY, None),
        (NISHINOMIYA, Channel.MAIL, EVE, (Obstacle.CANCEL_CHANNEL, "第6条(6)", ("phone",))),
    ],
)
def test_a_cancellation_counts_or_is_refused_with_its_article(
    name: str, channel: Channel, now: str, expected: tuple[Obstacle, str, tuple[str, ...]] | None
) -> None:
    refusal = cancel_refusal(kind(name), channel, jst(START), jst(now))
    found = refusal and (refusal.obstacle, refusal.article, refusal.details)
    assert found == expected


def test_the_same_day_begins_at_midnight_in_japan() -> None:
    start = jst("2026-11-26 08:30")
    assert Channel.MAIL in open_cancel_channels(kind(WEEKDAY), start, jst(EVE))
    assert Channel.MAIL not in open_cancel_channels(kind(WEEKDAY), start, jst(SAME_DAY))
