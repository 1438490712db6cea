"""Another office at the first set-up: its name and code, and whether its rules begin blank or from a file."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.ui.fonts import TextRole, scaled
from counsellor_app.ui.opening.own_draft import OwnDraft
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import secondary
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.text import field_label, set_tone, wrapped
from counsellor_app.ui.wording import translate

_FILES = "(*.json *.toml)"
_LONGEST = 100


class OwnOfficePart(QWidget):
    """``typed`` carries the draft. Hidden until another office is chosen."""

    typed = Signal(object)

    def __init__(self, draft: OwnDraft) -> None:
        super().__init__()
        self._draft = draft
        self.name = QLineEdit(draft.name)
        self.name.setMaxLength(_LONGEST)
        self.name.setPlaceholderText("ハローワーク見本")  # i18n: data
        self.code = QLineEdit(draft.code)
        self.code.setMaxLength(40)
        self.code.setPlaceholderText("mihon")  # i18n: data
        self.code_note = wrapped("", TextRole.CAPTION)
        self.file_note = wrapped("", TextRole.CAPTION)
        self.from_file = secondary(translate("OwnOffice", "Rules from a file…"))
        self.blank = secondary(translate("OwnOffice", "Begin blank after all"))
        self.name.textEdited.connect(lambda text: self._type(name=text))
        self.code.textEdited.connect(lambda text: self._type(code=text))
        self.from_file.clicked.connect(self._ask)
        self.blank.clicked.connect(lambda: self._type(file=""))
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(28), 0, 0, 0)
        column.setSpacing(scaled(4))
        name = field_label(translate("OwnOffice", "Name of the office"), self.name)
        code = field_label(translate("OwnOffice", "Code of the office"), self.code)
        for part in (name, self.name, code, self.code, self.code_note, self.file_note):
            column.addWidget(part)
        column.addLayout(flow_of(self.from_file, self.blank))
        self.show_draft(draft)

    def show_draft(self, draft: OwnDraft) -> None:
        """Show what is typed, and what is wrong with it."""
        self._draft = draft
        for field, text in ((self.name, draft.name), (self.code, draft.code)):
            if field.text() != text:
                with QSignalBlocker(field):
                    field.setText(text)
        hint = translate(
            "OwnOffice", "A short word in Latin letters or figures; no office of the list above."
        )
        is_wrong = bool(draft.code.strip()) and not draft.is_code
        self.code_note.setText(f"✕ {hint}" if is_wrong else hint)
        set_tone(self.code_note, Tone.DANGER if is_wrong else None)
        said = _file_words(draft)
        if said != self.file_note.text() and draft.faults is not None:
            announce(self, said, urgent=True)
        self.file_note.setText(said)
        set_tone(self.file_note, Tone.DANGER if draft.faults is not None else None)
        self.blank.setVisible(bool(draft.file))

    def take(self, file: str) -> None:
        """Use the file that was chosen in the system's own dialog."""
        self._type(file=file)

    def _type(self, **changes: str) -> None:
        self._draft = replace(self._draft, **changes, faults=None)
        self.typed.emit(self._draft)

    def _ask(self) -> None:
        dialog = QFileDialog(self, translate("OwnOffice", "Rules of another office"), "", _FILES)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _file_words(draft: OwnDraft) -> str:
    if draft.faults:
        return translate(
            "OwnOffice", "✕ The file has %n fault(s), the first at {place}.", None, len(draft.faults)
        ).format(place=draft.faults[0].where)
    if draft.faults is not None:
        return translate("OwnOffice", "✕ This is no file of rules, or it cannot be read. Nothing was kept.")
    if draft.file:
        return translate("OwnOffice", "The rules come from the file; they can be changed in the settings.")
    return translate(
        "OwnOffice",
        "The rules begin blank. Each blank is asked for by name in the settings, with a usual value to take "
        "or change; until then nothing can be booked.",
    )
