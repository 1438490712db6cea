"""Where a decision about future use is written down, or taken back: in the page, never in a dialog."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal

from counsellor_app.domain.rules.parts import RefusalGround
from counsellor_app.ui.clients.refusing import RefusalDraft, RefusalField, check, ground_choices
from counsellor_app.ui.fields.columns import Columns
from counsellor_app.ui.fields.faces import FieldFace
from counsellor_app.ui.fields.field_box import ChoiceEntry, FieldBox, LineEntry, NoteEntry
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.buttons import danger, ghost
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.text import heading, wrapped
from counsellor_app.ui.wording import translate


class RefusalCard(Card):
    """``changed`` carries the draft, None when the question is put away; ``decided`` is the button."""

    changed = Signal(object)
    decided = Signal()

    def __init__(self) -> None:
        super().__init__(translate("Refusing", "Refuse future use"), tone=Tone.DANGER, framed=True)
        self._draft: RefusalDraft | None = None
        self._grounds: tuple[RefusalGround, ...] | None = None
        self._title = heading("")
        self._about = wrapped()
        self.ground = ChoiceEntry()
        entries: dict[RefusalField, LineEntry | NoteEntry | ChoiceEntry] = {
            RefusalField.GROUND: self.ground,
            RefusalField.FIRST: LineEntry(translate("Refusing", "today")),
            RefusalField.LAST: LineEntry(translate("Refusing", "empty: without a term")),
            RefusalField.NOTE: NoteEntry(),
        }
        names = {
            RefusalField.GROUND: translate("Refusing", "Ground"),
            RefusalField.FIRST: translate("Refusing", "From"),
            RefusalField.LAST: translate("Refusing", "Until"),
            RefusalField.NOTE: translate("Refusing", "Reason, in your own words"),
        }
        self.boxes = {each: self._box(each, names[each], entry) for each, entry in entries.items()}
        self._columns = Columns(3, 180)
        self._columns.put(*(self.boxes[each] for each in RefusalField if each is not RefusalField.NOTE))
        self.go = danger("")
        self.go.clicked.connect(self.decided)
        self.back = ghost(translate("Refusing", "Back"))
        self.back.clicked.connect(lambda: self.changed.emit(None))
        for part in (self._title, self._about, self._columns, self.boxes[RefusalField.NOTE]):
            self.add(part)
        self.add(flow_of(self.go, self.back))
        self.hide()

    def _box(self, of: RefusalField, name: str, entry: LineEntry | NoteEntry | ChoiceEntry) -> FieldBox:
        box = FieldBox(of, name, entry)
        box.typed.connect(lambda text: self._change(lambda draft: draft.typed(of, text)))
        box.was_left.connect(lambda: self._change(lambda draft: draft.after_leaving(of)))
        return box

    def _change(self, change: Callable[[RefusalDraft], RefusalDraft]) -> None:
        if self._draft is not None:
            self.changed.emit(change(self._draft))

    def render_draft(
        self, draft: RefusalDraft | None, grounds: tuple[RefusalGround, ...], today: date
    ) -> None:
        """Show the question, or nothing for None; the cursor goes into it when it appears."""
        appears = draft is not None and self._draft is None
        self._draft = draft
        self.setVisible(draft is not None)
        if draft is None:
            return
        if grounds != self._grounds:
            self._grounds = grounds
            self.ground.offer(ground_choices(grounds))
        self._show_words(draft)
        self._columns.setVisible(draft.lifts is None)
        for of, box in self.boxes.items():
            found = check(draft, of, today)
            box.show_face(FieldFace(draft.text(of), found.fault if of in draft.left else "", found.hint))
        if appears:
            self.boxes[draft.fields[0]].entry.setFocus()

    def _show_words(self, draft: RefusalDraft) -> None:
        if draft.lifts is not None:
            words = translate("Refusing", "Lift the refusal")
            about = translate("Refusing", "The person may use the service again. The decision stays on file.")
        else:
            words = translate("Refusing", "Refuse future use")
            about = translate(
                "Refusing",
                "A decision of a person: it is shown at every booking and stops none by itself.",
            )
        self._title.setText(words)
        self._about.setText(about)
        if self.go.words() != words:
            self.go.set_words(words)
