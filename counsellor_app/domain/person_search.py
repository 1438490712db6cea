"""What a person is found by: words that are kept beside the card, and the query that meets them.

The index knows runs of three characters. Each word begins with ``||``, and each pair of characters of a name
stands once more behind ``^``, so that one or two characters make a run of three as well.
"""

import re
import unicodedata
from collections.abc import Iterator

from counsellor_app.domain.appointment import Client
from counsellor_app.domain.characters import HYPHENS, is_blank
from counsellor_app.domain.names import search_key

BEGIN, PAIR = "||", "^"
_MARKS = re.compile(r"[|^\"\x00]")
_LONGEST_QUERY = 60
_LONGEST_WORD = 200


def search_words(client: Client) -> str:
    """Everything the person is found by, folded, as one text."""
    words = dict.fromkeys(
        (
            *_name_words(client.name),
            *_name_words(client.kana),
            *_name_words(client.company),
            *_numbers(client),
        )
    )
    name = _key(client.name)
    pairs = dict.fromkeys(name[place : place + 2] for place in range(len(name) - 1))
    return "".join(f"{BEGIN}{word}" for word in words) + "".join(f"{PAIR}{pair}" for pair in pairs)


def queries(typed: str) -> tuple[str, ...]:
    """Full-text expressions for what was typed: words that begin so, then words that hold it anywhere.

    Empty where nothing is left to search for.
    """
    terms, whole = _terms(typed[:_LONGEST_QUERY])
    if not whole:
        return ()
    starting = _expression([f'"{BEGIN}{term}"' for term in terms], f'"{BEGIN}{whole}"')
    if len(whole) == 1:
        return (starting,)
    return (starting, _expression([_anywhere(term) for term in terms], _anywhere(whole)))


def _expression(parts: list[str], whole: str) -> str:
    return whole if len(parts) < 2 else f"({' AND '.join(parts)}) OR {whole}"


def _anywhere(term: str) -> str:
    if len(term) == 1:
        return f'"{BEGIN}{term}"'
    return f'("{BEGIN}{term}" OR "{PAIR}{term}")' if len(term) == 2 else f'"{term}"'


def _terms(typed: str) -> tuple[list[str], str]:
    """The words typed and all of them as one; a number is one word, however it is broken up."""
    plain = unicodedata.normalize("NFKC", typed)
    digits = _digits(plain)
    if digits:
        return [digits], digits
    pieces = "".join(" " if is_blank(char) else char for char in plain).split()
    words = [word for word in (_digits(piece) or _key(piece) for piece in pieces) if word]
    return words, "".join(words)


def _digits(text: str) -> str:
    """The digits of a number as dialled in Japan; "" for a text that is none."""
    kept = "".join(char for char in text if not (is_blank(char) or char in HYPHENS or char in "().,"))
    national = "0" + kept[3:] if kept.startswith("+81") else kept.removeprefix("+")
    return national if national.isascii() and national.isdigit() else ""


def _numbers(client: Client) -> Iterator[str]:
    yield from (digits for digits in (_digits(client.number),) if digits)
    for phone in client.phones:
        if digits := _digits(phone.e164):
            yield digits


def _name_words(text: str) -> Iterator[str]:
    parts = "".join(" " if is_blank(char) else char for char in text).split()
    yield from (word for word in (_key(part) for part in (*parts, text)) if word)


def _key(text: str) -> str:
    return _MARKS.sub("", search_key(text))[:_LONGEST_WORD]
