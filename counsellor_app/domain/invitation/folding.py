"""Bringing typed text into one form for reading fields and dates: widths, blanks, dashes, invisible marks."""

import re
import unicodedata

OVERRIDES = re.compile("[\u202d\u202e]")
BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
INVISIBLE = re.compile("[\u00ad\u034f\u115f\u180e\u200b-\u200d\u2060-\u2064\ufeff]")
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")

_WIDE = re.compile("[\uff01-\uff9f]{1,64}")
_DECOMPOSED = re.compile("[A-Za-z\u3041-\u30ff][\u0300-\u0308\u0327\u3099\u309a]{1,2}|[\u1100-\u11ff]{2,3}")
_ENCLOSED = re.compile("[\u2460-\u24ff\u2776-\u2793\u3220-\u3247\u3280-\u32b0]")
_TABLE = {
    **dict.fromkeys(
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t",
        " ",
    ),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d\u2500\u2501", "-"),
    **dict.fromkeys("\u301c\uff5e\u223c\u02dc\u3030\u223f", "~"),
    **dict.fromkeys("\u2028\u2029\u0085\x0b\x0c", "\n"),
    "\uff0f": " / ",
    "\uff08": " (",
    "\uff09": ") ",
    "\ufe30": ":",
    "\u2236": ":",
    "\u02d0": ":",
    "\ua789": ":",
    "\u32ff": "令和",
    "\u337b": "平成",
    "\uffe5": "\\",
}
_TRANSLATION = str.maketrans(_TABLE)


def fold(text: str) -> str:
    """Return text with half-width letters, digits and signs, full-width kana, one kind of dash and blank.

    Circled numbers become blanks, so that ①10:00 is never read as 110:00.
    """
    text = INVISIBLE.sub("", BIDI.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))
    text = _ENCLOSED.sub(" ", text).translate(_TRANSLATION)
    text = _WIDE.sub(lambda run: unicodedata.normalize("NFKC", run[0]), text)
    return _DECOMPOSED.sub(lambda pair: unicodedata.normalize("NFC", pair[0]), CONTROL.sub(" ", text))
