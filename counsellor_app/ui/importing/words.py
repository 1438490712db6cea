"""What the import says of a file and of each row: one sentence for every code that the domain knows."""

from counsellor_app.domain.sheet_import.problem import SheetProblem
from counsellor_app.domain.sheet_import.storing import Fate
from counsellor_app.domain.sheet_import.verdict import RowWarning, SkipReason, Verdict
from counsellor_app.ui.wording import translate


def verdict_word(verdict: Verdict) -> str:
    """What is to become of a row."""
    return {
        Verdict.IMPORT: translate("Importing", "Take over"),
        Verdict.CONFIRM: translate("Importing", "Look at it"),
        Verdict.SKIP: translate("Importing", "Left out"),
    }[verdict]


def problem_sentence(problem: SheetProblem) -> str:
    """Why a file cannot be read as a list, and what to do."""
    return {
        SheetProblem.TOO_LARGE: translate("SheetProblem", "The file is larger than 50 MB. Split it."),
        SheetProblem.TOO_MANY_ROWS: translate(
            "SheetProblem", "The file has more than 200,000 rows. Split it."
        ),
        SheetProblem.UNKNOWN_ENCODING: translate(
            "SheetProblem", "The text is neither Shift_JIS nor Unicode. Save it as .xlsx and try again."
        ),
        SheetProblem.OLD_OR_ENCRYPTED_EXCEL: translate(
            "SheetProblem", "It is an old .xls file or has a password. Save it as .xlsx without a password."
        ),
        SheetProblem.NOT_A_WORKBOOK: translate(
            "SheetProblem", "This is no sound .xlsx file. Open it in Excel and save it again."
        ),
        SheetProblem.DANGEROUS_WORKBOOK: translate(
            "SheetProblem", "The file carries what no spreadsheet program writes. It was not opened."
        ),
        SheetProblem.BROKEN_TEXT: translate(
            "SheetProblem", "A quotation mark is never closed. Open it in Excel and save it again."
        ),
        SheetProblem.NO_LIST: translate(
            "SheetProblem",
            "No list was found. It needs headings such as date, start and name (日付, 開始, 氏名).",
        ),
        SheetProblem.UNREADABLE: translate(
            "SheetProblem", "The file cannot be read. Close it in other programs and try again."
        ),
    }[problem]


def skip_word(reason: SkipReason) -> str:
    """Why a row becomes no session."""
    return {
        SkipReason.BLANK: translate("SkipReason", "The row is empty."),
        SkipReason.TOTAL_ROW: translate("SkipReason", "A sum, not a session."),
        SkipReason.FOOTNOTE: translate("SkipReason", "A remark, not a session."),
        SkipReason.REPEATED_HEADING: translate("SkipReason", "The headings stand here once more."),
        SkipReason.DAY_HEADING: translate("SkipReason", "The heading of a day."),
        SkipReason.NOT_A_BOOKING: translate("SkipReason", "The time is marked as free or closed."),
        SkipReason.NO_NAME: translate("SkipReason", "There is no name."),
        SkipReason.MISSING_DATE: translate("SkipReason", "There is no date."),
        SkipReason.INVALID_DATE: translate(
            "SkipReason", "The date cannot be read; a spreadsheet may have changed it."
        ),
        SkipReason.MISSING_TIME: translate("SkipReason", "There is no start time."),
        SkipReason.INVALID_TIME: translate("SkipReason", "The time cannot be read."),
        SkipReason.END_BEFORE_START: translate("SkipReason", "The end lies before the start."),
        SkipReason.DUPLICATE: translate("SkipReason", "The same session stands further up."),
        SkipReason.FORMULA_WITHOUT_VALUE: translate(
            "SkipReason", "A formula without a result. Open and save the file in Excel."
        ),
    }[reason]


def fate_word(fate: Fate) -> str:
    """What became of a row, and what to do where it stops the list."""
    return {
        Fate.STORED: translate("Fate", "Taken over."),
        Fate.SKIPPED: translate("Fate", "Left out."),
        Fate.LEFT_OUT: translate("Fate", "Left out by you."),
        Fate.ON_FILE: translate("Fate", "On file already."),
        Fate.IN_PERSON: translate("Fate", "A visit to the office, not an online session."),
        Fate.TO_CONFIRM: translate("Fate", "Nobody has looked at its warnings yet."),
        Fate.DATE_UNKNOWN: translate("Fate", "The year is missing. Complete it in the list."),
        Fate.TIME_UNKNOWN: translate("Fate", "The time is missing. Complete it in the list."),
        Fate.NAME_UNKNOWN: translate("Fate", "The name is missing. Complete it in the list."),
        Fate.OUTCOME_UNKNOWN: translate(
            "Fate", "The day is past and the list does not say whether the person came."
        ),
        Fate.PERSON_UNCLEAR: translate(
            "Fate", "Somebody alike is on file. Compare number and telephone, then complete the row."
        ),
        Fate.TIME_TAKEN: translate("Fate", "Nobody of those chosen is free at that time."),
        Fate.TOO_LONG: translate("Fate", "The session would last longer than eight hours."),
    }[fate]


def warning_word(warning: RowWarning) -> str:
    """What a person has to look at."""
    return {**_day_warnings(), **_contact_warnings(), **_other_warnings()}[warning]


def _day_warnings() -> dict[RowWarning, str]:
    return {
        RowWarning.DATE_FROM_SERIAL: translate("RowWarning", "The date was stored as a number."),
        RowWarning.DATE_FROM_ROW_ABOVE: translate("RowWarning", "The date was taken from the row above."),
        RowWarning.DATE_LONG_PAST: translate("RowWarning", "The date lies far in the past."),
        RowWarning.DATE_IMPLAUSIBLE: translate("RowWarning", "The date lies far from the others."),
        RowWarning.KANJI_NUMERAL_DATE: translate("RowWarning", "The date was written in kanji."),
        RowWarning.YEAR_MISSING: translate("RowWarning", "The year is not written; the nearest was taken."),
        RowWarning.YEAR_ABBREVIATED: translate("RowWarning", "The year has two digits: era or western?"),
        RowWarning.WEEKDAY_MISMATCH: translate("RowWarning", "Weekday and date do not agree."),
        RowWarning.SATURDAY: translate("RowWarning", "A Saturday."),
        RowWarning.SUNDAY: translate("RowWarning", "A Sunday."),
        RowWarning.HOLIDAY: translate("RowWarning", "A national holiday."),
        RowWarning.NEW_YEAR_CLOSURE: translate("RowWarning", "A day round the New Year."),
        RowWarning.BEYOND_OFFICIAL_LIST: translate(
            "RowWarning", "Holidays of that year are not official yet."
        ),
        RowWarning.TIME_UNUSUAL: translate("RowWarning", "An unusual time of day: perhaps the afternoon?"),
    }


def _contact_warnings() -> dict[RowWarning, str]:
    return {
        RowWarning.PHONE_TRUNK_ZERO_MISSING: translate(
            "RowWarning", "The telephone had lost its 0; it was put back."
        ),
        RowWarning.PHONE_PLUS_MISSING: translate(
            "RowWarning", "The telephone had lost its +; it was put back."
        ),
        RowWarning.PHONE_DIGITS_LEFT_OVER: translate("RowWarning", "The telephone has digits left over."),
        RowWarning.PHONE_NOT_A_NUMBER: translate("RowWarning", "The telephone is no number and is left out."),
        RowWarning.PHONE_UNUSABLE: translate("RowWarning", "The telephone cannot be used and is left out."),
        RowWarning.JOB_SEEKER_NO_HYPHEN_MISSING: translate(
            "RowWarning", "The seeker number had no hyphen; it was put in."
        ),
        RowWarning.JOB_SEEKER_NO_UNUSABLE: translate(
            "RowWarning", "The seeker number cannot be used and is left out."
        ),
        RowWarning.EMAIL_FULLWIDTH_AT: translate("RowWarning", "The address had a full-width @."),
        RowWarning.EMAIL_IRREGULAR: translate(
            "RowWarning", "An old carrier address: some senders refuse it."
        ),
        RowWarning.EMAIL_INVALID: translate("RowWarning", "The address cannot exist and is left out."),
    }


def _other_warnings() -> dict[RowWarning, str]:
    return {
        RowWarning.KANA_INVALID: translate("RowWarning", "The reading is not kana and is left out."),
        RowWarning.NAME_MISSING: translate("RowWarning", "There is no name."),
        RowWarning.NAME_UNUSUAL: translate("RowWarning", "What stands for the name is unusual."),
        RowWarning.METHOD_UNKNOWN: translate("RowWarning", "How it is held is not understood."),
        RowWarning.STATUS_UNKNOWN: translate("RowWarning", "What became of it is not understood."),
        RowWarning.STATUS_FROM_NOTE: translate("RowWarning", "What became of it was read from the remark."),
        RowWarning.NO_SHOW: translate("RowWarning", "Noted as a no-show: taken over as cancelled."),
        RowWarning.HIDDEN_ROW: translate("RowWarning", "The row is hidden in the file."),
        RowWarning.HIDDEN_SHEET: translate("RowWarning", "The sheet is hidden in the file."),
        RowWarning.CELL_ERROR: translate("RowWarning", "A cell shows an error."),
    }
