"""The office's kinds of consultation, one of which is pressed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from counsellor_app.ui.fields.faces import Choices, FieldFace
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.buttons import DeskButton, ghost
from counsellor_app.ui.parts.flow import FlowLayout
from counsellor_app.ui.parts.text import label, wrapped
from counsellor_app.ui.wording import translate


class KindChips(QWidget):
    """``typed`` carries the key of the kind; the arrow keys go from one to the next."""

    typed = Signal(str)

    def __init__(self, *, is_captioned: bool = True) -> None:
        super().__init__()
        self._choices: Choices = ()
        self.buttons: dict[str, DeskButton] = {}
        self._group = QButtonGroup(self)
        self._flow = FlowLayout(8)
        self._fault = wrapped("", TextRole.CAPTION, Tone.DANGER)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        name = translate("Adding", "Kind of consultation")
        self.setAccessibleName(name)
        if is_captioned:
            column.addWidget(label(name, TextRole.CAPTION))
        column.addLayout(self._flow)
        column.addWidget(self._fault)

    def offer(self, choices: Choices) -> None:
        """Offer these."""
        if choices == self._choices:
            return
        self._choices = choices
        for button in self.buttons.values():
            self._group.removeButton(button)
        self._flow.clear()
        self.buttons = {key: self._chip(key, words) for key, words in choices}

    def _chip(self, key: str, words: str) -> DeskButton:
        button = ghost(words)
        button.setCheckable(True)
        button.toggled.connect(lambda on: self._toggled(key, on=on))
        self._group.addButton(button)
        self._flow.addWidget(button)
        return button

    def _toggled(self, key: str, *, on: bool) -> None:
        self.buttons[key].set_icon_name("check" if on else "")
        if on:
            self.typed.emit(key)

    def show_face(self, face: FieldFace) -> None:
        """Press the chosen one."""
        button = self.buttons.get(face.text)
        if button is not None and not button.isChecked():
            button.setChecked(True)
        self._fault.setText(face.fault)
        self._fault.setVisible(bool(face.fault))

    def focus_target(self) -> QWidget:
        """The pressed one."""
        return self._group.checkedButton() or next(iter(self.buttons.values()), self)
