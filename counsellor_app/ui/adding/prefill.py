"""What an invitation puts into the fields, where no hand has typed anything else."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from counsellor_app.domain.appointment import JoinDetails
from counsellor_app.domain.day import Day
from counsellor_app.domain.japan import JAPAN
from counsellor_app.ui.adding.checks import start_of
from counsellor_app.ui.adding.day_checks import Wish, free_rooms
from counsellor_app.ui.adding.draft import Draft
from counsellor_app.ui.adding.form import Field, Form, OfficeChoices
from counsellor_app.ui.adding.reader import FileFault
from counsellor_app.ui.moments import hhmm

if TYPE_CHECKING:
    from counsellor_app.domain.invitation import Invitation


def join_in(result: "Invitation | FileFault | None") -> JoinDetails | None:
    """What a session keeps of what was read."""
    if result is None:
        return None
    from counsellor_app.ui.adding.found import join_of

    return join_of(result)


def wish_of(form: Form, office: OfficeChoices, now: datetime) -> Wish | None:
    """The time that is wanted; None as long as it is incomplete."""
    start, kind = start_of(form, now), office.kind(form.kind)
    if start is None or kind is None:
        return None
    return Wish(start, timedelta(minutes=kind.minutes), form.counsellor, form.room or None)


def after_reading(draft: Draft, result: "Invitation | FileFault | None", office: OfficeChoices) -> Draft:
    """With date, time and, where its length says which, the kind; a text without a time empties them."""
    invitation = None if isinstance(result, FileFault) else result
    start = invitation.start.astimezone(JAPAN) if invitation and invitation.start else None
    draft = draft.prefilled(Field.DATE, start.date().isoformat() if start else "")
    draft = draft.prefilled(Field.TIME, hhmm(start) if start else "")
    if invitation is None or invitation.start is None or invitation.end is None:
        return draft
    length = invitation.end - invitation.start
    fitting = [each for each in office.kinds if timedelta(minutes=each.minutes) == length]
    return draft.prefilled(Field.KIND, fitting[0].key) if len(fitting) == 1 else draft


def with_room(draft: Draft, office: OfficeChoices, tool: str, day: Day | None, wish: Wish | None) -> Draft:
    """With a room of the tool, free at that time if one is; the hand's choice stays where it fits."""
    chosen, rooms = draft.form.room, office.rooms_of(tool)
    fits = not chosen or any(room.id == chosen for room in rooms)
    if Field.ROOM in draft.by_hand and fits:
        return draft
    free = free_rooms(day, wish, rooms) if day and wish else rooms
    room = (free or rooms)[0].id if tool and rooms else ""
    return replace(draft, by_hand=draft.by_hand - {Field.ROOM}).prefilled(Field.ROOM, room)
