"""Pages drawn: on the screen, into a PDF, on a printer. Titles and names of files never name a person."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QTextLayout,
)
from PySide6.QtWidgets import QWidget

from counsellor_app.ui.paper.document import Document
from counsellor_app.ui.paper.layout import Page, lay_out
from counsellor_app.ui.paper.pdf_text import look_alikes, mend, with_text
from counsellor_app.ui.paper.type import WIDTH

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_BLACK, _SHADE, _RULE = QColor("#000000"), QColor("#ececec"), QColor("#808080")
_DPI = 600
_A4 = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())


def draw(page: Page, painter: QPainter) -> None:
    """Draw a page in its own units; black on white, so that a fax or a copy stays readable."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for ground in page.grounds:
        painter.fillRect(ground, _SHADE)
    painter.setPen(QPen(_RULE, 2))
    for rule in page.rules:
        painter.drawLine(rule.bottomLeft(), rule.bottomRight())
    painter.setPen(QPen(_BLACK, 4))
    for frame in page.frames:
        painter.drawRect(frame)
    painter.setPen(_BLACK)
    for text in page.texts:
        text.lines.layout.draw(painter, QPointF(text.area.topLeft()))


def save_pdf(document: Document, folder: Path) -> Path:
    """Write a PDF beside what is there already; readable by this user alone. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    made = pdf_of(document)
    path = _free(folder, document.name)
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        file.write(made)
    return path


def pdf_of(document: Document) -> bytes:
    """The PDF of a document."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(document.name)
    writer.setCreator("Online Consultation Desk")
    writer.setResolution(_DPI)
    writer.setPageLayout(_A4)
    pages = lay_out(document)
    _paint(writer, pages, _DPI)
    return with_text(bytes(buffer.data().data()), look_alikes(_layouts(pages)))


def ask_and_print(document: Document, over: QWidget) -> None:
    """The system's own dialog, which blocks nothing; then the pages that were chosen."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(document.name)
    printer.setPageLayout(_A4)
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, over)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=True)
    dialog.setMinMax(1, len(lay_out(document)))
    dialog.accepted.connect(lambda: print_on(document, printer))
    dialog.finished.connect(dialog.deleteLater)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()


def print_on(document: Document, printer: "QPrinter") -> None:
    """Print the pages that the dialog names, all of them by default."""
    pages = lay_out(document)
    first, last = printer.fromPage() or 1, printer.toPage() or len(pages)
    _paint(printer, pages[first - 1 : last], printer.resolution())
    if printer.outputFileName():
        mend(Path(printer.outputFileName()), _layouts(pages))


def _layouts(pages: tuple[Page, ...]) -> Iterator[QTextLayout]:
    return (placed.lines.layout for page in pages for placed in page.texts)


def _paint(device: QPagedPaintDevice, pages: tuple[Page, ...], dpi: int) -> None:
    painter = QPainter(device)
    try:
        painter.scale(dpi / 254, dpi / 254)
        for number, page in enumerate(pages):
            if number:
                device.newPage()
            draw(page, painter)
    finally:
        painter.end()


def draw_on_screen(page: Page, painter: QPainter, area: QRectF) -> None:
    """Draw a page into an area of the screen, as a sheet of white paper."""
    painter.fillRect(area, QColor("#ffffff"))
    painter.save()
    painter.translate(area.topLeft())
    painter.scale(area.width() / WIDTH, area.width() / WIDTH)
    draw(page, painter)
    painter.restore()


def _free(folder: Path, name: str) -> Path:
    number = 1
    while True:
        path = folder / (f"{name}.pdf" if number == 1 else f"{name}-{number}.pdf")
        if not path.exists():
            return path
        number += 1
