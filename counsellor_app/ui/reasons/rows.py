"""The rows of the reasons: one of the six with a name for it, an own one with the place where it counts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.domain.failure import FailureReason
from counsellor_app.domain.failure_reasons import LONGEST, NamedReason
from counsellor_app.ui.fonts import scaled
from counsellor_app.ui.parts.chip import chip
from counsellor_app.ui.parts.text import field_label, label
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import reason_word

_SPARE = 10
"""Characters that may be typed beyond the longest name, so that a text put in is refused and not cut."""


class UsualField(QWidget):
    """One of the six; what is typed is the office's name for it, nothing the usual one. ``typed`` says so."""

    typed = Signal()

    def __init__(self, place: int, reason: FailureReason) -> None:
        super().__init__()
        self.reason = reason
        usual = reason_word(reason)
        self.name = QLineEdit(maxLength=LONGEST + _SPARE)
        self.name.setPlaceholderText(usual)
        self.name.setAccessibleName(translate("Reasons", "Our name for “{usual}”").format(usual=usual))
        self.name.textEdited.connect(lambda _text: self.typed.emit())
        words = field_label(f"Ctrl+{place}  {usual}", self.name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(2))
        column.addWidget(words)
        column.addWidget(self.name)

    def show_label(self, text: str) -> None:
        """The name as it is, unless that is what stands there."""
        if self.name.text().strip() != text:
            self.name.setText(text)

    def named(self) -> NamedReason:
        """What the row says."""
        return NamedReason(self.reason, self.name.text())


class OwnRow(QWidget):
    """A reason of the office's own; without a name there is none. ``typed`` says that it changed."""

    typed = Signal()

    def __init__(self, place: int) -> None:
        super().__init__()
        self.key = ""
        self.name = QLineEdit(maxLength=LONGEST + _SPARE)
        number = place - len(FailureReason)
        self.name.setAccessibleName(translate("Reasons", "Own reason {number}").format(number=number))
        self.name.setPlaceholderText(translate("Reasons", "Name, for example: echo"))
        self.counts = QComboBox()
        self.counts.setAccessibleName(translate("Reasons", "Counts under"))
        for each in FailureReason:
            self.counts.addItem(reason_word(each), each)
        self.counts.setCurrentIndex(self.counts.count() - 1)
        self.name.textEdited.connect(lambda _text: self.typed.emit())
        self.counts.activated.connect(lambda _place: self.typed.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scaled(8))
        row.addWidget(chip(f"Ctrl+{place}"))
        row.addWidget(self.name, 1)
        row.addWidget(label(translate("Reasons", "counts under")))
        row.addWidget(self.counts)

    def show_named(self, named: NamedReason | None) -> None:
        """The reason as it is; an empty row keeps where it would count."""
        self.key = named.own if named else ""
        text = named.label if named else ""
        if self.name.text().strip() != text:
            self.name.setText(text)
        if named is not None:
            self.counts.setCurrentIndex(self.counts.findData(named.reason))

    def named(self) -> NamedReason | None:
        """What the row says; None without a name."""
        if not self.name.text().strip():
            return None
        return NamedReason(FailureReason(self.counts.currentData()), self.name.text(), self.key)
