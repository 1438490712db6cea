"""What is wrong with a date or a time, and what to do."""

from counsellor_app.domain.typed_moments import MomentProblem
from counsellor_app.ui.wording import translate


def date_word(problem: MomentProblem) -> str:
    """Why it is no date."""
    return {
        MomentProblem.EMPTY: translate("DateFault", "Type the date, for example 11/24."),
        MomentProblem.UNREADABLE: translate("DateFault", "This is no date. Type it as 11/24 or 2026-11-24."),
        MomentProblem.NO_SUCH_DAY: translate("DateFault", "There is no such day. Check month and day."),
        MomentProblem.OTHER_WEEKDAY: translate(
            "DateFault", "That day falls on another weekday. Ask which day is meant."
        ),
    }[problem]


def time_word(problem: MomentProblem) -> str:
    """Why it is no time of day."""
    if problem is MomentProblem.EMPTY:
        return translate("TimeFault", "Type the start time, for example 1330.")
    return translate("TimeFault", "This is no time of day. Type it as 1330 or 13:30.")
