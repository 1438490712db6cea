"""By which channel a booking may be cancelled, and when."""

from datetime import datetime

from counsellor_app.domain.booking.refusal import BookingRefusal, Obstacle, refusal_of
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.rules.choices import Channel, LateFrom
from counsellor_app.domain.rules.profile import RuleProfile
from counsellor_app.domain.rules.rule import Rule


def open_cancel_channels(profile: RuleProfile, start: datetime, now: datetime) -> frozenset[Channel]:
    """The channels by which a session that starts at ``start`` can be cancelled now.

    Empty where nothing is laid down and any will do (S 6の3). Where the tool sets a cut-off that the document
    does not name, both the usual and the late channels are open (S 6の2(4)).
    """
    rule = profile.cancel
    if rule is None:
        return frozenset()
    if rule.late_from is LateFrom.TOOL_CUT_OFF:
        return rule.usual | rule.late
    return rule.late if japan_date(now) >= japan_date(start) else rule.usual


def cancel_refusal(
    profile: RuleProfile, channel: Channel, start: datetime, now: datetime
) -> BookingRefusal | None:
    """Why a cancellation that came by that channel does not count, None when it does."""
    channels = open_cancel_channels(profile, start, now)
    if not channels or channel in channels:
        return None
    usual = profile.cancel is not None and channel in profile.cancel.usual
    obstacle = Obstacle.CANCEL_TOO_LATE_FOR_CHANNEL if usual else Obstacle.CANCEL_CHANNEL
    return refusal_of(profile, Rule.CANCEL, obstacle, sorted(channels))
