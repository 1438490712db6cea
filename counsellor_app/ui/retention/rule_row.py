"""One kind of data: how long it is kept, why, and what would go now."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSpinBox, QWidget

from counsellor_app.domain.retention import LONGEST_MONTHS, DataKind, Due, RetentionRule
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.fonts import TextRole, scaled
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.buttons import secondary
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.text import field_label, label, wrapped
from counsellor_app.ui.retention.words import counted_from_word, data_kind_word
from counsellor_app.ui.wording import translate


class RuleCard(Card):
    """``written`` carries the months (None keeps for good) and the ground."""

    written = Signal(object, str)

    def __init__(self, kind: DataKind) -> None:
        super().__init__(data_kind_word(kind))
        self._rule: RetentionRule | None = None
        self.months = QSpinBox()
        self.months.setRange(0, LONGEST_MONTHS)
        self.months.setSpecialValueText(translate("Retention", "kept for good"))
        self.months.setSuffix(translate("Retention", " month(s)"))
        self.months.setMinimumSize(scaled(150), scaled(36))
        self.ground = QLineEdit()
        self.ground.setMaxLength(200)
        self.ground.setMinimumHeight(scaled(36))
        self.ground.setPlaceholderText(translate("Retention", "For example: article of the filing rules"))
        self.keep = secondary(translate("Retention", "Set"), "", "check")
        self._fault = wrapped("", TextRole.STRONG, Tone.DANGER)
        self._due = wrapped()
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(field_label(translate("Retention", "Kept for"), self.months), 0, 0)
        grid.addWidget(self.months, 1, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(field_label(translate("Retention", "Ground"), self.ground), 2, 0)
        grid.addWidget(self.ground, 3, 0)  # beside the months it was too narrow to read at 150 %
        grid.addWidget(self.keep, 3, 1)
        self._name(kind)
        self.add(label(data_kind_word(kind), TextRole.STRONG))
        self.add(wrapped(counted_from_word(kind), TextRole.CAPTION))
        for part in (grid, self._fault, self._due):
            self.add(part)
        self._fault.hide()
        self.keep.clicked.connect(self._write)
        self.ground.returnPressed.connect(self._write)

    def _name(self, kind: DataKind) -> None:
        widgets: tuple[QWidget, ...] = (self.months, self.ground, self.keep)
        for each in widgets:
            words = each.accessibleName()
            each.setAccessibleName(f"{data_kind_word(kind)}: {words}")

    def _write(self) -> None:
        self.written.emit(self.months.value() or None, self.ground.text())

    def show_fault(self, text: str) -> None:
        """Say why nothing was set; an empty text takes that away."""
        self._fault.setText(text)
        self._fault.setVisible(bool(text))
        if text:
            self.ground.setFocus()

    def render_rule(self, rule: RetentionRule, due: Due, *, can_change: bool, is_fixed: bool = False) -> None:
        """Show the rule in force and what it would delete; what is being typed stays."""
        if rule != self._rule:
            self._rule = rule
            self.months.setValue(rule.months or 0)
            self.ground.setText(rule.ground)
        for each in (self.months, self.ground, self.keep):
            each.setEnabled(can_change and not is_fixed)
        by_it = translate("Retention", "Set by the administrator for this PC.")
        self._due.setText(f"{by_it} {due_word(rule, due)}" if is_fixed else due_word(rule, due))


def due_word(rule: RetentionRule, due: Due) -> str:
    """What would go now: how many, by the year, the oldest; and what is held back."""
    if rule.months is None:
        return translate("Retention", "Nothing goes: no period is set.")
    held = translate(
        "Retention", "%n held back: use refused, or not yet told to the office.", None, due.held_back
    )
    if not due.count or due.oldest is None:
        nothing = translate("Retention", "Nothing is due.")
        return f"{nothing} {held}" if due.held_back else nothing
    years = translate("Retention", ", ").join(f"{year}: {number}" for year, number in due.by_year)
    text = translate("Retention", "%n due ({years}); the oldest {day}.", None, due.count).format(
        years=years, day=long_date(due.oldest)
    )
    return f"{text} {held}" if due.held_back else text
