"""Meeting IDs and passcodes as one reads them out on the telephone, sign by sign."""

from dataclasses import dataclass
from enum import StrEnum


class SignKind(StrEnum):
    """What a sign is, so that the listener types the right key."""

    DIGIT = "digit"
    UPPER = "upper"
    LOWER = "lower"
    SYMBOL = "symbol"


@dataclass(frozen=True, slots=True)
class SpokenSign:
    """One sign. ``spelling`` is the ICAO word of a letter, empty for digits and symbols."""

    sign: str
    kind: SignKind
    spelling: str = ""


_ICAO = [
    "Alfa", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot", "Golf", "Hotel", "India",
    "Juliett", "Kilo", "Lima", "Mike", "November", "Oscar", "Papa", "Quebec", "Romeo",
    "Sierra", "Tango", "Uniform", "Victor", "Whiskey", "Xray", "Yankee", "Zulu",
]  # fmt: skip


def spoken(text: str) -> tuple[SpokenSign, ...]:
    """Every sign of ``text`` but blanks, in order."""
    return tuple(_sign(each) for each in text if not each.isspace())


def _sign(sign: str) -> SpokenSign:
    if sign.isascii() and sign.isdigit():
        return SpokenSign(sign, SignKind.DIGIT)
    if sign.isascii() and sign.isalpha():
        kind = SignKind.UPPER if sign.isupper() else SignKind.LOWER
        return SpokenSign(sign, kind, _ICAO[ord(sign.upper()) - ord("A")])
    return SpokenSign(sign, SignKind.SYMBOL)


def grouped_id(meeting_id: str) -> str:
    """A meeting ID in the groups Zoom prints: 9 digits 3-3-3, 10 digits 3-3-4, 11 digits 3-4-4, 12 4-4-4.

    Anything that is not digits only stays as it is.
    """
    sizes = {9: (3, 3, 3), 10: (3, 3, 4), 11: (3, 4, 4), 12: (4, 4, 4), 15: (3, 4, 4, 4)}
    if not (meeting_id.isascii() and meeting_id.isdigit()) or len(meeting_id) not in sizes:
        return meeting_id
    groups, at = [], 0
    for size in sizes[len(meeting_id)]:
        groups.append(meeting_id[at : at + size])
        at += size
    return " ".join(groups)
