"""The first step: one search box, the people found, the person chosen or a new one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QVBoxLayout, QWidget

from counsellor_app.ui.booking.face import HitFace, WhoFace
from counsellor_app.ui.fonts import TextRole, scaled
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import ghost
from counsellor_app.ui.parts.chip import chip
from counsellor_app.ui.parts.flow import FlowLayout
from counsellor_app.ui.parts.lent_undo import lend_undo
from counsellor_app.ui.parts.text import label, wrapped
from counsellor_app.ui.wording import translate

_LONGEST = 60
_ROWS_SHOWN = 5
_NONE_YET = -1


class SearchLine(QLineEdit):
    """``moved`` goes up or down in the list beneath, ``entered`` takes what is marked there."""

    moved = Signal(int)
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(_LONGEST)
        self.setAccessibleName(translate("Booking", "Who is it? Number, telephone or reading"))
        self.setPlaceholderText(translate("Booking", "Number, telephone, reading or name"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrow keys and Enter belong to the list; they are not typed into the line."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class ChosenRow(QWidget):
    """The person in words: name, second identifier, what happened before."""

    def __init__(self) -> None:
        super().__init__()
        self._face: HitFace | None = None
        self.name = wrapped("", TextRole.TITLE)
        self._chips = FlowLayout(8)
        self.consents = wrapped("", TextRole.CAPTION)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.name)
        column.addLayout(self._chips)
        column.addWidget(self.consents)

    def show_face(self, face: HitFace | None) -> None:
        """Show a person; None shows nobody."""
        if face == self._face:
            return
        self._face = face
        self._chips.clear()
        self.name.setText(face.name if face else "")
        accepted = "\n".join(face.consents) if face else ""
        self.consents.setText(accepted)
        self.consents.setVisible(bool(accepted))
        if face is not None and face.identifier:
            self._chips.addWidget(label(face.identifier, TextRole.STRONG))
        for text, tone in face.chips if face else ():
            self._chips.addWidget(chip(text, tone))
        if face is not None:
            announce(self, face.line)


class WhoView(QWidget):
    """``searched`` carries what is typed, ``chosen`` a client's id or None for a new person."""

    searched = Signal(str)
    chosen = Signal(object)
    again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._hits: tuple[HitFace, ...] = ()
        self.search = SearchLine()
        lend_undo(self.search)
        self.search.textEdited.connect(self.searched)
        self.search.moved.connect(self._move)
        self.search.entered.connect(self._take_marked)
        self.hits = QListWidget()
        self.hits.setAccessibleName(translate("Booking", "People found"))
        self.hits.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hits.setUniformItemSizes(True)
        self.hits.itemClicked.connect(lambda _item: self._take_marked())
        self.person = ChosenRow()
        self.change = ghost(translate("Booking", "Somebody else"), "", "search")
        self.change.clicked.connect(self.again)
        self.caution = wrapped("", TextRole.STRONG, Tone.WARNING)
        line = QHBoxLayout()
        line.addWidget(self.search, 1)
        line.addWidget(self.person, 1)
        line.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self.hits)
        column.addWidget(self.caution)

    def render_face(self, face: WhoFace) -> None:
        """Show the search, or the person."""
        is_chosen = face.chosen is not None or face.is_new
        self.search.setVisible(not is_chosen)
        self.change.setVisible(is_chosen)
        self.person.setVisible(is_chosen)
        new = HitFace(None, translate("Booking", "A new person"))
        self.person.show_face(new if face.is_new else face.chosen)
        if self.search.text() != face.query:
            self.search.setText(face.query)
        self._show_hits(face.hits)
        if self.caution.text() != face.caution:
            self.caution.setText(face.caution)
            if face.caution:
                announce(self.caution, face.caution, urgent=True)
        self.caution.setVisible(bool(face.caution))

    def _show_hits(self, hits: tuple[HitFace, ...]) -> None:
        if hits != self._hits:
            self._hits = hits
            self.hits.clear()
            self.hits.addItems([each.line for each in hits])
            self.hits.setCurrentRow(_NONE_YET)
            self._show_what_enter_takes()
            rows = min(_ROWS_SHOWN, len(hits))
            self.hits.setFixedHeight(rows * scaled(30) + 4)
            if hits:
                announce(self.hits, hits[0].line)
        self.hits.setVisible(bool(hits))

    def _move(self, by: int) -> None:
        """The first `Down` marks the first row: who found one person and presses Down, Enter means them."""
        row = self.hits.currentRow() + by
        if 0 <= row < len(self._hits):
            self.hits.setCurrentRow(row)
            self._show_what_enter_takes()
            announce(self.hits, self._hits[row].line)

    def _taken_by_enter(self) -> int:
        """The marked row; the first while none is marked."""
        return max(0, self.hits.currentRow())

    def _show_what_enter_takes(self) -> None:
        taken = self._taken_by_enter()
        for row, hit in enumerate(self._hits):
            hint = translate("Booking", "{person}  · [Enter]").format(person=hit.line)
            self.hits.item(row).setText(hint if row == taken else hit.line)

    def _take_marked(self) -> None:
        if self._hits:
            self.chosen.emit(self._hits[self._taken_by_enter()].client_id)
