"""From what stands on the form to what is written: state, expiry, consents, and the rules held against it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from counsellor_app.domain.appointment import Appointment, Service, State
from counsellor_app.domain.booking.confirming import holding_refusals, opening_state, route_of
from counsellor_app.domain.booking.deadlines import tentative_expiry
from counsellor_app.domain.booking.refusal import (
    BookingRefusal,
    NotAllowedError,
    Obstacle,
    refusal_of,
    still_standing,
)
from counsellor_app.domain.booking.request import BookingRecord, BookingRequest
from counsellor_app.domain.booking.wish import Wish, booking_refusals
from counsellor_app.domain.business_days import OfficeCalendar
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.people.consent import Consent, terms_accepted
from counsellor_app.domain.rules.choices import ConsentBasis, Route
from counsellor_app.domain.rules.profile import RuleProfile, kind_rules
from counsellor_app.domain.rules.rule import Rule
from counsellor_app.domain.staff import Actor

if TYPE_CHECKING:
    from counsellor_app.storage.booking.bookings import NewBooking

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Plan:
    """One booking, given at the moment `at`; `service` is the tool of its room; see `services.out_of_use`."""

    profile: RuleProfile
    calendar: OfficeCalendar
    request: BookingRequest
    service: Service | None
    at: datetime
    out_of_use: tuple[BookingRefusal, ...] = ()

    @property
    def end(self) -> datetime:
        """When the session ends."""
        return self.request.start + (self.request.minutes or self.profile.length.minutes) * _MINUTE

    @property
    def _latest(self) -> datetime:
        return tentative_expiry(self.profile, self.calendar, self.at, self.request.start)

    def _opening(self, route: Route) -> tuple[State, datetime | None]:
        if self.request.holds_until is not None:
            return State.TENTATIVE, self.request.holds_until
        return opening_state(self.profile, self.calendar, route, self.at, self.request.start)

    def check(self, first: bool) -> tuple[str, ...]:
        """The rules that the override sets aside. Raises NotAllowedError for what it cannot set aside."""
        given, request = self.request.given, self.request
        wish = Wish(request.start, self.end, request.channel, given, request.standing, first)
        refusals = (
            *booking_refusals(self.profile, self.calendar, wish, self.at),
            *wrong_tool(self.profile, request.room_id, self.service),
            *holding_refusals(self._latest, request.holds_until, self.at, self.profile),
            *self.out_of_use,
        )
        left = still_standing(refusals, request.override)
        if left:
            raise NotAllowedError(left)
        return tuple(dict.fromkeys(str(each.rule) for each in refusals))

    def booking(self, by: Actor) -> "NewBooking":
        """What the store writes. Raises ValueError for an act of consent that the kind does not know."""
        from counsellor_app.storage.booking.bookings import NewBooking

        request, profile = self.request, self.profile
        route = route_of(profile, request.channel)
        state, expires_at = self._opening(route)
        appointment = Appointment(
            id=request.id,
            kind=kind_rules(profile),
            client=request.client,
            counsellor_id=request.counsellor_id,
            start=request.start,
            end=self.end,
            state=state,
            room_id=request.room_id,
            join=request.join,
            expires_at=expires_at,
            attendants=request.attendants,
            note=request.note,
        )
        return NewBooking(
            appointment=appointment,
            record=BookingRecord(
                channel=request.channel,
                route=route,
                standing=tuple(sorted(request.standing)),
                is_read_back=request.is_read_back,
                override=request.override,
                series_id=request.series_id,
            ),
            consents=self._consents(by),
            room_buffer=profile.buffer_minutes * _MINUTE,
            is_settled=request.is_settled,
            card_was=request.card_was,
            request=request,
            by=by,
            at=self.at,
        )

    def _consents(self, by: Actor) -> tuple[Consent, ...]:
        request = self.request
        if request.consent is None:
            return ()
        accepted = terms_accepted(
            self.profile,
            request.consent,
            self.service,
            tool_asked=request.tool_terms_accepted,
            on=japan_date(request.start),
        )
        return consents_of(accepted, request.consent, request.id, (by, self.at), request.series_id)


def consents_of(
    accepted: tuple[tuple[str, str], ...],
    basis: ConsentBasis,
    booking: UUID,
    taken_down: tuple[Actor, datetime],
    series: UUID | None = None,
) -> tuple[Consent, ...]:
    """One consent for each text, with an id of its own that is the same whenever it is given again, also with
    another booking of the series.
    """
    by, at = taken_down
    return tuple(
        Consent(
            uuid5(series or booking, f"{basis} {title} {version}"),
            title,
            version,
            basis,
            at,
            by.staff_id,
            booking,
        )
        for title, version in accepted
    )


def wrong_tool(
    profile: RuleProfile, room_id: str | None, service: Service | None
) -> Iterator[BookingRefusal]:
    """Why a session of the kind cannot be held in that room: it is none of a tool that the kind uses."""
    if room_id is not None and service not in profile.services:
        yield refusal_of(profile, Rule.TOOL, Obstacle.NO_ROOM_FREE, sorted(profile.services))
