"""Drafts that begin with an appointment, and changes to a draft that touch more than one of its fields."""

from dataclasses import replace

from counsellor_app.domain.appointment import Appointment, Attendant
from counsellor_app.domain.booking.free_times import SlotTime
from counsellor_app.domain.booking.request import BookingRequest
from counsellor_app.domain.people.names import is_valid_kana
from counsellor_app.domain.people.person_card import Attendance, FoundPerson
from counsellor_app.domain.people.seeker_number import seeker_number
from counsellor_app.domain.rules.choices import Channel, Standing
from counsellor_app.ui.booking.face import Choice
from counsellor_app.ui.booking.form.draft import NOBODY, NOT_ASKED, Companion, Draft, phones_text
from counsellor_app.ui.booking.records import BookingOffice


def new_draft(office: BookingOffice) -> Draft:
    """An empty form for the office's first kind of consultation."""
    kind = office.profile.kinds[0]
    return Draft(kind=kind.key, service=office.services(kind)[0])


def card_begun(draft: Draft, typed: str) -> Draft:
    """A form for somebody new, with what was searched for in the field that it belongs to."""
    begun = replace(draft.without_person(), is_new=True)
    number = seeker_number(typed).normalised
    if number:
        return replace(begun, number=number)
    if any(char.isdigit() for char in typed):
        return replace(begun, phones=typed)
    return replace(begun, kana=typed) if is_valid_kana(typed) else replace(begun, name=typed)


def with_choice(draft: Draft, choice: Choice, value: str, office: BookingOffice) -> Draft:
    """With another answer; another kind, tool or counsellor has other free times."""
    if choice is Choice.ATTENDANT:
        is_alone = value in (NOT_ASKED, NOBODY)
        return replace(draft, attendant=value, companions=() if is_alone else draft.companions)
    if choice is Choice.REPEAT:
        return replace(draft, repeat=value)
    if choice is Choice.TIMES:
        return replace(draft, times=value)
    if choice is Choice.LENGTH:
        return draft if draft.minutes == value else replace(draft, minutes=value, start=None)
    if choice is Choice.CHANNEL:
        return replace(draft, channel=Channel(value))
    if choice is Choice.KIND:
        service = office.services(office.profile.kind(value))[0]
        changed = replace(draft, kind=value, service=service, minutes="")
    elif choice is Choice.SERVICE:
        changed = replace(draft, service=value)
    else:
        changed = replace(draft, counsellor=value)
    return draft if changed == draft else replace(changed, start=None)


def draft_to_move(appointment: Appointment, office: BookingOffice) -> Draft:
    """The form of a booking that gets another time; who and what stand as they are."""
    return replace(_of(appointment, office), counsellor=appointment.counsellor_id)


def draft_for_next(appointment: Appointment, office: BookingOffice, slot: SlotTime) -> Draft:
    """The form of the next booking, made in the session: what is known of the person is not asked again."""
    profile = office.profile.kind(appointment.kind.key)
    known = frozenset(next(iter(sorted(question.any_of))) for question in profile.eligibility)
    draft = _of(appointment, office)
    return replace(
        draft,
        channel=Channel.IN_SESSION,
        counsellor=appointment.counsellor_id if appointment.counsellor_id in slot.counsellors else "",
        start=slot.start,
        standing=draft.standing | known,
        accepts_terms=True,
    )


def draft_of_request(request: BookingRequest, office: BookingOffice) -> Draft:
    """The form as it was filled in for a booking that did not come about; its time is chosen anew."""
    client = request.client
    draft = _for_kind(request.kind, request.room_id, office)
    if request.card_was is not None:
        draft = draft.with_person(FoundPerson(request.card_was, Attendance()))
    draft = replace(
        draft,
        is_new=request.card_was is None,
        name=client.name,
        kana=client.kana,
        company=client.company,
        number=client.number,
        phones=phones_text(client),
        email=client.email,
        channel=request.channel,
        minutes="" if request.minutes is None else str(request.minutes),
        standing=draft.standing | (request.standing - {Standing.TERMS_ACCEPTED}),
        accepts_terms=request.consent is not None,
        accepts_tool_terms=request.tool_terms_accepted,
        note=request.note,
        reason=request.override.reason if request.override else "",
        booking_id=request.id,
        client_id=client.id,
    )
    return _with_attendants(draft, request.attendants)


def _of(appointment: Appointment, office: BookingOffice) -> Draft:
    draft = _for_kind(appointment.kind.key, appointment.room_id, office)
    draft = draft.with_person(FoundPerson(appointment.client, Attendance(sessions=1)))
    return _with_attendants(draft, appointment.attendants)


def _for_kind(key: str, room_id: str | None, office: BookingOffice) -> Draft:
    profile = office.profile.kind(key)
    room = next((each for each in office.rooms if each.id == room_id), None)
    service = room.service if room is not None else office.services(profile)[0]
    return Draft(kind=profile.key, service=service)


def _with_attendants(draft: Draft, declared: tuple[Attendant, ...] | None) -> Draft:
    if declared is None:
        return replace(draft, attendant=NOT_ASKED)
    if not declared:
        return replace(draft, attendant=NOBODY)
    first, *others = declared
    return replace(
        draft,
        attendant=first.kind.value,
        attendant_name=first.name,
        companions=tuple(Companion(each.kind.value, each.name) for each in others),
    )
