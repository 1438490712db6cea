"""運用規則: the values of the office's rules by kind of consultation, beside them what a change would do."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.domain.rules.profile import OfficeProfile
from counsellor_app.ui.admin_words import only_admins_word
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.fonts import TextRole, scaled
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import ghost, primary, secondary
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.kept_views import KEPT
from counsellor_app.ui.parts.text import field_label, heading, label, set_tone, wrapped
from counsellor_app.ui.rules.entry_row import EntryRow
from counsellor_app.ui.rules.later_part import LaterPart
from counsellor_app.ui.rules.look_card import LookCard
from counsellor_app.ui.rules.presenter import RulesPresenter
from counsellor_app.ui.rules.words import belongs_to, fault_text, group_word, unread_word
from counsellor_app.ui.wording import translate

_NARROW = 680
_BOTH = 640
"""Height that form and look need one under the other; the page is then scrolled as a whole."""
_EVEN = 1000
"""Both sides get the same share of whatever there is."""
_FILES = "(*.json *.toml)"


class RulesPage(QWidget):
    """Passive. ``left``: back to where one came from."""

    left = Signal()

    def __init__(self, presenter: RulesPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self.rows: dict[str, EntryRow] = {}
        self._drawn: tuple[str, ...] = ()
        self.look = LookCard()
        self.effective = QLineEdit()
        self.effective.setPlaceholderText(translate("Rules", "today, or 12/1"))
        self.effective.setMaximumWidth(scaled(260))
        self._said = wrapped("", TextRole.STRONG)
        self._versions = wrapped("", TextRole.CAPTION)
        self.readers = wrapped("", TextRole.STRONG, Tone.WARNING)
        self.readers.hide()
        self.keep = primary(translate("Rules", "Keep as the next version"), "Ctrl+S", "check")
        self.put_away = secondary(translate("Rules", "Put the changes away"), "", "close")
        self.take_back = secondary(translate("Rules", "Back to the version before"), "", "undo")
        self.export = ghost(translate("Rules", "Save to a file…"))
        self.take_over = ghost(translate("Rules", "Read from a file…"))
        self.back = ghost(translate("Rules", "Back"), "Esc", "chevron-left")
        self.later = LaterPart()
        self._split = QSplitter()
        self._split.setProperty(KEPT, "rules")
        self._lay_out()
        self._connect()
        self.refresh()

    def _lay_out(self) -> None:
        title = label(translate("Rules", "Rules of the office"), TextRole.NAME)
        head = flow_of(self.back, title, self.export, self.take_over)
        self._groups = QVBoxLayout()
        self._groups.setSpacing(scaled(10))
        self._split.addWidget(_scrolled(self._groups))
        beside = QVBoxLayout()
        beside.addWidget(self.look, 1)
        self._split.addWidget(_scrolled(beside))
        self._split.setChildrenCollapsible(False)
        self._split.setSizes([_EVEN, _EVEN])
        foot = Card()
        begins = QHBoxLayout()
        begins.addWidget(field_label(translate("Rules", "In force from"), self.effective))
        begins.addWidget(self.effective)
        begins.addWidget(self._versions, 1)
        foot.add(self.readers)
        foot.add(begins)
        foot.add(self.later)
        foot.add(self._said)
        foot.add(flow_of(self.keep, self.put_away, self.take_back))
        column = QVBoxLayout()
        column.addLayout(head)
        column.addWidget(self._split, 1)
        column.addWidget(foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(8, 4, 0, 8)
        whole.addWidget(_scrolled(column))

    def _connect(self) -> None:
        presenter = self._presenter
        self.effective.textEdited.connect(presenter.put_effective)
        self.later.chosen.connect(lambda day: presenter.put_effective(day.isoformat()))
        self.keep.clicked.connect(presenter.keep)
        self.put_away.clicked.connect(presenter.put_away)
        self.take_back.clicked.connect(presenter.take_back)
        self.export.clicked.connect(self._ask_where)
        self.take_over.clicked.connect(self._ask_which)
        self.back.clicked.connect(self.left)
        presenter.changed.connect(self.refresh)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._presenter.load()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A narrow page has what a change does under the form."""
        super().resizeEvent(event)
        is_narrow = self.width() < scaled(_NARROW)
        self._split.setOrientation(Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal)
        self._split.setMinimumHeight(scaled(_BOTH) if is_narrow else 0)

    def refresh(self) -> None:
        """Show values, faults, what it will do, and the versions."""
        presenter = self._presenter
        names = tuple(each.name for each in presenter.entries)
        if names != self._drawn:
            self._drawn = names
            self._draw()
        for row in self.rows.values():
            row.show_text(presenter.text(row.entry))
            row.show_fault(self._fault_of(row))
            row.allow(change=presenter.administration.may_change)
        self.look.show_look(presenter.look)
        self.keep.setEnabled(presenter.can_keep)
        self.put_away.setEnabled(bool(presenter.texts or presenter.effective or presenter.is_taken_over))
        self.take_back.setEnabled(presenter.can_take_back)
        self.export.setEnabled(presenter.content is not None)
        may = presenter.administration.may_change
        self.take_over.setEnabled(may)
        self.effective.setReadOnly(not may)
        self.readers.setText(only_admins_word(presenter.administration))
        self.readers.setVisible(not may)
        if self.effective.text() != presenter.effective:
            self.effective.setText(presenter.effective)
        self._versions.setText(self._versions_text())
        later = presenter.later if presenter.is_changed and may else ()
        self.later.show_later(later, presenter.today, presenter.chosen_day)
        self._say()

    def _draw(self) -> None:
        """Make the rows anew: other rules have other windows and kinds."""
        presenter = self._presenter
        while (item := self._groups.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.rows = {}
        japanese = QLocale().language() == QLocale.Language.Japanese
        profile = _good(presenter)
        cards: dict[str, Card] = {}
        for entry in presenter.entries:
            if entry.kind not in cards:
                name = group_word(presenter.content or {}, entry.kind, japanese=japanese)
                cards[entry.kind] = Card(name)
                cards[entry.kind].add(heading(name))
                self._groups.addWidget(cards[entry.kind])
            article = ""
            if profile is not None and entry.kind and entry.rule is not None:
                article = profile.kind(entry.kind).article(entry.rule)
            row = EntryRow(entry, article)
            row.typed.connect(lambda text, of=entry: presenter.put(of, text))
            self.rows[entry.name] = row
            cards[entry.kind].add(row)
        self._groups.addStretch(1)

    def _fault_of(self, row: EntryRow) -> str:
        unread = self._presenter.look.unread.get(row.entry.name)
        if unread is not None:
            return unread_word(unread)
        faults = [each for each in self._presenter.look.faults if belongs_to(each, row.entry)]
        return fault_text(faults[0]) if faults else ""

    def _say(self) -> None:
        presenter = self._presenter
        at_rows = [row.entry for row in self.rows.values()]
        told = [
            each for each in presenter.look.faults if not any(belongs_to(each, entry) for entry in at_rows)
        ]
        faults = [*presenter.refused, *told]
        text, tone = "", Tone.DANGER
        if faults:
            text = "✕ " + " ".join(dict.fromkeys(map(fault_text, faults)))
        elif presenter.is_kept:
            text, tone = translate("Rules", "✓ Kept. Bookings that are there keep their rules."), Tone.SUCCESS
        elif presenter.is_taken_over:
            text, tone = translate("Rules", "Read from the file. Nothing is kept yet."), Tone.KEY
        if text != self._said.text():
            self._said.setText(text)
            set_tone(self._said, tone)
            if text:
                announce(self, text, urgent=tone is Tone.DANGER)
        self._said.setVisible(bool(text))

    def _versions_text(self) -> str:
        own = [each.kept for each in self._presenter.versions if each.kept is not None]
        if not own:
            return translate("Rules", "The rules as delivered are in force.")
        last = own[-1]
        name = self._presenter.sources.member(last.staff_id)
        told = translate("Rules", "Version {number}, in force from {day}, by {name}.")
        return told.format(number=last.version, day=long_date(last.effective_from), name=name)

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, translate("Rules", "Save the rules"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")  # i18n: data
        self._open(dialog, self._presenter.export)

    def _ask_which(self) -> None:
        dialog = QFileDialog(self, translate("Rules", "Read rules"), "", _FILES)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._open(dialog, self._presenter.take_over)

    def _open(self, dialog: QFileDialog, then: Callable[[Path], None]) -> None:
        dialog.fileSelected.connect(lambda path: then(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _good(presenter: RulesPresenter) -> OfficeProfile | None:
    found = [each.profile for each in presenter.versions if each.profile is not None]
    return found[-1] if found else None


def _scrolled(column: QVBoxLayout) -> QScrollArea:
    ground = QWidget()
    ground.setProperty("part", "page")
    column.setContentsMargins(6, 6, 8, 6)
    ground.setLayout(column)
    area = QScrollArea()
    area.setWidget(ground)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
