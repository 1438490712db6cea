"""A card of the page "This PC": the blanks of the office's rules, by name, each with its field."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.domain.rules.versions import Missing
from counsellor_app.ui.admin_words import only_admins_word
from counsellor_app.ui.fields.columns import Columns
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import primary, secondary
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.text import field_label, heading, set_tone, wrapped
from counsellor_app.ui.rules.blank_words import (
    blank_choices,
    blank_hint,
    blank_word,
    usual_value,
    value_fault_word,
)
from counsellor_app.ui.rules.blanks_presenter import BlanksPresenter
from counsellor_app.ui.wording import translate


class BlanksCard(Card):
    """Hidden where nothing is blank."""

    def __init__(self, presenter: BlanksPresenter) -> None:
        name = translate("Blanks", "Blanks of the office's rules")
        super().__init__(name)
        self._presenter = presenter
        self._drawn: tuple[Missing, ...] = ()
        self.entries: dict[str, QLineEdit | QComboBox] = {}
        self._about = wrapped(
            translate(
                "Blanks",
                "The office's terms of use leave these out. While opening hours are missing, nothing can be "
                "booked.",
            )
        )
        self._place = QVBoxLayout()
        self.effective = QLineEdit()
        self.effective.setText(translate("Blanks", "today"))
        self._effective = _labelled(translate("Blanks", "In force from"), self.effective)
        self._said = wrapped("", TextRole.STRONG)
        self.fill_button = primary(translate("Blanks", "Fill in"), "", "check")
        self.fill_button.clicked.connect(self._fill)
        self.usual = secondary(translate("Blanks", "Put in the usual values"), icon="edit")
        self.usual.clicked.connect(self.put_usual)
        self._usual_note = wrapped(
            translate(
                "Blanks",
                "What most offices say, put into the empty fields to be read and changed. Nothing is kept "
                "before you press Fill in.",
            ),
            TextRole.CAPTION,
        )
        self.add(heading(name))
        self.add(self._about)
        self.add(flow_of(self.usual))
        self.add(self._usual_note)
        holder = QWidget()
        holder.setLayout(self._place)
        self._place.setContentsMargins(0, 0, 0, 0)
        for part in (holder, self._effective, flow_of(self.fill_button), self._said):
            self.add(part)
        presenter.changed.connect(self.refresh)
        self.refresh()
        presenter.load()

    def _fill(self) -> None:
        typed = {name: _text(entry) for name, entry in self.entries.items()}
        self._presenter.fill(typed, self.effective.text())

    def put_usual(self) -> None:
        """Put the usual values into the fields in which nothing is typed or chosen."""
        for blank in self._drawn:
            usual, entry = usual_value(blank), self.entries[blank.name]
            if not usual or _text(entry):
                continue
            if isinstance(entry, QLineEdit):
                entry.setText(usual)
            else:
                entry.setCurrentIndex(entry.findData(usual))

    def refresh(self) -> None:
        """Show what is blank, what is wrong with what was typed, and what was kept."""
        presenter = self._presenter
        self.setVisible(bool(presenter.blanks) or presenter.done is not None)
        if presenter.blanks != self._drawn:
            self._draw(presenter.blanks)
        for part in (self._about, self._effective, self.fill_button):
            part.setVisible(bool(presenter.blanks))
        offers = any(usual_value(each) for each in presenter.blanks)
        for part in (self.usual, self._usual_note):
            part.setVisible(offers)
        self.usual.setEnabled(presenter.may_change)
        self.fill_button.setEnabled(presenter.may_change)
        words, tone = self._words()
        if words and words != self._said.text():
            announce(self, words)
        set_tone(self._said, tone)
        self._said.setText(words)
        self._said.setVisible(bool(words))

    def _words(self) -> tuple[str, Tone]:
        presenter = self._presenter
        if presenter.faults:
            return "\n".join(value_fault_word(each) for each in presenter.faults), Tone.DANGER
        if presenter.done is not None:
            kept = translate("Blanks", "✓ Kept as version {number} of the rules.")
            return kept.format(number=presenter.done.version), Tone.SUCCESS
        if not presenter.may_change:
            return only_admins_word(presenter.administration), Tone.WARNING
        return "", Tone.SUCCESS

    def _draw(self, blanks: tuple[Missing, ...]) -> None:
        """A field for each blank; what stands in one that stays is kept."""
        typed = {name: _text(entry) for name, entry in self.entries.items()}
        while (item := self._place.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        columns = Columns(2, 150)
        self._drawn, self.entries = blanks, {}
        for blank in blanks:
            entry = _entry(blank)
            if isinstance(entry, QLineEdit):
                entry.setText(typed.get(blank.name, ""))
            else:
                entry.setCurrentIndex(max(0, entry.findData(typed.get(blank.name, ""))))
            self.entries[blank.name] = entry
            columns.put(_labelled(blank_word(blank), entry))
        self._place.addWidget(columns)


def _entry(blank: Missing) -> QLineEdit | QComboBox:
    choices = blank_choices(blank)
    if not choices:
        field = QLineEdit()
        field.setPlaceholderText(blank_hint(blank))
        return field
    box = QComboBox()
    box.addItem(translate("Blanks", "not decided yet"), "")
    for value, shown in choices:
        box.addItem(shown, value)
    return box


def _text(entry: QLineEdit | QComboBox) -> str:
    return entry.text() if isinstance(entry, QLineEdit) else str(entry.currentData())


def _labelled(words: str, entry: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(field_label(words, entry))
    column.addWidget(entry)
    return made
