"""All that the page shows, derived from what was pasted, typed and answered."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from counsellor_app.domain.appointment import Appointment, Client
from counsellor_app.domain.day import Day
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.staff import MeetingRoom
from counsellor_app.domain.taken import Resource
from counsellor_app.ui.adding.day_checks import Wish, alike, clash, free_rooms, free_starts
from counsellor_app.ui.adding.form import Field
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.fields.faces import Choices, FieldFace, Notice, Option, PersonFace
from counsellor_app.ui.moments import hhmm, span
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.phone_words import shown_number
from counsellor_app.ui.wording import translate


@dataclass(frozen=True, slots=True, repr=False)
class FoundFace:
    """What the page says of a text or file. `facts` are pairs of caption and value, the passcode aside."""

    verdict: str = ""
    tone: Tone = Tone.NEUTRAL
    facts: tuple[tuple[str, str], ...] = ()
    passcode: str = ""
    is_passcode_shown: bool = False
    cautions: tuple[str, ...] = ()
    source: str = ""


class Deed(StrEnum):
    """What a button beside a notice does; its value is a start, a room's id, or nothing."""

    TAKE_TIME = "take_time"
    TAKE_ROOM = "take_room"
    TRY_AGAIN = "try_again"
    UNDO = "undo"
    RESTORE = "restore"
    DISCARD = "discard"


@dataclass(frozen=True, slots=True, repr=False)
class AddingFace:
    """The whole page. `people` is empty unless somebody has to say who of several it is."""

    found: FoundFace | None
    is_reading: bool
    offers_found_time: bool
    fields: dict[Field, FieldFace]
    kinds: Choices
    counsellors: Choices
    rooms: Choices
    notices: tuple[Notice, ...]
    people: tuple[PersonFace, ...]
    is_saving: bool
    is_empty: bool


def added_word(stored: Appointment) -> str:
    """What the window says after adding; without the person, so that it may stay on a shared screen."""
    return translate("Adding", "Added: {day} {span}.").format(
        day=long_date(japan_date(stored.start)), span=span(stored.start, stored.end)
    )


def alike_notice(day: Day, name: str, kana: str) -> Notice | None:
    """A warning where the day has somebody of such a name already."""
    found = alike(day, name, kana) if name else ()
    if not found:
        return None
    people = "、".join(
        f"{hhmm(each.start)} {each.client.name}（{_identifier(each.client)}）" for each in found
    )
    text = translate(
        "Adding", "The day has a client of the same or a similar name: {people}. Compare numbers."
    )
    return Notice(text.format(people=people), Tone.WARNING)


def taken_notice(day: Day, wish: Wish, rooms: tuple[MeetingRoom, ...], now: datetime) -> Notice | None:
    """Who has the time, and the nearest times and rooms that are free; None where nobody has it."""
    found = clash(day, wish)
    if found is None:
        return None
    resource, other = found
    times = free_starts(day, wish, now)
    options = [Option(hhmm(start), Deed.TAKE_TIME, start) for start in times]
    if resource is Resource.ROOM:
        free = free_rooms(day, wish, rooms)
        options = [*(Option(room.name, Deed.TAKE_ROOM, room.id) for room in free), *options]
    text = _taken_word(day, resource, other)
    text += " " + (
        translate("Adding", "Free on that day:")
        if options
        else translate("Adding", "Nothing is free on that day; choose another.")
    )
    return Notice(text, Tone.WARNING, tuple(options))


def _taken_word(day: Day, resource: Resource, other: Appointment) -> str:
    member, room = day.member(other.counsellor_id), day.room(other.room_id)
    if resource is Resource.COUNSELLOR:
        who = member.name if member else ""
        text = translate("Adding", "{who} has {span} a session with {client}.")
    else:
        who = room.name if room else ""
        text = translate("Adding", "{who} is taken {span} for a session with {client}.")
    return text.format(who=who, span=span(other.start, other.end), client=other.client.name)


def _identifier(client: Client) -> str:
    phone = shown_number(client.phones[0].e164) if client.phones else ""
    return client.company or client.number or phone or "–"
