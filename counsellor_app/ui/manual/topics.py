"""Which chapter speaks of what is on the screen: F1 asks it for the control that has the focus."""

from PySide6.QtWidgets import QWidget

FIRST = "today"
TOPICS = {
    "SwitchCard": "phone-switch",
    "PhoneCard": "phone-switch",
    "MeetingCard": "meeting",
    "DayView": "today",
    "WeekView": "today",
    "MonthView": "today",
    "PanelView": "session",
    "RecordCard": "phone-switch",
    "Header": "sharing",
    "BookingPage": "booking",
    "ClientsPage": "people",
    "AddingPage": "add",
    "TasksPage": "tasks",
    "NoticesPage": "notices",
    "ImportingPage": "import",
    "SettingsPage": "this-pc",
    "RecordsPage": "records",
    "PaperPage": "paper",
    "HistoryPage": "history",
    "RetentionPage": "retention",
    "RulesPage": "rules",
    "RulesCard": "rules",
    "BlanksCard": "rules",
    "ReasonsCard": "reasons",
    "TermsCard": "terms",
    "TextsPage": "texts",
    "TextsCard": "texts",
    "MailCard": "texts",
    "OutageCard": "outage",
    "OutageStrip": "outage",
    "TrayPage": "office-database",
    "OfficeCard": "office",
    "BackupCard": "backup",
    "KeyCard": "backup",
}
"""The chapter by the name of the class of a page or a card."""


def topic_of(widget: QWidget | None) -> str:
    """The chapter for the innermost page or card around `widget`."""
    while widget is not None:
        topic = TOPICS.get(type(widget).__name__)
        if topic is not None:
            return topic
        widget = widget.parentWidget()
    return FIRST
