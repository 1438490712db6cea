"""What an invitation is refused for, and what one should look at in it. Loads the reader of invitations."""

from counsellor_app.domain.invitation import Caution, Reason
from counsellor_app.ui.wording import translate


def caution_word(caution: Caution) -> str:
    """What to look at before adding."""
    return {
        Caution.ID_MISMATCH: translate(
            "Caution", "The link and the text name different meeting IDs. Ask the sender which one is right."
        ),
        Caution.WEEKDAY_MISMATCH: translate(
            "Caution", "Date and weekday do not fit together. Ask which day is meant."
        ),
        Caution.URL_TRUNCATED: translate(
            "Caution",
            "The link is cut off and was left out. Copy the whole invitation, or join with ID and passcode.",
        ),
        Caution.URL_MALFORMED: translate(
            "Caution", "The link is damaged and was left out. Copy it again from the original."
        ),
        Caution.NO_URL: translate("Caution", "There is no link. One joins with the meeting ID."),
        Caution.SEVERAL_MEETINGS: translate(
            "Caution",
            "The text invites to several meetings; the first was taken. Paste only the one that counts.",
        ),
        Caution.START_APPROXIMATE: translate(
            "Caution", "The text gives the time only roughly. Ask for the exact start."
        ),
        Caution.YEAR_ASSUMED: translate(
            "Caution", "The text names no year; the next such day was taken. Check the date."
        ),
        Caution.DATE_INVALID: translate(
            "Caution", "The date in the text does not exist. Type the right one."
        ),
        Caution.ALL_DAY: translate("Caution", "The calendar entry is for a whole day. Type the start time."),
        Caution.RECURRING: translate(
            "Caution", "The meeting repeats; only the first time was taken. Check the date."
        ),
        Caution.CANCELLED: translate(
            "Caution", "The text says that this meeting was cancelled. Ask before you add it."
        ),
        Caution.UPGRADED_TO_HTTPS: translate(
            "Caution", "The link was not encrypted (http); its encrypted form (https) was taken."
        ),
        Caution.INVISIBLE_CHARACTERS: translate(
            "Caution", "The text holds invisible characters. Compare ID and passcode with the original."
        ),
        Caution.SUSPICIOUS_LINK: translate(
            "Caution",
            "Another link in the text looks forged; it was left out. Make sure who sent the invitation.",
        ),
        Caution.REGISTRATION_NEEDED: translate(
            "Caution",
            "The link leads to a registration. Register first, then paste the link that comes back.",
        ),
    }[caution]


def reason_word(reason: Reason) -> str:
    """Why nothing of the text is used, and what to do."""
    return _forged_word(reason) or _unfit_word(reason)


def _forged_word(reason: Reason) -> str:
    return {
        Reason.BIDI_CONTROL: translate(
            "InvitationReason",
            "The text holds characters that reverse the direction of reading, as forged links do. "
            "Ask the sender by telephone for a new invitation.",
        ),
        Reason.CONTROL_CHARACTER: translate(
            "InvitationReason",
            "The link holds control characters, as forged links do. "
            "Ask the sender by telephone for a new invitation.",
        ),
        Reason.ANCHOR_MISMATCH: translate(
            "InvitationReason",
            "A link leads elsewhere than it says. Do not open it; ask the sender by telephone.",
        ),
        Reason.USERINFO_IN_URL: translate(
            "InvitationReason",
            "The link hides its real destination behind an @. Do not open it; ask the sender by telephone.",
        ),
        Reason.IDN_HOMOGRAPH: translate(
            "InvitationReason",
            "The link imitates a meeting tool with foreign letters. "
            "Do not open it; ask the sender by telephone.",
        ),
        Reason.LOOKALIKE_HOST: translate(
            "InvitationReason",
            "The link only looks like that of a meeting tool. Do not open it; ask the sender by telephone.",
        ),
        Reason.IP_HOST: translate(
            "InvitationReason",
            "The link leads to a bare number instead of a name. Do not open it; ask the sender by telephone.",
        ),
        Reason.NONSTANDARD_PORT: translate(
            "InvitationReason",
            "The link uses an unusual port, which no meeting tool does. Ask for the original invitation.",
        ),
        Reason.BAD_SCHEME: translate(
            "InvitationReason",
            "The link is no web address (https) and could start a program. "
            "Do not open it; ask for the original invitation.",
        ),
        Reason.OPEN_REDIRECT: translate(
            "InvitationReason",
            "The link passes through another site to an unknown place. Ask for the direct link of the tool.",
        ),
        Reason.PATH_TRICK: translate(
            "InvitationReason",
            "The link's path is built to deceive. Do not open it; ask for the original invitation.",
        ),
        Reason.BACKSLASH_IN_URL: translate(
            "InvitationReason",
            "The link holds a backslash, as forged links do. Ask for the original invitation.",
        ),
    }.get(reason, "")


def _unfit_word(reason: Reason) -> str:
    return {
        Reason.SHORTENED_URL: translate(
            "InvitationReason", "The link is shortened, its destination unknown. Ask for the full link."
        ),
        Reason.UNREADABLE_WRAPPER: translate(
            "InvitationReason",
            "A mail filter has rewritten the link and it cannot be read back. Ask for the original link.",
        ),
        Reason.HOST_START_URL: translate(
            "InvitationReason",
            "This is the host's own start link; whoever has it runs the meeting. "
            "Copy the invitation for participants instead.",
        ),
        Reason.MALFORMED_HOST: translate(
            "InvitationReason", "The name of the site in the link is damaged. Copy the invitation again."
        ),
        Reason.OTHER_SERVICE: translate(
            "InvitationReason",
            "The link is of a meeting tool that the office does not use. Ask for one of the office's tools.",
        ),
        Reason.HOST_NOT_ALLOWED: translate(
            "InvitationReason",
            "The link leads to a site that the office has not allowed. Make sure who sent it; "
            "an office's own TeleOffice address is added in the settings.",
        ),
        Reason.REGISTRATION_URL: translate(
            "InvitationReason",
            "The link leads to a registration, not into the meeting. "
            "Register first, then paste the link that comes back.",
        ),
        Reason.MALFORMED_URL: translate(
            "InvitationReason", "The link is damaged. Copy the whole invitation again from the original."
        ),
        Reason.NOT_A_JOIN_URL: translate(
            "InvitationReason",
            "The link leads to the tool's site but into no meeting. Copy the invitation of the meeting.",
        ),
        Reason.TOO_LONG: translate(
            "InvitationReason", "The text is too long to be an invitation. Paste only the invitation itself."
        ),
    }[reason]
