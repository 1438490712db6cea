"""The line to the office in words: the chip in the head, its explanation, what is left unsent."""

from dataclasses import dataclass

from counsellor_app.domain.appointment import Pending
from counsellor_app.domain.line.journal import EntryState
from counsellor_app.domain.line.office_state import Line, OfficeState
from counsellor_app.ui.moments import hhmm
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.wording import translate


@dataclass(frozen=True, slots=True)
class LineFace:
    """A word with a sign, a shorter one, their tone, and the sentence that explains it."""

    text: str
    short: str
    tone: Tone
    tip: str


def line_face(state: OfficeState) -> LineFace:
    """What the chip in the head shows."""
    text, tone = _word(state)
    unsent = state.counts.queued
    if unsent and not state.is_online:
        text = f"{text} · " + translate("Office", "%n unsent", None, unsent)
    return LineFace(text, _short(state), tone, _tip(state))


def _short(state: OfficeState) -> str:
    """For a window without room for more."""
    if state.line is Line.BARRED:
        return translate("Office", "✕ No entry")
    if state.line is not Line.OFFLINE or state.is_sending:
        return _word(state)[0]
    if state.counts.queued:
        return "▲ " + translate("Office", "%n unsent", None, state.counts.queued)
    return translate("Office", "▲ Offline")


def _word(state: OfficeState) -> tuple[str, Tone]:
    if state.is_sending:
        return translate("Office", "↑ Sending %n", None, state.counts.queued), Tone.KEY
    if state.line is Line.ONLINE:
        return translate("Office", "● Online"), Tone.SUCCESS
    if state.line is Line.CONNECTING:
        return translate("Office", "… Connecting"), Tone.NEUTRAL
    since = hhmm(state.since) if state.since else ""
    if state.line is Line.BARRED:
        return translate("Office", "✕ No entry since {time}").format(time=since), Tone.DANGER
    return translate("Office", "▲ Offline since {time}").format(time=since), Tone.WARNING


def _tip(state: OfficeState) -> str:
    if state.line is Line.ONLINE:
        return translate("Office", "The office database answers. What you do is there at once.")
    if state.line is Line.CONNECTING:
        return translate("Office", "Looking for the office database.")
    if state.line is Line.BARRED:
        return barred_word(state.code)
    return translate(
        "Office",
        "The office database does not answer. Timers, phone switch, end and notes go on; they are written on "
        "this PC and told by themselves later. Bookings are taken down provisionally.",
    )


def barred_word(code: str) -> str:
    """Why the office database answers and does not let this desk in."""
    if code == "other_office":
        return translate(
            "Office",
            "This address leads to another office's database. Nothing was told to it. Ask IT to check it.",
        )
    if code == "no_office":
        return translate("Office", "Your login belongs to no office there. Ask the administrator.")
    return translate(
        "Office",
        "The office database does not let your login in: the password has changed, or the login was closed. "
        "Sign in again with the person button, or ask the administrator.",
    )


def unsent_word(count: int) -> str:
    """Why the window stays open."""
    return translate(
        "Office",
        "%n record(s) have not reached the office database yet. They are written, encrypted, on this PC and "
        "are told when the program runs again.",
        None,
        count,
    )


def returned_word(count: int) -> str:
    """What waits in the tray."""
    return translate("Office", "%n record(s) were not taken by the office. Look at them.", None, count)


def granted_word(kind: Pending) -> str:
    """What the office has said yes to, and what is left to do."""
    return {
        Pending.BOOK: translate("Office", "✓ The provisional booking is confirmed: telephone the person"),
        Pending.MOVE: translate("Office", "✓ The booking was moved as wished: telephone the person"),
        Pending.CANCEL: translate("Office", "✓ The booking was cancelled as wished"),
    }[kind]


def refused_wish_word(kind: Pending) -> str:
    """A wish that came back."""
    return {
        Pending.BOOK: translate("Office", "The provisional booking could not be had"),
        Pending.MOVE: translate("Office", "The booking was not moved"),
        Pending.CANCEL: translate("Office", "The booking was not cancelled"),
    }[kind]


def wished_word(count: int) -> str:
    """What reception has promised to ask for."""
    return translate("Office", "%n provisional booking(s), not sent to the office yet.", None, count)


def why_word(state: EntryState, refusal: str, trouble: str) -> str:
    """Why an entry is in the tray."""
    if state is EntryState.REFUSED:
        return translate("Office", "Refused: {why}").format(why=refusal)
    if trouble == "not_found":
        return translate("Office", "The office has no such session any more.")
    return translate(
        "Office", "The office database could not take it in ({code}). Tell IT this code."
    ).format(code=trouble)
