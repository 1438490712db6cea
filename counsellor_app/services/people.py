"""The verbs of people's cards: found, shown, corrected, merged, refused."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from counsellor_app.domain.appointment import Appointment, Client
from counsellor_app.domain.people.consent import Consent
from counsellor_app.domain.people.names import search_key, similar_names
from counsellor_app.domain.people.person_card import FoundPerson, PersonCard
from counsellor_app.domain.people.person_search import BEGIN, SearchQuery, queries
from counsellor_app.domain.people.refusal_of_use import RefusalOfUse
from counsellor_app.domain.rules.choices import Channel
from counsellor_app.domain.staff import Actor

if TYPE_CHECKING:
    from counsellor_app.storage.store import Store

_LOOKED_AT = 50
"""People of one half of a name who are compared whole, the latest cards first."""


class People:
    """Blocking use cases for a worker thread. Every method raises Problem when the store cannot do it."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def search(self, typed: str, now: datetime, limit: int = 20) -> tuple[FoundPerson, ...]:
        """People by reading, name in any variant, number or telephone, any part of it; best hits first."""
        return self._store.people.search(queries(typed), limit, now) if typed.strip() else ()

    def similar(self, client: Client, now: datetime, limit: int = 5) -> tuple[FoundPerson, ...]:
        """Others whose name or reading is the same, a variant, or one character away: easily mixed up."""
        found = self._store.people.names(tuple(_halves(client)), _LOOKED_AT)
        alike = [
            each
            for each, name, kana in found
            if each != client.id and (similar_names(client.name, name) or similar_names(client.kana, kana))
        ]
        return self._store.people.people(alike[:limit], now)

    def card(self, client_id: UUID, now: datetime) -> PersonCard:
        """All that is on file of one person. Raises Problem(NOT_FOUND)."""
        return self._store.people.card(client_id, now)

    def consents(self, client_id: UUID) -> tuple[Consent, ...]:
        """Everything the person has accepted, oldest first."""
        return self._store.people.consents(client_id)

    def correct(self, client: Client, by: Actor, at: datetime, was: Client | None = None) -> None:
        """Store a card, new or corrected; what stood there before stays in its history.

        Raises Problem(CHANGED_MEANWHILE) where the card is no longer as it `was` when it was read.
        """
        self._store.put_client(client, by, at, was)

    def refuse_use(self, client_id: UUID, refusal: RefusalOfUse, by: Actor, at: datetime) -> None:
        """Keep a person's decision to refuse future use, or one that was lifted (`lifted_at`)."""
        self._store.people.put_refusal(client_id, refusal, by, at)

    def note_contact(self, session_id: UUID, channel: Channel, by: Actor, at: datetime) -> Appointment:
        """Somebody who did not come got in touch after all: the no-show counts as one with contact."""
        from counsellor_app.storage.records import Contact

        return self._store.people.note_contact(session_id, Contact(channel, at), by)

    def merge(self, kept: UUID, dropped: UUID, by: Actor, at: datetime) -> UUID:
        """Two cards of one person become one; gives what `undo_merge` takes.

        Raises Problem: NOT_FOUND, or CHANGED_MEANWHILE when one of them was merged before.
        """
        from counsellor_app.storage.people.merging import Merge

        merge = Merge(uuid4(), kept, dropped)
        self._store.people.merge(merge, by, at)
        return merge.id

    def undo_merge(self, merge_id: UUID, by: Actor, at: datetime) -> None:
        """Part two cards again. Raises Problem: NOT_FOUND, or CHANGED_MEANWHILE."""
        self._store.people.undo_merge(merge_id, by, at)


def _halves(client: Client) -> Iterator[SearchQuery]:
    """Queries that meet every name at most one edit away: one of its halves stands as it is."""
    for text in (client.name, client.kana):
        key = search_key(text).replace('"', "")
        if key:
            yield SearchQuery(f'"{BEGIN}{key}"')
            middle = len(key) // 2
            if middle >= 2:
                yield SearchQuery(f'"{BEGIN}{key[:middle]}"')
            if len(key) - middle >= 3:
                yield SearchQuery(f'"{key[middle:]}"')
