"""A chapter on A4 paper, through the system's own print dialog, or as PDF."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QTextDocument,
    QTextLayout,
)
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from counsellor_app.ui.manual.document import ChapterDocument
from counsellor_app.ui.manual.shelf import Chapter
from counsellor_app.ui.paper.pdf_text import mend

_PAGE = QPageLayout(
    QPageSize(QPageSize.PageSizeId.A4),
    QPageLayout.Orientation.Portrait,
    QMarginsF(15, 15, 15, 15),
    QPageLayout.Unit.Millimeter,
)
_POINTS = 9
_POINTS_AN_INCH = 72
_SHARPNESS = 3.0


def ask_and_print(chapter: Chapter, over: QWidget) -> None:
    """Open the print dialog over a widget; what the person confirms there is printed."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(_PAGE)
    printer.setDocName(chapter.title)
    dialog = QPrintDialog(printer, over)
    dialog.accepted.connect(lambda: _print(chapter, printer))
    dialog.finished.connect(dialog.deleteLater)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()


def _print(chapter: Chapter, printer: QPrinter) -> None:
    printed = put_on_paper([chapter], printer)
    if printer.outputFileName():
        mend(Path(printer.outputFileName()), layouts_of(printed))


def layouts_of(documents: Sequence[QTextDocument]) -> Iterator[QTextLayout]:
    """The texts of documents in their fonts; a document lets go of its own once they are drawn."""
    for document in documents:
        block = document.begin()
        while block.isValid():
            for run in block.textFormats():
                text = block.text()[run.start : run.start + run.length]
                layout = QTextLayout(text, run.format.font())
                layout.setCacheEnabled(True)
                layout.beginLayout()
                layout.createLine()
                layout.endLayout()
                yield layout
            block = block.next()


def put_on_paper(read: Sequence[Chapter], device: QPagedPaintDevice) -> list[ChapterDocument]:
    """Print chapters onto a printer or a PDF writer, each from the top of a new A4 page; gives what was
    printed.
    """
    printed: list[ChapterDocument] = []
    device.setPageLayout(_PAGE)
    font = QFont(QGuiApplication.font())
    font.setPixelSize(_POINTS)  # the page below is laid out in points
    area = _PAGE.paintRectPoints().size()
    with QPainter(device) as painter:
        scale = device.logicalDpiX() / _POINTS_AN_INCH
        painter.scale(scale, scale)
        for number, each in enumerate(read):
            document = ChapterDocument()
            printed.append(document)
            document.setDocumentMargin(0)
            document.show(each, font, area.width(), _SHARPNESS)
            document.setPageSize(area.toSizeF())
            for page in range(document.pageCount()):
                if number or page:
                    device.newPage()
                painter.save()
                painter.translate(0, -page * area.height())
                document.drawContents(painter, QRectF(0, page * area.height(), area.width(), area.height()))
                painter.restore()
    return printed
