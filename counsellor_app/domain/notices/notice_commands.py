"""Commands about what people were asked and told around a session."""

from dataclasses import dataclass, replace

from counsellor_app.domain.appointment import AHEAD, RUNNING, Appointment, Attendant
from counsellor_app.domain.command_effects import effect, require, undo_step
from counsellor_app.domain.commands import Command
from counsellor_app.domain.notices.notice import NoticeKind, NoticeWay


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteNotice(Command):
    """A notice was made ready for the person, or given. The trail keeps what and how, never the text."""

    notice: NoticeKind
    way: NoticeWay


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclareAttendants(Command):
    """The answer to who sits with the client (S 12(3), A 10(3), N 12(3)); empty for nobody."""

    attendants: tuple[Attendant, ...] = ()


@effect.register
def _(_command: NoteNotice, was: Appointment) -> Appointment:
    return was


@effect.register
def _(command: DeclareAttendants, was: Appointment) -> Appointment:
    require(was, command, *AHEAD, *RUNNING)
    step = replace(undo_step(was, command), unasked=was.attendants is None)
    undo = step if step.unasked and was.state in AHEAD else was.undo
    return replace(was, attendants=command.attendants, undo=undo)
