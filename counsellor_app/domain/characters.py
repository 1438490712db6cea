"""What keyboards, phones and Windows put into a field beside the characters that are meant."""

import unicodedata

HYPHENS = frozenset("-‐‑‒–—―−－﹣﹘ー─━⁃˗ㅡ֊⸺⸻")
"""Everything people type where a hyphen or a long vowel mark is meant (half-width ｰ is ー after NFKC)."""

_BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")  # letters and symbols drawn as nothing
_OVERRIDES = frozenset("\u202d\u202e")


def is_blank(char: str) -> bool:
    """Any kind of blank: spaces of every width, tabs, line ends, Hangul fillers."""
    return char.isspace() or char in _BLANK_LETTERS


def is_invisible(char: str) -> bool:
    """Format characters (zero width, direction marks, soft hyphen) and variation selectors."""
    return unicodedata.category(char) == "Cf" or is_variation_selector(char)


def is_variation_selector(char: str) -> bool:
    """The marks that choose a glyph of a kanji (IVS) or of an emoji."""
    return "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"


def without_invisible(text: str) -> str:
    """The text as it looks: no zero-width characters, direction marks or glyph selectors."""
    if text.isascii():
        return text
    return "".join(char for char in text if not is_invisible(char))


def trimmed(text: str) -> str:
    """Without blanks and invisible characters at both ends; the inside stays as typed."""
    if text.isascii():
        return text.strip()
    start, end = 0, len(text)
    while start < end and (is_blank(text[start]) or unicodedata.category(text[start]) == "Cf"):
        start += 1
    while end > start and (is_blank(text[end - 1]) or unicodedata.category(text[end - 1]) == "Cf"):
        end -= 1
    return text[start:end]


def has_control(text: str) -> bool:
    """Whether a control character other than tab and line end, or a direction override, is in the text."""
    return not text.isprintable() and any(
        char in _OVERRIDES or (unicodedata.category(char) == "Cc" and not char.isspace()) for char in text
    )


def has_foreign_digit(text: str) -> bool:
    """Whether a digit of another script (Arabic-Indic, Devanagari …) is in the text."""
    return not text.isascii() and any(
        unicodedata.category(char) == "Nd" and unicodedata.normalize("NFKC", char) not in "0123456789"
        for char in text
    )


def field_text(text: str, list_mark: str = " ") -> str:
    """ASCII where the keyboard gave wide characters, "-" for every hyphen, nothing invisible.

    Circled and bracketed digits (①, ⑴) number the items of a list: they become `list_mark`, never a digit.
    Only for fields of digits and addresses; a name would be damaged.
    """
    marked = "".join(list_mark if unicodedata.category(char) == "No" else char for char in text)
    plain = unicodedata.normalize("NFKC", without_invisible(marked))
    return "".join("-" if char in HYPHENS else char for char in plain).strip()
