"""The encodings that Japanese offices save text in, told apart by the bytes alone."""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_JIS_ESCAPES = (b"\x1b$B", b"\x1b$@", b"\x1b(J")


class UnknownEncodingError(Exception):
    """The bytes are text in none of the encodings of Japanese offices."""


def decode_text(data: bytes) -> str:
    """The text of a file: UTF-8, UTF-16, UTF-32, JIS, or Shift_JIS as Windows writes it (cp932).

    A byte order mark is dropped. UnknownEncodingError when no encoding fits all bytes.
    """
    for encoding in _candidates(data):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnknownEncodingError


def _candidates(data: bytes) -> list[str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return [encoding]
    if b"\x00" in data and len(data) % 2 == 0:
        return [_byte_order(data)]
    if any(escape in data for escape in _JIS_ESCAPES):
        return ["iso2022_jp_ext", "utf-8", "cp932"]
    return ["utf-8", "cp932"]


def _byte_order(data: bytes) -> str:
    """Which half of the characters is zero: digits, commas and line ends are in every list."""
    return "utf-16-le" if data[1::2].count(0) >= data[0::2].count(0) else "utf-16-be"
