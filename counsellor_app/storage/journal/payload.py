"""Commands as texts: what the command log keeps and what is told to the office.

A payload holds the word of the command and its fields. Words and fields are never given a new meaning, so
that what was written years ago stays readable; a new field gets a default.
"""

from hashlib import sha256

from counsellor_app.domain import booking_commands, commands
from counsellor_app.domain.booking.book_command import Book
from counsellor_app.domain.commands import Command
from counsellor_app.domain.notices import notice_commands
from counsellor_app.storage.codec import Json, Malformed, decode, dump, encode, load

KINDS: dict[str, type[Command]] = {
    "confirm": commands.Confirm,
    "open_join": commands.OpenJoin,
    "start": commands.Start,
    "switch_to_phone": commands.SwitchToPhone,
    "back_to_online": commands.BackToOnline,
    "correct_failure": commands.CorrectFailure,
    "add_diagnosis": commands.AddDiagnosis,
    "note_call": commands.NoteCall,
    "end": commands.End,
    "record_outcome": commands.RecordOutcome,
    "confirm_no_show": commands.ConfirmNoShow,
    "stop": commands.Stop,
    "tell_join": commands.TellJoin,
    "set_join": commands.SetJoin,
    "write_note": commands.WriteNote,
    "undo": commands.Undo,
    "book": Book,
    "move": booking_commands.Move,
    "cancel": booking_commands.Cancel,
    "lapse": booking_commands.Lapse,
    "note_notice": notice_commands.NoteNotice,
    "declare_attendants": notice_commands.DeclareAttendants,
}
_WORDS = {kind: word for word, kind in KINDS.items()}


def word_of(command: Command) -> str:
    """The stable word for that kind of command."""
    return _WORDS[type(command)]


def to_payload(command: Command) -> str:
    """The command as JSON: the same text for equal commands. Raises `ValueError` for a naive time."""
    said = {name: value for name, value in encode(command).items() if value or name not in _LATER}
    return dump({"kind": word_of(command), **said})


_LATER = frozenset({"label", "own"})
"""Fields that came later stand in the text only where they say something: a command of before keeps its text,
by which it is known when it is told again.
"""


def said_with(command: Command) -> dict[str, Json]:
    """What the trail keeps of a command beside its effect: of a booking's its channel, its reason, why a
    rule was set aside and that it was read back, of a notice what it was and how it went.
    """
    kept = next((names for kind, names in _SAID.items() if isinstance(command, kind)), ())
    said = {name: encode(getattr(command, name, "")) for name in kept}
    return {name: value for name, value in said.items() if value}


_SAID: dict[type[Command], tuple[str, ...]] = {
    booking_commands.Move: ("override", "is_read_back"),
    booking_commands.Cancel: ("channel", "reason"),
    notice_commands.NoteNotice: ("notice", "way"),
}


def from_payload(payload: str) -> Command:
    """The command that `to_payload` wrote. Raises `Malformed`."""
    data = load(payload)
    if not isinstance(data, dict) or not isinstance(data.get("kind"), str):
        raise Malformed("no command")
    kind = KINDS.get(data.pop("kind"))
    if kind is None:
        raise Malformed("unknown command")
    return decode(kind, data)


def fingerprint(payload: str) -> str:
    """SHA-256 of the text, in hex."""
    return sha256(payload.encode()).hexdigest()
