"""A fresh working day around the present moment, for looking at the program: `--demo`."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import cycle
from typing import TYPE_CHECKING
from uuid import uuid4

from counsellor_app.domain.appointment import Appointment, Attendant, Client, Outcome, State
from counsellor_app.domain.japan import JAPAN, japan_date, start_of_day, weeks_of_month
from counsellor_app.domain.kind import KindRules
from counsellor_app.domain.people.consent import Consent
from counsellor_app.domain.profile_file import load_profile
from counsellor_app.domain.rules.choices import ConsentBasis
from counsellor_app.domain.rules.profile import OfficeProfile, kind_rules, office_calendar
from counsellor_app.domain.staff import Actor, MeetingRoom, Office, Role, Staff
from counsellor_app.services.demo.people import employers, job_seekers, join_details
from counsellor_app.services.demo.plan import (
    COMING_STORIES,
    EMPLOYER,
    NEXT_OF_MINE,
    ORDINARY_DAY,
    PAST_STORIES,
    TODAY,
    WEEKDAY,
    Planned,
    Routine,
    Story,
)
from counsellor_app.services.demo.stories import RESULTS, STATE_AT_FIRST, Teller
from resources import resource

if TYPE_CHECKING:
    from counsellor_app.storage.store import Store

OFFICE = Office("sasebo", "ハローワーク佐世保（デモ）")
COUNSELLORS = (Staff("sato", "佐藤 美咲"), Staff("tanaka", "田中 健一"), Staff("mori", "森 由美子"))
RECEPTIONIST = Staff("kimura", "木村 花", Role.RECEPTION)
ROOMS = tuple(
    MeetingRoom(f"teleoffice-{number}", f"TeleOffice {number}", "teleoffice") for number in range(1, 5)
)
"""Of the one tool that Sasebo's terms name."""
ME = COUNSELLORS[0].id
_MINUTE = timedelta(minutes=1)
_FORTNIGHT = timedelta(days=14)


def fill_demo(store: "Store", now: datetime, me: str = ME) -> None:
    """Fill an empty store with a day around `now` (aware), seen by the counsellor `me`.

    Everything falls on today's Japanese date that can: near midnight some of it must lie on the day beside.
    Raises `ValueError` when `me` is none of `COUNSELLORS`, and Problem.
    """
    others = tuple(each for each in COUNSELLORS if each.id != me)
    if len(others) == len(COUNSELLORS):
        raise ValueError("me")
    _Demo(store, now.astimezone(UTC), me, (me, *(each.id for each in others))).fill()


@dataclass(slots=True)
class _Demo:
    store: "Store"
    now: datetime
    me: str
    counsellors: tuple[str, ...]
    seekers: Iterator[Client] = field(default_factory=lambda: cycle(job_seekers()))
    companies: Iterator[Client] = field(default_factory=lambda: cycle(employers()))
    meetings: int = 0

    @property
    def by(self) -> Actor:
        return Actor(self.me, "demo", "DEMO")

    def fill(self) -> None:
        self.store.set_office(OFFICE, self.by, self.now)
        for member in (*COUNSELLORS, RECEPTIONIST):
            self.store.put_staff(member, self.by, self.now)
        for room in ROOMS:
            self.store.put_room(room, self.by, self.now)
        profile = _profile()
        kinds = {each.key: kind_rules(each) for each in profile.kinds}
        for planned in TODAY:
            self._live_through(planned, kinds[planned.kind])
        for place, day in enumerate(_other_days(japan_date(self.now), profile)):
            for number, routine in enumerate(ORDINARY_DAY[: 2 + place % 3]):
                self._ordinary(routine, day, kinds[WEEKDAY], 3 * place + number)

    def _live_through(self, planned: Planned, kind: KindRules) -> None:
        start, end = _slot(planned, kind, self.now)
        session = self._session(kind, self.counsellors[planned.counsellor], planned.room, (start, end))
        attendants = planned.attendants
        session = replace(
            session,
            state=STATE_AT_FIRST.get(planned.story, State.CONFIRMED),
            expires_at=min(start, self.now + 40 * _MINUTE) if planned.story is Story.TENTATIVE else None,
            attendants=None if attendants is None else tuple(Attendant(each) for each in attendants),
        )
        self.store.add_appointment(session, self.by, min(self.now, start) - timedelta(days=3))
        self._accepted(session)
        for command in Teller(session, self.now, self.by).commands(planned.story):
            self.store.apply(command)

    def _ordinary(self, routine: Routine, day: date, kind: KindRules, number: int) -> None:
        start = datetime.combine(day, time(routine.hour, routine.minute), JAPAN).astimezone(UTC)
        end = start + timedelta(minutes=kind.minutes)
        stories = PAST_STORIES if end < self.now else COMING_STORIES
        story = stories[number % len(stories)]
        session = self._session(kind, self.counsellors[routine.counsellor], routine.room, (start, end))
        booked = min(self.now, start - timedelta(days=2))
        self.store.add_appointment(_come_to_pass(session, story), self.by, booked)
        self._accepted(session)

    def _accepted(self, session: Appointment) -> None:
        """Job seekers accepted the terms when they applied; the employers' terms have changed since."""
        if session.kind.key == EMPLOYER:
            return
        terms, basis = _profile().terms, ConsentBasis.BY_APPLYING
        given = Consent(session.id, terms.title, terms.version, basis, self.now, self.me, session.id)
        self.store.people.accept(session.client.id, (given,), self.by, self.now)

    def _session(
        self, kind: KindRules, counsellor: str, room_id: str, slot: tuple[datetime, datetime]
    ) -> Appointment:
        self.meetings += 1
        return Appointment(
            id=uuid4(),
            kind=kind,
            client=next(self.companies if kind.key == EMPLOYER else self.seekers),
            counsellor_id=counsellor,
            start=slot[0],
            end=slot[1],
            room_id=room_id,
            join=join_details(self.meetings),
        )


@cache
def _profile() -> OfficeProfile:
    profile = load_profile(resource("profiles", "sasebo.toml").read_text(encoding="utf-8"))
    if not isinstance(profile, OfficeProfile):
        raise TypeError("profile")
    return profile


def _slot(planned: Planned, kind: KindRules, now: datetime) -> tuple[datetime, datetime]:
    """The slot on today's date if that is possible: one that runs through midnight begins at midnight."""
    this_minute = now.replace(second=0, microsecond=0)
    start = this_minute + planned.offset * _MINUTE
    end = start + timedelta(minutes=kind.minutes)
    today = japan_date(now)
    midnight = start_of_day(today)
    if start < midnight < end:
        return midnight, end
    if planned is NEXT_OF_MINE and japan_date(start) != today == japan_date(start - _MINUTE):
        return start - _MINUTE, end - _MINUTE
    return start, end


def _other_days(today: date, profile: OfficeProfile) -> Iterator[date]:
    """The business days around today: those of the month's weeks and of two weeks before and after."""
    monday, sunday = weeks_of_month(today)
    first, last = min(monday, today - _FORTNIGHT), max(sunday, today + _FORTNIGHT)
    calendar = office_calendar(profile)
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        if day != today and calendar.is_business_day(day):
            yield day


def _come_to_pass(session: Appointment, story: Story) -> Appointment:
    """The session as it stands after its story, without the single commands."""
    if story in RESULTS:
        ended = session.end - 2 * _MINUTE
        outcome = Outcome(RESULTS[story])
        return replace(
            session,
            state=State.DONE,
            started_at=session.start,
            ended_at=ended,
            outcome=outcome,
            attendants=(),
        )
    if story is Story.NO_SHOW:
        return replace(session, state=State.NO_SHOW, ended_at=session.start + 10 * _MINUTE)
    expires = session.start - timedelta(days=1) if story is Story.TENTATIVE else None
    return replace(session, state=STATE_AT_FIRST.get(story, State.CONFIRMED), expires_at=expires)
