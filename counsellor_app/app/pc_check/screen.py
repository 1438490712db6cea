"""Checks of what people see: translations, the Japanese font, icons, print."""

import tempfile
from pathlib import Path

from PySide6.QtCore import QByteArray, QLibraryInfo, QTranslator
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QImage,
    QImageReader,
    QPaintDevice,
    QPainter,
    QPdfWriter,
    QRawFont,
)
from PySide6.QtSvg import QSvgRenderer

from counsellor_app.domain.this_pc.pc_check import CheckVerdict, Found, Remedy
from counsellor_app.ui.fonts import JAPANESE_UI_FONTS
from resources import resource

_USUAL_KANJI = "相談員予約切替髙﨑"  # i18n: data
_RARE_KANJI = "𠮷"  # i18n: data
_ICON_PIXELS = 32
_LEAST_PDF_BYTES = 800


def translations() -> Found:
    """Both catalogues of the program and Qt's own Japanese one load and answer."""
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / "qtbase_ja.qm"
    asked = {
        "ja": (str(resource("i18n", "counsellor_ja.qm")), "Header", "Online Consultation Desk"),
        "en": (str(resource("i18n", "counsellor_en.qm")), "Rail", "%n task(s) to do"),
        "Qt ja": (str(qt), "QPlatformTheme", "Cancel"),
    }
    answers = {name: _answer(*question) for name, question in asked.items()}
    silent = [name for name, text in answers.items() if not text or (name != "en" and text.isascii())]
    if silent:
        return Found(CheckVerdict.FAILED, f"no answer: {', '.join(silent)}", Remedy.INSTALL_AGAIN)
    return Found(CheckVerdict.OK, ", ".join(answers))


def _answer(path: str, context: str, text: str) -> str:
    translator = QTranslator()
    return (translator.translate(context, text, None, 2) or "") if translator.load(path) else ""


def font() -> Found:
    """A font for Japanese screens is here and has the characters of names."""
    there = set(QFontDatabase.families())
    fit = [name for name in JAPANESE_UI_FONTS if name in there]
    named = fit or QFontDatabase.families(QFontDatabase.WritingSystem.Japanese)
    if not named:
        return Found(CheckVerdict.FAILED, "none", Remedy.INSTALL_FONT)
    raw = QRawFont.fromFont(QFont(named[0]), QFontDatabase.WritingSystem.Japanese)
    lacking = [f"U+{ord(sign):04X}" for sign in _USUAL_KANJI if not raw.supportsCharacter(ord(sign))]
    if lacking:
        return Found(CheckVerdict.FAILED, f"{named[0]} lacks {' '.join(lacking)}", Remedy.INSTALL_FONT)
    if not raw.supportsCharacter(ord(_RARE_KANJI)):
        return Found(CheckVerdict.WARNING, f"{named[0]} lacks U+{ord(_RARE_KANJI):X}", Remedy.INSTALL_FONT)
    return Found(CheckVerdict.OK, named[0])


def icons() -> Found:
    """Every icon draws something, and Qt reads SVG by itself for style sheets."""
    sources = [each for each in resource("icons").iterdir() if each.name.endswith(".svg")]
    blank = [each.name for each in sources if not _draws(each.read_bytes())]
    if blank or not sources:
        return Found(CheckVerdict.FAILED, f"{len(blank)} of {len(sources)} blank", Remedy.INSTALL_AGAIN)
    if b"svg" not in [bytes(name.data()) for name in QImageReader.supportedImageFormats()]:
        return Found(CheckVerdict.FAILED, "no SVG plugin", Remedy.INSTALL_AGAIN)
    return Found(CheckVerdict.OK, f"{len(sources)} icons")


def _draws(source: bytes) -> bool:
    renderer = QSvgRenderer(QByteArray(source.replace(b"currentColor", b"#000000")))
    image = QImage(_ICON_PIXELS, _ICON_PIXELS, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return renderer.isValid() and any(bytes(image.constBits()))


def printing() -> Found:
    """A page with Japanese text becomes a PDF; the printers of this PC are counted, not named."""
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    with tempfile.TemporaryDirectory(prefix="desk-check-") as folder:
        by_writer, by_printer = Path(folder) / "writer.pdf", Path(folder) / "printer.pdf"
        _write_page(QPdfWriter(str(by_writer)))
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(by_printer))
        _write_page(printer)
        bad = [path.stem for path in (by_writer, by_printer) if not _is_pdf(path)]
    if bad:
        return Found(CheckVerdict.FAILED, f"no PDF from {', '.join(bad)}", Remedy.INSTALL_AGAIN)
    count = len(QPrinterInfo.availablePrinterNames())
    if not count:
        return Found(CheckVerdict.WARNING, "PDF, no printer", Remedy.ADD_PRINTER)
    return Found(CheckVerdict.OK, f"PDF, {count} printer(s)")


def _write_page(device: QPaintDevice) -> None:
    painter = QPainter(device)
    painter.drawText(300, 300, _USUAL_KANJI)
    painter.end()


def _is_pdf(path: Path) -> bool:
    written = path.read_bytes() if path.is_file() else b""
    return written.startswith(b"%PDF-") and len(written) > _LEAST_PDF_BYTES
