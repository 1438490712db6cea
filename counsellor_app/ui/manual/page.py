"""The manual inside the program: contents and search at the left, the chapter at the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from counsellor_app.ui.fonts import TextRole, font, scaled
from counsellor_app.ui.manual.browser import ChapterView
from counsellor_app.ui.manual.shelf import Chapter, Part, chapter, chapters
from counsellor_app.ui.parts.buttons import ghost
from counsellor_app.ui.parts.text import field_label, label
from counsellor_app.ui.wording import translate

_NARROW = 560
_KEY = Qt.ItemDataRole.UserRole


def part_word(part: Part) -> str:
    """For whom the chapters are."""
    return {
        Part.COUNSELLOR: translate("Manual", "For counsellors"),
        Part.RECEPTION: translate("Manual", "For reception"),
        Part.ADMINISTRATOR: translate("Manual", "For administrators"),
        Part.CARDS: translate("Manual", "One-page cards"),
    }[part]


class ManualPage(QWidget):
    """``left`` asks for the page one came from; ``print_asked`` carries the chapter that is read."""

    left = Signal()
    print_asked = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.search = QLineEdit()
        self.search.setPlaceholderText(translate("Manual", "Words in the manual"))
        self.search.setClearButtonEnabled(True)
        self.contents = QListWidget()
        self.contents.setAccessibleName(translate("Manual", "Contents"))
        self.nothing = label(translate("Manual", "No chapter has all these words."), TextRole.CAPTION)
        self.view = ChapterView()
        self.back = ghost(translate("Manual", "Back to work"), "Esc", "chevron-left")
        self.print = ghost(translate("Manual", "Print this chapter…"), "", "print")
        self.back.clicked.connect(self.left)
        self.print.clicked.connect(lambda: self.print_asked.emit(self._current()))
        self.search.textChanged.connect(lambda _text: self._list())
        self.search.returnPressed.connect(self._open_first)
        self.contents.currentItemChanged.connect(lambda _now, _was: self._show_current())
        self.view.turned.connect(self.open)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(lambda: self._turn(to_contents=True))
        self.contents.itemClicked.connect(lambda _item: self._turn(to_contents=False))
        self.contents.itemActivated.connect(lambda _item: self._turn(to_contents=False))
        self.show_contents = ghost(translate("Manual", "Contents"), "", "tasks")
        self.show_contents.clicked.connect(lambda: self._turn(to_contents=True))
        self.aside = QWidget()
        self._is_narrow = False
        self._lay_out()
        self._list()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A narrow page shows contents or chapter, a wide one both."""
        super().resizeEvent(event)
        self._is_narrow = self.width() < scaled(_NARROW)
        self.show_contents.setVisible(self._is_narrow)
        self.print.setVisible(not self._is_narrow)
        self._turn(to_contents=False)

    def _turn(self, *, to_contents: bool) -> None:
        self.aside.setVisible(to_contents or not self._is_narrow)
        self.view.setVisible(not (to_contents and self._is_narrow))
        if to_contents:
            self.search.setFocus()

    def _lay_out(self) -> None:
        aside = QVBoxLayout(self.aside)
        aside.setContentsMargins(0, 0, 0, 0)
        aside.addWidget(field_label(translate("Manual", "Search the manual"), self.search))
        aside.addWidget(self.search)
        aside.addWidget(self.nothing)
        aside.addWidget(self.contents, 1)
        top = QHBoxLayout()
        top.addWidget(label(translate("Manual", "Manual"), TextRole.NAME))
        top.addStretch(1)
        top.addWidget(self.show_contents)
        top.addWidget(self.print)
        top.addWidget(self.back)
        middle = QHBoxLayout()
        middle.setSpacing(scaled(10))
        middle.addWidget(self.aside)
        middle.addWidget(self.view, 1)
        self.aside.setMinimumWidth(scaled(240))
        self.aside.setMaximumWidth(scaled(300))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        column.addLayout(top)
        column.addLayout(middle, 1)

    def open(self, key: str) -> None:
        """Show the chapter of that key; what was searched for gives way."""
        self.search.clear()
        for row in range(self.contents.count()):
            if self.contents.item(row).data(_KEY) == key:
                self.contents.setCurrentRow(row)
        self._turn(to_contents=False)
        self.view.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Down in the search goes to the contents."""
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self._open_first()
        else:
            super().keyPressEvent(event)

    def _list(self) -> None:
        current = self._current()
        words = self.search.text()
        found = [each for each in chapters(self._language) if each.mentions(words)]
        self.nothing.setVisible(not found)
        self.contents.blockSignals(True)
        self.contents.clear()
        part = None
        for each in found:
            if each.part is not part:
                part = each.part
                head = QListWidgetItem(part_word(part), self.contents)
                head.setFlags(Qt.ItemFlag.ItemIsEnabled)
                head.setFont(font(TextRole.STRONG))
            item = QListWidgetItem(f"  {each.title}", self.contents)
            item.setData(_KEY, each.key)
            if current is not None and each.key == current.key:
                self.contents.setCurrentItem(item)
        self.contents.blockSignals(False)

    def _open_first(self) -> None:
        for row in range(self.contents.count()):
            if self.contents.item(row).data(_KEY):
                self.contents.setCurrentRow(row)
                self.contents.setFocus()
                return

    def _current(self) -> Chapter | None:
        item = self.contents.currentItem()
        return chapter(self._language, item.data(_KEY)) if item is not None and item.data(_KEY) else None

    def _show_current(self) -> None:
        shown = self._current()
        if shown is not None:
            self.view.show_chapter(shown)
