"""A field for a recovery code or a passphrase, hidden unless the person asks to see it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.ui.parts.buttons import ghost
from counsellor_app.ui.parts.text import field_label
from counsellor_app.ui.wording import translate


class SecretField(QWidget):
    """``entered`` comes with Enter, ``edited`` with every character."""

    entered = Signal()
    edited = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setMaxLength(200)
        self.field.returnPressed.connect(self.entered)
        self.field.textChanged.connect(self.edited)
        self.show_button = ghost(translate("Secret", "Show"), icon="eye")
        self.show_button.setCheckable(True)
        self.show_button.toggled.connect(self._reveal)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.field, 1)
        row.addWidget(self.show_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(field_label(name, self.field))
        column.addLayout(row)
        self.setFocusProxy(self.field)

    def text(self) -> str:
        """What was typed."""
        return self.field.text()

    def mark(self, *, wrong: bool) -> None:
        """Frame the field as wrong, or as it was; after a fault the text is selected, not deleted."""
        if self.field.property("invalid") != wrong:
            self.field.setProperty("invalid", wrong)
            self.field.style().unpolish(self.field)
            self.field.style().polish(self.field)
        if wrong:
            self.field.setFocus()
            self.field.selectAll()

    def _reveal(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.field.setEchoMode(mode)
        self.show_button.set_words(translate("Secret", "Hide") if shown else translate("Secret", "Show"))
        self.show_button.set_icon_name("eye-off" if shown else "eye")
