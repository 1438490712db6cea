"""The words of the domain's enumerations, in the language on screen."""

from PySide6.QtCore import QLocale

from counsellor_app.domain.appointment import AttendantKind, Pending, Result, Service, State, ToldHow
from counsellor_app.domain.commands import RefusalCode
from counsellor_app.domain.failure import (
    CallResult,
    FailureAccount,
    FailurePhase,
    FailureReason,
    FailureSide,
    ProbeStep,
)
from counsellor_app.domain.failure_reasons import NamedReason
from counsellor_app.domain.kind import KindRules
from counsellor_app.domain.problem import ProblemCode
from counsellor_app.domain.staff import Role
from counsellor_app.ui.wording import translate

SYMBOLS: dict[State, str] = {
    State.TENTATIVE: "?",
    State.CONFIRMED: "○",
    State.WAITING: "◔",
    State.ONLINE: "●",
    State.PHONE: "☎",
    State.DONE: "✓",
    State.NO_SHOW: "✕",
    State.CANCELLED: "−",
    State.LAPSED: "−",
    State.STOPPED: "■",
}


def state_word(state: State) -> str:
    """The state of an appointment."""
    return {
        State.TENTATIVE: translate("State", "Tentative"),
        State.CONFIRMED: translate("State", "Confirmed"),
        State.WAITING: translate("State", "Waiting for the client"),
        State.ONLINE: translate("State", "Online session"),
        State.PHONE: translate("State", "Telephone session"),
        State.DONE: translate("State", "Finished"),
        State.NO_SHOW: translate("State", "Deemed cancelled"),
        State.CANCELLED: translate("State", "Cancelled"),
        State.LAPSED: translate("State", "Lapsed"),
        State.STOPPED: translate("State", "Stopped by the office"),
    }[state]


def short_state_word(state: State) -> str:
    """The state of an appointment where `state_word` has no room: in a narrow block or a day of the month."""
    return {
        State.WAITING: translate("State", "Waiting"),
        State.ONLINE: translate("State", "Online"),
        State.PHONE: translate("State", "By phone"),
        State.NO_SHOW: translate("State", "No-show"),
        State.STOPPED: translate("State", "Stopped"),
    }.get(state) or state_word(state)


def pending_word(pending: Pending) -> str:
    """What this desk has asked of its office and the office has not heard of yet."""
    return {
        Pending.BOOK: translate("State", "Provisional, not sent"),
        Pending.MOVE: translate("State", "To be moved, not sent"),
        Pending.CANCEL: translate("State", "To be cancelled, not sent"),
    }[pending]


def reason_word(reason: FailureReason) -> str:
    """A reason for the switch, short enough for its button."""
    return {
        FailureReason.CANNOT_JOIN: translate("FailureReason", "Cannot join"),
        FailureReason.AUDIO_VIDEO: translate("FailureReason", "Sound/video"),
        FailureReason.DROPPED: translate("FailureReason", "Cut off"),
        FailureReason.OFFICE_LINE: translate("FailureReason", "Our own line"),
        FailureReason.TOOL_FAILURE: translate("FailureReason", "Tool is down"),
        FailureReason.OTHER: translate("FailureReason", "Other"),
    }[reason]


def called_word(named: NamedReason | FailureAccount) -> str:
    """A reason for the switch as the office calls it, or called it when the record was made."""
    return named.label or reason_word(named.reason)


def side_word(side: FailureSide) -> str:
    """On whose side the fault lies."""
    return {
        FailureSide.CLIENT: translate("FailureSide", "Client's side"),
        FailureSide.OFFICE: translate("FailureSide", "Our side"),
        FailureSide.TOOL: translate("FailureSide", "The tool"),
        FailureSide.UNKNOWN: translate("FailureSide", "Not known"),
    }[side]


def phase_word(phase: FailurePhase) -> str:
    """When in the session the connection failed."""
    return {
        FailurePhase.BEFORE_START: translate("FailurePhase", "Before the start"),
        FailurePhase.MID_SESSION: translate("FailurePhase", "During the session"),
    }[phase]


def step_word(step: ProbeStep) -> str:
    """What a probe looked at."""
    return {
        ProbeStep.LINE: translate("ProbeStep", "Line"),
        ProbeStep.NAME_RESOLUTION: translate("ProbeStep", "Name resolution"),
        ProbeStep.PROXY: translate("ProbeStep", "Proxy"),
        ProbeStep.TOOL_HOST: translate("ProbeStep", "Tool's server"),
        ProbeStep.CAPTIVE_PORTAL: translate("ProbeStep", "Way to the Internet"),
        ProbeStep.OFFICE_SERVER: translate("ProbeStep", "Office server"),
    }[step]


def call_word(result: CallResult) -> str:
    """How a telephone call went."""
    return {
        CallResult.DIALLED: translate("CallResult", "Dialled"),
        CallResult.REACHED: translate("CallResult", "Reached"),
        CallResult.NO_ANSWER: translate("CallResult", "No answer"),
        CallResult.AWAITING_CALL_BACK: translate("CallResult", "Awaiting their call"),
    }[result]


def result_word(result: Result) -> str:
    """What came of a consultation."""
    return {
        Result.COMPLETED: translate("Result", "Consultation completed"),
        Result.REFERRED: translate("Result", "Referred to a vacancy"),
        Result.CONTINUES: translate("Result", "To be continued"),
        Result.CUT_SHORT: translate("Result", "Cut short"),
    }[result]


def service_word(service: Service) -> str:
    """The tool, by its own name."""
    return {
        Service.ZOOM: "Zoom",
        Service.TELEOFFICE: "TeleOffice",
        Service.TEAMS: "Microsoft Teams",
        Service.MEET: "Google Meet",
        Service.WEBEX: "Webex",
        Service.OTHER: translate("Service", "Other tool"),
    }[service]


def attendant_word(kind: AttendantKind) -> str:
    """Who sits with the client."""
    return {
        AttendantKind.INTERPRETER: translate("AttendantKind", "Interpreter"),
        AttendantKind.CARER: translate("AttendantKind", "Carer"),
        AttendantKind.FAMILY: translate("AttendantKind", "Family"),
        AttendantKind.OTHER: translate("AttendantKind", "Other attendant"),
    }[kind]


def told_word(how: ToldHow) -> str:
    """How the person was told ID and passcode."""
    return {
        ToldHow.PHONE: translate("ToldHow", "by telephone"),
        ToldHow.MY_PAGE: translate("ToldHow", "by My Page message"),
        ToldHow.MAIL: translate("ToldHow", "by mail"),
    }[how]


def role_word(role: Role) -> str:
    """What somebody does at the office."""
    return {
        Role.COUNSELLOR: translate("Role", "Counsellor"),
        Role.RECEPTION: translate("Role", "Reception"),
        Role.ADMIN: translate("Role", "Administrator"),
    }[role]


def kind_word(kind: KindRules) -> str:
    """The kind of consultation as the office names it; an office's words are data, not translations."""
    return kind.label_ja if QLocale().language() == QLocale.Language.Japanese else kind.label_en


def refusal_word(code: RefusalCode) -> str:
    """Why a command could not be carried out, and what to do."""
    return {
        RefusalCode.WRONG_STATE: translate(
            "Refusal", "The session is no longer in a state that allows this. Look at it again, then decide."
        ),
        RefusalCode.TOO_EARLY: translate(
            "Refusal", "It is too early for this. Wait until the time that the office's rule gives."
        ),
        RefusalCode.NO_SUCH_RULE: translate(
            "Refusal", "The office's rules have no such step for this kind of consultation."
        ),
        RefusalCode.FALLBACK_OPEN: translate("Refusal", "A switch to the telephone is open. Close it first."),
        RefusalCode.UNKNOWN_FAILURE: translate("Refusal", "That record of a switch is not there any more."),
        RefusalCode.NOT_ALLOWED: translate("Refusal", "The office's rules stand against it."),
        RefusalCode.PERSON_UNCLEAR: translate(
            "Refusal", "Somebody on file may be this person: open it in the form and say who it is."
        ),
        RefusalCode.TIME_TAKEN: translate(
            "Refusal", "Another session has that time by now. Look at the day again and choose another time."
        ),
        RefusalCode.NOTHING_TO_UNDO: translate(
            "Refusal", "Something else has been done since; nothing was undone."
        ),
    }[code]


def problem_word(code: ProblemCode) -> str:
    """What stands in the way of the desk file, and what to do."""
    return {
        ProblemCode.DISK_FULL: translate(
            "Problem", "The disk of this PC is full. Make room, for example empty the bin, then write again."
        ),
        ProblemCode.READ_ONLY: translate(
            "Problem", "The folder of the desk file cannot be written. Ask IT for the right to write to it."
        ),
        ProblemCode.BUSY: translate(
            "Problem", "Another program holds the desk file. Close it, or wait a moment and try again."
        ),
        ProblemCode.DAMAGED: translate(
            "Problem",
            "A part of the desk file cannot be read. Restart the program: it offers to save what is whole.",
        ),
        ProblemCode.NOT_FOUND: translate("Problem", "That record is not in the desk file any more."),
        ProblemCode.CHANGED_MEANWHILE: translate(
            "Problem", "Somebody else has just changed this. Look at it again, then decide."
        ),
        ProblemCode.OFFICE_AWAY: translate(
            "Problem",
            "The office database cannot be reached. "
            "Today's sessions go on here; this waits until it is back.",
        ),
        ProblemCode.NOT_ALLOWED: translate(
            "Problem", "The office database does not allow that to your login. Ask the administrator."
        ),
        ProblemCode.LAST_ADMIN: translate(
            "Problem", "One administrator has to remain. Make somebody else an administrator first."
        ),
        ProblemCode.UNEXPECTED: translate(
            "Problem", "The desk file could not be used. Try again; if it stays so, call IT and name this PC."
        ),
    }[code]
