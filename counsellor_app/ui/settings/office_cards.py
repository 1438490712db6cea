"""Cards of the page "This PC": people, rooms and hosts of the office."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.domain.staff import Staff
from counsellor_app.ui.admin_words import only_admins_word
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.buttons import tab_order
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.kept_views import KEPT
from counsellor_app.ui.parts.note_edit import NoteEdit
from counsellor_app.ui.parts.text import heading, label, wrapped
from counsellor_app.ui.settings.asked_box import AskedBox
from counsellor_app.ui.settings.office_changes import Placed
from counsellor_app.ui.settings.office_rows import people_rows, person_of, room_of, room_rows
from counsellor_app.ui.settings.presenter import SettingsPresenter
from counsellor_app.ui.settings.record_rows import Beside, RecordRows
from counsellor_app.ui.settings.use_controls import UseControls
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import problem_word


class OfficeCard(Card):
    """Rows are made when the office has been read (``furnished``), and then stay."""

    furnished = Signal()

    def __init__(self, presenter: SettingsPresenter) -> None:
        super().__init__(translate("Settings", "Office"))
        self._presenter = presenter
        self.people: RecordRows | None = None
        self.rooms: RecordRows | None = None
        self.add(heading(translate("Settings", "Office")))
        self._loading = label(translate("Settings", "Reading…"))
        self.add(self._loading)
        self._place = QVBoxLayout()
        self.add(self._place)
        self.beside: dict[str, UseControls] = {}
        self.asked = AskedBox(presenter.office)
        self.readers = wrapped("", TextRole.STRONG, Tone.WARNING)
        self.readers.hide()
        self._place.addWidget(self.readers)
        self._place.addWidget(self.asked)
        presenter.office.put_back.connect(self._put_back)
        self.hosts = NoteEdit(
            translate("Settings", "TeleOffice hosts"), "tenant.to.ideep.com", 3
        )  # i18n: data
        self.hosts.written.connect(presenter.put_hosts)
        self._hosts_part = self._make_hosts_part()
        self.add(self._hosts_part)
        self.fault = wrapped("", TextRole.STRONG, Tone.DANGER)
        self.add(self.fault)
        self._hosts_part.hide()
        self.fault.hide()

    def _make_hosts_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label(translate("Settings", "TeleOffice hosts"), TextRole.STRONG))
        text = translate(
            "Settings",
            "Links of TeleOffice open only when they lead to one of these hosts or below to.ideep.com. One "
            "a line; you may paste a link from a TeleOffice mail.",
        )
        column.addWidget(wrapped(text, TextRole.CAPTION))
        column.addWidget(self.hosts)
        return part

    def refresh(self) -> None:
        """Show what has been read, and what could not be kept."""
        presenter = self._presenter
        if presenter.is_loaded and self.people is None:
            self._make_rows()
        self._show_rights()
        self.asked.refresh()
        self.fault.setText(self._fault())
        self.fault.setVisible(bool(self.fault.text()))
        if presenter.is_loaded and not presenter.unread_hosts and not self.hosts.hasFocus():
            self.hosts.show_note("\n".join(presenter.hosts))

    def _fault(self) -> str:
        presenter = self._presenter
        if presenter.problem is not None and presenter.chore is None:
            return "✕ " + problem_word(presenter.problem)
        if presenter.unread_hosts:
            unread = translate("Settings", "✕ No host was found in: {lines}")
            return unread.format(lines=", ".join(presenter.unread_hosts))
        return ""

    def _make_rows(self) -> None:
        presenter = self._presenter
        self._loading.hide()
        office = presenter.office
        self.people = people_rows(office.people, Beside(self._controls_of, 240))
        self.people.written.connect(lambda *row: office.write(person_of(*row)))
        self.rooms = room_rows(office.rooms, Beside(self._controls_of, 150))
        self.rooms.written.connect(lambda *row: office.write(room_of(*row)))
        effect = translate("Settings", "Changes are kept when you leave a row; the last row adds.")
        self._place.addWidget(wrapped(effect, TextRole.CAPTION))
        for name, rows, kept in (
            (translate("Settings", "People"), self.people, "settings.people"),
            (translate("Settings", "Meeting rooms"), self.rooms, "settings.rooms"),
        ):
            rows.order.setProperty(KEPT, kept)
            head = QHBoxLayout()
            head.addWidget(label(name, TextRole.STRONG), 1)
            head.addWidget(rows.order, 1)
            self._place.addLayout(head)
            self._place.addWidget(rows)
        self._hosts_part.show()
        tab_order(*self.controls())
        self.furnished.emit()

    def _controls_of(self, record_id: str) -> UseControls:
        office = self._presenter.office
        made = self.beside[record_id] = UseControls()
        made.marked.connect(lambda on: office.mark(record_id, is_admin=on))
        made.retiring.connect(lambda: office.retire(record_id))
        made.brought_back.connect(lambda: office.bring_back(record_id))
        return made

    def _show_rights(self) -> None:
        """Who is an administrator, what is in use, and whether any of it can be changed here."""
        office = self._presenter.office
        may = office.administration.may_change
        for record_id, controls in self.beside.items():
            controls.show_record(office.find(record_id), office.today, can_change=may)
        for rows in (self.people, self.rooms):
            for row in rows.rows if rows is not None else ():
                known = office.find(row.id)
                row.allow(change=may and (known is None or known.retired_from is None))
        self.hosts.setEnabled(may)
        words = only_admins_word(office.administration)
        self.readers.setText(words)
        self.readers.setVisible(bool(words))

    def _put_back(self, record: Placed) -> None:
        value = str(record.role) if isinstance(record, Staff) else record.service
        for rows in (self.people, self.rooms):
            for row in rows.rows if rows is not None else ():
                if row.id == record.id:
                    row.put_back(record.name, value)

    def controls(self) -> list[QWidget]:
        """What the card is worked with, in the order of the page."""
        lists = [part for part in (self.people, self.rooms) if part is not None]
        asked = [self.asked.day, self.asked.confirm, self.asked.leave]
        return [*asked, *(each for part in lists for each in _stops(part)), self.hosts]


def _stops(rows: RecordRows) -> list[QWidget]:
    return [rows.order, *(each for row in rows.rows for each in row.controls())]
