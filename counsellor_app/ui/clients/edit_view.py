"""The form in which a card is corrected: fields, and a row for each telephone."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.domain.appointment import ClientKind
from counsellor_app.ui.clients.checks import check, check_phone
from counsellor_app.ui.clients.draft import CardDraft, Field, PhoneDraft
from counsellor_app.ui.clients.words import client_kind_word, field_word
from counsellor_app.ui.fields.checks import Check
from counsellor_app.ui.fields.columns import Columns
from counsellor_app.ui.fields.faces import FieldFace
from counsellor_app.ui.fields.field_box import ChoiceEntry, FieldBox, LineEntry
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.parts.buttons import ghost, icon_button, primary
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.text import heading, label
from counsellor_app.ui.wording import translate

Change = Callable[[CardDraft], CardDraft]
_MOST_PHONES = 8


class PhoneRow(QWidget):
    """``changed`` carries the row as it stands now, None to take it away."""

    changed = Signal(object)
    was_left = Signal()

    def __init__(self, number: int) -> None:
        super().__init__()
        self._phone = PhoneDraft()
        self.number = FieldBox(
            Field.NUMBER, translate("Clients", "Telephone {number}").format(number=number), LineEntry()
        )
        self.label = FieldBox(
            Field.NAME, translate("Clients", "Label"), LineEntry(translate("Clients", "mobile, home"))
        )
        self.may_call = QCheckBox(translate("Clients", "May be called"))
        self.remove = icon_button(translate("Clients", "Take this number away"), "trash")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for part, stretch in ((self.number, 3), (self.label, 2), (self.may_call, 0), (self.remove, 0)):
            row.addWidget(part, stretch)
        self.number.typed.connect(lambda _text: self._tell())
        self.label.typed.connect(lambda _text: self._tell())
        self.may_call.toggled.connect(lambda _on: self._tell())
        self.number.was_left.connect(self.was_left)
        self.number.suggestion_taken.connect(self._take_suggestion)
        self.remove.clicked.connect(lambda: self.changed.emit(None))

    def render_phone(self, phone: PhoneDraft, found: Check, *, is_left: bool) -> None:
        """Show a telephone."""
        self._phone = phone
        self.number.show_face(_face(phone.text, found, is_left=is_left))
        self.label.show_face(FieldFace(phone.label))
        if self.may_call.isChecked() != phone.may_call:
            self.may_call.blockSignals(True)
            self.may_call.setChecked(phone.may_call)
            self.may_call.blockSignals(False)

    def _tell(self) -> None:
        number, words = self.number.entry, self.label.entry
        if isinstance(number, LineEntry) and isinstance(words, LineEntry):
            made = PhoneDraft(number.text(), words.text(), self.may_call.isChecked(), self._phone.was)
            self.changed.emit(made)

    def _take_suggestion(self) -> None:
        entry = self.number.entry
        suggestion = check_phone(self._phone).suggestion
        if isinstance(entry, LineEntry) and suggestion:
            entry.show_text(suggestion)
            self._tell()


class EditCard(Card):
    """``changed`` carries the draft as it stands now; ``kept`` and ``dropped`` are its buttons."""

    changed = Signal(object)
    kept = Signal()
    dropped = Signal()

    def __init__(self) -> None:
        name = translate("Clients", "Correct the card")
        super().__init__(name)
        self._draft: CardDraft | None = None
        self.boxes = {field: self._box(field) for field in Field}
        columns = Columns(2, 220)
        columns.put(*self.boxes.values())
        self._columns = columns
        self.rows: list[PhoneRow] = []
        self._rows_place = QVBoxLayout()
        self.more = ghost(translate("Clients", "Another telephone"), "", "plus")
        self.more.clicked.connect(self._add_row)
        self.keep = primary(translate("Clients", "Keep the corrections"), "Ctrl+Return")
        self.keep.shorten_badge("Ctrl+Enter")
        self.keep.clicked.connect(self.kept)
        self.drop = ghost(translate("Clients", "Leave it as it was"))
        self.drop.clicked.connect(self.dropped)
        self.add(heading(name))
        self.add(columns)
        self.add(label(translate("Clients", "Telephones"), TextRole.STRONG))
        self.add(self._rows_place)
        self.add(flow_of(self.more))
        self.add(flow_of(self.keep, self.drop))

    def _box(self, field: Field) -> FieldBox:
        entry: LineEntry | ChoiceEntry = LineEntry()
        if field is Field.KIND:
            entry = ChoiceEntry()
            entry.offer(tuple((kind.value, client_kind_word(kind)) for kind in ClientKind))
        box = FieldBox(field, field_word(field, is_employer=False), entry)
        box.typed.connect(lambda text: self._change(lambda draft: draft.typed(field, text)))
        box.was_left.connect(lambda: self._change(lambda draft: draft.after_leaving(field)))
        box.suggestion_taken.connect(lambda: self._change(lambda draft: _with_suggestion(draft, field)))
        return box

    def render_draft(self, draft: CardDraft) -> None:
        """Show what stands in the fields, and what is wrong with those that were left."""
        is_new = self._draft is None or self._draft.was.id != draft.was.id
        self._draft = draft
        for field, box in self.boxes.items():
            box.rename(field_word(field, is_employer=draft.is_employer))
            box.show_face(_face(draft.text(field), check(draft, field), is_left=field in draft.left))
            if box.isHidden() == (field in draft.fields):
                box.setVisible(field in draft.fields)
                self._columns.arrange()
        if len(self.rows) != len(draft.phones) or is_new:
            self._make_rows(len(draft.phones))
        for place, (row, phone) in enumerate(zip(self.rows, draft.phones, strict=True)):
            row.render_phone(phone, check_phone(phone), is_left=place in draft.left)
        self.more.setVisible(len(draft.phones) < _MOST_PHONES)

    def _make_rows(self, count: int) -> None:
        for row in self.rows:
            self._rows_place.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [PhoneRow(number + 1) for number in range(count)]
        for place, row in enumerate(self.rows):
            row.changed.connect(
                lambda phone, at=place: self._change(lambda draft: draft.with_phone(at, phone))
            )
            row.was_left.connect(lambda at=place: self._change(lambda draft: draft.after_leaving(at)))
            self._rows_place.addWidget(row)

    def _add_row(self) -> None:
        self._change(lambda draft: draft.with_phone(len(draft.phones), PhoneDraft()))
        self.rows[-1].number.entry.setFocus()

    def _change(self, change: Change) -> None:
        if self._draft is not None:
            self.changed.emit(change(self._draft))

    def focus_fault(self) -> None:
        """Put the cursor where something stands in the way, else where one begins."""
        draft = self._draft
        boxes = list(self.boxes.values())
        wrong = [self.boxes[each] for each in draft.fields if check(draft, each).fault] if draft else []
        rows = [
            row.number
            for row, phone in zip(self.rows, draft.phones if draft else (), strict=False)
            if check_phone(phone).fault
        ]
        (wrong or rows or boxes[1:])[0].entry.setFocus()


def _face(text: str, found: Check, *, is_left: bool) -> FieldFace:
    fault = found.fault if is_left else ""
    return FieldFace(text, fault, found.hint, found.caution, found.suggestion)


def _with_suggestion(draft: CardDraft, field: Field) -> CardDraft:
    suggestion = check(draft, field).suggestion
    return draft.typed(field, suggestion).after_leaving(field) if suggestion else draft
