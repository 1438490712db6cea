"""Job seeker numbers (求職番号): the office's five digits, a hyphen, up to eight digits.

No official specification is public. The search form of the Hello Work site takes 5 + at most 8 digits,
guides say 6 to 8, old numbers have 4; all of these are accepted.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from counsellor_app.domain.characters import field_text, has_control, has_foreign_digit


class SeekerNumberProblem(StrEnum):
    """Why a text is no job seeker number; several kinds of number at these offices look alike."""

    EMPTY = "empty"
    NOT_A_NUMBER = "not_a_number"
    LETTER_IN_NUMBER = "letter_in_number"
    FOREIGN_DIGITS = "foreign_digits"
    DIGITS_LOST = "digits_lost"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    PHONE_NUMBER = "phone_number"
    INSURED_PERSON_NUMBER = "insured_person_number"
    INDIVIDUAL_NUMBER = "individual_number"


# in `field_text` a long vowel mark is a hyphen
_LABEL = re.compile(r"^(?:ハロ-ワ-ク)?(?:求職(?:者)?(?:受付)?)?\s*(?:番号|No\.?|NO\.?|no\.?|#)?\s*[:.]?\s*")
_INSURED = re.compile(r"\d{4}-\d{6}-\d")
_INDIVIDUAL = re.compile(r"\d{4}-\d{4}-\d{4}")
_PHONE = re.compile(r"0\d{1,4}-\d{1,4}-\d{3,4}|0[5-9]0\d{8}|0[5-9]0\d\d-?\d{6}|0\d{9}|\+81[\d-]{9,12}")
_ROUNDED = re.compile(r"\d(?:\.\d+)?E\+?\d+", re.IGNORECASE)
_SHORTEST, _LONGEST = 4, 8
"""Digits behind the hyphen."""

_DIGITS_WITHOUT_HYPHEN = range(11, 14)
"""5 + 6 to 8. Shorter runs are telephone numbers, dates or halves of a number."""


@dataclass(frozen=True, slots=True)
class SeekerNumber:
    """`normalised` is 13010-01234567 in ASCII, or None and `problem` says why.

    `hyphen_added` is True when the text had none, so that where the number parts is our reading.
    """

    normalised: str | None = None
    problem: SeekerNumberProblem | None = None
    hyphen_added: bool = False

    @property
    def valid(self) -> bool:
        """Whether the text is a job seeker number."""
        return self.normalised is not None


def seeker_number(text: str) -> SeekerNumber:
    """Read a field or cell; width, kind of hyphen, blanks and a label (№, 求職番号：) do not matter."""
    if has_control(text):
        return SeekerNumber(problem=SeekerNumberProblem.NOT_A_NUMBER)
    if has_foreign_digit(text):
        return SeekerNumber(problem=SeekerNumberProblem.FOREIGN_DIGITS)
    plain = _LABEL.sub("", field_text(text))
    compact = re.sub(r"\s*-\s*|(?<=\d)\s+(?=\d)", "-", plain).strip(" '\"()")
    if not compact.strip("-"):
        return SeekerNumber(problem=SeekerNumberProblem.EMPTY)
    problem = _other_number(compact) or _fault(compact)
    if problem:
        return SeekerNumber(problem=problem)
    office, lower = compact[:5], compact[5:].lstrip("-")
    return SeekerNumber(f"{office}-{lower}", hyphen_added="-" not in compact)


def _other_number(compact: str) -> SeekerNumberProblem | None:
    """The kind of number it is instead."""
    if _INSURED.fullmatch(compact):
        return SeekerNumberProblem.INSURED_PERSON_NUMBER
    if _PHONE.fullmatch(compact):
        return SeekerNumberProblem.PHONE_NUMBER
    if _INDIVIDUAL.fullmatch(compact) or (compact.isdigit() and _is_individual_number(compact)):
        return SeekerNumberProblem.INDIVIDUAL_NUMBER
    return SeekerNumberProblem.DIGITS_LOST if _ROUNDED.fullmatch(compact) else None


def _fault(compact: str) -> SeekerNumberProblem | None:
    if not re.fullmatch(r"\d+(-\d+)*", compact):
        near = re.fullmatch(r"[\dA-Za-z]+(-[\dA-Za-z]+)*", compact) and sum(map(str.isdigit, compact)) >= 6
        return SeekerNumberProblem.LETTER_IN_NUMBER if near else SeekerNumberProblem.NOT_A_NUMBER
    parts = compact.split("-")
    if len(parts) == 1:
        return _fault_of_length(len(compact), _DIGITS_WITHOUT_HYPHEN[0], _DIGITS_WITHOUT_HYPHEN[-1])
    if len(parts) > 2 or len(parts[0]) > 5:
        return SeekerNumberProblem.NOT_A_NUMBER
    if len(parts[0]) < 5:
        return SeekerNumberProblem.TOO_SHORT
    return _fault_of_length(len(parts[1]), _SHORTEST, _LONGEST)


def _fault_of_length(length: int, shortest: int, longest: int) -> SeekerNumberProblem | None:
    if length < shortest:
        return SeekerNumberProblem.TOO_SHORT
    return SeekerNumberProblem.TOO_LONG if length > longest else None


def _is_individual_number(digits: str) -> bool:
    """Whether twelve digits carry the check digit of a マイナンバー, which must not be kept here."""
    if len(digits) != 12:
        return False
    weights = (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
    rest = sum(int(digit) * weight for digit, weight in zip(digits[:11], weights, strict=True)) % 11
    return int(digits[11]) == (0 if rest <= 1 else 11 - rest)
