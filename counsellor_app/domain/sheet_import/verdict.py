"""What the import says of each row: taken, to be confirmed, or left out, and why."""

from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum


class Verdict(StrEnum):
    """`CONFIRM` is imported only after a person has looked at its warnings; `SKIP` never is."""

    IMPORT = "import"
    CONFIRM = "confirm"
    SKIP = "skip"


class SkipReason(StrEnum):
    """Why a row becomes no appointment."""

    BLANK = "blank"
    TOTAL_ROW = "total_row"
    FOOTNOTE = "footnote"
    REPEATED_HEADING = "repeated_heading"
    DAY_HEADING = "day_heading"
    NOT_A_BOOKING = "not_a_booking"
    NO_NAME = "no_name"
    MISSING_DATE = "missing_date"
    INVALID_DATE = "invalid_date"
    MISSING_TIME = "missing_time"
    INVALID_TIME = "invalid_time"
    END_BEFORE_START = "end_before_start"
    DUPLICATE = "duplicate"
    FORMULA_WITHOUT_VALUE = "formula_without_value"


class RowWarning(StrEnum):
    """What a person has to look at before the row is imported."""

    DATE_FROM_SERIAL = "date_from_serial"
    DATE_FROM_ROW_ABOVE = "date_from_row_above"
    DATE_LONG_PAST = "date_long_past"
    DATE_IMPLAUSIBLE = "date_implausible"
    KANJI_NUMERAL_DATE = "kanji_numeral_date"
    YEAR_MISSING = "year_missing"
    YEAR_ABBREVIATED = "year_abbreviated"
    WEEKDAY_MISMATCH = "weekday_mismatch"
    SATURDAY = "saturday"
    SUNDAY = "sunday"
    HOLIDAY = "holiday"
    NEW_YEAR_CLOSURE = "new_year_closure"
    BEYOND_OFFICIAL_LIST = "beyond_official_list"
    TIME_UNUSUAL = "time_unusual"
    KANA_INVALID = "kana_invalid"
    NAME_MISSING = "name_missing"
    NAME_UNUSUAL = "name_unusual"
    PHONE_TRUNK_ZERO_MISSING = "phone_trunk_zero_missing"
    PHONE_PLUS_MISSING = "phone_plus_missing"
    PHONE_DIGITS_LEFT_OVER = "phone_digits_left_over"
    PHONE_NOT_A_NUMBER = "phone_not_a_number"
    PHONE_UNUSABLE = "phone_unusable"
    JOB_SEEKER_NO_HYPHEN_MISSING = "job_seeker_no_hyphen_missing"
    JOB_SEEKER_NO_UNUSABLE = "job_seeker_no_unusable"
    EMAIL_FULLWIDTH_AT = "email_fullwidth_at"
    EMAIL_IRREGULAR = "email_irregular"
    EMAIL_INVALID = "email_invalid"
    METHOD_UNKNOWN = "method_unknown"
    STATUS_UNKNOWN = "status_unknown"
    STATUS_FROM_NOTE = "status_from_note"
    NO_SHOW = "no_show"
    HIDDEN_ROW = "hidden_row"
    HIDDEN_SHEET = "hidden_sheet"
    CELL_ERROR = "cell_error"


class Method(StrEnum):
    """How the consultation is held, as the list says."""

    ZOOM = "zoom"
    TELEOFFICE = "teleoffice"
    ONLINE = "online"
    IN_PERSON = "in_person"
    PHONE = "phone"


class Status(StrEnum):
    """What has become of the appointment, as the list says."""

    BOOKED = "booked"
    CANCELLED = "cancelled"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Person:
    """Whom a row is about; `name` as typed, `phone` in E.164, `seeker_number` in its normal form."""

    name: str | None = None
    kana_key: str | None = None
    seeker_number: str | None = None
    phone: str | None = None
    phone_ext: str | None = None
    other_phones: tuple[str, ...] = ()
    email: str | None = None


@dataclass(frozen=True, slots=True)
class RowVerdict:
    """One row or, in a grid, one cell of the list; `row` is its number or its address.

    Skipped rows carry a `reason` and no data. `day` is None only where the year has
    to be asked for. Times are wall times in Japan.
    """

    row: int | str
    verdict: Verdict
    reason: SkipReason | None = None
    day: date | None = None
    start: time | None = None
    end: time | None = None
    person: Person = Person()
    method: Method | None = None
    status: Status | None = None
    note: str = ""
    warnings: tuple[RowWarning, ...] = ()
    sheet: str | None = None


def skipped(row: int | str, reason: SkipReason) -> RowVerdict:
    """A row that is left out."""
    return RowVerdict(row, Verdict.SKIP, reason)


def warned(verdict: RowVerdict, *warnings: RowWarning) -> RowVerdict:
    """The same row with further warnings, each once: it has to be confirmed now."""
    if not warnings or verdict.verdict is Verdict.SKIP:
        return verdict
    all_of_them = tuple(dict.fromkeys((*verdict.warnings, *warnings)))
    return replace(verdict, verdict=Verdict.CONFIRM, warnings=all_of_them)
