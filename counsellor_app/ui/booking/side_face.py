"""The right column: what is read back, the booking in short, whether anything clashes."""

from datetime import datetime

from counsellor_app.domain.appointment import Service
from counsellor_app.domain.booking.deadlines import mail_watch_ends
from counsellor_app.domain.japan import JAPAN
from counsellor_app.domain.rules.choices import ToldBy
from counsellor_app.domain.rules.profile import RuleProfile
from counsellor_app.ui.booking.face import SideFace
from counsellor_app.ui.booking.form.asking import basis_of, is_for_employers, terms_are_known
from counsellor_app.ui.booking.form.draft import Draft
from counsellor_app.ui.booking.form.holding import holds_until
from counsellor_app.ui.booking.ground import Ground
from counsellor_app.ui.booking.read_back import Spoken, read_back
from counsellor_app.ui.booking.records import BookingOffice
from counsellor_app.ui.booking.standing import Standing
from counsellor_app.ui.booking.words import basis_word, told_by_word
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.moments import hhmm, hhmmss, span
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import service_word

Facts = tuple[tuple[str, str], ...]


def side_face(draft: Draft, standing: Standing, ground: Ground) -> SideFace:
    """The whole column."""
    office, now = ground.office, ground.now
    profile = office.kind(draft.kind)
    if profile is None or draft.start is None or standing.slot is None:
        return SideFace((), (), "", Tone.NEUTRAL)
    start, end = draft.start, standing.slot.end
    is_moved = standing.moving is not None
    expires = None if is_moved else holds_until(draft, profile, office.calendar, now)
    client = draft.client(is_employer=is_for_employers(profile))
    further = tuple(each.slot.start for each in standing.dates if each.is_booked and each.slot)
    spoken = Spoken(client, start, end, _tool(draft), expires, is_moved, standing.is_wish, further)
    said = read_back(profile, spoken, ground.sentences) if draft.has_person else ()
    clash, tone = _clash(standing)
    facts = _facts(draft, standing, office, (profile, expires, now))
    is_read_back = bool(said) and draft.read_back == "\n".join(said)
    return SideFace(said, facts, clash, tone, is_read_back, asks_read_back=bool(said))


def _tool(draft: Draft) -> str:
    return service_word(Service(draft.service)) if draft.service else ""


def _facts(
    draft: Draft,
    standing: Standing,
    office: BookingOffice,
    rules: tuple[RuleProfile, datetime | None, datetime],
) -> Facts:
    slot, (profile, expires, now) = standing.slot, rules
    if slot is None:
        return ()
    counsellor, room = pair_of(standing)
    ticked = sum(each.is_booked for each in standing.dates)
    series = translate("Booking", "%n session(s) in all", None, ticked + 1) if ticked else ""
    told = profile.confirmation.told_by
    facts = [
        (
            translate("Booking", "Time"),
            f"{long_date(slot.start.astimezone(JAPAN).date())}\n{span(slot.start, slot.end)}",
        ),
        (translate("Booking", "Series"), series),
        (translate("Booking", "Counsellor"), office.staff_name(counsellor)),
        (translate("Booking", "Meeting room"), office.room_name(room)),
        (translate("Booking", "Told by"), told_by_word(told)),
    ]
    if expires is not None:
        facts.append((translate("Booking", "Tentative until"), _moment(expires)))
    watch = mail_watch_ends(profile, office.calendar, now, slot.start)
    if watch is not None and told is ToldBy.TOOL_MAIL:
        facts.append((translate("Booking", "Ask about the mail"), _moment(watch)))
    facts.append((translate("Booking", "Consent"), _consent(draft, profile)))
    return tuple((caption, value) for caption, value in facts if value)


def _consent(draft: Draft, profile: RuleProfile) -> str:
    if terms_are_known(draft, profile):
        return translate("Booking", "given before")
    return basis_word(basis_of(profile)) if draft.accepts_terms else translate("Booking", "not yet given")


def pair_of(standing: Standing) -> tuple[str, str]:
    """Counsellor and room that the booking takes; empty where nobody is free."""
    slot = standing.slot
    return slot.pairs[0] if slot is not None and slot.pairs else ("", "")


def _moment(moment: datetime) -> str:
    return f"{_day(moment)} {hhmm(moment)}"


def _day(moment: datetime) -> str:
    return long_date(moment.astimezone(JAPAN).date())


def _clash(standing: Standing) -> tuple[str, Tone]:
    if standing.slot is None or standing.read_at is None:
        return "", Tone.NEUTRAL
    if not standing.slot.pairs:
        return translate("Booking", "✕ Somebody has that time by now"), Tone.DANGER
    if standing.is_wish:
        return translate("Booking", "▲ Not checked against the office's records"), Tone.WARNING
    text = translate("Booking", "✓ No clash with other bookings (looked up at {time})")
    return text.format(time=hhmmss(standing.read_at)), Tone.SUCCESS
