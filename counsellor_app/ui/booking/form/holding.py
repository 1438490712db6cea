"""仮受付: whether the booking is tentative, and until when its time is held."""

from datetime import date, datetime, time

from counsellor_app.domain.booking.confirming import FIRM, route_of
from counsellor_app.domain.booking.deadlines import tentative_expiry
from counsellor_app.domain.business_days import OfficeCalendar
from counsellor_app.domain.japan import JAPAN, japan_date
from counsellor_app.domain.rules.profile import RuleProfile
from counsellor_app.domain.typed_moments import MomentProblem, typed_date, typed_time
from counsellor_app.ui.booking.form.draft import Draft


def by_rule(draft: Draft, profile: RuleProfile) -> bool:
    """Whether the kind's own route makes the booking tentative, unasked."""
    return route_of(profile, draft.channel) not in FIRM


def is_tentative(draft: Draft, profile: RuleProfile) -> bool:
    """Whether the booking has to be confirmed later."""
    return draft.wants_tentative or by_rule(draft, profile)


def typed_expiry(text: str, today: date) -> datetime | MomentProblem:
    """``11/25 17:00``, ``明日 正午``: the moment in UTC; a time alone is today's."""
    day_text, _, time_text = text.strip().rpartition(" ")
    day = typed_date(day_text, today) if day_text else today
    at = typed_time(time_text)
    if isinstance(day, date) and isinstance(at, time):
        return datetime.combine(day, at, JAPAN)
    return day if isinstance(day, MomentProblem) else MomentProblem.UNREADABLE


def holds_until(
    draft: Draft, profile: RuleProfile, calendar: OfficeCalendar, now: datetime
) -> datetime | None:
    """Until when the time is held: as typed, or else as long as the rules allow; None for a firm booking."""
    if draft.start is None or not is_tentative(draft, profile):
        return None
    typed = typed_expiry(draft.expiry, japan_date(now)) if draft.expiry.strip() else None
    return typed if isinstance(typed, datetime) else tentative_expiry(profile, calendar, now, draft.start)
