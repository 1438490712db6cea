"""Words of files that leave the office, and of their log."""

from counsellor_app.domain.appointment import Result, Service, State
from counsellor_app.domain.export import ExportFormat, Purpose
from counsellor_app.domain.export_table import Column, Words
from counsellor_app.domain.failure import FailurePhase, FailureReason, FailureSide, ProbeStep
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.statistics.facts import Names
from counsellor_app.domain.statistics.period import Period
from counsellor_app.domain.statistics.report import Dimension
from counsellor_app.services.accounts.exports import ExportFailed, ExportFault
from counsellor_app.ui.records.words import bar_word
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import (
    phase_word,
    problem_word,
    reason_word,
    result_word,
    service_word,
    side_word,
    state_word,
    step_word,
)


def purpose_word(purpose: Purpose) -> str:
    """What an export is for."""
    return {
        Purpose.STATISTICS: translate("Export", "Statistics"),
        Purpose.SESSIONS: translate("Export", "List of sessions with names"),
        Purpose.SWITCHES: translate("Export", "Phone switches for the tool's maker"),
    }[purpose]


def purpose_note(purpose: Purpose) -> str:
    """What is in it, and what is not."""
    return {
        Purpose.STATISTICS: translate("Export", "Counts only: figures and every chart as a table."),
        Purpose.SESSIONS: translate(
            "Export",
            "Date, time, kind, name, reading, number, counsellor, room, tool, state, outcome, phone switches."
            " No telephone, mail address, meeting ID, passcode, link or note.",
        ),
        Purpose.SWITCHES: translate(
            "Export",
            "Date, time, tool, phase, reason, side, minutes lost and what the diagnosis found. No client, no"
            " member of staff, no free text.",
        ),
    }[purpose]


def format_word(form: ExportFormat) -> str:
    """What kind of file."""
    return {
        ExportFormat.XLSX: translate("Export", "Excel workbook with charts (XLSX)"),
        ExportFormat.CSV: translate("Export", "Text for Excel (CSV, UTF-8)"),
        ExportFormat.CSV_CP932: translate("Export", "Text for older programs (CSV, Shift_JIS)"),
    }[form]


def fault_word(error: Exception) -> str:
    """Why nothing was exported, and what to do."""
    if isinstance(error, ExportFailed):
        return {
            ExportFault.NOT_WRITABLE: translate(
                "Export", "The file could not be written there. Close it in Excel, or choose another folder."
            ),
            ExportFault.TOO_MANY_ROWS: translate(
                "Export", "That is too much for one workbook. Choose CSV, or a shorter period."
            ),
        }[error.fault]
    return problem_word(error.code if isinstance(error, Problem) else ProblemCode.UNEXPECTED)


def file_stem(purpose: Purpose, period: Period) -> str:
    """A name for the file: purpose and days, in ISO as in all files."""
    word = {
        Purpose.STATISTICS: translate("Export", "statistics"),
        Purpose.SESSIONS: translate("Export", "sessions"),
        Purpose.SWITCHES: translate("Export", "phone-switches"),
    }[purpose]
    return f"{word}_{period.first.isoformat()}_{period.last.isoformat()}"


def words_of_file(names: Names) -> Words:
    """Headings and the words of every code that a list can hold."""
    tools = {each.value: service_word(each) for each in Service}
    return Words(
        columns=_headings(),
        codes={
            Column.KIND: {each.key: bar_word(Dimension.KIND, each.key, names) for each in names.kinds},
            Column.COUNSELLOR: {each.id: each.name for each in names.staff},
            Column.ROOM: {each.id: each.name for each in names.rooms},
            Column.TOOL: tools,
            Column.STATE: {each.value: state_word(each) for each in State},
            Column.OUTCOME: _outcomes(names),
            Column.PHASE: {each.value: phase_word(each) for each in FailurePhase},
            Column.REASON: {each.value: reason_word(each) for each in FailureReason},
            Column.SIDE: {each.value: side_word(each) for each in FailureSide},
            Column.FINDINGS: {each.value: step_word(each) for each in ProbeStep},
        },
    )


def _outcomes(names: Names) -> dict[str, str]:
    if not names.sees_outcomes:
        return {"": translate("Export", "not shown to this login")}
    return {each.value: result_word(each) for each in Result}


def _headings() -> dict[Column, str]:
    return {
        Column.DAY: translate("Export", "Date"),
        Column.START: translate("Export", "Start"),
        Column.END: translate("Export", "End"),
        Column.KIND: translate("Export", "Kind"),
        Column.NAME: translate("Export", "Name"),
        Column.KANA: translate("Export", "Reading"),
        Column.NUMBER: translate("Export", "Number"),
        Column.COUNSELLOR: translate("Export", "Counsellor"),
        Column.ROOM: translate("Export", "Room"),
        Column.TOOL: translate("Export", "Tool"),
        Column.STATE: translate("Export", "State"),
        Column.OUTCOME: translate("Export", "Outcome"),
        Column.SWITCHES: translate("Export", "Phone switches"),
        Column.TIME: translate("Export", "Time"),
        Column.PHASE: translate("Export", "Phase"),
        Column.REASON: translate("Export", "Reason"),
        Column.SIDE: translate("Export", "Side"),
        Column.MINUTES_LOST: translate("Export", "Minutes lost"),
        Column.FINDINGS: translate("Export", "Diagnosis"),
    }
