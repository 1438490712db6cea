"""The meeting panel: join, ID, passcode, link, and the tick that the person was told."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.parts.buttons import ghost, icon_button, primary
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.text import elided_label, label, yielding_label
from counsellor_app.ui.today.cards.read_aloud import ReadAloudTable
from counsellor_app.ui.today.faces.meeting import MeetingFace
from counsellor_app.ui.wording import translate


class MeetingCard(Card):
    """Emits what was asked for; holds the passcode only while it is shown."""

    join = Signal()
    copy_id = Signal()
    copy_passcode = Signal()
    copy_link = Signal()
    passcode_shown = Signal(bool)
    tell = Signal()

    def __init__(self) -> None:
        super().__init__(translate("Meeting", "The meeting"))
        self._face: MeetingFace | None = None
        self._tool = label("", TextRole.TITLE)
        self._room = elided_label("")
        self.join_button = primary(translate("Meeting", "Join"), "Ctrl+J", "video")
        self.join_button.clicked.connect(self.join)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._tool)
        head.addWidget(self._room, 1)
        head.addWidget(self.join_button)
        self._id = yielding_label("", TextRole.NUMBER)
        self._passcode = yielding_label("", TextRole.STRONG)
        self._link = elided_label("")
        self._show = ghost(translate("Meeting", "Show"), "", "eye")
        self._show.clicked.connect(lambda: self.passcode_shown.emit(not self._is_shown()))
        self._read = ghost(translate("Meeting", "Read aloud"), "", "speak")
        self._read.setCheckable(True)
        self._read.toggled.connect(self._toggle_table)
        self._copies = [
            self._copy(translate("Meeting", "Copy the meeting ID"), self.copy_id),
            self._copy(translate("Meeting", "Copy the passcode"), self.copy_passcode),
            self._copy(translate("Meeting", "Copy the link"), self.copy_link),
        ]
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        rows = (
            (translate("Meeting", "Meeting ID"), self._id, None, self._copies[0]),
            (translate("Meeting", "Passcode"), self._passcode, self._show, self._copies[1]),
            (translate("Meeting", "Link"), self._link, None, self._copies[2]),
        )
        self._rows = [self._add_row(grid, number, row) for number, row in enumerate(rows)]
        self._table = ReadAloudTable()
        self._table.hide()
        self._told = elided_label("")
        self._tell = ghost(translate("Meeting", "Told the person"), "", "check")
        self._tell.clicked.connect(self.tell)
        foot = QHBoxLayout()
        foot.addWidget(self._told, 1)
        foot.addWidget(self._tell)
        foot.addWidget(self._read)
        self.body.setSpacing(6)
        for part in (head, grid, self._table, foot):
            self.add(part)

    def _copy(self, name: str, asked: SignalInstance) -> QWidget:
        button = icon_button(name, "copy")
        button.clicked.connect(asked)
        return button

    def _add_row(
        self, grid: QGridLayout, number: int, row: tuple[str, QWidget, QWidget | None, QWidget]
    ) -> tuple[QWidget, ...]:
        name, value, extra, copy = row
        caption = label(name, TextRole.CAPTION)
        value.setProperty("caption", name)
        grid.addWidget(caption, number, 0)
        grid.addWidget(value, number, 1, 1, 2 if extra is None else 1)
        if extra is not None:
            grid.addWidget(extra, number, 2, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(copy, number, 3)
        return (caption, value, copy) if extra is None else (caption, value, extra, copy)

    def _is_shown(self) -> bool:
        return self._face is not None and self._face.is_passcode_shown

    def _toggle_table(self, wanted: bool) -> None:
        self._table.setVisible(wanted)
        if wanted != self._is_shown():
            self.passcode_shown.emit(wanted)

    def render_face(self, face: MeetingFace) -> None:
        """Show ``face``; rows for which there is nothing are not there."""
        if face == self._face:
            return
        self._face = face
        self._tool.setText(face.tool)
        self._room.setText(face.room)
        self.join_button.set_words(face.join_word)
        self.join_button.setEnabled(face.has_url)
        for value, text in (
            (self._id, face.meeting_id),
            (self._passcode, face.passcode),
            (self._link, face.host),
        ):
            value.setText(text)
            value.setAccessibleName(f"{value.property('caption')} {text}")
        shown = (bool(face.meeting_id), face.has_passcode, face.has_url and bool(face.host))
        self._read.setVisible(bool(face.meeting_id) or face.has_passcode)
        for row, visible in zip(self._rows, shown, strict=True):
            for part in row:
                part.setVisible(visible)
        self._show.set_words(
            translate("Meeting", "Hide") if face.is_passcode_shown else translate("Meeting", "Show")
        )
        self._show.set_icon_name("eye-off" if face.is_passcode_shown else "eye")
        self._table.show_signs(face.meeting_id, face.passcode if face.is_passcode_shown else "")
        self._told.setText(face.told)
        self._tell.setVisible(face.asks_to_tell and not face.told)

    def forget(self) -> None:
        """Leave nothing of the meeting on the screen."""
        self._read.setChecked(False)
        self.render_face(MeetingFace("", "", False, "", "", "", False, False, "", False, ""))
