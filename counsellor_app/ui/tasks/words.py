"""The words of tasks: what they are called, why they are there, what one key does about them."""

from counsellor_app.domain.task import TaskKind
from counsellor_app.ui.wording import translate


def kind_title(kind: TaskKind) -> str:
    """The heading of a group."""
    return {
        TaskKind.NO_SHOW: translate("Tasks", "Nobody came: deemed cancelled?"),
        TaskKind.TELL_BY_PHONE: translate("Tasks", "Call and tell the meeting ID"),
        TaskKind.MY_PAGE_MESSAGE: translate("Tasks", "My Page messages to paste"),
        TaskKind.MAIL_WATCH: translate("Tasks", "Mail not confirmed: ask"),
        TaskKind.TENTATIVE: translate("Tasks", "Tentative bookings about to lapse"),
        TaskKind.JOIN_MISSING: translate("Tasks", "Sessions without a meeting"),
        TaskKind.NOT_WRITTEN: translate("Tasks", "Records not yet written"),
        TaskKind.NEW_TERMS: translate("Tasks", "Employers: the newest terms are not accepted"),
        TaskKind.CONSENT: translate("Tasks", "Consent to the terms is not recorded"),
        TaskKind.ATTENDANTS: translate("Tasks", "Attendants were never asked"),
        TaskKind.OUTCOME: translate("Tasks", "Results not recorded"),
        TaskKind.UNFINISHED: translate("Tasks", "Sessions left open"),
    }[kind]


def act_word(kind: TaskKind) -> str:
    """What the one key does."""
    opens = translate("Tasks", "Open the session")
    return {
        TaskKind.NO_SHOW: translate("Tasks", "Confirm: deemed cancelled"),
        TaskKind.TELL_BY_PHONE: translate("Tasks", "Told by telephone"),
        TaskKind.MY_PAGE_MESSAGE: translate("Tasks", "Message was pasted"),
        TaskKind.MAIL_WATCH: translate("Tasks", "The mail has come"),
        TaskKind.TENTATIVE: translate("Tasks", "Confirm the booking"),
        TaskKind.NOT_WRITTEN: translate("Tasks", "Write again"),
        TaskKind.NEW_TERMS: translate("Tasks", "Accepted on screen"),
        TaskKind.CONSENT: translate("Tasks", "Accepted by applying"),
        TaskKind.ATTENDANTS: translate("Tasks", "Asked: nobody attends"),
    }.get(kind, opens)


def advice(kind: TaskKind) -> str:
    """A sentence on what is to be done by hand, for the foot of the page."""
    return {
        TaskKind.NO_SHOW: translate(
            "Tasks", "The time after which the rules deem the booking cancelled has passed without contact."
        ),
        TaskKind.TELL_BY_PHONE: translate(
            "Tasks", "Open the session, read ID and passcode from the table, then say that it is done."
        ),
        TaskKind.MY_PAGE_MESSAGE: translate(
            "Tasks", 'Copy the text under "Notices", paste it into the My Page, then say that it is done.'
        ),
        TaskKind.MAIL_WATCH: translate(
            "Tasks", "Ask the person whether the tool's mail has come; if not, have it sent again."
        ),
        TaskKind.TENTATIVE: translate(
            "Tasks", "Without an answer the booking lapses at the time shown and its time is free again."
        ),
        TaskKind.JOIN_MISSING: translate(
            "Tasks", "Set up the meeting and add its invitation to the session."
        ),
        TaskKind.ATTENDANTS: translate(
            "Tasks", "Interpreters and carers must be declared beforehand: ask the person."
        ),
        TaskKind.NOT_WRITTEN: translate(
            "Tasks", "The disk refused this record. It is kept on the screen: do not close the program."
        ),
        TaskKind.NEW_TERMS: translate(
            "Tasks", "The terms have changed: the employer accepts them on screen before the session starts."
        ),
        TaskKind.CONSENT: translate(
            "Tasks", "Ask whether the person knows the terms; applying for a session is accepting them."
        ),
        TaskKind.OUTCOME: translate("Tasks", "Open the session and press one of its results."),
        TaskKind.UNFINISHED: translate(
            "Tasks", "The time of the session is over. Open it and record how it went."
        ),
    }[kind]
