"""Bookings at the desk of an office: the office's while it answers, else wishes taken down on this PC."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from counsellor_app.domain.appointment import Appointment, Pending
from counsellor_app.domain.booking.book_command import Book
from counsellor_app.domain.booking_commands import Move
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.line.day_copy import COPIED_DAYS
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.rules.choices import ConsentBasis
from counsellor_app.domain.taken import Resource, Taken
from counsellor_app.storage.booking.bookings import BookingStore, Check, DiarySpan, Held, NewBooking
from counsellor_app.storage.link.local_desk import LocalDesk

_DAY = timedelta(days=1)


def is_away(problem: Problem) -> bool:
    """Whether the office did not answer; whether it has done what was asked is not known then."""
    return problem.code is ProblemCode.OFFICE_AWAY


class DeskBookings:
    """Has the methods of `BookingStore`. What is not here is the office's alone."""

    def __init__(self, local: LocalDesk, office: BookingStore, poke: Callable[[], None]) -> None:
        self._local = local
        self._office = office
        self._poke = poke

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - what is not of this PC is the office's
        return getattr(self._office, name)

    def people_and_rooms(self) -> DiarySpan:
        """The office's; while it is away, those of the copy."""
        try:
            return self._office.people_and_rooms()
        except Problem as problem:
            if not is_away(problem):
                raise
        if self._local.read_at() is None:
            raise Problem(ProblemCode.OFFICE_AWAY)
        office = self._local.office()
        return DiarySpan(office.staff, office.rooms, ())

    def diary(self, begin: datetime, end: datetime, now: datetime) -> DiarySpan:
        """The office's; while it is away, what this PC knows of its copied days and of what is wished."""
        try:
            return self._office.diary(begin, end, now)
        except Problem as problem:
            if not is_away(problem):
                raise
        office, read_at = self._local.office(), self._local.read_at()
        if read_at is None:
            raise Problem(ProblemCode.OFFICE_AWAY)
        first = japan_date(read_at)
        known = (each.held for each in self._held(begin, end))
        held = tuple(each for each in known if each.start < end and each.end > begin)
        return DiarySpan(office.staff, office.rooms, held, (first, first + (COPIED_DAYS - 1) * _DAY))

    def due_to_lapse(self, now: datetime) -> tuple[UUID, ...]:
        """The office's; while it is away nothing lapses here."""
        try:
            return self._office.due_to_lapse(now)
        except Problem as problem:
            if not is_away(problem):
                raise
        return ()

    def series_of(self, appointment_id: UUID) -> tuple[UUID, ...]:
        """The office's; while it is away no series is known."""
        try:
            return self._office.series_of(appointment_id)
        except Problem as problem:
            if not is_away(problem):
                raise
        return ()

    def book(self, new: NewBooking, check: Check) -> Appointment:
        """Book at the office; while it is away, take the booking down as a wish, under the same id: so it
        comes about once, also where the office has it already and could not say so.

        Raises as `BookingStore.book` does, by what this PC knows.
        """
        try:
            booked = self._office.book(new, check)
        except Problem as problem:
            if not is_away(problem):
                raise
            booked = self._wish(((new, check),))[0]
        self._local.wishes.settle(booked.id, new.by, new.at, "")
        return booked

    def book_all(self, news: tuple[tuple[NewBooking, Check], ...]) -> tuple[Appointment, ...]:
        """All of them at the office or none; while it is away, a wish for each."""
        try:
            return self._office.book_all(news)
        except Problem as problem:
            if not is_away(problem):
                raise
        return self._wish(news)

    def _wish(self, news: tuple[tuple[NewBooking, Check], ...]) -> tuple[Appointment, ...]:
        for new, check in news:
            check(new.card_was is None)
            wanted = new.appointment
            for each in self._held(wanted.start, wanted.end):
                _refuse_clash(each, wanted)
        accepted = next((new.request.consent for new, _ in news if new.request and new.request.consent), None)
        done = self._local.wishes.book((_command(new, accepted), new.appointment) for new, _ in news)
        self._poke()
        return done

    def _held(self, begin: datetime, end: datetime) -> "Iterator[_HeldBy]":
        """What holds a time by the copy, and by what is wished here."""
        known = self._local.sessions(japan_date(begin) - _DAY, japan_date(end) + _DAY)
        for each in known:
            is_withdrawn = each.version == 0 and each.pending is Pending.CANCEL
            if each.is_live and not is_withdrawn:
                yield _held_by(each, each.id)
        for move in self._local.wishes.moves():
            yield _held_by(move, move.appointment_id)


@dataclass(frozen=True, slots=True)
class _HeldBy:
    """A stretch of time, and which appointment holds it."""

    held: Held
    by: UUID


def _held_by(each: Appointment | Move, by: UUID) -> _HeldBy:
    return _HeldBy(Held(each.counsellor_id, each.room_id, each.start, each.end), by)


def _refuse_clash(other: _HeldBy, wanted: Appointment) -> None:
    held = other.held
    if other.by == wanted.id or not (held.start < wanted.end and wanted.start < held.end):
        return
    if held.counsellor_id == wanted.counsellor_id:
        raise Taken(Resource.COUNSELLOR, other.by)
    if wanted.room_id is not None and held.room_id == wanted.room_id:
        raise Taken(Resource.ROOM, other.by)


def _command(new: NewBooking, accepted: ConsentBasis | None) -> Book:
    """Each date of a series says what was accepted with the call: the office may refuse the first of them."""
    if new.request is None:
        raise Problem(ProblemCode.OFFICE_AWAY)
    request = replace(new.request, consent=new.request.consent or accepted)
    return Book(id=uuid4(), appointment_id=new.appointment.id, at=new.at, by=new.by, request=request)
