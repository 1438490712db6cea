"""What an entry of the journal says to people: what was done, about whom and when, and why it came back."""

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.booking_commands import Move
from counsellor_app.domain.commands import Command
from counsellor_app.domain.japan import JAPAN
from counsellor_app.domain.line.journal import Entry
from counsellor_app.domain.line.wishes import pending_of
from counsellor_app.services.office.tray import Waiting
from counsellor_app.ui.booking.outcome.refusal_words import refusals_text
from counsellor_app.ui.calendar.timeline_face import shown_name
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.history.words import what_word
from counsellor_app.ui.moments import span
from counsellor_app.ui.office.words import granted_word, refused_wish_word, why_word
from counsellor_app.ui.phone_words import shown_number
from counsellor_app.ui.words import pending_word, refusal_word


def title_of(waiting: Waiting) -> str:
    """What was done or wished, as far as it came."""
    kind = pending_of(waiting.entry.command)
    if kind is None:
        return what_word(waiting.what)
    if waiting.is_refused:
        return refused_wish_word(kind)
    return granted_word(kind) if waiting.is_granted else pending_word(kind)


def wished_hours(command: Command, session: Appointment) -> tuple[str, str]:
    """The day and the time band that the wish is about; of a move, those it goes to."""
    start, end = (command.start, command.end) if isinstance(command, Move) else (session.start, session.end)
    return long_date(start.astimezone(JAPAN).date()), span(start, end)


def wished_time(command: Command, session: Appointment) -> str:
    """As `wished_hours`, in a line."""
    return " ".join(wished_hours(command, session))


def phones_text(session: Appointment) -> str:
    """Where to telephone."""
    return "  ".join(shown_number(each.e164) for each in session.client.callable_phones)


def person_text(session: Appointment) -> str:
    """Whom it is about, and where to telephone."""
    return f"{shown_name(session)}  {phones_text(session)}".strip()


def why_text(entry: Entry) -> str:
    """Why the office did not take it."""
    rules = refusals_text(entry.obstacles)
    refusal = rules or (refusal_word(entry.refusal) if entry.refusal else "")
    return why_word(entry.state, refusal, entry.trouble)
