"""The booking form as plain names and texts, to be kept over a crash, and back."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from counsellor_app.domain.people.person_card import FoundPerson
from counsellor_app.domain.rules.choices import Channel, Standing
from counsellor_app.ui.booking.form.draft import Companion, Draft

_TEXTS = (
    *("kind", "service", "counsellor", "name", "kana", "company", "number", "phones", "email", "attendant"),
    *("attendant_name", "minutes", "expiry", "note", "reason", "repeat", "times"),
)
_TICKS = ("is_new", "accepts_terms", "accepts_tool_terms", "wants_tentative", "is_settled")
Content = Mapping[str, object]


def content_of(draft: Draft) -> Content | None:
    """What is kept of the form; None while nothing on it is worth keeping."""
    if not (draft.has_person or draft.start or draft.note.strip() or draft.reason.strip()):
        return None
    return {
        **{each: getattr(draft, each) for each in (*_TEXTS, *_TICKS)},
        "channel": draft.channel.value,
        "person": str(draft.person.client.id) if draft.person else "",
        "start": draft.start.isoformat() if draft.start else "",
        "date_reasons": [[start.isoformat(), reason] for start, reason in draft.date_reasons],
        "companions": [[each.kind, each.name] for each in draft.companions],
        "standing": sorted(draft.standing),
        "booking_id": str(draft.booking_id),
        "client_id": str(draft.client_id),
    }


def person_of(content: Content) -> UUID | None:
    """Whose card was chosen. Raises ValueError."""
    person = str(content.get("person", ""))
    return UUID(person) if person else None


def draft_of(content: Content, person: FoundPerson | None) -> Draft:
    """The form again, with the card as it is on file now. Raises ValueError for what is no such form."""
    values: dict[str, Any] = {each: str(content.get(each, "")) for each in _TEXTS}
    values |= {each: content.get(each) is True for each in _TICKS}
    start, companions, standing = (content.get(each) for each in ("start", "companions", "standing"))
    reasons = content.get("date_reasons", [])
    if not (isinstance(companions, list) and isinstance(standing, list) and isinstance(reasons, list)):
        raise ValueError("content")  # noqa: TRY004 - one error for whatever is no form
    return Draft(
        **values,
        channel=Channel(str(content.get("channel"))),
        person=person,
        start=datetime.fromisoformat(str(start)) if start else None,
        date_reasons=tuple((datetime.fromisoformat(str(at)), str(reason)) for at, reason in reasons),
        companions=tuple(Companion(str(kind), str(name)) for kind, name in companions),
        standing=frozenset(Standing(each) for each in standing),
        booking_id=UUID(str(content.get("booking_id"))),
        client_id=UUID(str(content.get("client_id"))),
    )
