"""A chapter laid out: room between lines, lines around tables, pictures no wider than there is room."""

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import (
    QFont,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextOption,
    QTextTable,
)

from counsellor_app.ui.manual.shelf import Chapter, folder

_DIALECT = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
_IN_TEXT, _IN_TABLES = 145, 105
"""Height of a line in per cent."""
_ABOVE_HEADING = 16
_PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"


class ChapterDocument(QTextDocument):
    """Shows pictures of the manual's own folder and nothing else."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._widest = 1
        self._ratio = 1.0
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setDefaultTextOption(option)

    def show(self, chapter: Chapter, font: QFont, widest: int, ratio: float = 1.0) -> None:
        """Lay it out; `widest` bounds a picture, in units of the document, `ratio` sharpens it."""
        self._widest, self._ratio = max(widest, 1), ratio
        self.clear()
        self.setDefaultFont(font)
        self.setMarkdown(chapter.text, _DIALECT)
        self._space()

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802 - Qt's name
        name = QUrl(name)
        if kind != QTextDocument.ResourceType.ImageResource.value or not name.isRelative():
            return None
        picture = QImage(str(folder() / "pictures" / name.path().removeprefix("../pictures/")))
        if picture.isNull():
            return picture
        width = round(min(self._widest, picture.width()) * self._ratio)
        fitted = picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        fitted.setDevicePixelRatio(self._ratio)
        return fitted

    def _space(self) -> None:
        for frame in self.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                shape = frame.format()
                shape.setBorder(1)
                shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                shape.setBorderCollapse(True)
                shape.setCellPadding(3)
                shape.setCellSpacing(0)
                frame.setFormat(shape)
        block = self.begin()
        while block.isValid():
            cursor = QTextCursor(block)
            wanted = QTextBlockFormat(block.blockFormat())
            percent = _IN_TABLES if cursor.currentTable() is not None else _IN_TEXT
            if _PICTURE not in block.text():
                wanted.setLineHeight(percent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            if wanted.headingLevel():
                wanted.setTopMargin(_ABOVE_HEADING if wanted.headingLevel() > 1 else 0)
            else:
                _end_heading(block)
            cursor.setBlockFormat(wanted)
            block = block.next()


def _end_heading(block: QTextBlock) -> None:
    """Qt gives the first words of a paragraph that has bold ones the heading's letters: take them back."""
    step = block.begin()
    while not step.atEnd():
        part = step.fragment()
        if part.charFormat().intProperty(QTextFormat.Property.FontSizeAdjustment):
            cursor = QTextCursor(block)
            cursor.setPosition(part.position())
            cursor.setPosition(part.position() + part.length(), QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(QTextCharFormat())
            step = block.begin()
        step += 1
