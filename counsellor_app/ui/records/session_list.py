"""The list of the sessions behind a bar: sorts, filters, opens the session or the person."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.statistics.facts import Names
from counsellor_app.services.accounts.reports import MOST_LISTED, SessionsBehind
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.parts.buttons import ghost
from counsellor_app.ui.parts.list_filter import ListFilter
from counsellor_app.ui.parts.list_table import ListTable, SortedRows
from counsellor_app.ui.parts.text import elided_label, wrapped
from counsellor_app.ui.records.session_model import SessionModel
from counsellor_app.ui.wording import translate


class SessionList(QWidget):
    """``left``: back to the charts; ``session_opened`` and ``person_opened`` carry the session."""

    left = Signal()
    session_opened = Signal(object)
    person_opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._listed: SessionsBehind | None = None
        self._masked = False
        self.model = SessionModel()
        self.table = ListTable("records.sessions")
        self.filtered = SortedRows(self.table)
        self.filtered.setSourceModel(self.model)
        self.table.setModel(self.filtered)
        self.table.sort_by(0)
        self.back = ghost(translate("Records", "Back to the charts"), "Esc", "chevron-left")
        self.title = elided_label("", TextRole.TITLE)
        self.typed = ListFilter(self.filtered)
        self.cut = wrapped("", TextRole.CAPTION)
        self.open_session = ghost(translate("Records", "Show in the panel"), "", "eye")
        self.open_person = ghost(translate("Records", "Open the person's card"), "", "person")
        self.back.clicked.connect(self.left)
        self.table.opened.connect(lambda: self._emit(self.session_opened))
        self.open_session.clicked.connect(lambda: self._emit(self.session_opened))
        self.open_person.clicked.connect(lambda: self._emit(self.person_opened))
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.back)
        head.addWidget(self.title, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.open_session)
        foot.addWidget(self.open_person)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.typed)
        column.addWidget(self.cut)
        column.addWidget(self.table, 1)
        column.addLayout(foot)

    def show_sessions(self, title: str, listed: SessionsBehind | None, names: Names, *, masked: bool) -> None:
        """Show the list; None while it is read."""
        self.title.setText(title)
        self.table.setAccessibleName(title)
        if listed is self._listed and masked == self._masked:
            return
        is_new = listed is not self._listed
        self._listed, self._masked = listed, masked
        self.model.show_sessions(listed.sessions if listed else (), names, masked=masked)
        self.cut.setVisible(listed is None or listed.is_cut)
        self.cut.setText(_note(listed))
        self.table.setColumnHidden(self.model.outcome_column, not names.sees_outcomes)
        self.table.fit(150)
        if is_new:
            self.typed.clear()
        self.table.selectRow(0)

    def _emit(self, signal: SignalInstance) -> None:
        session = self.chosen()
        if session is not None:
            signal.emit(session)

    def chosen(self) -> Appointment | None:
        """The session of the chosen row."""
        index = self.table.currentIndex()
        return self.model.session(self.filtered.mapToSource(index).row()) if index.isValid() else None


def _note(listed: SessionsBehind | None) -> str:
    if listed is None:
        return translate("Records", "Reading the list…")
    return translate(
        "Records",
        "These are the first {number}. Choose a shorter period, or export the list for all.",
    ).format(number=f"{MOST_LISTED:,}")
