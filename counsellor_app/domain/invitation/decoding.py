"""Bytes of unknown origin → text: byte order marks, ISO-2022-JP, UTF-8, then the likeliest old code page."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_JIS_ESCAPE = re.compile(rb"\x1b(?:\$[@B]|\([BIJ]|\$\(D)")
_OLD_PAGES = ("cp932", "euc_jp", "cp949", "gb18030", "cp1252")
_SAMPLE_BYTES = 20_000
_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fc]")
_COMMON = re.compile(
    "[年月日時分会議参加開始名前様社電話番号相談予約]|ミーティング|パスコード|회의|암호|참가|会议|密码|加入"
)
_HANGUL = re.compile("[\uac00-\ud7a3]")
_UNLIKELY = re.compile(
    "[\uff61-\uff9f\ue000-\uf8ff\u0080-\u009f\ufffd]|[À-ÿ]{2}|[\u0400-\u04ff\u2500-\u257f]"
)


def decode(data: bytes, declared: str = "") -> str:
    """Return the text; damaged bytes become U+FFFD, never an error. `declared` is a MIME charset or empty."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    if declared:
        text = _decode_declared(data, declared)
        if text is not None:
            return text
    wide = _wide_encoding(data)
    if wide:
        return data.decode(wide, "replace")
    if _JIS_ESCAPE.search(data) and data.isascii():
        return data.decode("iso2022_jp_ext", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" or len(data) - error.start < 4:
            return data.decode("utf-8", "replace")
    return data.decode(likeliest_page(data), "replace")


def _decode_declared(data: bytes, declared: str) -> str | None:
    """Mails that say iso-2022-jp or shift_jis are written with Windows' larger tables."""
    name = declared.strip().strip("\"'").lower()
    name = {
        "iso-2022-jp": "iso2022_jp_ext",
        "shift_jis": "cp932",
        "shift-jis": "cp932",
        "x-sjis": "cp932",
        "sjis": "cp932",
        "windows-31j": "cp932",
        "ks_c_5601-1987": "cp949",
        "euc-kr": "cp949",
        "gb2312": "gb18030",
        "gbk": "gb18030",
        "iso-8859-1": "cp1252",
        "us-ascii": "",
    }.get(name, name)
    try:
        return data.decode(name) if name else None
    except UnicodeDecodeError:
        return None if name == "utf-8" or not data.isascii() else data.decode(name, "replace")
    except (LookupError, ValueError):
        return None


def _wide_encoding(data: bytes) -> str:
    """UTF-16 without a mark shows as NUL in every other byte of its ASCII."""
    head = data[:_SAMPLE_BYTES]
    if b"\x00" not in head:
        return ""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > 4 * even and odd * 20 > len(head):
        return "utf-16-le"
    if even > 4 * odd and even * 20 > len(head):
        return "utf-16-be"
    return ""


def likeliest_page(data: bytes) -> str:
    """The old code page under which the text shows most kana and office words and least debris."""
    sample = b"\n".join(line for line in data[:_SAMPLE_BYTES].split(b"\n") if not line.isascii())
    return max(_OLD_PAGES, key=lambda page: _plausibility(sample, page))


def _plausibility(sample: bytes, page: str) -> float:
    text = sample.decode(page, "replace")
    good = 2 * len(_KANA.findall(text)) + 2 * len(_COMMON.findall(text)) + len(_HANGUL.findall(text))
    bad = 3 * len(_UNLIKELY.findall(text)) + 10 * text.count("\ufffd")
    strange = sum(1 for letter in text if "\u4e00" <= letter <= "\u9fff") if page != "cp1252" else 0
    return good - bad - 0.5 * strange
