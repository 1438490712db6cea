"""The verbs of the reception: free times, booking, moving, cancelling, confirming, letting lapse."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from counsellor_app.domain.appointment import AHEAD, Appointment, Service
from counsellor_app.domain.booking.cancelling import cancel_refusal
from counsellor_app.domain.booking.free_times import DayTimes, SlotTime
from counsellor_app.domain.booking.refusal import NotAllowedError, Override, still_standing
from counsellor_app.domain.booking.request import (
    BookingRequest,
    MoveVerdict,
    NewTime,
    NextBooking,
    NotAllowed,
    TimeTaken,
)
from counsellor_app.domain.booking_commands import Cancel
from counsellor_app.domain.business_days import OfficeCalendar
from counsellor_app.domain.commands import Confirm, Refused, Undo
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.people.consent import terms_accepted, terms_to_accept
from counsellor_app.domain.rules.choices import Channel, ConsentBasis
from counsellor_app.domain.rules.parts import OfficeTerms
from counsellor_app.domain.rules.profile import OfficeProfile, RuleProfile, office_calendar
from counsellor_app.domain.staff import Actor
from counsellor_app.domain.taken import Taken
from counsellor_app.services.booking.free_weeks import ANYBODY, FreeWeeks, Wanted
from counsellor_app.services.booking.lapsing import lapse_due
from counsellor_app.services.booking.moving import Moving, judged
from counsellor_app.services.booking.out_of_use import out_of_use
from counsellor_app.services.booking.plan import Plan, consents_of
from counsellor_app.services.booking.series import dates_apart

if TYPE_CHECKING:
    from counsellor_app.storage.booking.bookings import DiarySpan
    from counsellor_app.storage.store import Store

Answer = Appointment | NotAllowed | TimeTaken
_WEEK = timedelta(days=7)
_MINUTE = timedelta(minutes=1)


class Reception:
    """Blocking use cases for a worker thread, by the rules of one office in one version.

    Every method raises Problem when the store cannot do it, and KeyError for a kind that the office has not.
    """

    def __init__(self, store: "Store", office: OfficeProfile, calendar: OfficeCalendar | None = None) -> None:
        """`calendar` is the office's own unless it is given."""
        self._store = store
        self._office = office
        self._calendar = calendar or office_calendar(office)

    def free_week(
        self, kind: str, first: date, now: datetime, wanted: Wanted = ANYBODY
    ) -> tuple[DayTimes, ...]:
        """Seven days from `first` on; each start is free, or says why not, with the article."""
        return self._free(self._office.kind(kind), now).week(first, wanted)

    def nearest(
        self,
        kind: str,
        start: datetime,
        now: datetime,
        wanted: Wanted = ANYBODY,
        *,
        by_copy: bool = True,
    ) -> tuple[SlotTime, ...]:
        """Up to three free times nearest to that start; `by_copy`: also while the office is away."""
        return self._free(self._office.kind(kind), now).nearest(start, wanted, by_copy=by_copy)

    def book(self, request: BookingRequest, by: Actor, at: datetime) -> Answer:
        """Book, in one transaction: person, consents, appointment and how it came about, or nothing.

        Given again with the same id it gives the appointment that is there. Raises PersonUnclear when a
        person has to say who of several it is, and ValueError for an act of consent that the kind lacks.
        """
        profile = self._office.kind(request.kind)
        self.lapse_due(by, at)
        span = self._store.bookings.people_and_rooms()
        plan = self._plan(request, span, at)
        try:
            return self._store.bookings.book(plan.booking(by), plan.check)
        except NotAllowedError as refused:
            return NotAllowed(refused.refusals)
        except Taken as taken:
            wanted = Wanted(request.counsellor_id, plan.service, request.minutes)
            return self._taken(profile, taken, request.start, wanted, at)

    def series_dates(
        self, kind: str, starts: tuple[datetime, ...], now: datetime, wanted: Wanted = ANYBODY
    ) -> tuple[NextBooking, ...]:
        """Each date of a series after its first: free, or what refuses it, with the nearest times that are
        free and that no other date of the series takes.
        """
        first, *later = starts
        return dates_apart(self._free(self._office.kind(kind), now), first, tuple(later), wanted)

    def book_series(
        self, requests: tuple[BookingRequest, ...], by: Actor, at: datetime
    ) -> tuple[Appointment, ...] | NotAllowed | TimeTaken:
        """Book every one of them, each a booking of its own, or none where one cannot be had.

        Raises as `book` does. `TimeTaken` names no nearest times: look at `series_dates` again.
        """
        self.lapse_due(by, at)
        span = self._store.bookings.people_and_rooms()
        plans = [self._plan(each, span, at) for each in requests]
        try:
            return self._store.bookings.book_all(tuple((each.booking(by), each.check) for each in plans))
        except NotAllowedError as refused:
            return NotAllowed(refused.refusals)
        except Taken as taken:
            return TimeTaken(taken.resource, taken.by, ())

    def rest_of_series(self, appointment: Appointment) -> tuple[Appointment, ...]:
        """The later bookings of its series that still stand, the earliest first."""
        later = map(self._store.appointment, self._store.bookings.series_of(appointment.id))
        return tuple(each for each in later if each.state in AHEAD and each.start > appointment.start)

    def cancel_all(
        self,
        appointments: tuple[Appointment, ...],
        told: tuple[Channel | None, str],
        by: Actor,
        at: datetime,
    ) -> tuple[Appointment, ...] | NotAllowed:
        """Cancel some bookings of a series by the channel and for the reason told, as `cancel` does.

        Nothing is cancelled where the rules refuse one of them.
        """
        channel, reason = told
        for each in appointments:
            profile = self._office.kind(each.kind.key)
            refusal = channel and cancel_refusal(profile, channel, each.start, at)
            if refusal:
                return NotAllowed((refusal,))
        done = (self.cancel(each, channel, reason, by, at) for each in appointments)
        return tuple(each for each in done if isinstance(each, Appointment))

    def next_booking(self, appointment: Appointment, now: datetime) -> NextBooking:
        """The same weekday and time next week with the same counsellor, and the nearest free times."""
        free = self._free(self._office.kind(appointment.kind.key), now)
        wanted = Wanted(appointment.counsellor_id, self._room_service(appointment.room_id))
        start = appointment.start + _WEEK
        return NextBooking(free.time(start, wanted), free.nearest(start, wanted))

    def move(
        self,
        appointment: Appointment,
        to: NewTime,
        by: Actor,
        at: datetime,
        override: Override | None = None,
    ) -> Answer:
        """Give a booking another time, counsellor or room. Raises Refused where its state forbids it.

        `Undo(of=answer.undo.command_id)` takes it back.
        """
        profile = self._office.kind(appointment.kind.key)
        self.lapse_due(by, at)
        span = self._store.bookings.people_and_rooms()
        service = _service_of(span, to.room_id)
        moving = Moving(profile, self._calendar, appointment, to, at)
        refusals = (*moving.refusals(service), *out_of_use(span, to))
        left = still_standing(refusals, override)
        if left:
            return NotAllowed(left)
        command = moving.command(by, override.reason if override and refusals else "")
        try:
            return self._store.apply(command, room_buffer=profile.buffer_minutes * _MINUTE)
        except Refused as refused:
            if refused.taken is None:
                raise
            return self._taken(profile, refused.taken, to.start, Wanted(to.counsellor_id, service), at)

    def judge_move(
        self, appointment: Appointment, start: datetime, counsellor_id: str, now: datetime
    ) -> MoveVerdict:
        """What stands against that start with that counsellor; it keeps its room where that is free."""
        profile = self._office.kind(appointment.kind.key)
        reach = profile.buffer_minutes * _MINUTE
        end = start + (appointment.end - appointment.start)
        diary = self._store.bookings.diary(start - reach, end + reach, now)
        return judged(
            Moving(profile, self._calendar, appointment, NewTime(start, counsellor_id, None), now), diary
        )

    def cancel(
        self, appointment: Appointment, channel: Channel | None, reason: str, by: Actor, at: datetime
    ) -> Appointment | NotAllowed:
        """Cancel; `channel` is how the person told it, None where the office itself cancels.

        Raises Refused where its state forbids it. `Undo(of=answer.undo.command_id)` takes it back.
        """
        profile = self._office.kind(appointment.kind.key)
        refusal = channel and cancel_refusal(profile, channel, appointment.start, at)
        if refusal:
            return NotAllowed((refusal,))
        return self._store.apply(
            Cancel(
                id=uuid4(),
                appointment_id=appointment.id,
                at=at,
                by=by,
                channel=channel,
                reason=reason.strip(),
            )
        )

    def confirm(self, appointment: Appointment, by: Actor, at: datetime) -> Appointment:
        """A tentative booking becomes firm; where that is an act of consent (N 6(3)), it is kept as one.

        Raises Refused, also for one that has lapsed by now.
        """
        self.lapse_due(by, at)
        profile = self._office.kind(appointment.kind.key)
        basis = ConsentBasis.BY_CONFIRMING_CONTACT
        service = self._room_service(appointment.room_id)
        day = japan_date(appointment.start)
        accepted = (
            terms_accepted(profile, basis, service, tool_asked=False, on=day)
            if basis in profile.consent
            else ()
        )
        return self._store.apply(
            Confirm(id=uuid4(), appointment_id=appointment.id, at=at, by=by),
            consents=consents_of(accepted, basis, appointment.id, (by, at)),
        )

    def undo(self, appointment: Appointment, of: UUID, by: Actor, at: datetime) -> Appointment:
        """Take the last step back. Raises Refused, with TIME_TAKEN where its time was given away."""
        return self._store.apply(Undo(id=uuid4(), appointment_id=appointment.id, at=at, by=by, of=of))

    def lapse_due(self, by: Actor, now: datetime) -> tuple[Appointment, ...]:
        """Let every tentative booking lapse whose time is up, also while the program was off."""
        return lapse_due(self._store, by, now)

    def consent_needed(
        self, appointment: Appointment, office: OfficeProfile | None = None
    ) -> OfficeTerms | None:
        """The terms that must be accepted on screen before this session may start (S 6の3(2)); None if none.

        `office` is the version in force when the session starts, where that is another one.
        """
        profile = (office or self._office).kind(appointment.kind.key)
        given = self._store.people.consents(appointment.client.id)
        return terms_to_accept(profile, given, japan_date(appointment.start))

    def kinds_asking_on_screen(self) -> frozenset[str]:
        """Keys of the kinds whose newest terms are accepted on screen before a session (S 6の3(2))."""
        kinds = self._office.kinds
        return frozenset(each.key for each in kinds if ConsentBasis.ON_SCREEN in each.consent)

    def accept_terms(self, appointment: Appointment, basis: ConsentBasis, by: Actor, at: datetime) -> None:
        """Keep that the person has accepted the terms of the kind, and the tool's own where asked."""
        profile = self._office.kind(appointment.kind.key)
        service = self._room_service(appointment.room_id)
        day = japan_date(appointment.start)
        accepted = terms_accepted(profile, basis, service, tool_asked=True, on=day)
        given = consents_of(accepted, basis, appointment.id, (by, at))
        self._store.people.accept(appointment.client.id, given, by, at)

    def _free(self, profile: RuleProfile, now: datetime) -> FreeWeeks:
        return FreeWeeks(self._store, profile, self._calendar, now)

    def _taken(
        self, profile: RuleProfile, taken: Taken, start: datetime, wanted: Wanted, now: datetime
    ) -> TimeTaken:
        return TimeTaken(taken.resource, taken.by, self._free(profile, now).nearest(start, wanted))

    def _room_service(self, room_id: str | None) -> Service | None:
        return _service_of(self._store.bookings.people_and_rooms(), room_id) if room_id else None

    def _plan(self, request: BookingRequest, span: "DiarySpan", at: datetime) -> Plan:
        profile, service = self._office.kind(request.kind), _service_of(span, request.room_id)
        to = NewTime(request.start, request.counsellor_id, request.room_id)
        return Plan(profile, self._calendar, request, service, at, out_of_use(span, to))


def _service_of(span: "DiarySpan", room_id: str | None) -> Service | None:
    return next((Service(room.service) for room in span.rooms if room.id == room_id), None)
