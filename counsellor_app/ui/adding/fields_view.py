"""The fields of a session and of its person, in the order in which they are asked for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.ui.adding.faces import AddingFace
from counsellor_app.ui.adding.form import Field
from counsellor_app.ui.fields.columns import Columns
from counsellor_app.ui.fields.field_box import ChoiceEntry, FieldBox, LineEntry, NoteEntry
from counsellor_app.ui.fields.kind_chips import KindChips
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.text import heading
from counsellor_app.ui.wording import translate


class FieldsView(QWidget):
    """``typed`` carries field and text, ``left`` and ``suggested`` the field."""

    typed = Signal(object, str)
    left = Signal(object)
    suggested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.kinds = KindChips()
        self.kinds.typed.connect(lambda key: self.typed.emit(Field.KIND, key))
        self.boxes = {Field(box.field): box for box in (*_slot_boxes(), *_person_boxes())}
        for box in self.boxes.values():
            self._connect(box)
        self._when, self._who = Columns(2, 190), Columns(2, 190)
        for field, box in self.boxes.items():
            is_slot = field in (Field.DATE, Field.TIME, Field.COUNSELLOR, Field.ROOM)
            (self._when if is_slot else self._who).put(box, is_wide=field is Field.NOTE)
        when, who = Card(translate("Adding", "When and with whom")), Card(translate("Adding", "The person"))
        for part in (heading(when.accessibleName()), self.kinds, self._when):
            when.add(part)
        for part in (heading(who.accessibleName()), self._who):
            who.add(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(when)
        column.addWidget(who)

    def _connect(self, box: FieldBox) -> None:
        box.typed.connect(lambda text: self.typed.emit(box.field, text))
        box.was_left.connect(lambda: self.left.emit(box.field))
        box.suggestion_taken.connect(lambda: self.suggested.emit(box.field))

    def render_face(self, face: AddingFace) -> None:
        """Show every field that this kind of consultation has."""
        self.kinds.offer(face.kinds)
        self.kinds.show_face(face.fields[Field.KIND])
        for field, choices in ((Field.COUNSELLOR, face.counsellors), (Field.ROOM, face.rooms)):
            entry = self.boxes[field].entry
            if isinstance(entry, ChoiceEntry):
                entry.offer(choices)
        for field, box in self.boxes.items():
            if field in face.fields:
                box.show_face(face.fields[field])
            if box.isHidden() == (field in face.fields):
                box.setVisible(field in face.fields)
                self._who.arrange()

    def focus_field(self, field: Field) -> QWidget:
        """Put the cursor into that field; gives the widget that has it then."""
        target = self.kinds.focus_target() if field is Field.KIND else self.boxes[field].entry
        target.setFocus()
        return target

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, from top to bottom."""
        boxes = (stop for box in self.boxes.values() for stop in (box.entry, box.suggestion))
        return (*self.kinds.buttons.values(), *boxes)


def _slot_boxes() -> tuple[FieldBox, ...]:
    return (
        FieldBox(
            Field.DATE,
            translate("Adding", "Date (required)"),
            LineEntry(translate("Adding", "1124, 11/24, tomorrow")),
        ),
        FieldBox(
            Field.TIME,
            translate("Adding", "Start (required)"),
            LineEntry(translate("Adding", "1330, 13:30")),
        ),
        FieldBox(Field.COUNSELLOR, translate("Adding", "Counsellor (required)"), ChoiceEntry()),
        FieldBox(Field.ROOM, translate("Adding", "Meeting room"), ChoiceEntry()),
    )


def _person_boxes() -> tuple[FieldBox, ...]:
    return (
        FieldBox(Field.NAME, translate("Adding", "Name (required)"), LineEntry()),
        FieldBox(Field.KANA, translate("Adding", "Reading in kana"), LineEntry()),
        FieldBox(Field.COMPANY, translate("Adding", "Company"), LineEntry()),
        FieldBox(
            Field.NUMBER,
            translate("Adding", "Seeker number"),
            LineEntry(translate("Adding", "12345-12345678")),
        ),
        FieldBox(
            Field.PHONES,
            translate("Adding", "Telephone numbers"),
            LineEntry(translate("Adding", "The first one is called first")),
        ),
        FieldBox(Field.EMAIL, translate("Adding", "E-mail"), LineEntry()),
        FieldBox(Field.NOTE, translate("Adding", "Note"), NoteEntry()),
    )
