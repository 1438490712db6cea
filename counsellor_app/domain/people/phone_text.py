"""Finding the digits of telephone numbers in a cell: labels, extensions, several numbers, hours to call."""

import re
from dataclasses import dataclass

from counsellor_app.domain.characters import field_text

_BETWEEN = re.compile(
    r"[\s、,，;；/|・･.·_]+|又は|または|もしくは|及び|および|\bor\b|と(?=\d)", re.IGNORECASE
)
_EXTENSION = re.compile(
    r"[(\[]?\s*(?:内線番号|内線|\(内\)|内(?=[:\s]*\d)|(?<![a-z])ext(?:ension)?\.?|(?<![a-z])x(?=\d)|#)"
    r"\s*[:.=]?\s*[(\[]?\s*(?P<ext>\d{1,7})(?:\s*[、,・/]\s*(?!0)\d{1,7}(?![\d-]))*\s*[)\]]*",
    re.IGNORECASE,
)
_FAX = re.compile(r"(?:\bfax\b|ファックス|ファクス|ファクシミリ|\bF(?=\s*[:.]?\s*\d))", re.IGNORECASE)
_LABEL = re.compile(
    r"\b(?:tel|phone|mobile|cell|home|fax|t|m|p|f|h)(?=[\s:.\-]*[+(]?\d)[\s:.]*-?", re.IGNORECASE
)
_HOURS = re.compile(
    r"\d{1,2}:\d{2}|\d{1,2}時(?:\d{1,2}分|半)?|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}(?:日|回|番目|番(?!\d)|人|名|階|F\b)"
)
_CALLER_ID_PREFIX = re.compile(r"(?<!\d)18[46][-\s]*(?=0\d)")
_LINES = re.compile(r"(?<=\d\d)\s*[~〜]\s*\d{1,2}(?!\d)")  # 5253-1111～3: a bundle of lines
_KANJI_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_ONLY_KANJI_DIGITS = re.compile(r"[〇零一二三四五六七八九()\-\s・]{9,}")
_KANJI_ONE_AS_HYPHEN = re.compile(r"(?<=\d)[一~〜](?=\d)")
_IN_BRACKETS_BEHIND = re.compile(r"((?:\d[-()]*){9,11})\((\d{1,5})\)")
_FLOAT_TAIL = re.compile(r"(\d{9,})\.0+")
_DIGITS = re.compile(r"\+?[\d()\-]*\d[\d()\-]*")
_LETTER = r"[A-Za-z]"
_LIKE_A_DIGIT = r"[OoQDIlSsBZz]"
_GLUED = re.compile(rf"\d[\d\-()]*{_LETTER}|{_LETTER}-?[\d(]|@")


@dataclass(frozen=True, slots=True)
class Piece:
    """Digits that stand together, "-" and a leading + kept, and the extension written behind them."""

    digits: str
    ext: str | None = None


def plain(text: str) -> str:
    """The text in ASCII digits and "-", without hours to call; of a bundle of lines (1111～3) the first."""
    wide = text.replace("\r", "\n").replace("㈹", "").replace("℡", "TEL ").replace("☎", " ")
    ascii_text = field_text(wide, list_mark="、")
    if _ONLY_KANJI_DIGITS.fullmatch(ascii_text):
        ascii_text = ascii_text.translate(_KANJI_DIGITS)
    if alone := _FLOAT_TAIL.fullmatch(ascii_text):
        ascii_text = alone[1]
    one_line = _LINES.sub("", _HOURS.sub(" ", ascii_text))
    apart = _IN_BRACKETS_BEHIND.sub(r"\1 (\2)", _CALLER_ID_PREFIX.sub("", one_line))
    return _KANJI_ONE_AS_HYPHEN.sub("-", _without_fax(apart)).lstrip("'`\"")


def has_letters(text: str) -> bool:
    """Whether a Latin letter is glued to a digit (090-1234-567a), or it is an address."""
    return bool(_GLUED.search(_without_words(text)))


def has_letter_for_digit(text: str) -> bool:
    """Whether one letter stands where a digit is meant: 09O-1234-5678."""
    letters = re.findall(_LETTER, _without_words(text))
    return len(letters) == 1 and bool(re.match(_LIKE_A_DIGIT, letters[0]))


def pieces(text: str) -> list[Piece]:
    """The runs of digits in the order of the (plain) text."""
    marked = _EXTENSION.sub(lambda match: f" \x00{match['ext']}\x00 ", text)
    found: list[Piece] = []
    for part in re.split(r"(\x00\d+\x00)", marked):
        if part.startswith("\x00"):
            if found:
                found[-1] = Piece(found[-1].digits, found[-1].ext or part.strip("\x00"))
            continue
        found.extend(
            Piece(digits)
            for word in _BETWEEN.split(part)
            for run in _DIGITS.findall(word)
            if (digits := _tidy(run))
        )
    return found


def _tidy(run: str) -> str:
    """Brackets are hyphens, a trunk zero in brackets after the country is dropped: +81(0)90 → +81-90."""
    without_trunk = re.sub(r"^(\+\d{1,3}-?)\(0\)", r"\1-", run)
    return re.sub(r"[()\-]+", "-", without_trunk).strip("-")


def _without_words(text: str) -> str:
    return _LABEL.sub(" ", _EXTENSION.sub(" ", text))


def _without_fax(text: str) -> str:
    """The text up to the fax number when another number comes first, else the text as it is."""
    if match := _FAX.search(text):
        before, after = text[: match.start()], text[match.end() :]
        if re.search(r"\d{4}", before):
            return before
        if other := re.search(r"(?:tel|電話|携帯)", after, re.IGNORECASE):
            return after[other.start() :]
    return text
