"""Two cards of one person: the other one is looked for, then both stand side by side."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.domain.people.person_card import FoundPerson
from counsellor_app.ui.clients.faces import HitRow
from counsellor_app.ui.clients.joining import JoiningRow, caution
from counsellor_app.ui.fields.field_box import LineEntry
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.buttons import DeskButton, ghost, primary
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.text import field_label, heading, wrapped
from counsellor_app.ui.wording import translate

_MOST = 6


class JoinCard(Card):
    """``typed`` carries the words to look for, ``chosen`` the id of the other card."""

    typed = Signal(str)
    chosen = Signal(object)
    swapped = Signal()
    put_together = Signal()
    left = Signal()

    def __init__(self) -> None:
        name = translate("Clients", "Put two cards of one person together")
        super().__init__(name, tone=Tone.WARNING, framed=True)
        self._shown: object = None
        self._hits: list[QWidget] = []
        self.buttons: list[DeskButton] = []
        self.search = LineEntry(translate("Clients", "Kana, kanji, number or telephone"))
        self.search.typed.connect(self.typed)
        self._search_name = field_label(translate("Clients", "Look for the other card"), self.search)
        self._place = QVBoxLayout()
        self._grid_place = QVBoxLayout()
        self._grid: QWidget | None = None
        self._about = wrapped(
            translate(
                "Clients",
                "Compare number and telephone first. Sessions, consents and refusals of both will stand on "
                "the card that is kept; it can be parted again.",
            )
        )
        self.caution = wrapped("", TextRole.STRONG, Tone.DANGER)
        self.go = primary(translate("Clients", "Put them together"))
        self.go.clicked.connect(self.put_together)
        self.swap = ghost(translate("Clients", "Keep the other card"), "", "refresh")
        self.swap.clicked.connect(self.swapped)
        self.back = ghost(translate("Clients", "Back"))
        self.back.clicked.connect(self.left)
        for part in (heading(name), self._about, self._search_name, self.search):
            self.add(part)
        self.add(self._place)
        self.add(self._grid_place)
        self.add(self.caution)
        self.add(flow_of(self.go, self.swap, self.back))
        self.hide()

    def open_card(self, query: str) -> None:
        """Begin to look for the other card."""
        self.search.show_text(query)
        self.search.setFocus()
        self.search.selectAll()

    def render_hits(self, hits: tuple[HitRow, ...]) -> None:
        """Show cards to choose from."""
        self._show_parts(has_pair=False)
        if self._shown == hits:
            return
        self._shown = hits
        self._clear()
        self._hits = [self._hit(row) for row in hits[:_MOST]]
        for each in self._hits:
            self._place.addWidget(each)

    def render_rows(self, rows: tuple[JoiningRow, ...], pair: tuple[FoundPerson, FoundPerson]) -> None:
        """Show both cards and what the one that is kept will say."""
        self._show_parts(has_pair=True)
        wanted = (rows, pair[0].client.id)
        if self._shown == wanted:
            return
        self._shown = wanted
        self._clear()
        self._grid = _grid(rows)
        self._grid_place.addWidget(self._grid)
        said = caution(*pair)
        self.caution.setText(said)
        self.caution.setVisible(bool(said))
        (self.back if said else self.go).setFocus()

    def _show_parts(self, *, has_pair: bool) -> None:
        for button in (self.go, self.swap):
            button.setVisible(has_pair)
        self.caution.setVisible(has_pair and bool(self.caution.text()))
        for part in (self._search_name, self.search):
            part.setVisible(not has_pair)

    def _clear(self) -> None:
        for each in (*self._hits, *([self._grid] if self._grid else [])):
            each.hide()
            each.deleteLater()
        self._hits, self._grid, self.buttons = [], None, []

    def _hit(self, row: HitRow) -> QWidget:
        made = QWidget()
        across = QHBoxLayout(made)
        across.setContentsMargins(0, 0, 0, 0)
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(wrapped(row.name, TextRole.STRONG))
        text.addWidget(wrapped(row.identifiers, TextRole.CAPTION))
        button = ghost(translate("Clients", "This card"))
        button.setAccessibleDescription(f"{row.name} {row.identifiers}")
        button.clicked.connect(lambda: self._choose(row.client_id))
        self.buttons.append(button)
        across.addLayout(text, 1)
        across.addWidget(button)
        return made

    def _choose(self, client_id: UUID) -> None:
        self.chosen.emit(client_id)


def _grid(rows: tuple[JoiningRow, ...]) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    heads = (
        "",
        translate("Clients", "Card that is kept"),
        translate("Clients", "Card that goes into it"),
        translate("Clients", "Afterwards"),
    )
    for column, head in enumerate(heads):
        grid.addWidget(wrapped(head, TextRole.CAPTION), 0, column)
        grid.setColumnStretch(column, 0 if column == 0 else 1)
    for number, row in enumerate(rows, start=1):
        tone = Tone.WARNING if row.differs else None
        grid.addWidget(wrapped(row.name, TextRole.CAPTION), number, 0)
        grid.addWidget(wrapped(row.kept, TextRole.BODY, tone), number, 1)
        grid.addWidget(wrapped(row.dropped, TextRole.BODY, tone), number, 2)
        grid.addWidget(wrapped(row.after, TextRole.STRONG), number, 3)
    return made
