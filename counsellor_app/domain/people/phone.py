"""Telephone numbers as people write them, read into the one form that can be dialled and compared."""

import re
from dataclasses import dataclass
from enum import StrEnum

from counsellor_app.domain.characters import has_control, has_foreign_digit
from counsellor_app.domain.people import phone_text


class PhoneProblem(StrEnum):
    """Why a text is not taken as a telephone number."""

    EMPTY = "empty"
    NOT_A_NUMBER = "not_a_number"
    LETTER_IN_NUMBER = "letter_in_number"
    FOREIGN_DIGITS = "foreign_digits"
    DIGITS_LOST = "digits_lost"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    NOT_ASSIGNED = "not_assigned"
    EMERGENCY_NUMBER = "emergency_number"
    JOB_SEEKER_NUMBER = "job_seeker_number"
    TRUNK_ZERO_MISSING = "trunk_zero_missing"
    PLUS_MISSING = "plus_missing"
    DIGITS_LEFT_OVER = "digits_left_over"


_TO_ASK = {PhoneProblem.TRUNK_ZERO_MISSING, PhoneProblem.PLUS_MISSING, PhoneProblem.DIGITS_LEFT_OVER}
_EMERGENCY = {"110", "118", "119"}
_SEEKER_NUMBER = re.compile(r"\d{5}-\d{6,8}")
_ROUNDED = re.compile(r"(\d(?:\.\d+)?)E\+?(\d{1,2})", re.IGNORECASE)
_NOTHING = frozenset(" -.,、。・/()\t\n")
_LONGEST = 500
"""Characters: a cell longer than this is a text that happens to hold a number."""


@dataclass(frozen=True, slots=True)
class Phone:
    """What a text says. Either `e164` is a number that can be dialled, or `problem` says why there is none.

    `suggestion` is the number that was probably meant, in E.164: to be shown and confirmed, never stored
    unasked. `others` are further numbers of the same cell.
    """

    e164: str | None = None
    ext: str | None = None
    others: tuple[str, ...] = ()
    problem: PhoneProblem | None = None
    suggestion: str | None = None

    @property
    def valid(self) -> bool:
        """Whether it can be stored as it is."""
        return self.e164 is not None

    @property
    def ask(self) -> PhoneProblem | None:
        """What a person has to confirm before `suggestion` is taken; None when there is nothing to ask."""
        return self.problem if self.problem in _TO_ASK else None

    @property
    def display(self) -> str:
        """The number as it is grouped in Japan, with its extension; "" when there is none."""
        number = format_phone(self.e164) if self.e164 else ""
        return f"{number} 内線{self.ext}" if number and self.ext else number


def parse_phone(text: str) -> Phone:
    """Read a field or cell: any width, hyphens and labels, an extension, several numbers.

    The first number counts, a fax number only when there is no other. Foreign numbers need their +.
    """
    if len(text) > _LONGEST or has_control(text):
        return Phone(problem=PhoneProblem.NOT_A_NUMBER)
    if has_foreign_digit(text):
        return Phone(problem=PhoneProblem.FOREIGN_DIGITS)
    plain = phone_text.plain(text)
    if rounded := _ROUNDED.fullmatch(plain):
        return _from_rounded(rounded[1], int(rounded[2]))
    if phone_text.has_letters(plain):
        slip = phone_text.has_letter_for_digit(plain)
        return Phone(problem=PhoneProblem.LETTER_IN_NUMBER if slip else PhoneProblem.NOT_A_NUMBER)
    found = [piece for piece in phone_text.pieces(plain) if piece.digits]
    return _numbers(found) if found else _no_digits(plain)


def format_phone(e164: str) -> str:
    """090-1234-5678 for a Japanese number in E.164, +1 212-555-0123 for a foreign one."""
    import phonenumbers

    number = phonenumbers.parse(e164)
    style = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(
        number, style.NATIONAL if number.country_code == 81 else style.INTERNATIONAL
    )


def _no_digits(plain: str) -> Phone:
    nothing = all(char in _NOTHING for char in plain)
    return Phone(problem=PhoneProblem.EMPTY if nothing else PhoneProblem.NOT_A_NUMBER)


def _from_rounded(mantissa: str, power: int) -> Phone:
    """A number that Excel shows as 9.01E+09: usable only when no digit was dropped."""
    whole, _, decimals = mantissa.partition(".")
    if len(decimals) < power:
        return Phone(problem=PhoneProblem.DIGITS_LOST)
    return _single(whole + decimals)


def _numbers(found: list[phone_text.Piece]) -> Phone:
    """The pieces are one number, or several side by side; anything left over is asked about."""
    whole = _single("-".join(piece.digits for piece in found))
    if whole.valid or len(found) == 1:
        return _with_ext(whole, found)
    numbers: list[tuple[str, str | None]] = []
    left = found
    while left:
        length = next((n for n in range(1, len(left) + 1) if _single(_joined(left[:n])).valid), 0)
        if not length:
            break
        number = _single(_joined(left[:length])).e164
        ext = next((piece.ext for piece in left[:length] if piece.ext), None)
        if number and number not in [known for known, _ in numbers]:
            numbers.append((number, ext))
        left = left[length:]
    if not numbers:
        return _worst(found, whole)
    if left:
        return Phone(problem=PhoneProblem.DIGITS_LEFT_OVER, suggestion=numbers[0][0], ext=numbers[0][1])
    return Phone(e164=numbers[0][0], ext=numbers[0][1], others=tuple(number for number, _ in numbers[1:]))


def _joined(found: list[phone_text.Piece]) -> str:
    return "-".join(piece.digits for piece in found)


def _with_ext(phone: Phone, found: list[phone_text.Piece]) -> Phone:
    ext = next((piece.ext for piece in found if piece.ext), None)
    return Phone(phone.e164, ext, phone.others, phone.problem, phone.suggestion) if ext else phone


def _worst(found: list[phone_text.Piece], whole: Phone) -> Phone:
    """No piece is a number: the piece with a plain fault of its own says more than the heap."""
    alone = [_single(piece.digits) for piece in found]
    return next((phone for phone in alone if phone.suggestion), whole)


def _single(digits: str) -> Phone:
    """One number: digits with their hyphens, perhaps with + in front."""
    if digits.startswith("00") and not digits.startswith("000"):
        international = "+" + digits[2:].lstrip("-")
        if _valid(international):
            return Phone(e164=_valid(international))
    only = digits.replace("-", "")
    if only[0] in "+0" and (e164 := _valid(digits)):
        return Phone(e164=e164)
    return Phone(problem=_fault(digits, only), suggestion=_probably_meant(only))


def _valid(digits: str) -> str | None:
    """The number in E.164 if libphonenumber knows it as assigned, read as dialled in Japan."""
    import phonenumbers

    try:
        number = phonenumbers.parse(digits, "JP")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _probably_meant(only: str) -> str | None:
    if only.startswith("81") and len(only) in (11, 12, 13) and (meant := _valid("+" + only)):
        return meant
    return _valid("0" + only) if only[0] in "123456789" and len(only) in (9, 10) else None


def _fault(digits: str, only: str) -> PhoneProblem:
    if only.startswith("81") and len(only) in (11, 12, 13) and _valid("+" + only):
        return PhoneProblem.PLUS_MISSING
    if _SEEKER_NUMBER.fullmatch(digits) or (len(digits) == 13 and digits.isdigit()):
        return PhoneProblem.JOB_SEEKER_NUMBER
    if _probably_meant(only):
        return PhoneProblem.TRUNK_ZERO_MISSING
    if only in _EMERGENCY:
        return PhoneProblem.EMERGENCY_NUMBER
    return _fault_of_length(digits)


def _fault_of_length(digits: str) -> PhoneProblem:
    import phonenumbers

    try:
        reason = phonenumbers.is_possible_number_with_reason(phonenumbers.parse(digits, "JP"))
    except phonenumbers.NumberParseException as error:
        too_long = error.error_type == phonenumbers.NumberParseException.TOO_LONG
        return PhoneProblem.TOO_LONG if too_long else PhoneProblem.TOO_SHORT
    mobile = re.match("0[25-9]0", digits.replace("-", ""))
    count = sum(char.isdigit() for char in digits)
    if reason == phonenumbers.ValidationResult.TOO_LONG or (
        digits[0] == "0" and count > (11 if mobile else 10)
    ):
        return PhoneProblem.TOO_LONG
    if reason != phonenumbers.ValidationResult.IS_POSSIBLE or count < (11 if mobile else 10):
        return PhoneProblem.TOO_SHORT
    return PhoneProblem.NOT_ASSIGNED
