"""The words of blanks and of what is wrong with a value."""

from counsellor_app.domain.appointment import Service
from counsellor_app.domain.profile_file.blanks import CANCEL_BY_MAIL_TOO, CANCEL_BY_PHONE, USUAL
from counsellor_app.domain.profile_file.entries import DEADLINES
from counsellor_app.domain.profile_file.faults import ProfileFault
from counsellor_app.domain.rules.rule import Rule
from counsellor_app.domain.rules.versions import Missing
from counsellor_app.services.rules.office_rules import IN_THE_PAST
from counsellor_app.ui.rules.blanks_presenter import NOT_A_DAY, NOT_A_TIME, NOT_MINUTES, NOT_WEEKDAYS
from counsellor_app.ui.rules.words import deadline_word
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import service_word


def blank_word(blank: Missing) -> str:
    """What is blank, with its article."""
    parts = blank.name.split(".")
    if blank.name == "phone":
        return translate("Blanks", "Telephone number of the office")
    own = _own_words().get(parts[-1])
    if own is not None and not blank.article:
        return own
    if blank.rule is Rule.WINDOW:
        opens = translate("Blanks", "Hours {number}: from ({article})")
        closes = translate("Blanks", "Hours {number}: until ({article})")
        return (opens if parts[-1] == "opens" else closes).format(number=parts[-2], article=blank.article)
    return translate("Blanks", "Cancelling until the day before ({article}, its text is damaged)").format(
        article=blank.article
    )


def _own_words() -> dict[str, str]:
    """What an office that begins blank is asked, by the last part of a blank's name."""
    return {
        "title": translate("Blanks", "Title of the terms of use"),
        "version": translate("Blanks", "Version of the terms of use"),
        "days": translate("Blanks", "Weekdays on which sessions are held"),
        "opens": translate("Blanks", "Sessions from"),
        "closes": translate("Blanks", "Sessions until"),
        "length": translate("Blanks", "Length of a session (minutes)"),
        "deadline": translate("Blanks", "Bookings are taken until"),
        "no_show": translate("Blanks", "Deemed cancelled without contact after (minutes)"),
        "tool": translate("Blanks", "Tools"),
        "id_delivery": translate("Blanks", "Meeting ID and passcode are told"),
        "end": translate("Blanks", "At the end of the time a session"),
        "fallback": translate("Blanks", "When the connection fails, who telephones"),
        "cancel": translate("Blanks", "Cancelling until the day before"),
    }


def blank_hint(blank: Missing) -> str:
    """How the value is written."""
    return {
        "title": "オンライン職業相談利用規約",  # i18n: data
        "version": "令和8年12月1日",  # i18n: data
        "days": "月火水木金",  # i18n: data
        "no_show": translate("Blanks", "0: no such rule"),
        "phone": "0798-00-0000",
    }.get(blank.name.split(".")[-1], "")


def usual_value(blank: Missing) -> str:
    """What most offices say; empty for what only the office knows, or its own document lays down."""
    return "" if blank.article else USUAL.get(blank.name.split(".")[-1], "")


def blank_choices(blank: Missing) -> tuple[tuple[str, str], ...]:
    """What can be chosen, as values with their words; empty for what is typed."""
    if blank.rule is None:
        return ()
    zoom, teleoffice = service_word(Service.ZOOM), service_word(Service.TELEOFFICE)
    found: dict[Rule, tuple[tuple[str, str], ...]] = {
        Rule.CANCEL: (
            (",".join(CANCEL_BY_PHONE), translate("Blanks", "by telephone only")),
            (",".join(CANCEL_BY_MAIL_TOO), translate("Blanks", "by telephone or mail")),
        ),
        Rule.DEADLINE: tuple((each, deadline_word(each)) for each in DEADLINES),
        Rule.TOOL: (
            ("zoom", zoom),
            ("teleoffice", teleoffice),
            (
                "zoom,teleoffice",
                translate("Blanks", "{first} or {second}").format(first=zoom, second=teleoffice),
            ),
        ),
        Rule.ID_DELIVERY: (
            ("tool_mail", translate("Blanks", "by a mail of the tool")),
            ("phone_before_start", translate("Blanks", "by telephone shortly before the start")),
            ("my_page_message", translate("Blanks", "by a message in My Page")),
        ),
        Rule.END: (
            ("ends", translate("Blanks", "is ended")),
            ("may_end", translate("Blanks", "may be ended for the next booking")),
            ("silent", translate("Blanks", "goes on as need be")),
        ),
        Rule.FALLBACK: (
            ("office", translate("Blanks", "the office")),
            ("client", translate("Blanks", "the client")),
            ("not_stated", translate("Blanks", "not laid down")),
        ),
    }
    return found.get(blank.rule, ())


def value_fault_word(fault: ProfileFault) -> str:
    """What is wrong and what to type instead."""
    if fault.code in (NOT_A_TIME, "time_parsing", "time_type"):
        words = translate("Blanks", '✕ "{text}" is no time. Type it as 9:00 or 13:30.')
        return words.format(text=fault.detail)
    if fault.code == NOT_MINUTES:
        words = translate("Blanks", '✕ "{text}" is no number of minutes. Type it as 30.')
        return words.format(text=fault.detail)
    if fault.code == NOT_WEEKDAYS:
        words = translate("Blanks", '✕ "{text}" are no weekdays. Type them as 月火水木金.')
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
