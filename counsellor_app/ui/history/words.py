"""What was done, in words: one title for each word of the trail."""

from counsellor_app.domain.history import ChangeKind, Entry
from counsellor_app.domain.japan import japan_date
from counsellor_app.ui.moments import hhmm
from counsellor_app.ui.wording import translate


def kind_of_change_word(kind: ChangeKind) -> str:
    """A sort of changes that one searches for."""
    return {
        ChangeKind.BOOKING: translate("History", "Bookings"),
        ChangeKind.SESSION: translate("History", "Sessions held"),
        ChangeKind.CONNECTION: translate("History", "Telephone and connection"),
        ChangeKind.TOLD: translate("History", "What people were told"),
        ChangeKind.CARD: translate("History", "Cards of people"),
        ChangeKind.DECISION: translate("History", "Consents and refusals"),
        ChangeKind.SETTING: translate("History", "Settings"),
        ChangeKind.OUTSIDE: translate("History", "Exports and deletions"),
    }[kind]


def title_of(entry: Entry) -> str:
    """What happened, as a heading; a word of a later program stands for itself."""
    event = entry.event
    if event.what in ("client", "staff", "meeting_room") and event.after and not event.before:
        return _new_words()[event.what]
    if event.what == "outage" and event.before:
        if event.after.get("withdrawn"):
            return translate("History", "The tool's outage was taken back as a mistake")
        return translate("History", "The tool works again")
    if event.what == "came_too_late":
        late = translate("History", "{what}: came too late from a desk, kept here")
        return late.format(what=what_word(str(event.after.get("command", ""))))
    return _words().get(event.what, event.what)


def what_word(what: str) -> str:
    """What a command did, by its stable word; the word itself for one that has no sentence."""
    return _words().get(what, what)


def _new_words() -> dict[str, str]:
    return {
        "client": translate("History", "Card made"),
        "staff": translate("History", "Member of staff added"),
        "meeting_room": translate("History", "Meeting room added"),
    }


def _words() -> dict[str, str]:
    return {**_session_words(), **_around_words(), **_record_words()}


def _session_words() -> dict[str, str]:
    return {
        "booked": translate("History", "Booked"),
        "taken_over": translate("History", "Taken over from a list"),
        "confirm": translate("History", "Booking confirmed"),
        "book": translate("History", "Booked"),
        "move": translate("History", "Booking moved"),
        "cancel": translate("History", "Booking cancelled"),
        "lapse": translate("History", "Tentative booking lapsed"),
        "confirm_no_show": translate("History", "Recorded as deemed cancelled"),
        "open_join": translate("History", "Meeting opened"),
        "start": translate("History", "Session started"),
        "end": translate("History", "Session ended"),
        "stop": translate("History", "Session stopped by the office"),
        "record_outcome": translate("History", "Outcome recorded"),
        "write_note": translate("History", "Note written"),
        "undo": translate("History", "Last step taken back"),
        "switch_to_phone": translate("History", "Switched to the telephone"),
        "back_to_online": translate("History", "Back online"),
        "correct_failure": translate("History", "Reason of the switch corrected"),
        "add_diagnosis": translate("History", "Diagnosis recorded"),
        "note_call": translate("History", "Telephone call noted"),
    }


def _around_words() -> dict[str, str]:
    return {
        "tell_join": translate("History", "ID told to the person"),
        "set_join": translate("History", "Join details changed"),
        "note_notice": translate("History", "Notice prepared or given"),
        "declare_attendants": translate("History", "Attendants asked after"),
        "contact_after_no_show": translate("History", "Got in touch after not coming"),
        "merge": translate("History", "Two cards put together"),
        "undo_merge": translate("History", "Two cards parted again"),
        "refusal_of_use": translate("History", "Future use refused, or the refusal changed"),
        "consent": translate("History", "Terms accepted"),
    }


def _record_words() -> dict[str, str]:
    return {
        "client": translate("History", "Card corrected"),
        "office": translate("History", "Office's settings changed"),
        "staff": translate("History", "Member of staff changed"),
        "meeting_room": translate("History", "Meeting room changed"),
        "retention_rule": translate("History", "Retention period set"),
        "office_rules": translate("History", "Rules of the office changed"),
        "office_terms": translate("History", "New version of the terms announced, or withdrawn"),
        "failure_reasons": translate("History", "Reasons for the phone switch changed"),
        "outage": translate("History", "The tool is down today"),
        "export": translate("History", "Exported"),
        "export_failed": translate("History", "Export failed"),
        "disclosure": translate("History", "Disclosed to an authority"),
        "erasure": translate("History", "Records deleted by retention rule"),
    }


def about_word(entry: Entry) -> str:
    """Whom or what it is about: the person, and of a session its time."""
    if entry.start is None:
        return entry.name
    day = japan_date(entry.start)
    year = "" if day.year == japan_date(entry.event.at).year else f"{day.year}/"
    return f"{entry.name}  {year}{day.month}/{day.day} {hhmm(entry.start)}".strip()
