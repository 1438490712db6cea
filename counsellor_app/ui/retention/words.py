"""The words of retention."""

from counsellor_app.domain.retention import DataKind
from counsellor_app.ui.wording import translate


def data_kind_word(kind: DataKind) -> str:
    """What has a period of its own."""
    return {
        DataKind.HELD: translate("Retention", "Sessions held"),
        DataKind.NOT_HELD: translate("Retention", "Cancelled and lapsed bookings"),
        DataKind.PEOPLE: translate("Retention", "Cards of people"),
        DataKind.DRAFTS: translate("Retention", "Forms not finished"),
    }[kind]


def counted_from_word(kind: DataKind) -> str:
    """What of the kind goes, and from when its time is counted."""
    return {
        DataKind.HELD: translate(
            "Retention",
            "With connection failures, calls, notes and what the history said of them; counted from the end "
            "of the session.",
        ),
        DataKind.NOT_HELD: translate("Retention", "Counted from the end of the time that was booked."),
        DataKind.PEOPLE: translate(
            "Retention",
            "Cards without any session left, with telephones, consents and decisions; counted from the last "
            "change of the card.",
        ),
        DataKind.DRAFTS: translate("Retention", "Counted from when somebody last typed into them."),
    }[kind]
