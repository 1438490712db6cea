"""The words of blanks and of what is wrong with a value."""

from counsellor_app.domain.profile_file.faults import ProfileFault
from counsellor_app.domain.rules.rule import Rule
from counsellor_app.domain.rules.versions import Missing
from counsellor_app.services.office_rules import IN_THE_PAST
from counsellor_app.ui.rules.blanks_presenter import NOT_A_DAY, NOT_A_TIME
from counsellor_app.ui.wording import translate


def blank_word(blank: Missing) -> str:
    """What is blank, with its article."""
    parts = blank.name.split(".")
    if blank.name == "phone":
        return translate("Blanks", "Telephone number of the office")
    if blank.rule is Rule.WINDOW:
        opens = translate("Blanks", "Hours {number}: from ({article})")
        closes = translate("Blanks", "Hours {number}: until ({article})")
        return (opens if parts[-1] == "opens" else closes).format(number=parts[-2], article=blank.article)
    return translate("Blanks", "Cancelling until the day before ({article}, its text is damaged)").format(
        article=blank.article
    )


def value_fault_word(fault: ProfileFault) -> str:
    """What is wrong and what to type instead."""
    if fault.code in (NOT_A_TIME, "time_parsing", "time_type"):
        words = translate("Blanks", '✕ "{text}" is no time. Type it as 9:00 or 13:30.')
        return words.format(text=fault.detail)
    if fault.code == NOT_A_DAY:
        words = translate("Blanks", '✕ "{text}" is no day. Type it as 12/1 or 2026-12-01.')
        return words.format(text=fault.detail)
    if fault.code == IN_THE_PAST:
        return translate("Blanks", "✕ Rules take effect today at the earliest.")
    if fault.code == "window_reversed":
        return translate("Blanks", "✕ The hours {text} end before they begin.").format(text=fault.detail)
    if fault.code == "windows_overlap":
        return translate("Blanks", "✕ The two hours overlap. The second begins when the first has ended.")
    if fault.code == "length_exceeds_window":
        words = translate("Blanks", "✕ The hours {text} are shorter than one session.")
        return words.format(text=fault.detail)
    if fault.where == "phone":
        return translate("Blanks", "✕ The telephone number is written with hyphens, such as 0798-00-0000.")
    return translate("Blanks", "✕ This value does not fit: {place} ({code}).").format(
        place=fault.where, code=fault.code
    )
