"""The sessions behind a bar as rows that sort and filter."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.statistics.facts import Names
from counsellor_app.domain.statistics.report import Dimension
from counsellor_app.ui.moments import span
from counsellor_app.ui.parts.list_table import SORTED, sorted_by
from counsellor_app.ui.records.words import bar_word, day_word
from counsellor_app.ui.today.faces.person import MASK
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import kind_word, result_word, state_word

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class SessionModel(QAbstractTableModel):
    """Nothing of a person is in it while people's data are masked."""

    def __init__(self) -> None:
        super().__init__()
        self._sessions: tuple[Appointment, ...] = ()
        self._names = Names()
        self._masked = False
        self.headings = (
            translate("Records", "Date"),
            translate("Records", "Time"),
            translate("Records", "Name"),
            translate("Records", "Number"),
            translate("Records", "Kind"),
            translate("Records", "Counsellor"),
            translate("Records", "State"),
            translate("Records", "Outcome"),
        )

    @property
    def outcome_column(self) -> int:
        """Where the outcome stands, which not everybody may know."""
        return len(self.headings) - 1

    def show_sessions(self, sessions: tuple[Appointment, ...], names: Names, *, masked: bool) -> None:
        """Other rows."""
        self.beginResetModel()
        self._sessions, self._names, self._masked = sessions, names, masked
        self.endResetModel()

    def session(self, row: int) -> Appointment:
        """The session of a row."""
        return self._sessions[row]

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._sessions)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self.headings)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's contract
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self.headings[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's contract
        session = self._sessions[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells(session)[index.column()]
        if role == SORTED:
            by_start = session.start.isoformat()
            words = self._cells(session)[index.column()]
            return by_start if index.column() == 0 else sorted_by(words, by_start)
        return None

    def _cells(self, session: Appointment) -> tuple[str, ...]:
        client = session.client
        return (
            day_word(japan_date(session.start)),
            span(session.start, session.end).rjust(11, " "),
            MASK if self._masked else client.name,
            MASK if self._masked else client.number or client.company,
            kind_word(session.kind),
            bar_word(Dimension.COUNSELLOR, session.counsellor_id, self._names),
            state_word(session.state),
            result_word(session.outcome.result) if session.outcome else "",
        )
