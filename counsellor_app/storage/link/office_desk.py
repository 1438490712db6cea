"""The store of a desk in an office: the nearest days and the journal on this PC, all else in the office.

It has the methods of `Store`. What belongs to a session that is going on never waits for the network. While
the office is away, a booking, a move or a cancellation is taken down as a wish; what else only the office can
say raises Problem(OFFICE_AWAY).
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any, TypeVar, cast
from uuid import UUID

from counsellor_app.domain.appointment import Appointment, Client
from counsellor_app.domain.booking_commands import Cancel, Lapse, Move
from counsellor_app.domain.commands import Command, Confirm
from counsellor_app.domain.day import Day
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.line.day_copy import COPIED_DAYS
from counsellor_app.domain.line.office_state import Line, OfficeState
from counsellor_app.domain.line.wishes import pending_of
from counsellor_app.domain.own_versions import OwnRules, OwnText
from counsellor_app.domain.people.consent import Consent
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.staff import Office
from counsellor_app.storage.appointments import NO_BUFFER
from counsellor_app.storage.link.bounded import bounded, problem_for
from counsellor_app.storage.link.desk_bookings import DeskBookings, is_away
from counsellor_app.storage.link.desk_people import DeskPeople
from counsellor_app.storage.link.link import Link
from counsellor_app.storage.link.local_desk import LocalDesk
from counsellor_app.storage.link.trouble import LinkError, Trouble
from counsellor_app.storage.office.store import OfficeStore
from counsellor_app.storage.store import Store

T = TypeVar("T")
OF_THE_OFFICE: tuple[type[Command], ...] = (Confirm, Move, Cancel, Lapse)
"""Commands about which only the office can say whether they hold."""


class OfficeDesk:
    """Blocking, for worker threads. `poke` says that there is something to tell, or that a call failed."""

    def __init__(self, local: LocalDesk, link: Link, poke: Callable[[], None]) -> None:
        self._local = local
        self._link = link
        self._poke = poke
        self.own = _Own(lambda: self._office, local)
        self._is_away = self._is_stale = False
        self.own = _Own(lambda: self._office, local)
        self._office: Store = bounded(OfficeStore(link.engine), self._call)
        self.bookings = DeskBookings(local, self._office.bookings, poke)
        self.people = DeskPeople(self._office.people, self._near)
        self.drafts = local.drafts

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - what is not of this PC is the office's
        return getattr(self._office, name)

    def close(self) -> None:
        """Let go of the file and of the line."""
        self._local.close()
        self._link.close()

    def heed(self, state: OfficeState) -> None:
        """While the line is lost nothing is asked of the office here: nobody waits for each question. Once it
        is back, the connection from before is not tried again.
        """
        self._is_away = state.line is Line.OFFLINE
        self._is_stale = self._is_stale or self._is_away

    def load_day(self, day: date) -> Day:
        """A near day as this PC has it, any other as the office has it; while it is away, what is wished
        on that day.
        """
        if self._is_copied(day):
            return self._local.day(day)
        try:
            return self._office.load_day(day)
        except Problem as problem:
            wished = self._local.day(day)
            if not is_away(problem) or not wished.appointments:
                raise
            return wished

    def load_days(self, first: date, last: date) -> tuple[Day, ...]:
        """The office's, or this PC's where it has all of them and the office is away."""
        try:
            return self._office.load_days(first, last)
        except Problem as problem:
            days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
            if problem.code is not ProblemCode.OFFICE_AWAY or not all(map(self._is_copied, days)):
                raise
            return tuple(map(self._local.day, days))

    def unsettled(
        self, since: datetime, until: datetime
    ) -> tuple[tuple[Appointment, ...], dict[UUID, datetime]]:
        """The office's; while it is away, what the copied days hold."""
        try:
            return self._office.unsettled(since, until)
        except Problem as problem:
            if problem.code is not ProblemCode.OFFICE_AWAY:
                raise
            return self._near(), {}

    def appointment(self, appointment_id: UUID) -> Appointment:
        """The session as this PC has it, else as the office has it. Raises Problem(NOT_FOUND)."""
        return self._local.find(appointment_id) or self._office.appointment(appointment_id)

    def client(self, client_id: UUID) -> Client:
        """The office's card; while it is away, what the copied days know of the person."""
        try:
            return self._office.client(client_id)
        except Problem as problem:
            known = next((each.client for each in self._near() if each.client.id == client_id), None)
            if problem.code is not ProblemCode.OFFICE_AWAY or known is None:
                raise
            return known

    def apply(
        self, command: Command, *, room_buffer: timedelta = NO_BUFFER, consents: tuple[Consent, ...] = ()
    ) -> Appointment:
        """What is done in a near session is written down here and told in its turn; the rest is the office's.

        Raises as `Store.apply` does.
        """
        if not consents and not isinstance(command, OF_THE_OFFICE):
            pressed = self._local.press(command)
            if pressed is not None:
                self._poke()
                return pressed
        try:
            done = self._office.apply(command, room_buffer=room_buffer, consents=consents)
        except Problem as problem:
            if not is_away(problem):
                raise
            return self._wish(command)
        if self._local.find(done.id) is not None:
            self._local.take({done.id: done if self._is_copied(japan_date(done.start)) else None})
        return done

    def _wish(self, command: Command) -> Appointment:
        """Take a move or a cancellation of a near session down; it may have been carried out already, and is
        then carried out once.
        """
        session = self._local.find(command.appointment_id)
        if session is None or pending_of(command) is None:
            raise Problem(ProblemCode.OFFICE_AWAY)
        marked = self._local.wishes.change(command, session)
        self._poke()
        return marked

    def office(self) -> Office | None:
        """Which office this is, as it was last heard of."""
        return self._local.office().office or self._office.office()

    def _near(self) -> tuple[Appointment, ...]:
        read_at = self._local.read_at()
        if read_at is None:
            return ()
        first = japan_date(read_at)
        return self._local.sessions(first, first + timedelta(days=COPIED_DAYS - 1))

    def _is_copied(self, day: date) -> bool:
        read_at = self._local.read_at()
        if read_at is None:
            return False
        return 0 <= (day - japan_date(read_at)).days < COPIED_DAYS

    def _call(self, work: Callable[[], T]) -> T:
        def ask() -> T:
            if self._is_away:  # by now: another worker may have waited for it in vain before this one's turn
                raise LinkError(Trouble.OFFLINE, "away")
            return work()

        if self._is_stale and not self._is_away:
            self._is_stale = False
            self._link.drop()
        try:
            return ask() if self._is_away else self._link.call(ask)
        except LinkError as error:
            self._poke()
            raise problem_for(error) from None


class _Own:
    """The office's own rules and texts, read once and again when something changed; while the office is away
    as this PC was told them last.
    """

    def __init__(self, office: Callable[[], Store], local: LocalDesk) -> None:
        self._office = office
        self._local = local
        self._known: dict[str, tuple[Any, ...]] = {}

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - what is written is the office's
        return getattr(self._office().own, name)

    def forget(self) -> None:
        """Something may have changed."""
        self._known.clear()

    def rules(self, office: str) -> tuple[OwnRules, ...]:
        return self._read("rules", office)

    def texts(self, office: str) -> tuple[OwnText, ...]:
        return self._read("texts", office)

    def _read(self, what: str, office: str) -> tuple[Any, ...]:
        if what not in self._known:
            try:
                self._known[what] = getattr(self._office().own, what)(office)
            except Problem as problem:
                if problem.code is not ProblemCode.OFFICE_AWAY:
                    raise
                self._known[what] = getattr(self._local.office(), what)
        return self._known[what]


def as_store(desk: OfficeDesk) -> Store:
    """The desk where a store is asked for: it has every public method of one."""
    return cast(Store, desk)
