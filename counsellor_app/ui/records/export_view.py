"""Exports: purpose, kind of file, the place by the system's dialog; what left before; disclosures."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.domain.export import ExportFormat, Purpose
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import ghost, primary
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.text import heading, label, set_tone, wrapped
from counsellor_app.ui.records.disclosure_card import DisclosureCard
from counsellor_app.ui.records.export_presenter import ExportPresenter, ExportState
from counsellor_app.ui.records.export_words import fault_word, format_word, purpose_note, purpose_word
from counsellor_app.ui.records.log_table import LogTable
from counsellor_app.ui.records.words import period_word
from counsellor_app.ui.wording import translate

_RING = 6
"""Room for the ring round what has the focus at the edge of the page."""
AskPath = Callable[[QWidget, str], str]
"""Asks for the place of a file by a suggested name; an empty text where nobody chose one."""


def ask_path(parent: QWidget, suggested: str) -> str:
    """The system's own dialog, at first in the folder of documents: never where the program lies."""
    title = translate("Export", "Where to put the file")
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(Path(folder) / suggested))
    return chosen


class ExportView(QScrollArea):
    """``left``: back to the charts."""

    left = Signal()

    def __init__(self, presenter: ExportPresenter, ask: AskPath = ask_path) -> None:
        super().__init__()
        self._presenter = presenter
        self._ask = ask
        self._said = ""
        self._was_working = False
        self.back = ghost(translate("Records", "Back to the charts"), "Esc", "chevron-left")
        self.days = label("", TextRole.TITLE)
        self.purposes = {each: QRadioButton(purpose_word(each)) for each in Purpose}
        self.formats = {each: QRadioButton(format_word(each)) for each in ExportFormat}
        self.note = wrapped("", TextRole.CAPTION)
        self.save = primary(translate("Export", "Choose a place and save…"), "", "download")
        self.stop = ghost(translate("Records", "Cancel"), "", "close")
        self.bar = QProgressBar()
        self.bar.setAccessibleName(translate("Export", "How much is written"))
        self.result = wrapped("")
        self.log = LogTable("records.exports")
        self.disclosures = DisclosureCard(presenter)
        self._groups = (QButtonGroup(self), QButtonGroup(self))
        self._connect()
        self._lay_out()
        self.refresh()

    def _connect(self) -> None:
        choices = ((self._groups[0], self.purposes.values()), (self._groups[1], self.formats.values()))
        for group, buttons in choices:
            for button in buttons:
                group.addButton(button)
                button.clicked.connect(self._choose)
        self.back.clicked.connect(self.left)
        self.save.clicked.connect(self._save)
        self.stop.clicked.connect(self._presenter.cancel)
        self._presenter.changed.connect(self.refresh)

    def _lay_out(self) -> None:
        card = Card(translate("Export", "Export"))
        card.add(self.days)
        card.add(heading(translate("Export", "What for")))
        for button in self.purposes.values():
            card.add(button)
        card.add(self.note)
        card.add(heading(translate("Export", "Kind of file")))
        for form in self.formats.values():
            card.add(form)
        line = QHBoxLayout()
        line.addWidget(self.save)
        line.addWidget(self.bar, 1)
        line.addWidget(self.stop)
        line.addStretch(1)
        card.add(line)
        card.add(self.result)
        made = Card(translate("Export", "What left the office"))
        made.add(heading(translate("Export", "What left the office")))
        made.add(self.log)
        page = QWidget()
        page.setProperty("part", "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(_RING, _RING, _RING, _RING)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.back)
        head.addStretch(1)
        column.addLayout(head)
        for each in (card, made, self.disclosures):
            column.addWidget(each)
        column.addStretch(1)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def focus_first(self) -> None:
        """To where one begins: what the file is for."""
        next(each for each in self.purposes.values() if each.isChecked()).setFocus()

    def _choose(self) -> None:
        purpose = next(each for each, button in self.purposes.items() if button.isChecked())
        form = next(each for each, button in self.formats.items() if button.isChecked())
        self._presenter.choose(purpose, form)

    def _save(self) -> None:
        chosen = self._ask(self, self._presenter.suggested_name())
        if chosen:
            self._presenter.write(Path(chosen))

    def refresh(self) -> None:
        """Show what the presenter knows."""
        state = self._presenter.state
        self.days.setText(period_word(self._presenter.records.state.period))
        self.purposes[state.purpose].setChecked(True)
        self.formats[state.format].setChecked(True)
        self.note.setText(purpose_note(state.purpose))
        is_working = state.progress is not None
        self.save.setEnabled(self._presenter.can_export)
        if self._was_working and not is_working:
            self.save.setFocus()
        self._was_working = is_working
        self.bar.setVisible(is_working)
        self.stop.setVisible(is_working)
        self.bar.setValue(round((state.progress or 0.0) * 100))
        self._show_result(state)
        staff = self._presenter.records.staff_names()
        self.log.show_exports(state.exports, staff)
        self.disclosures.show_log(state.disclosures, staff)

    def _show_result(self, state: ExportState) -> None:
        words, tone = _result(state)
        self.result.setText(words)
        self.result.setVisible(bool(words))
        set_tone(self.result, tone)
        if words != self._said:
            self._said = words
            announce(self.result, words, urgent=tone is Tone.DANGER)


def _result(state: ExportState) -> tuple[str, Tone | None]:
    if state.error is not None:
        return fault_word(state.error), Tone.DANGER
    if state.made is None:
        return "", None
    record, replaced = state.made.record, state.made.replaced
    words = translate("Export", "Written: {file}, %n row(s). It is in the log below.", None, record.row_count)
    words = words.format(file=record.file_name)
    if not replaced:
        return words, Tone.SUCCESS
    lost = translate("Export", "These characters are not in Shift_JIS and became 〓: {characters}")
    return f"{words}\n{lost.format(characters=' '.join(replaced))}", Tone.WARNING
