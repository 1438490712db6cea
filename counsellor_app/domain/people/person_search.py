"""What a person is found by: words that are kept beside the card, and the queries that meet them.

Names: an index knows their runs of three characters. Each word begins with ``||``, and each pair of
characters of a name stands once more behind ``^``, so that one or two characters make a run of three as well.
Numbers: another index knows their runs of five digits, in order, and the two shorter ones at their ends.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from counsellor_app.domain.appointment import Client
from counsellor_app.domain.characters import HYPHENS, is_blank
from counsellor_app.domain.people.names import search_key

BEGIN, PAIR = "||", "^"
_MARKS = re.compile(r"[|^\"\x00]")
_LONGEST_QUERY = 60
_LONGEST_WORD = 200
_RUN, _FEWEST_DIGITS = 5, 3


@dataclass(frozen=True, slots=True)
class SearchText:
    """Everything a person is found by: folded names, and runs of digits."""

    words: str
    digits: str


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """A full-text expression for names or one for numbers; `within` are words that must stand there too."""

    words: str = ""
    digits: str = ""
    within: tuple[str, ...] = ()


def search_text(client: Client) -> SearchText:
    """What the indexes know of the person."""
    texts = (client.name, client.kana, client.company)
    words = dict.fromkeys(word for text in texts for word in _name_words(text))
    name = _key(client.name)
    pairs = dict.fromkeys(name[place : place + 2] for place in range(len(name) - 1))
    folded = "".join(f"{BEGIN}{word}" for word in words) + "".join(f"{PAIR}{pair}" for pair in pairs)
    numbers = (client.number, *(phone.e164 for phone in client.phones))
    return SearchText(folded, " ".join(run for number in numbers for run in _runs(_digits(number))))


def queries(typed: str) -> tuple[SearchQuery, ...]:
    """What to look for, in turn: words that begin so, then words that hold it anywhere.

    A number is found by any three digits or more of it. Empty where nothing is left to search for.
    """
    plain = unicodedata.normalize("NFKC", typed[:_LONGEST_QUERY])
    whole = _digits(plain)
    if whole:
        return (SearchQuery(digits=_phrase(whole)),) if len(whole) >= _FEWEST_DIGITS else ()
    pieces = "".join(" " if is_blank(char) else char for char in plain).split()
    numbers = [digits for digits in map(_digits, pieces) if digits]
    digits = " AND ".join(_phrase(each) for each in numbers if len(each) >= _FEWEST_DIGITS)
    terms = [key for key in (_key(piece) for piece in pieces if not _digits(piece)) if key]
    if digits:
        return (SearchQuery(digits=digits, within=tuple(terms)),)
    if not terms:
        return ()
    joined = "".join(terms)
    starting = _expression([_beginning(term) for term in terms], _beginning(joined))
    first = SearchQuery(starting)
    if len(joined) == 1:
        return (first,)
    return (first, SearchQuery(_expression([_anywhere(term) for term in terms], _anywhere(joined))))


def _expression(parts: list[str], whole: str) -> str:
    return whole if len(parts) < 2 else f"({' AND '.join(parts)}) OR {whole}"


def _beginning(term: str) -> str:
    return f'"{BEGIN}{term}"'


def _anywhere(term: str) -> str:
    if len(term) == 1:
        return _beginning(term)
    return f'({_beginning(term)} OR "{PAIR}{term}")' if len(term) == 2 else f'"{term}"'


def _runs(digits: str) -> Iterator[str]:
    """Each run of five digits, then what is left at the end, down to three."""
    for place in range(len(digits) - _FEWEST_DIGITS + 1):
        yield digits[place : place + _RUN]


def _phrase(digits: str) -> str:
    """Runs that follow each other; a part of one run is the beginning of some."""
    runs = [digits[place : place + _RUN] for place in range(max(1, len(digits) - _RUN + 1))]
    return f'"{" ".join(runs)}"' + ("*" if len(digits) < _RUN else "")


def _digits(text: str) -> str:
    """The digits of a number as dialled in Japan; "" for a text that is none."""
    kept = "".join(char for char in text if not (is_blank(char) or char in HYPHENS or char in "().,"))
    national = "0" + kept[3:] if kept.startswith("+81") else kept.removeprefix("+")
    return national if national.isascii() and national.isdigit() else ""


def _name_words(text: str) -> Iterator[str]:
    parts = "".join(" " if is_blank(char) else char for char in text).split()
    yield from (word for word in (_key(part) for part in (*parts, text)) if word)


def _key(text: str) -> str:
    return _MARKS.sub("", search_key(text))[:_LONGEST_WORD]
