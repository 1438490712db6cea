"""What stands beside the entries of the rules, and what is said about a value that cannot be."""

from collections.abc import Mapping
from typing import Any

from counsellor_app.domain.profile_file.entries import NO_DEADLINE, EntryFault, RuleEntry
from counsellor_app.domain.profile_file.faults import ProfileFault
from counsellor_app.domain.rules.choices import DayCount
from counsellor_app.domain.rules.rule import Rule
from counsellor_app.services.rules.office_rules import IN_THE_PAST
from counsellor_app.ui.wording import translate


def entry_word(entry: RuleEntry) -> str:
    """The name of an entry."""
    last = str(entry.path[-1])
    if entry.number:
        return _window_word(last).format(number=entry.number)
    return {
        "phone": translate("Rules", "Telephone of the office"),
        "closed_days": translate("Rules", "Days on which the office is closed"),
        "minutes": translate("Rules", "Length of a session (minutes)"),
        "slot_step_minutes": translate("Rules", "A session may start every … minutes"),
        "buffer_minutes": translate("Rules", "Left free before and after in the room (minutes)"),
        "deadline": translate("Rules", "Bookings are taken until"),
        "expires_minutes": translate("Rules", "A tentative booking lapses after (minutes)"),
        "login_lead_minutes": translate("Rules", "Log-in opens before the start (minutes)"),
        "no_show_minutes": translate("Rules", "Deemed cancelled after (minutes)"),
        "warning_minutes": translate("Rules", "Warnings before the end (minutes)"),
    }[last]


def _window_word(part: str) -> str:
    return {
        "days": translate("Rules", "Hours {number}: weekdays"),
        "opens": translate("Rules", "Hours {number}: from"),
        "closes": translate("Rules", "Hours {number}: to"),
    }[part]


def hint_word(entry: RuleEntry) -> str:
    """How the value is written."""
    return {
        "phone": "0956-88-2003",
        "closed_days": translate("Rules", "For example 12/28, 2027-01-04"),
        "days": translate("Rules", "For example 月火水木金"),
        "opens": "8:30",
        "closes": "16:45",
        "warning_minutes": "5, 0",
        "expires_minutes": translate("Rules", "empty: no limit"),
        "no_show_minutes": translate("Rules", "empty: no such rule"),
    }.get(str(entry.path[-1]), "")


def deadline_word(value: str) -> str:
    """Until when bookings are taken."""
    return {
        NO_DEADLINE: translate("Rules", "the start itself (no deadline)"),
        DayCount.CALENDAR_DAY.value: translate("Rules", "the day before"),
        DayCount.BUSINESS_DAY.value: translate("Rules", "the business day before"),
    }.get(value, value)


def group_word(content: Mapping[str, Any], kind: str, *, japanese: bool) -> str:
    """The heading over the entries of the office, or of a kind of consultation."""
    if not kind:
        return translate("Rules", "The whole office")
    return str(content["kinds"][kind]["label_ja" if japanese else "label_en"])


def unread_word(fault: EntryFault) -> str:
    """Why a text is no value, and what to do."""
    return {
        EntryFault.NO_NUMBER: translate("Rules", "Type whole minutes, for example 30."),
        EntryFault.NO_TIME: translate("Rules", "Type a time, for example 8:30."),
        EntryFault.NO_WEEKDAYS: translate("Rules", "Type weekdays, for example 月火水木金."),
        EntryFault.NO_DATE: translate("Rules", "Type dates with commas, for example 12/28, 2027-01-04."),
    }[fault]


def fault_text(fault: ProfileFault) -> str:
    """Why the values make no sense together, and what to do."""
    known = {
        "window_reversed": translate("Rules", "The hours end before they begin: {detail}."),
        "windows_overlap": translate("Rules", "Two of the hours overlap: {detail}."),
        "length_exceeds_window": translate("Rules", "A session does not fit into the hours {detail}."),
        "no_show_after_end": translate("Rules", "Deemed cancelled only after the end: {detail} minutes."),
        "warnings_order": translate("Rules", "Warnings go from early to late, for example 5, 0."),
        "day_open_and_closed": translate("Rules", "{detail} is named as open and as closed."),
        "day_twice": translate("Rules", "A day is named twice."),
        "link_without_expiry": translate("Rules", "A booking by link needs a limit after which it lapses."),
        IN_THE_PAST: translate("Rules", "Rules take effect today at the earliest."),
        "string_pattern_mismatch": translate("Rules", "This is not written as it has to be: {detail}."),
    }.get(fault.code, translate("Rules", "This value cannot be used: {detail}."))
    return known.format(detail=fault.detail.partition(" | ")[0])


def belongs_to(fault: ProfileFault, entry: RuleEntry) -> bool:
    """Whether a fault is told at that entry; what concerns no single one is told at the foot."""
    if entry.rule is Rule.WARNINGS and fault.code == "warnings_order":
        return fault.where.startswith(f"kinds.{entry.kind}.")
    if fault.code in ("window_reversed", "windows_overlap", "length_exceeds_window") and entry.number:
        return entry.path[-1] == "closes" and entry.name.startswith(fault.where)
    return fault.where == entry.name or fault.where.startswith(f"{entry.name}.")
