"""The page's face, derived from the form, what stands beside it, the office and the moment."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from counsellor_app.domain.appointment import Service
from counsellor_app.domain.booking.refusal import Obstacle
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.rules.choices import Asked, Channel
from counsellor_app.domain.rules.profile import RuleProfile
from counsellor_app.domain.rules.rule import Rule
from counsellor_app.ui.booking.face import (
    BookingFace,
    Choice,
    QuestionFace,
    StripFace,
)
from counsellor_app.ui.booking.form.asking import (
    Place,
    Stop,
    asked,
    is_for_employers,
    places,
    standing_told,
    standings_asked,
    terms_are_known,
    terms_of,
    tool_terms,
)
from counsellor_app.ui.booking.form.draft import ANY, NOBODY, NOT_ASKED, Draft, Field
from counsellor_app.ui.booking.form.field_checks import caption, field_faces
from counsellor_app.ui.booking.form.holding import by_rule
from counsellor_app.ui.booking.ground import Ground
from counsellor_app.ui.booking.notices_face import notices
from counsellor_app.ui.booking.outcome.obstacles import standing_refusals
from counsellor_app.ui.booking.outcome.refusal_words import refusals_text
from counsellor_app.ui.booking.records import BookingOffice
from counsellor_app.ui.booking.side_face import side_face
from counsellor_app.ui.booking.standing import Standing
from counsellor_app.ui.booking.when.grid_face import grid_face
from counsellor_app.ui.booking.when.series_face import repeats, series_rows, times
from counsellor_app.ui.booking.who.who_face import who_face
from counsellor_app.ui.booking.words import anybody_word, channel_word, kind_name, standing_word
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.fields.faces import Choices, PersonFace, person_face
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import attendant_word, service_word

_LENGTHS = (15, 20, 30, 45, 60, 90, 120)
"""Minutes that are offered beside a kind's own length."""


def booking_face(draft: Draft, standing: Standing, ground: Ground) -> BookingFace:
    """The whole page."""
    office, now = ground.office, ground.now
    profile = office.kind(draft.kind)
    today = japan_date(now)
    return BookingFace(
        who=who_face(draft, standing, today),
        choices=_choices(office, profile),
        chosen={
            Choice.KIND: draft.kind,
            Choice.SERVICE: draft.service,
            Choice.COUNSELLOR: draft.counsellor,
            Choice.CHANNEL: draft.channel,
            Choice.ATTENDANT: draft.attendant,
            Choice.LENGTH: draft.minutes,
            Choice.REPEAT: draft.repeat,
            Choice.TIMES: draft.times,
        },
        fields=field_faces(draft, profile),
        captions={each: caption(each, profile) for each in Field},
        grid=grid_face(standing.days, draft.start, today, _held_by(draft, standing, profile)),
        is_loading=standing.read_at is None,
        strip=strip_face(draft, standing, ground),
        questions=tuple(_questions(draft, profile)),
        side=side_face(draft, standing, ground),
        notices=tuple(notices(draft, standing)),
        people=_people(draft, standing, profile),
        answered=_answered(draft, profile),
        companions=draft.companions,
        series=series_rows(standing.dates, is_wish=standing.is_wish),
        can_add_companion=bool(draft.attendants),
        is_moving=standing.moving is not None,
        is_wish=standing.is_wish,
        is_saving=standing.is_saving,
        is_empty=not draft.has_person and draft.start is None and not standing.query,
    )


def _held_by(draft: Draft, standing: Standing, profile: RuleProfile | None) -> Callable[[datetime], str]:
    """Who else is just booking a time that this form could take."""
    minutes = draft.length or (profile.length.minutes if profile else 0)

    def name(start: datetime) -> str:
        end, whose = start + timedelta(minutes=minutes), draft.counsellor or None
        return next((who for who, held in standing.held if held.concerns(start, end, whose)), "")

    return name


def _choices(office: BookingOffice, profile: RuleProfile | None) -> dict[Choice, Choices]:
    anybody = (ANY, anybody_word())
    nobody = (NOBODY, translate("Booking", "Nobody"))
    not_asked = (NOT_ASKED, translate("Booking", "Not asked yet"))
    attendants = sorted(profile.attendants) if profile else []
    services: tuple[Service, ...] = office.services(profile) if profile else ()
    return {
        Choice.KIND: tuple((each.key, _kind_text(each)) for each in office.profile.kinds),
        Choice.SERVICE: tuple((each.value, service_word(each)) for each in services),
        Choice.COUNSELLOR: (anybody, *((each.id, each.name) for each in office.counsellors)),
        Choice.CHANNEL: tuple((each.value, channel_word(each)) for each in Channel),
        Choice.ATTENDANT: (not_asked, nobody, *((each.value, attendant_word(each)) for each in attendants)),
        Choice.LENGTH: _lengths(profile),
        Choice.REPEAT: repeats(),
        Choice.TIMES: times(),
    }


def _lengths(profile: RuleProfile | None) -> Choices:
    """The kind's own length, and others where the rules allow them, or do not forbid them outright."""
    if profile is None:
        return ()
    own = profile.length.minutes
    usual = translate("Booking", "{minutes} min as usual").format(minutes=own)
    may_differ = not profile.length.fixed or Rule.LENGTH in profile.in_principle
    others = [each for each in _LENGTHS if each != own] if may_differ else []
    return (
        ("", usual),
        *((str(each), translate("Booking", "{minutes} min").format(minutes=each)) for each in others),
    )


def _kind_text(profile: RuleProfile) -> str:
    return translate("Booking", "{kind} {minutes} min").format(
        kind=kind_name(profile), minutes=profile.length.minutes
    )


def _questions(draft: Draft, profile: RuleProfile | None) -> Iterator[QuestionFace]:
    if profile is None:
        return
    told = standing_told(draft, profile)
    for each in standings_asked(profile):
        yield QuestionFace(Place(each), _sentence(standing_word(each)), each in told)
    if not terms_are_known(draft, profile):
        yield QuestionFace(Place(Stop.TERMS), _terms_text(draft, profile), draft.accepts_terms)
    tool = tool_terms(draft, profile)
    if tool is not None:
        text = translate("Booking", "Accepts {terms}").format(terms=tool.terms)
        yield QuestionFace(Place(Stop.TOOL_TERMS), text, draft.accepts_tool_terms)
    if not by_rule(draft, profile):
        text = translate("Booking", "Tentative for now (Alt+T)")
        yield QuestionFace(Place(Stop.TENTATIVE), text, draft.wants_tentative)


def _terms_text(draft: Draft, profile: RuleProfile) -> str:
    """Which version is accepted; where there are several, that it is the one of the session's day."""
    terms = terms_of(draft, profile)
    if profile.terms.later and draft.start is not None:
        words = translate("Booking", "Accepts the terms that apply on {day} ({version})")
        return words.format(day=long_date(japan_date(draft.start)), version=terms.version)
    return translate("Booking", "Accepts the terms ({version})").format(version=terms.version)


def _sentence(word: str) -> str:
    return word[:1].upper() + word[1:]


def strip_face(draft: Draft, standing: Standing, ground: Ground) -> StripFace:
    """What is said under the grid: why the time cannot be had, or what the booking runs against."""
    cell = standing.looked_at
    against = standing_refusals(draft, standing, ground)
    shown = against if standing.has_tried else tuple(each for each in against if each.obstacle in _OF_TIME)
    is_here = cell is None or cell.slot is None or cell.slot.start == draft.start
    if cell is not None and not is_here and cell.refusals:
        way = (
            translate("Booking", "Enter: take it all the same, with a reason.")
            if cell.may_be_overridden
            else ""
        )
        return StripFace(f"{refusals_text(cell.refusals)} {way}".strip(), Tone.WARNING)
    if not shown:
        if cell is not None and cell.refusals:
            return StripFace(refusals_text(cell.refusals), Tone.WARNING)
        return _held_strip(draft, standing, ground.office.kind(draft.kind))
    may = all(each.in_principle for each in shown)
    return StripFace(refusals_text(shown), Tone.WARNING if may else Tone.DANGER, asks_reason=may)


def _held_strip(draft: Draft, standing: Standing, profile: RuleProfile | None) -> StripFace:
    cell = standing.looked_at
    start = cell.slot.start if cell is not None and cell.slot is not None else draft.start
    name = _held_by(draft, standing, profile)(start) if start is not None else ""
    if not name:
        return StripFace()
    text = translate("Booking", "{name} is just booking this time. Whoever books first has it.")
    return StripFace(text.format(name=name), Tone.WARNING)


_OF_TIME = frozenset(
    {
        Obstacle.DEADLINE_PASSED,
        Obstacle.OUTSIDE_WINDOW,
        Obstacle.CLOSED_DAY,
        Obstacle.STARTED,
        Obstacle.NO_COUNSELLOR_FREE,
        Obstacle.NO_ROOM_FREE,
        Obstacle.WRONG_LENGTH,
    }
)


def _people(draft: Draft, standing: Standing, profile: RuleProfile | None) -> tuple[PersonFace, ...]:
    if not standing.candidates or profile is None:
        return ()
    typed = person_face(draft.client(is_employer=is_for_employers(profile)), is_on_file=False)
    return (typed, *(person_face(each, is_on_file=True) for each in standing.candidates))


def _answered(draft: Draft, profile: RuleProfile | None) -> tuple[bool, bool, bool, bool]:
    if profile is None:
        return (draft.has_person, False, False, False)
    missing = [
        each.what
        for each in places(draft, profile)
        if isinstance(each.what, Field)
        and asked(each.what, profile) is Asked.REQUIRED
        and not draft.text(each.what).strip()
    ]
    told = standing_told(draft, profile)
    is_eligible = all(question.any_of & told for question in profile.eligibility)
    contact = not set(missing) & {Field.PHONES, Field.EMAIL}
    return (
        draft.has_person and not set(missing) & {Field.NAME, Field.NUMBER, Field.COMPANY},
        True,
        draft.start is not None,
        contact and is_eligible and _accepts(draft, profile) and draft.attendants is not None,
    )


def _accepts(draft: Draft, profile: RuleProfile) -> bool:
    return draft.accepts_terms or terms_are_known(draft, profile)
