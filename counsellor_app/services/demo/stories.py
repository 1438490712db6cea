"""How a session of the demonstration comes to stand where its story says: by the same commands as in life."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from counsellor_app.domain import commands
from counsellor_app.domain.appointment import Appointment, Outcome, Result, State, ToldHow
from counsellor_app.domain.commands import Command
from counsellor_app.domain.failure import CallResult, FailureReason, FailureSide, Finding, ProbeStep, Verdict
from counsellor_app.domain.staff import Actor
from counsellor_app.services.demo.plan import Story

STATE_AT_FIRST = {
    Story.TENTATIVE: State.TENTATIVE,
    Story.CANCELLED: State.CANCELLED,
    Story.LAPSED: State.LAPSED,
}
"""The states that no command of a desk leads to; every other session is confirmed at first."""

RESULTS = {
    Story.COMPLETED: Result.COMPLETED,
    Story.REFERRED: Result.REFERRED,
    Story.CONTINUES: Result.CONTINUES,
    Story.DONE_BY_PHONE: Result.COMPLETED,
}


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells the story of one session up to `now`, all of it done by `by`."""

    session: Appointment
    now: datetime
    by: Actor

    def commands(self, story: Story) -> Iterator[Command]:
        """The commands in the order in which they were given."""
        if story is Story.NO_SHOW:
            after = self.session.kind.no_show_after or timedelta(0)
            yield self._give(commands.ConfirmNoShow, self.session.start + after)
        elif story is Story.AHEAD_TOLD:
            yield self._give(commands.TellJoin, self.now - timedelta(minutes=12), how=ToldHow.MAIL)
        elif story is Story.WAITING:
            yield self._give(commands.OpenJoin, self._at(0))
        elif story is Story.STOPPED:
            yield from self._meeting()
            ground = "求職以外の目的での利用（規約第12条）"
            yield self._give(commands.Stop, self._at(0.4), ground=ground)
        elif story is Story.ONLINE:
            yield from self._meeting()
        elif story in (Story.ON_PHONE, Story.DONE_BY_PHONE):
            yield from self._by_phone()
        if story in RESULTS:
            if story is not Story.DONE_BY_PHONE:
                yield from self._meeting()
            yield self._give(commands.End, self._at(0.95))
            outcome = Outcome(RESULTS[story])
            yield self._give(commands.RecordOutcome, self._at(1.05), outcome=outcome)

    def _at(self, part: float) -> datetime:
        """The moment when that part of the slot was over, or now if that is still to come."""
        return min(self.session.start + part * (self.session.end - self.session.start), self.now)

    def _give(self, kind: Callable[..., Command], at: datetime, **fields: Any) -> Command:  # noqa: ANN401
        return kind(id=uuid4(), appointment_id=self.session.id, at=at, by=self.by, **fields)

    def _meeting(self) -> Iterator[Command]:
        yield self._give(commands.OpenJoin, self._at(-0.1))
        yield self._give(commands.Start, self._at(0.03))

    def _by_phone(self) -> Iterator[Command]:
        yield from self._meeting()
        switch = self._give(commands.SwitchToPhone, self._at(0.3), reason=FailureReason.AUDIO_VIDEO)
        yield switch
        yield self._give(
            commands.AddDiagnosis,
            self._at(0.31),
            failure_id=switch.id,
            findings=(
                Finding(ProbeStep.LINE, Verdict.GOOD),
                Finding(ProbeStep.NAME_RESOLUTION, Verdict.GOOD, milliseconds=14),
                Finding(ProbeStep.TOOL_HOST, Verdict.GOOD, milliseconds=38),
            ),
        )
        phones = self.session.client.callable_phones
        yield self._give(
            commands.NoteCall,
            self._at(0.36),
            failure_id=switch.id,
            number=phones[0].e164 if phones else "",
            who_calls=self.session.kind.who_calls,
            result=CallResult.REACHED,
        )
        yield self._give(
            commands.CorrectFailure,
            self._at(0.4),
            failure_id=switch.id,
            reason=FailureReason.AUDIO_VIDEO,
            side=FailureSide.CLIENT,
            note="利用者のマイクが認識されない",
        )
