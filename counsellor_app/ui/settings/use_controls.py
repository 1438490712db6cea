"""What stands at the end of the row of a person or of a room: administrator or not, in use or not."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.domain.staff import Role, Staff
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.fonts import TextRole, scaled
from counsellor_app.ui.parts.buttons import ghost
from counsellor_app.ui.parts.text import wrapped
from counsellor_app.ui.settings.office_changes import Placed
from counsellor_app.ui.wording import translate


class UseControls(QWidget):
    """Passive. Empty until the record is on the disk."""

    marked = Signal(bool)
    retiring = Signal()
    brought_back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.admin = QCheckBox(translate("Use", "Administrator"))
        self.admin.clicked.connect(self.marked)
        self.since = wrapped("", TextRole.CAPTION)
        self.retire = ghost(translate("Use", "Out of use…"))
        self.retire.clicked.connect(self.retiring)
        self.bring_back = ghost(translate("Use", "Back into use"))
        self.bring_back.clicked.connect(self.brought_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(scaled(6))
        for part in (self.admin, self.retire, self.bring_back):
            row.addWidget(part)
            part.hide()
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.since)
        self.since.hide()

    def show_record(self, record: Placed | None, today: date, *, can_change: bool) -> None:
        """Show how it stands with the record; nothing for one that is not kept yet."""
        person = record if isinstance(record, Staff) else None
        since = record.retired_from if record is not None else None
        self.admin.setVisible(person is not None and since is None)
        if record is None:
            return
        if person is not None:
            self.admin.setChecked(person.administers)
            is_by_role = person.role is Role.ADMIN
            self.admin.setEnabled(can_change and not is_by_role)
        self.since.setText(since_word(since, today) if since is not None else "")
        self.since.setVisible(since is not None)
        self.retire.setVisible(since is None)
        self.bring_back.setVisible(since is not None)
        for button, words in (
            (self.retire, translate("Use", "Out of use: {name}")),
            (self.bring_back, translate("Use", "Back into use: {name}")),
            (self.admin, translate("Use", "Administrator: {name}")),
        ):
            button.setAccessibleName(words.format(name=record.name))
        self.retire.setEnabled(can_change)
        self.bring_back.setEnabled(can_change)


def since_word(since: date, today: date) -> str:
    """From when on the record is chosen for nothing new."""
    words = translate("Use", "Out of use since {day}") if since <= today else None
    return (words or translate("Use", "Out of use from {day}")).format(day=long_date(since))
