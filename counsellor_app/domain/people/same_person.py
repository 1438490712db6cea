"""Whether somebody who books is on file already: mixing up two people is how these offices leak."""

from collections.abc import Iterable
from enum import Enum, auto
from uuid import UUID

from counsellor_app.domain.appointment import Client
from counsellor_app.domain.people.names import kana_key, search_key


class PersonUnclear(Exception):  # noqa: N818 - the domain's word
    """Somebody on file may be this person or another one: a person has to look at both identifiers.

    `candidates` are the ids of the clients in question.
    """

    def __init__(self, candidates: tuple[UUID, ...]) -> None:
        super().__init__(f"{len(candidates)} candidates")
        self.candidates = candidates


class _Likeness(Enum):
    SAME = auto()
    UNCLEAR = auto()
    OTHER = auto()


def person_on_file(typed: Client, found: Iterable[Client]) -> Client | None:
    """Which of `found`, who share a number or a telephone with `typed`, is that person; None if nobody is.

    Two identifiers must agree before a card is taken: a number, or a telephone, together with the name.
    A telephone alone is often shared by a family.

    Raises:
        PersonUnclear: one identifier agrees and another does not, or more than one card fits.
    """
    judged = [(each, _likeness(typed, each)) for each in found]
    open_ones = [each for each, likeness in judged if likeness is not _Likeness.OTHER]
    if not open_ones:
        return None
    if len(open_ones) > 1 or (open_ones[0], _Likeness.SAME) not in judged:
        raise PersonUnclear(tuple(each.id for each in open_ones))
    return open_ones[0]


def _likeness(typed: Client, other: Client) -> _Likeness:
    has_name = _has_name_of(typed, other)
    if typed.number and other.number and typed.number != other.number:
        return _Likeness.UNCLEAR if has_name else _Likeness.OTHER
    return _Likeness.SAME if has_name else _Likeness.UNCLEAR


def _has_name_of(typed: Client, other: Client) -> bool:
    by_name = search_key(typed.name) == search_key(other.name)
    by_kana = bool(typed.kana) and kana_key(typed.kana) == kana_key(other.kana)
    return by_name or by_kana
