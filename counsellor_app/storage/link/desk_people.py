"""People at the desk of an office: the office's cards, or while it is away those of the copied days."""

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from counsellor_app.domain.appointment import Appointment, Client
from counsellor_app.domain.people.consent import Consent
from counsellor_app.domain.people.person_card import Attendance, FoundPerson, PersonCard
from counsellor_app.domain.people.person_search import SearchQuery, search_text
from counsellor_app.domain.problem import Problem
from counsellor_app.storage.link.desk_bookings import is_away
from counsellor_app.storage.people.cards import PeopleStore

T = TypeVar("T")
_TERM = re.compile(r'"([^"]+)"')


class DeskPeople:
    """Has the methods of `PeopleStore`. What is not here is the office's alone."""

    def __init__(self, office: PeopleStore, near: Callable[[], tuple[Appointment, ...]]) -> None:
        """`near` are the sessions that this PC has."""
        self._office = office
        self._near = near

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - what is not of this PC is the office's
        return getattr(self._office, name)

    def search(self, queries: tuple[SearchQuery, ...], limit: int, now: datetime) -> tuple[FoundPerson, ...]:
        """The office's; while it is away, those of the copied days, of whose past nothing is known."""
        return self._or_else(lambda: self._office.search(queries, limit, now), lambda: self._found(queries))

    def names(self, queries: tuple[SearchQuery, ...], limit: int) -> tuple[tuple[UUID, str, str], ...]:
        """The office's; while it is away, everybody of the copied days."""
        return self._or_else(
            lambda: tuple(self._office.names(queries, limit)),
            lambda: tuple((each.id, each.name, each.kana) for each in self._known()),
        )

    def people(self, ids: list[UUID], now: datetime) -> tuple[FoundPerson, ...]:
        """The office's; while it is away, those of the copied days."""
        return self._or_else(
            lambda: self._office.people(ids, now),
            lambda: tuple(_person(each) for each in self._known() if each.id in ids),
        )

    def consents(self, client_id: UUID) -> tuple[Consent, ...]:
        """The office's; while it is away none is known: the person is asked again."""
        return self._or_else(lambda: self._office.consents(client_id), tuple)

    def card(self, client_id: UUID, now: datetime) -> PersonCard:
        """The office's; while it is away, what the copied days know of the person."""
        try:
            return self._office.card(client_id, now)
        except Problem as problem:
            known = next((each for each in self._known() if each.id == client_id), None)
            if not is_away(problem) or known is None:
                raise
        return PersonCard(_person(known), (), (), ())

    def _found(self, queries: tuple[SearchQuery, ...]) -> tuple[FoundPerson, ...]:
        found = (each for query in queries for each in self._known() if _meets(query, each))
        return tuple(map(_person, {each.id: each for each in found}.values()))

    def _known(self) -> tuple[Client, ...]:
        return tuple({each.client.id: each.client for each in self._near()}.values())

    def _or_else(self, office: Callable[[], T], here: Callable[[], T]) -> T:
        try:
            return office()
        except Problem as problem:
            if not is_away(problem):
                raise
        return here()


def _person(card: Client) -> FoundPerson:
    return FoundPerson(card, Attendance())


def _meets(query: SearchQuery, card: Client) -> bool:
    """Whether the index would find the card: by all runs of digits, or by the words put together."""
    text = search_text(card)
    runs, words = _TERM.findall(query.digits), _TERM.findall(query.words)
    has_words = not words or words[-1] in text.words
    return (
        has_words and all(each in text.digits for each in runs) and all(w in text.words for w in query.within)
    )
