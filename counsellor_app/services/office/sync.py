"""Telling the office what was done at this desk, in order and once, and hearing what others did."""

import contextlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import random
from threading import Event
from typing import TYPE_CHECKING
from uuid import UUID

from counsellor_app.domain.commands import Refused
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.line.back_off import pause
from counsellor_app.domain.line.day_copy import COPIED_DAYS
from counsellor_app.domain.line.journal import SAME_TROUBLE, Entry, EntryState
from counsellor_app.domain.line.office_state import (
    Changed,
    Granted,
    Line,
    News,
    OfficeState,
    PeopleChanged,
    Reloaded,
    Returned,
)
from counsellor_app.domain.line.presence import Whereabouts
from counsellor_app.domain.line.wishes import pending_of
from counsellor_app.domain.problem import Problem
from counsellor_app.services.office.presence import Presence
from counsellor_app.services.office.wishes import Asking
from counsellor_app.storage.link.trouble import LinkError, Trouble

if TYPE_CHECKING:
    from counsellor_app.storage.link.local_desk import LocalDesk
    from counsellor_app.storage.link.office_side import OfficeSide

LISTEN = 1.0
"""Seconds between two questions whether the office is still there."""
CLOCK_EVERY = timedelta(minutes=5)
_LAST = 8
"""So many commands are told at the end; more of them have been asked about by the window."""
OTHER_OFFICE = "other_office"
"""The code of a server that is not the one this desk belongs to."""


class OfficeSync:
    """Runs in a thread of its own from `run` until `stop`. `tell` carries news, in that thread."""

    def __init__(
        self,
        desk: "LocalDesk",
        office: "OfficeSide",
        now: Callable[[], datetime],
        tell: Callable[[News], None],
    ) -> None:
        self._desk = desk
        self._office = office
        self._now = now
        self._tell = tell
        self._stopping = Event()
        self._state = OfficeState(since=now())
        self._failures = 0
        self._clock_read: datetime | None = None
        self._day: date | None = None
        self._presence = Presence(office, now, tell)

    def run(self) -> None:
        """Stay connected, tell what is queued, hear what others do."""
        self._say(Line.CONNECTING)
        while not self._stopping.is_set():
            try:
                self._tidy()
                self._say(self._state.line, self._state.code)
                self.meet()
                self._presence.join(self._desk.journal.device())
                may_tell = True
                while not self._stopping.is_set():
                    if may_tell:
                        self.drain()
                    self._presence.keep()
                    may_tell = self._heed()
                self._tell_last()
                self._presence.leave()
            except LinkError as error:
                self._lost(error)
            except Problem as problem:  # the desk file: full, or held by another program
                self._lost(LinkError(Trouble.OFFLINE, problem.code.value))

    def stop(self) -> None:
        """End soon; from any thread. While the office is there the last presses are told before; what it does
        not hear stays queued.
        """
        self._stopping.set()
        self._office.wake()

    def poke(self) -> None:
        """Something is to be told, or somebody asks whether the office is back; from any thread."""
        self._office.wake()

    def attend(self, at: Whereabouts) -> None:
        """This desk is at that from now on; from any thread."""
        self._presence.want(at)
        self._office.wake()

    def meet(self) -> None:
        """Connect, see whether this office still has what it was told, and take its nearest days."""
        journal = self._desk.journal
        ours, theirs = self._desk.office().office, self._office.greet()
        if ours is not None and ours.id != theirs:
            raise LinkError(Trouble.REFUSED, OTHER_OFFICE)
        device = journal.device()
        numbered = journal.numbers(device)
        held = self._office.numbers(device)
        if any(numbered.get(seq) != identity for seq, identity in held.items()):
            journal.number_anew()
        journal.offer_missing(self._office.known(journal.settled_ids()))
        journal.forget_old(self._now())
        self.drain()
        self._read_clock()
        self._take_all()
        self._failures = 0
        self._say(Line.ONLINE)

    def drain(self) -> None:
        """Tell the office everything that is queued, oldest first. Raises LinkError when it is away."""
        while not self._stopping.is_set():
            entry = self._desk.journal.next_entry()
            if entry is None:
                break
            self._say(self._state.line)
            self._tell_office(entry)
        self._say(self._state.line)

    def _tell_last(self) -> None:
        """Who ends a session and closes the window leaves the others no session that seems to run."""
        for _ in range(_LAST):
            entry = self._desk.journal.next_entry()
            if entry is None:
                return
            self._tell_office(entry)

    def _tell_office(self, entry: Entry) -> None:
        try:
            session = self._office.tell(entry, self._asking(entry).of)
        except Refused as refused:
            answered = replace(entry, refusal=refused.code, obstacles=refused.obstacles, trouble="", tries=0)
            self._settle(replace(answered, state=EntryState.REFUSED))
        except (LinkError, Problem) as error:
            self._refused_technically(entry, error)
        else:
            told = replace(entry, state=EntryState.TOLD, trouble="", tries=0)
            self._take({session.id}, told)
            if pending_of(entry.command) is not None:
                self._tell(Granted(told, session))

    def _asking(self, entry: Entry) -> Asking:
        is_held = bool(self._desk.journal.queued_about(entry.command.appointment_id))
        return Asking(entry.command, self._now(), is_held)

    def _refused_technically(self, entry: Entry, error: LinkError | Problem) -> None:
        """Three times the same, and the entry waits for a person; those behind it go on."""
        if isinstance(error, LinkError) and error.trouble in (Trouble.OFFLINE, Trouble.UNKNOWN):
            raise error
        code = error.code if isinstance(error, LinkError) else error.code.value
        tries = entry.tries + 1 if entry.trouble == code else 1
        state = EntryState.POISON if tries >= SAME_TROUBLE else EntryState.QUEUED
        self._settle(replace(entry, state=state, trouble=code, tries=tries))
        if state is EntryState.QUEUED:
            self._stopping.wait(pause(tries, random()) / 5)  # noqa: S311 - spreads desks, keeps no secret

    def _settle(self, entry: Entry) -> None:
        if entry.state is EntryState.QUEUED:
            self._desk.journal.settle(entry, self._now())
            return
        self._take({entry.command.appointment_id}, entry)
        if not self._desk.wishes.withdraw_with(entry, self._now()):
            self._tell(Returned(entry))

    def _heed(self) -> bool:
        """Wait a moment for what others did; without any, see whether the office is still there.

        Whether the journal is worth a look: who writes in it wakes the line, and where only others did
        something, looking would hold the window up that is about to paint it (V5).
        """
        heard = self._office.listen(min(LISTEN, self._presence.wait().total_seconds()))
        if self._stopping.is_set():
            return False
        if heard.is_everything or self._day != japan_date(self._now()):
            self._take_all()
        elif heard.sessions or heard.people:
            self._take(heard.sessions | self._desk.sessions_of(heard.people))
        elif not (heard.is_woken or heard.is_presence):
            self._office.ping()
        if heard.people:
            self._tell(PeopleChanged(heard.people))
        if heard.is_presence or heard.is_everything:
            self._presence.hear()
        if heard.is_woken:
            self._tidy()
        if self._clock_read is None or self._now() - self._clock_read > CLOCK_EVERY:
            self._read_clock()
        return heard.is_woken or not (heard.sessions or heard.people)

    def _take(self, ids: set[UUID] | frozenset[UUID], settled: Entry | None = None) -> None:
        first, last = self._span()
        found = self._office.sessions(ids)
        near = {
            each: session if session and first <= japan_date(session.start) <= last else None
            for each, session in found.items()
        }
        changed = self._desk.take(near, None if settled is None else (settled, self._now()))
        others = frozenset(each for each, session in near.items() if session is None)
        if changed or others:
            self._tell(Changed(changed, others))

    def _tidy(self) -> None:
        """Days that are over leave nothing behind; what the key store refuses is done the next time."""
        with contextlib.suppress(Problem):
            self._desk.shred_past(japan_date(self._now()))

    def _take_all(self) -> None:
        first, last = self._span()
        office, sessions = self._office.nearest(first, last)
        self._desk.take_all(office, sessions, self._now())
        self._tidy()
        self._day = first
        self._tell(Reloaded())

    def _span(self) -> tuple[date, date]:
        today = japan_date(self._now())
        return today, today + timedelta(days=COPIED_DAYS - 1)

    def _read_clock(self) -> None:
        self._clock_read = self._now()
        self._tell(self._office.clock(self._now))

    def _lost(self, error: LinkError) -> None:
        self._failures += 1
        line = Line.BARRED if error.trouble is Trouble.REFUSED else Line.OFFLINE
        self._say(line, error.code)
        self._presence.lose()
        self._office.rest(pause(self._failures, random()))  # noqa: S311 - spreads desks, keeps no secret

    def _say(self, line: Line, code: str = "") -> None:
        since = self._state.since if line is self._state.line else self._now()
        state = OfficeState(line, since, self._desk.journal.counts(), code)
        if state != self._state:
            self._state = state
            self._tell(state)
