"""未送信の記録を別の PC へ: save what the office has not heard of in a sealed file, or take such a file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.domain.line.hand_over import SavedUnsent, TakenOver
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.office.hand_over import HandOverPresenter
from counsellor_app.ui.office.hand_over_words import came_word, unsent_here_word
from counsellor_app.ui.opening.code_grid import CodeGrid
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import ghost, primary, secondary
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.text import field_label, heading, set_tone, wrapped
from counsellor_app.ui.wording import translate

AskPlace = Callable[[QWidget], str]
"""Asks for a folder or a file; an empty text where nobody chose one."""


def ask_folder(parent: QWidget) -> str:
    """The system's own dialog."""
    return QFileDialog.getExistingDirectory(parent, translate("Office", "Where to put the file"))


def ask_file(parent: QWidget) -> str:
    """The system's own dialog."""
    title = translate("Office", "File of unsent records")
    files = translate("Office", "Unsent records (*.deskunsent)")
    chosen, _ = QFileDialog.getOpenFileName(parent, title, "", files)
    return chosen


class HandOverCard(Card):
    """Passive. It may stand in several places at once."""

    def __init__(
        self, presenter: HandOverPresenter, folder: AskPlace = ask_folder, file: AskPlace = ask_file
    ) -> None:
        name = translate("Office", "Unsent records to another PC")
        super().__init__(name)
        self._presenter = presenter
        self._ask_folder, self._ask_file = folder, file
        self._code: CodeGrid | None = None
        self.add(heading(name))
        self.count = wrapped("", TextRole.STRONG)
        self.add(self.count)
        about = translate(
            "Office",
            "For a PC that is to be replaced or cannot reach the office: another PC of this office sends "
            "what is in the file. It goes on waiting here too; the office keeps each record once.",
        )
        self.add(wrapped(about))
        self.save = secondary(translate("Office", "Save in a sealed file…"), "", "download")
        self.open = secondary(translate("Office", "Take a file of another PC…"))
        self.save.clicked.connect(self._save)
        self.open.clicked.connect(self._open)
        self.add(flow_of(self.save, self.open))
        self.said = wrapped("", TextRole.STRONG)
        self.add(self.said)
        self._code_place = QVBoxLayout()
        self.add(self._code_place)
        self.written = secondary(translate("Office", "I have written it down"))
        self.written.clicked.connect(presenter.written_down)
        self.add(flow_of(self.written))
        self._lay_out_taking()
        presenter.changed.connect(self.refresh)
        self.refresh()

    def _lay_out_taking(self) -> None:
        """The code of a file that was chosen."""
        self.typed = QLineEdit()
        self.typed.setMaxLength(200)
        self.typed.returnPressed.connect(self._take)
        self.take = primary(translate("Office", "Take the records"))
        self.take.clicked.connect(self._take)
        self.leave = ghost(translate("Office", "Cancel"), "", "close")
        self.leave.clicked.connect(lambda: self._presenter.choose(None))
        code = translate("Office", "The code that was written down for this file")
        self.label = field_label(code, self.typed)
        self.add(self.label)
        self.add(self.typed)
        self.add(flow_of(self.take, self.leave))

    def _save(self) -> None:
        folder = self._ask_folder(self)
        if folder:
            self._presenter.save(Path(folder))

    def _open(self) -> None:
        file = self._ask_file(self)
        if file:
            self._presenter.choose(Path(file))
            self.typed.setFocus()

    def _take(self) -> None:
        self._presenter.take(self.typed.text())

    def refresh(self) -> None:
        """Show what waits, what can be done and what came of it."""
        presenter = self._presenter
        self.count.setText(unsent_here_word(presenter.unsent))
        is_free = not presenter.is_at_work
        self.save.setEnabled(is_free and presenter.unsent > 0)
        self.open.setEnabled(is_free)
        for part in (self.label, self.typed, self.take, self.leave):
            part.setVisible(presenter.file is not None)
        self.take.setEnabled(is_free)
        if presenter.file is None:
            self.typed.clear()
        self._show_code(presenter.code)
        self._say()

    def _say(self) -> None:
        came = self._presenter.came
        words = came_word(came) if came is not None else ""
        is_good = isinstance(came, SavedUnsent | TakenOver)
        set_tone(self.said, Tone.SUCCESS if is_good else Tone.DANGER)
        if words and words != self.said.text():
            announce(self.said, words, urgent=not is_good)
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def _show_code(self, code: str | None) -> None:
        self.written.setVisible(code is not None)
        if self._code is not None:
            self._code.hide()
            self._code.deleteLater()
            self._code = None
        if code is not None:
            self._code = CodeGrid(code.split("-"))
            self._code_place.addWidget(self._code)
