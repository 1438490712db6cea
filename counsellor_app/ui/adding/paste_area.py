"""Where an invitation is pasted or a file is dropped."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QSignalBlocker, Signal
from PySide6.QtWidgets import QPlainTextEdit

from counsellor_app.ui.adding.reader import Paste
from counsellor_app.ui.fonts import scaled
from counsellor_app.ui.parts.lent_undo import lend_undo
from counsellor_app.ui.wording import translate

_SHOWN = 20_000
"""Characters of a pasted text that are laid out; all of it is read."""


def dropped_file(mime: QMimeData) -> Path | None:
    """The first file on this PC that is dragged or was copied."""
    local = (url.toLocalFile() for url in mime.urls() if url.isLocalFile())
    return next((Path(name) for name in local if name), None)


class PasteArea(QPlainTextEdit):
    """``given`` carries a `Paste` after every change, ``dropped`` the `Path` of a file."""

    given = Signal(object)
    dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown = Paste()
        self._laid_out = ""
        self.setAccessibleName(translate("Adding", "Invitation"))
        self.setPlaceholderText(
            translate("Adding", "Paste the invitation here, or drop a file (.txt .html .eml .ics)")
        )
        self.setTabChangesFocus(True)
        lend_undo(self)
        self.setFixedHeight(scaled(96))
        self.textChanged.connect(self._tell)

    def show_paste(self, paste: Paste) -> None:
        """Show another text than the one that is there."""
        if paste != self._shown:
            self._lay_out(paste)

    @property
    def is_shortened(self) -> bool:
        """Whether only the beginning of the text is shown."""
        return len(self._shown.text) > _SHOWN

    def take(self, mime: QMimeData) -> None:
        """Take a file, or put the text in place of what was there."""
        file = dropped_file(mime)
        if file is not None:
            self.dropped.emit(file)
        elif mime.hasText() or mime.hasHtml():
            self._replace(mime)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 - Qt's name
        return dropped_file(source) is not None or source.hasHtml() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """A text pasted over everything is taken with its web page; into other text, as plain text."""
        is_all = self.textCursor().selectedText() == self.document().toRawText().rstrip("\u2029")
        if is_all or dropped_file(source) is not None:
            self.take(source)
        else:
            super().insertFromMimeData(source)

    def _replace(self, mime: QMimeData) -> None:
        self._lay_out(Paste(mime.text(), mime.html() if mime.hasHtml() else ""))
        self.given.emit(self._shown)

    def _lay_out(self, paste: Paste) -> None:
        self._shown = paste
        with QSignalBlocker(self):
            self.setPlainText(paste.text[:_SHOWN])
        self._laid_out = self.toPlainText()

    def _tell(self) -> None:
        """The document turns some characters into others: only what differs from the laid out was edited."""
        text = self.toPlainText()
        if text != self._laid_out:
            self._shown, self._laid_out = Paste(text), text
            self.given.emit(self._shown)
