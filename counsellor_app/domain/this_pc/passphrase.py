"""How good a passphrase is for the desk file: a person types it at every start, a thief may try for years."""

import unicodedata
from enum import StrEnum

from counsellor_app.domain.this_pc.recovery_code import looks_like_code

MIN_LENGTH = 12
_GOOD_LENGTH = 20
_FEW_DIFFERENT = 6
_KINDS_OF_GOOD = 4


class Strength(StrEnum):
    """What to say of a passphrase. Only FAIR and GOOD may be used."""

    TOO_SHORT = "too_short"
    TOO_EVEN = "too_even"
    LIKE_A_CODE = "like_a_code"
    """It would be read as a recovery code when it is typed later."""
    FAIR = "fair"
    GOOD = "good"

    @property
    def may_be_used(self) -> bool:
        """Whether the desk file may be locked with it."""
        return self in (Strength.FAIR, Strength.GOOD)


def strength(typed: str) -> Strength:
    """Judge a passphrase by length and variety, in the form in which it becomes a key."""
    text = unicodedata.normalize("NFKC", typed).strip()
    if len(text) < MIN_LENGTH or "\x00" in text:
        return Strength.TOO_SHORT
    if looks_like_code(text):
        return Strength.LIKE_A_CODE
    if len(set(text.casefold())) < _FEW_DIFFERENT:
        return Strength.TOO_EVEN
    kinds = {unicodedata.category(character)[:2] for character in text}
    is_good = len(text) >= _GOOD_LENGTH or len(kinds) >= _KINDS_OF_GOOD
    return Strength.GOOD if is_good else Strength.FAIR
