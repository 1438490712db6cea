"""The recovery code: the 256-bit key of the desk file as a person can write it down and type it in.

64 characters in 8 groups of 8: 7 that carry 5 bits each and a check character of the group, so that a typing
error is found in its group. The alphabet has no I, L, O and U; what they are mistaken for is read for them.
280 bits: the key (256) and the first 24 bits of its SHA-256.
"""

import hashlib
import unicodedata

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS = 8
_DATA_CHARACTERS = 7
_GROUP_LENGTH = _DATA_CHARACTERS + 1
_MISTAKEN = str.maketrans({"O": "0", "I": "1", "L": "1", "ー": "-"})


class RecoveryCodeError(ValueError):
    """The text is no recovery code. `group` (1 to 8) is the group with the typing error, if it is known."""

    def __init__(self, group: int | None) -> None:
        super().__init__("recovery code")
        self.group = group


def encode(raw_key: str) -> str:
    """The recovery code of a raw key of 64 hex digits, in 8 groups with hyphens between them."""
    key = bytes.fromhex(raw_key)
    number = int.from_bytes(key + hashlib.sha256(key).digest()[:3])
    digits = [number >> shift & 31 for shift in range(275, -1, -5)]
    groups = (digits[start : start + _DATA_CHARACTERS] for start in range(0, len(digits), _DATA_CHARACTERS))
    return "-".join(
        "".join(ALPHABET[digit] for digit in [*group, _check(place, group)])
        for place, group in enumerate(groups, start=1)
    )


def decode(typed: str) -> str:
    """The raw key of 64 hex digits, from a code typed in any case, width and grouping.

    Raises RecoveryCodeError, with the group when one group alone is wrong by itself.
    """
    text = _tidy(typed)
    digits = [ALPHABET.find(character) for character in text]
    for place in range(1, GROUPS + 1):
        group = digits[(place - 1) * _GROUP_LENGTH : place * _GROUP_LENGTH]
        if len(group) < _GROUP_LENGTH:
            raise RecoveryCodeError(place if text else None)
        if -1 in group or _check(place, group[:-1]) != group[-1]:
            raise RecoveryCodeError(place)
    if len(digits) != GROUPS * _GROUP_LENGTH:
        raise RecoveryCodeError(None)
    number = 0
    for index, digit in enumerate(digits):
        if index % _GROUP_LENGTH != _DATA_CHARACTERS:
            number = number << 5 | digit
    whole = number.to_bytes(35)
    key = whole[:32]
    if hashlib.sha256(key).digest()[:3] != whole[32:]:
        raise RecoveryCodeError(None)
    return key.hex()


def looks_like_code(typed: str) -> bool:
    """Whether a text was meant as a recovery code rather than as a passphrase: its length and letters."""
    text = _tidy(typed)
    return abs(len(text) - GROUPS * _GROUP_LENGTH) <= 2 and all(character in ALPHABET for character in text)


def _tidy(typed: str) -> str:
    text = unicodedata.normalize("NFKC", typed).upper().translate(_MISTAKEN)
    return "".join(character for character in text if character.isalnum())


def _check(place: int, group: list[int]) -> int:
    """Σ aⁱ·dᵢ over GF(32), with the group's place as the last term: it shows every wrong character, every
    swap of two characters and every swap of two groups.
    """
    total = 0
    for digit in [*group, place]:
        total = _times_a(total) ^ digit
    return _times_a(total)


def _times_a(value: int) -> int:
    value <<= 1
    return value ^ 0b100101 if value & 32 else value
