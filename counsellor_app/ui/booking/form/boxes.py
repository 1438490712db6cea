"""Some fields of the form, side by side where there is room."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.ui.booking.face import BookingFace
from counsellor_app.ui.booking.form.draft import Field
from counsellor_app.ui.booking.form.entries import line_box
from counsellor_app.ui.fields.columns import Columns
from counsellor_app.ui.fields.field_box import FieldBox, LineEntry


class Boxes(QWidget):
    """``typed`` carries field and text, ``left``, ``suggested`` and ``entered`` the field."""

    typed = Signal(object, str)
    left = Signal(object)
    suggested = Signal(object)
    entered = Signal(object)

    def __init__(self, fields: tuple[Field, ...], most: int = 2) -> None:
        super().__init__()
        self.boxes = {field: line_box(field) for field in fields}
        self._columns = Columns(most, 150)
        for field, box in self.boxes.items():
            self._connect(field, box)
            self._columns.put(box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._columns)

    def _connect(self, field: Field, box: FieldBox) -> None:
        box.typed.connect(lambda text: self.typed.emit(field, text))
        box.was_left.connect(lambda: self.left.emit(field))
        box.suggestion_taken.connect(lambda: self.suggested.emit(field))
        if isinstance(box.entry, LineEntry):
            box.entry.returnPressed.connect(lambda: self.entered.emit(field))

    def put(self, part: QWidget) -> None:
        """Put something else beside the fields."""
        self._columns.put(part)

    def render_face(self, face: BookingFace) -> None:
        """Show the fields that are on the form now, and hide itself when none is."""
        for field, box in self.boxes.items():
            shown = field in face.fields
            if shown:
                box.show_face(face.fields[field])
                box.rename(face.captions[field])
            if box.isHidden() == shown:
                box.setVisible(shown)
                self._columns.arrange()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops."""
        return tuple(stop for box in self.boxes.values() for stop in (box.entry, box.suggestion))
