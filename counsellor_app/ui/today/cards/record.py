"""切替の記録: what was written down about the switch, to be corrected at leisure."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu

from counsellor_app.domain.failure import FailureSide, Verdict
from counsellor_app.domain.failure_reasons import NamedReason
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.buttons import ghost
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.chip import chip
from counsellor_app.ui.parts.flow import FlowLayout
from counsellor_app.ui.parts.note_edit import NoteEdit
from counsellor_app.ui.parts.text import elided_label, label, set_tone
from counsellor_app.ui.today.faces.fallback import RecordFace
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import called_word, side_word

_TONES = {Verdict.GOOD: Tone.SUCCESS, Verdict.BAD: Tone.DANGER, Verdict.NOT_CHECKED: None}


class RecordCard(Card):
    """Emits corrections: ``reason`` (a NamedReason), ``side`` and ``note`` carry the new value."""

    reason = Signal(object)
    side = Signal(object)
    note = Signal(str)

    def __init__(self) -> None:
        super().__init__(translate("Record", "Record of the switch"))
        self._face: RecordFace | None = None
        self._saved = elided_label("", TextRole.CAPTION)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(translate("Record", "Record of the switch"), TextRole.TITLE))
        head.addWidget(self._saved, 1)
        self._reason = chip("", Tone.WARNING)
        self._side = elided_label("")
        self._phase = elided_label("")
        self._change = ghost(translate("Record", "Correct"), "", "edit")
        self._menu = QMenu(self._change)
        self._change.clicked.connect(
            lambda: self._menu.popup(self._change.mapToGlobal(self._change.rect().bottomLeft()))
        )
        self._findings = FlowLayout(12)
        self.note_edit = NoteEdit(
            translate("Record", "Note"), translate("Record", "For example: their Wi-Fi went down")
        )
        self.note_edit.written.connect(self.note)
        cause = QHBoxLayout()
        cause.setSpacing(8)
        cause.addWidget(self._reason, 0, Qt.AlignmentFlag.AlignVCenter)
        cause.addWidget(self._side, 1)
        cause.addWidget(self._change)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        captions = (
            translate("Record", "Reason"),
            translate("Record", "Phase"),
            translate("Record", "Diagnosis"),
            translate("Record", "Note"),
        )
        for row, caption in enumerate(captions):
            grid.addWidget(label(caption, TextRole.CAPTION), row, 0)
        grid.addLayout(cause, 0, 1)
        grid.addWidget(self._phase, 1, 1)
        grid.addLayout(self._findings, 2, 1)
        grid.addWidget(self.note_edit, 3, 1)
        self.body.setSpacing(6)
        self.add(head)
        self.add(grid)

    def _fill_menu(self, choices: tuple[NamedReason, ...]) -> None:
        self._menu.clear()
        for each in choices:
            self._menu.addAction(called_word(each)).triggered.connect(
                lambda _checked=False, chosen=each: self.reason.emit(chosen)
            )
        self._menu.addSeparator()
        for side in FailureSide:
            self._menu.addAction(side_word(side)).triggered.connect(
                lambda _checked=False, chosen=side: self.side.emit(chosen)
            )

    def render_face(self, face: RecordFace) -> None:
        """Show ``face``; a note that is being typed stays."""
        if face == self._face:
            return
        before, self._face = self._face, face
        self._reason.setText(face.reason)
        corrected = translate("Record", "corrected") if face.is_corrected else ""
        self._side.setText(" · ".join(part for part in (face.side, face.minutes_lost, corrected) if part))
        self._phase.setText(face.phase)
        self.note_edit.show_note(face.note)
        if before is None or before.choices != face.choices:
            self._fill_menu(face.choices)
        if before is None or before.findings != face.findings:
            self._findings.clear()
            for each in face.findings:
                self._findings.addWidget(label(each.text, TextRole.BODY, _TONES[each.verdict]))

    def show_saved(self, text: str, tone: Tone) -> None:
        """Say how far the record has come: being written, on this PC, or not yet."""
        if self._saved.text() != text:
            self._saved.setText(text)
            set_tone(self._saved, tone)
