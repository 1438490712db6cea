"""What the office's rules ask for, held against what stands on the form."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from counsellor_app.domain.booking.confirming import holding_refusals
from counsellor_app.domain.booking.deadlines import tentative_expiry
from counsellor_app.domain.booking.refusal import BookingRefusal, Obstacle, Override
from counsellor_app.domain.booking.request import BookingRequest
from counsellor_app.domain.booking.wish import Wish, booking_refusals
from counsellor_app.domain.business_days import OfficeCalendar
from counsellor_app.domain.characters import trimmed
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.people.consent import has_accepted
from counsellor_app.domain.rules.choices import Asked, Channel, ConsentBasis, Item, Standing, ToolConsent
from counsellor_app.domain.rules.parts import OfficeTerms, ToolTerms
from counsellor_app.domain.rules.profile import RuleProfile
from counsellor_app.ui.booking.form.draft import NOT_ASKED, Draft, Field
from counsellor_app.ui.booking.form.holding import holds_until

_ITEMS = {Field.NAME: Item.NAME, Field.NUMBER: Item.NUMBER, Field.PHONES: Item.PHONE, Field.EMAIL: Item.EMAIL}
WHO = (Field.NAME, Field.KANA, Field.COMPANY, Field.NUMBER)
CONTACT = (Field.PHONES, Field.EMAIL)


class Stop(StrEnum):
    """Where the cursor can be sent beside the fields, in the order of a call."""

    SEARCH = "search"
    GRID = "grid"
    ATTENDANT = "attendant"
    TERMS = "terms"
    TOOL_TERMS = "tool_terms"
    TENTATIVE = "tentative"
    READ_BACK = "read_back"
    SERIES = "series"
    CONFIRM = "confirm"
    OFFERS = "offers"


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the form: a `Stop`, a `Field` or a `Standing`."""

    what: Stop | Field | Standing


def is_for_employers(profile: RuleProfile) -> bool:
    """Whether employers are the clients of this kind."""
    return Item.MY_PAGE_EMAIL in profile.intake.items


def asked(field: Field, profile: RuleProfile) -> Asked:
    """Whether the kind's rules ask for what the field holds."""
    employers = is_for_employers(profile)
    if field is Field.COMPANY:
        return Asked.OPTIONAL if employers else Asked.NOT_ASKED
    if field is Field.NUMBER and employers:
        return Asked.NOT_ASKED
    if field is Field.NAME:
        return Asked.REQUIRED
    if field is Field.KANA:
        return Asked.OPTIONAL
    if field is Field.EMAIL and employers:
        return profile.intake.asked(Item.MY_PAGE_EMAIL)
    if field not in _ITEMS:
        return Asked.OPTIONAL
    found = profile.intake.asked(_ITEMS[field])
    if field is Field.PHONES and found is not Asked.REQUIRED:
        return Asked.REQUIRED if profile.office_must_phone else Asked.OPTIONAL
    return found


def standings_asked(profile: RuleProfile) -> tuple[Standing, ...]:
    """What has to be asked of the person, each once; the acceptance of the terms has its own question."""
    every = (each for question in profile.eligibility for each in Standing if each in question.any_of)
    return tuple(each for each in dict.fromkeys(every) if each is not Standing.TERMS_ACCEPTED)


def terms_are_known(draft: Draft, profile: RuleProfile) -> bool:
    """Whether the person has accepted the office's terms before, as they apply on the session's day."""
    terms = terms_of(draft, profile)
    return has_accepted(draft.consents, terms.title, terms.version)


def terms_of(draft: Draft, profile: RuleProfile) -> OfficeTerms:
    """The version that applies on the session's day, the newest while no time is picked."""
    return profile.terms.on(date.max if draft.start is None else japan_date(draft.start))


def standing_told(draft: Draft, profile: RuleProfile) -> frozenset[Standing]:
    """What is known to be true of the person."""
    accepted = draft.accepts_terms or terms_are_known(draft, profile)
    return draft.standing | ({Standing.TERMS_ACCEPTED} if accepted else frozenset())


def tool_terms(draft: Draft, profile: RuleProfile) -> ToolTerms | None:
    """The tool's own terms, where they have to be asked for and were not accepted before."""
    return next(
        (
            tool
            for tool in profile.tools
            if tool.service == draft.service and tool.consent is ToolConsent.ASKED_FOR
            if not has_accepted(draft.consents, tool.terms, "")
        ),
        None,
    )


def basis_of(profile: RuleProfile) -> ConsentBasis:
    """By what act a person who books accepts the terms."""
    order = (ConsentBasis.BY_APPLYING, ConsentBasis.BY_CONFIRMING_CONTACT, ConsentBasis.ON_SCREEN)
    return next(each for each in order if each in profile.consent)


def places(draft: Draft, profile: RuleProfile) -> tuple[Place, ...]:
    """Every place of the form in the order of a call."""
    who = (Place(each) for each in WHO if draft.is_new and asked(each, profile) is not Asked.NOT_ASKED)
    contact = (Place(each) for each in CONTACT if asked(each, profile) is not Asked.NOT_ASKED)
    tool = (Place(Stop.TOOL_TERMS),) if tool_terms(draft, profile) else ()
    return (
        Place(Stop.SEARCH),
        *who,
        Place(Stop.GRID),
        *contact,
        Place(Stop.ATTENDANT),
        *(Place(each) for each in standings_asked(profile)),
        *(() if terms_are_known(draft, profile) else (Place(Stop.TERMS),)),
        *tool,
        *((Place(Stop.READ_BACK),) if draft.start is not None else ()),
        Place(Stop.CONFIRM),
    )


def next_place(draft: Draft, profile: RuleProfile, after: Place | None = None) -> Place:
    """The next place that still needs an answer, the form's end when nothing does.

    Fields that may be left empty are visited when a new person's data are typed from top to bottom.
    """
    order = places(draft, profile)
    begin = order.index(after) + 1 if after in order else 0
    later = (each for each in order[begin:] if _is_open(each, draft, profile))
    earlier = (each for each in order[:begin] if _is_open(each, draft, profile) and _is_due(each, profile))
    found = next(later, Place(Stop.CONFIRM))
    return next(earlier, found) if found.what is Stop.CONFIRM else found


def _is_due(place: Place, profile: RuleProfile) -> bool:
    return not isinstance(place.what, Field) or asked(place.what, profile) is Asked.REQUIRED


def _is_open(place: Place, draft: Draft, profile: RuleProfile) -> bool:
    what = place.what
    if isinstance(what, Field):
        return not draft.text(what).strip() and (draft.is_new or _is_due(place, profile))
    if isinstance(what, Standing):
        told = standing_told(draft, profile)
        unmet = [question for question in profile.eligibility if not question.any_of & told]
        return any(what in question.any_of for question in unmet)
    return {
        Stop.SEARCH: not draft.has_person,
        Stop.GRID: draft.start is None,
        Stop.ATTENDANT: draft.attendant == NOT_ASKED,
        Stop.TERMS: not draft.accepts_terms,
        Stop.TOOL_TERMS: not draft.accepts_tool_terms,
        Stop.READ_BACK: not draft.read_back,
    }.get(what, True)


def request_of(draft: Draft, profile: RuleProfile, pair: tuple[str, str], staff_id: str) -> BookingRequest:
    """The form as the service takes it. Raises ValueError as long as no time is picked."""
    if draft.start is None:
        raise ValueError("start")
    reason, known = trimmed(draft.reason), terms_are_known(draft, profile)
    return BookingRequest(
        id=draft.booking_id,
        kind=profile.key,
        client=draft.client(is_employer=is_for_employers(profile)),
        start=draft.start,
        counsellor_id=pair[0],
        room_id=pair[1],
        channel=draft.channel,
        minutes=draft.length,
        standing=standing_told(draft, profile),
        attendants=draft.attendants,
        consent=basis_of(profile) if draft.accepts_terms and not known else None,
        tool_terms_accepted=draft.accepts_tool_terms,
        note=trimmed(draft.note),
        override=Override(staff_id, reason) if reason else None,
        is_settled=draft.is_settled,
        card_was=draft.person.client if draft.person else None,
    )


def form_refusals(
    draft: Draft, profile: RuleProfile, calendar: OfficeCalendar, now: datetime
) -> tuple[BookingRefusal, ...]:
    """What the rules hold against the form as it stands, once a time is picked and a person chosen."""
    if draft.start is None or not draft.has_person:
        return ()
    request = request_of(draft, profile, ("", ""), "")
    found = booking_refusals(
        profile,
        calendar,
        Wish(
            start=draft.start,
            end=draft.start + timedelta(minutes=draft.length or profile.length.minutes),
            channel=draft.channel,
            given=request.given,
            standing=request.standing,
            first=is_first(draft),
        ),
        now,
    )
    latest = tentative_expiry(profile, calendar, now, draft.start)
    held = holds_until(draft, profile, calendar, now)
    return (*_without_terms(found), *holding_refusals(latest, held, now, profile))


def is_first(draft: Draft) -> bool:
    """Whether the person has had no session yet, as far as the card says."""
    if draft.person is None:
        return True
    known = draft.person.attendance
    return not (known.sessions or known.next_session or draft.channel is Channel.IN_SESSION)


def _without_terms(found: tuple[BookingRefusal, ...]) -> Iterator[BookingRefusal]:
    """Unaccepted terms are told by their own question."""
    for each in found:
        is_terms = each.obstacle is Obstacle.NOT_ELIGIBLE and set(each.details) == {Standing.TERMS_ACCEPTED}
        if not is_terms:
            yield each
