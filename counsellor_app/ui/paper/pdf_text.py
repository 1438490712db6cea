"""What is copied out of a PDF: the characters that were written, not others that look the same.

A font draws several characters with one glyph (日 and the radical ⽇, the blank and the tabulator), and Qt
tells the PDF the lowest of them.
"""

import re
from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QRawFont, QTextLayout

if TYPE_CHECKING:
    from pypdf import PageObject

_BLANK, _TABULATOR = " ", "\t"
_PLANE = "".join(map(chr, (*range(0x20, 0xD800), *range(0xE000, 0xFFFE))))
"""The characters that one number of a PDF's table stands for."""
_CODE = re.compile(rb"<([0-9A-F]{4})>(?=[ \]<])")


def look_alikes(layouts: Iterable[QTextLayout]) -> dict[str, str]:
    """For each character that Qt would name in place of one of these texts' own, the one that is meant.

    A character that the texts hold themselves stands for itself.
    """
    letters: set[str] = set()
    fonts: list[QRawFont] = []
    for layout in layouts:
        letters.update(layout.text())
        for font in (run.rawFont() for run in layout.glyphRuns()):
            if font not in fonts:
                fonts.append(font)
    found = {_TABULATOR: _BLANK}
    for font in fonts:
        found |= _told(font, letters)
    return {told: meant for told, meant in found.items() if told not in letters}


def _told(font: QRawFont, letters: set[str]) -> dict[str, str]:
    """What Qt names for the letters that the font draws, where it is another character."""
    of_glyph: dict[int, str] = {}
    for letter, glyph in zip(_PLANE, font.glyphIndexesForString(_PLANE), strict=True):
        of_glyph.setdefault(glyph, letter)
    own = sorted(letters.intersection(_PLANE))
    glyphs = font.glyphIndexesForString("".join(own))
    return {
        of_glyph[glyph]: letter
        for letter, glyph in zip(own, glyphs, strict=True)
        if glyph and of_glyph[glyph] != letter
    }


def mend(path: Path, layouts: Iterable[QTextLayout]) -> None:
    """Have a PDF that Qt wrote name the characters of its texts. Raises OSError."""
    path.write_bytes(with_text(path.read_bytes(), look_alikes(layouts)))


def with_text(pdf: bytes, meant: Mapping[str, str]) -> bytes:
    """The same PDF, whose fonts name the characters that are meant."""
    from pypdf import PdfWriter
    from pypdf.generic import StreamObject

    codes = {b"%04X" % ord(told): b"<%04X>" % ord(own) for told, own in meant.items()}
    writer = PdfWriter(clone_from=BytesIO(pdf))
    for page in writer.pages:
        for font in _fonts(page):
            table = font["/ToUnicode"]
            if isinstance(table, StreamObject):
                table.set_data(_named(table.get_data(), codes))
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def _fonts(page: "PageObject") -> Iterable[Mapping[str, object]]:
    resources = page["/Resources"]
    assert isinstance(resources, Mapping)  # noqa: S101 - Qt writes them so
    return [font.get_object() for font in resources.get("/Font", {}).values()]


def _named(table: bytes, codes: Mapping[bytes, bytes]) -> bytes:
    """The table with its values replaced, which stand in brackets; the glyphs before them stay."""

    def values(found: re.Match[bytes]) -> bytes:
        return _CODE.sub(lambda code: codes.get(code[1], code[0]), found[0])

    return re.sub(rb"\[[^\]]*\]", values, table)
