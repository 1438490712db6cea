"""The manual's reader: one chapter, scrolled, with links to the others."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QTextBrowser

from counsellor_app.ui.fonts import scaled
from counsellor_app.ui.manual.document import ChapterDocument
from counsellor_app.ui.manual.shelf import Chapter
from counsellor_app.ui.wording import translate

_MARGIN = 16
_WIDEST = 900
"""Width of a picture where there is room for more."""


class ChapterView(QTextBrowser):
    """Shows the manual's own texts, never what a person typed; ``turned`` carries a chapter's key."""

    turned = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setAccessibleName(translate("Manual", "Chapter"))
        self._document = ChapterDocument(self)
        self._document.setDocumentMargin(_MARGIN)
        self.setDocument(self._document)
        self.anchorClicked.connect(self._follow)
        self._shown: Chapter | None = None

    def show_chapter(self, chapter: Chapter) -> None:
        """Show a chapter from its beginning."""
        self._shown = chapter
        self._lay_out()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            at = self.verticalScrollBar().value()
            self._lay_out()
            self.verticalScrollBar().setValue(at)

    def _lay_out(self) -> None:
        if self._shown is not None:
            room = self.viewport().width() - 2 * _MARGIN - scaled(4)
            self._document.show(
                self._shown, self.font(), min(room, scaled(_WIDEST)), self.devicePixelRatioF()
            )

    def _follow(self, url: QUrl) -> None:
        if url.isRelative() and url.path().endswith(".md"):
            self.turned.emit(url.fileName().removesuffix(".md"))
