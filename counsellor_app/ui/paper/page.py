"""印刷: choose a sheet, look at it, print it or save it as PDF."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.paper.document import Document
from counsellor_app.ui.paper.presenter import PaperPresenter, Sheet
from counsellor_app.ui.paper.preview import Preview
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import DeskButton, ghost, primary, secondary
from counsellor_app.ui.parts.empty_state import EmptyState
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.text import label, set_tone, wrapped
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import problem_word


class PaperPage(QWidget):
    """Passive. ``print_asked`` carries the document, made with the time of the press; ``left``: go back."""

    print_asked = Signal(object)
    left = Signal()

    def __init__(self, presenter: PaperPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self.preview = Preview()
        self._empty = EmptyState("print")
        self.day = self._choice(translate("Paper", "Day sheet"))
        self.record = self._choice(translate("Paper", "Record of the session on the panel"))
        self.month = self._choice(translate("Paper", "Monthly report"))
        self.unsent = self._choice(translate("Paper", "Unsent records"))
        self._group = QButtonGroup(self)
        for button in (self.day, self.record, self.month, self.unsent):
            self._group.addButton(button)
        self.print_button = primary(translate("Paper", "Print…"), "", "print")
        self.save_button = secondary(translate("Paper", "Save as PDF"), "", "download")
        self.back = ghost(translate("Paper", "Back"), "Esc", "chevron-left")
        self._result = wrapped("", TextRole.STRONG, Tone.SUCCESS)
        self._lay_out()
        self.day.clicked.connect(presenter.show_day)
        self.record.clicked.connect(presenter.show_record)
        self.month.clicked.connect(presenter.show_month)
        self.unsent.clicked.connect(presenter.show_unsent)
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(presenter.save)
        self.back.clicked.connect(self.left)
        presenter.changed.connect(self.refresh)
        presenter.failed.connect(self._show_failed)

    def _choice(self, words: str) -> DeskButton:
        button = ghost(words)
        button.setCheckable(True)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label(translate("Paper", "Print"), TextRole.NAME))
        head.addStretch(1)
        head.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(flow_of(self.day, self.record, self.month, self.unsent))
        column.addWidget(self.preview, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self._result)
        column.addLayout(flow_of(self.print_button, self.save_button))

    def set_masked(self, _masked: bool) -> None:
        """People's data are hidden, or shown again."""
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """What is shown is read anew each time."""
        super().showEvent(event)
        self.refresh()
        chosen = self._group.checkedButton()
        if chosen is not None:
            chosen.setFocus()

    def refresh(self) -> None:
        """Show the pages as they are."""
        presenter = self._presenter
        shows = bool(presenter.pages) and not presenter.masked
        self.day.setChecked(presenter.sheet is Sheet.DAY)
        self.record.setChecked(presenter.sheet is Sheet.RECORD)
        self.month.setChecked(presenter.sheet is Sheet.MONTH)
        self.unsent.setChecked(presenter.sheet is Sheet.UNSENT)
        self.record.setEnabled(presenter.has_session)
        self.unsent.setVisible(presenter.has_unsent)
        self.preview.setVisible(shows)
        self._empty.setVisible(not shows)
        for button in (self.print_button, self.save_button):
            button.setEnabled(shows)
        self.preview.show_pages(presenter.pages if shows else ())
        if presenter.masked:
            hidden = translate("Paper", "Hidden while people's data are hidden")
            why = translate("Paper", "Leave the screen-share mode (F9) to print.")
            self._empty.show_message("eye-off", hidden, why)
        elif not presenter.pages:
            self._empty.show_message("print", translate("Paper", "Reading…"))
        self._show_result()

    def _show_failed(self, error: Exception) -> None:
        from counsellor_app.ui.shell.messages import code_of

        title = translate("Paper", "This could not be read")
        self._empty.show_message("error", title, problem_word(code_of(error)))

    def _show_result(self) -> None:
        saved = self._presenter.saved
        self._result.setVisible(saved is not None)
        if saved is None:
            return
        if saved.path is None:
            text = translate("Paper", "✕ The PDF could not be saved. Look at the folder {folder}.").format(
                folder=self._presenter.folder
            )
        else:
            text = translate("Paper", "✓ Saved: {path}").format(path=saved.path)
        set_tone(self._result, Tone.SUCCESS if saved.path else Tone.DANGER)
        if self._result.text() != text:
            self._result.setText(text)
            announce(self._result, text)

    def _print(self) -> None:
        document: Document | None = self._presenter.make()
        if document is not None:
            self.print_asked.emit(document)
