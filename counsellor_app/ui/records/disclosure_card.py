"""The log of disclosures to authorities on their lawful request (S 7, A 5, N 7), and its form."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QLineEdit

from counsellor_app.domain.export import Disclosure
from counsellor_app.domain.japan import japan_date
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.buttons import secondary
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.text import field_label, heading, wrapped
from counsellor_app.ui.records.export_presenter import ExportPresenter
from counsellor_app.ui.records.log_table import LogTable
from counsellor_app.ui.wording import translate

_LONGEST = 500


class DisclosureCard(Card):
    """Whom, on what legal ground, what, and when; all four are needed."""

    def __init__(self, presenter: ExportPresenter) -> None:
        super().__init__(translate("Export", "Disclosures to authorities"))
        self._presenter = presenter
        self.recipient, self.ground, self.what = QLineEdit(), QLineEdit(), QLineEdit()
        self.day = QDateEdit()
        self.day.setDisplayFormat("yyyy-MM-dd")
        today = japan_date(presenter.records.today.now())
        self.day.setDate(QDate(today.year, today.month, today.day))
        self.day.setMaximumDate(self.day.date())
        self.fault = wrapped("", TextRole.CAPTION, Tone.DANGER)
        self.keep = secondary(translate("Export", "Write it down"), "", "check")
        self.log = LogTable("records.disclosures")
        self.keep.clicked.connect(self._keep)
        presenter.disclosed.connect(self._clear)
        self._lay_out()

    def _lay_out(self) -> None:
        self.add(heading(translate("Export", "Disclosures to authorities")))
        note = translate(
            "Export",
            "What was told to the police, a court or another authority on its lawful request.",
        )
        self.add(wrapped(note, TextRole.CAPTION))
        named = (
            (translate("Export", "To whom"), self.recipient),
            (translate("Export", "Legal ground"), self.ground),
            (translate("Export", "What"), self.what),
            (translate("Export", "Handed over"), self.day),
        )
        for words, field in named:
            if isinstance(field, QLineEdit):
                field.setMaxLength(_LONGEST)
            self.add(field_label(words, field))
            self.add(field)
        self.add(self.fault)
        self.fault.hide()
        self.add(self.keep)
        self.add(self.log)

    def _keep(self) -> None:
        fields = (self.recipient, self.ground, self.what)
        empty = next((each for each in fields if not each.text().strip()), None)
        self.fault.setVisible(empty is not None)
        if empty is not None:
            words = translate("Export", "Please fill in: {field}").format(field=empty.accessibleName())
            self.fault.setText(words)
            empty.setFocus()
            return
        recipient, ground, what = (each.text().strip() for each in fields)
        shown = self.day.date()
        day = date(shown.year(), shown.month(), shown.day())
        self._presenter.disclose(recipient, ground, what, day)

    def _clear(self) -> None:
        """It is on the disk: the form is ready for another."""
        for field in (self.recipient, self.ground, self.what):
            field.clear()

    def show_log(self, told: Sequence[Disclosure], staff: Mapping[str, str]) -> None:
        """What was written down so far."""
        self.log.show_disclosures(told, staff)
