"""What was done to a card, in words: who, when, from what to what."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from counsellor_app.domain.appointment import ClientKind
from counsellor_app.domain.event import Event
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.people.person_card import PersonCard
from counsellor_app.domain.rules.choices import ConsentBasis, Ground
from counsellor_app.ui.booking.words import basis_word, ground_word, terms_word
from counsellor_app.ui.clients.words import client_kind_word, phone_word, record_word
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.moments import hhmm
from counsellor_app.ui.phone_words import shown_number
from counsellor_app.ui.wording import translate

_FIELDS = ("name", "kana", "kind", "company", "number", "email", "phones")
Names = Callable[[str], str]
"""Gives the name of a member of staff by the id."""


@dataclass(frozen=True, slots=True, repr=False)
class ChangeLine:
    """One entry of the trail. ``merge`` is what can be undone: the two cards parted again."""

    head: str
    title: str
    details: tuple[str, ...] = ()
    merge: UUID | None = None


def change_lines(card_id: UUID, events: Iterable[Event], names: Names) -> tuple[ChangeLine, ...]:
    """The trail of a card, newest first."""
    known = tuple(events)
    parted = {str(each.after.get("merge")) for each in known if each.what == "undo_merge"}
    return tuple(_line(card_id, each, names, parted) for each in reversed(known))


def last_change(card: PersonCard, names: Names) -> ChangeLine | None:
    """Who changed the card last, when, and from what to what."""
    return next(iter(change_lines(card.person.client.id, card.changes, names)), None)


def _line(card_id: UUID, event: Event, names: Names, parted: set[str]) -> ChangeLine:
    head = f"{long_date(japan_date(event.at))} {hhmm(event.at)}  {names(event.by.staff_id)}".strip()
    title, details = _said(card_id, event)
    merge = event.after.get("merge")
    can_part = event.what == "merge" and merge is not None and str(merge) not in parted
    is_kept = event.after.get("kept") == str(card_id)
    return ChangeLine(head, title, details, UUID(str(merge)) if can_part and is_kept else None)


def _said(card_id: UUID, event: Event) -> tuple[str, tuple[str, ...]]:
    if "merge" in event.after:
        return _merge_word(card_id, event), ()
    if "consent" in event.after:
        return _consent_word(_mapping(event.after["consent"])), ()
    if "refusal" in event.after:
        return _refusal_words(event)
    if not event.before and "name" in event.after:
        return translate("Clients", "Card made"), ()
    title = {
        "merge": translate("Clients", "Completed from the other card"),
        "undo_merge": translate("Clients", "As it was before the two cards were put together"),
    }.get(event.what, translate("Clients", "Card corrected"))
    return title, tuple(_differences(event))


def _merge_word(card_id: UUID, event: Event) -> str:
    if event.what == "undo_merge":
        return translate("Clients", "The two cards were parted again")
    if event.after.get("kept") == str(card_id):
        return translate("Clients", "Another card of the same person was put into this one")
    return translate("Clients", "This card was put into another one of the same person")


def _consent_word(consent: Mapping[str, object]) -> str:
    return translate("Clients", "Accepted: {terms}, {basis}").format(
        terms=terms_word(str(consent.get("terms", "")), str(consent.get("version", ""))),
        basis=basis_word(ConsentBasis(str(consent.get("basis")))),
    )


def _refusal_words(event: Event) -> tuple[str, tuple[str, ...]]:
    refusal = _mapping(event.after["refusal"])
    ground = ground_word(Ground(str(refusal.get("ground"))))
    note = str(refusal.get("note") or "")
    if refusal.get("lifted_at"):
        return translate("Clients", "Refusal lifted: {ground}").format(ground=ground), (note,) if note else ()
    title = translate("Clients", "Future use refused: {ground}").format(ground=ground)
    return title, (note,) if note else ()


def _differences(event: Event) -> Iterator[str]:
    for name in _FIELDS:
        if name in event.after:
            before, after = _value(name, event.before.get(name)), _value(name, event.after[name])
            yield translate("Clients", "{field}: {before} → {after}").format(
                field=record_word(name), before=before, after=after
            )


def _value(name: str, value: object) -> str:
    if name == "kind" and value:
        return client_kind_word(ClientKind(str(value)))
    if name == "phones" and isinstance(value, list):
        value = "、".join(_phone(_mapping(each)) for each in value)  # i18n: data
    return str(value) if value else translate("Clients", "(empty)")


def _phone(phone: Mapping[str, object]) -> str:
    number, label = shown_number(str(phone.get("e164", ""))), str(phone.get("label", ""))
    return phone_word(number, label, may_call=bool(phone.get("may_call", True)))


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}
