"""The words of notices."""

from counsellor_app.domain.notices.notice import NoticeKind, NoticeWay
from counsellor_app.ui.wording import translate


def notice_word(kind: NoticeKind) -> str:
    """What a text is for."""
    return {
        NoticeKind.READ_BACK: translate("Notices", "Read back"),
        NoticeKind.READ_BACK_MOVED: translate("Notices", "Read back after a move"),
        NoticeKind.READ_BACK_WISHED: translate("Notices", "Read back while the office is away"),
        NoticeKind.READ_BACK_WISHED_MOVE: translate(
            "Notices", "Read back for a move while the office is away"
        ),
        NoticeKind.PHONE_SCRIPT: translate("Notices", "Telephone script"),
        NoticeKind.MY_PAGE_MESSAGE: translate("Notices", "My Page message"),
        NoticeKind.EMAIL: translate("Notices", "Mail"),
        NoticeKind.REMINDER: translate("Notices", "Reminder"),
        NoticeKind.CANCELLATION: translate("Notices", "Cancellation"),
    }[kind]


def way_word(way: NoticeWay) -> str:
    """How far a notice is known to have come."""
    return {
        NoticeWay.COPIED: translate("Notices", "copied"),
        NoticeWay.MAIL_PROGRAM: translate("Notices", "opened in the mail program"),
        NoticeWay.CALENDAR_FILE: translate("Notices", "calendar file saved"),
        NoticeWay.SENT: translate("Notices", "sent by the mail server"),
        NoticeWay.NOT_SENT: translate("Notices", "not sent"),
        NoticeWay.MAYBE_SENT: translate("Notices", "perhaps sent"),
        NoticeWay.GIVEN: translate("Notices", "given to the person"),
    }[way]
