"""Names of people: how a reading is compared, how a name is found, which two are easily mixed up.

A stored name is never changed; everything here makes a copy that is only compared.
"""

import re
import unicodedata
from enum import StrEnum

from counsellor_app.domain.characters import HYPHENS, has_control, is_blank, is_invisible
from counsellor_app.domain.people.edit_distance import one_edit_apart
from counsellor_app.domain.people.kanji_variants import TO_SEARCH_FORM

_HIRAGANA_TO_KATAKANA = {code: code + 0x60 for code in (*range(0x3041, 0x3097), 0x309D, 0x309E)}
_SPACING_VOICE_MARKS = {0x309B: 0x3099, 0x309C: 0x309A}
_DOTS = frozenset("・·•‧⋅∙゠")
_KANA = re.compile("[ァ-ヺㇰ-ㇿ\U0001aff0-\U0001b16f]")
_NOT_A_READING = re.compile("[^ァ-ヺーヽヾㇰ-ㇿ\U0001aff0-\U0001b16f\u3099\u309a]")

_LETTERS_WITHOUT_PARTS = str.maketrans(
    {"ı": "i", "đ": "d", "ø": "o", "ł": "l", "ð": "d", "æ": "ae", "œ": "oe"}
)
_ALIKE_TO_THE_EAR = str.maketrans("ヂヅヰヱヲヵヶ", "ジズイエオカケ")
_LARGE_KANA = str.maketrans("ァィゥェォッャュョヮ", "アイウエオツヤユヨワ")
_V_SOUNDS = re.compile("ヴ([ァィェォ]?)")
_B_SOUNDS = {"ァ": "バ", "ィ": "ビ", "ェ": "ベ", "ォ": "ボ", "": "ブ"}
_IGNORED_IN_SEARCH = re.compile(r"[-'’.,、。()\[\]/]")


class NameProblem(StrEnum):
    """Why a text is no name, or no reading of one."""

    EMPTY = "empty"
    NO_LETTERS = "no_letters"
    CONTROL_CHARACTER = "control_character"
    PUNCTUATION = "punctuation"
    NOT_KANA = "not_kana"


class Similarity(StrEnum):
    """How two names that belong to two people can be taken for each other."""

    SAME = "same"
    VARIANT = "variant"
    ONE_EDIT = "one_edit"


def kana_key(text: str) -> str:
    """The reading in full-width katakana without blanks and dots; equal for every way to type one reading.

    Small kana, ヅ/ズ, ヴ and ヱ/ヰ/ヲ stay apart: they tell people apart.
    """
    return _expanded(
        _joined("".join(char for char in _katakana(text) if char == "ー" or char not in HYPHENS))
    )


def kana_problem(text: str) -> NameProblem | None:
    """Why the text cannot be a reading (フリガナ), None if it can."""
    if has_control(text):
        return NameProblem.CONTROL_CHARACTER
    if all(is_blank(char) or is_invisible(char) for char in text):
        return NameProblem.EMPTY
    katakana = _katakana(text)
    key = _expanded(_joined(katakana))
    if _has_loose_equals(katakana):
        return NameProblem.PUNCTUATION
    if unexpected := _NOT_A_READING.search(key):
        return NameProblem.NOT_KANA if unexpected[0].isalnum() else NameProblem.PUNCTUATION
    return None if _KANA.search(key) else NameProblem.NO_LETTERS


def is_valid_kana(text: str) -> bool:
    """Whether the text can be a reading: kana, long vowel and iteration marks, blanks and dots between."""
    return kana_problem(text) is None


def is_valid_name(text: str) -> bool:
    """Whether the text can be a name in any script: at least one letter, no control characters."""
    return not has_control(text) and any(char.isalpha() for char in unicodedata.normalize("NFKC", text))


def search_key(text: str) -> str:
    """What a query and a name are compared by: width, case, accents, kana and kanji variants folded.

    Coarser than `kana_key`: small kana count as large ones (キヨウコ finds キョウコ), ヅ as ズ, ヴ as ブ.
    """
    letters = unicodedata.normalize("NFC", _without_accents(_katakana(text).casefold()))
    joined = _IGNORED_IN_SEARCH.sub("", _expanded(_joined(letters))).translate(_ALIKE_TO_THE_EAR)
    kana = _V_SOUNDS.sub(lambda match: _B_SOUNDS[match[1]], joined)
    return kana.translate(_LARGE_KANA).translate(TO_SEARCH_FORM)


def matches(query: str, name: str, kana: str = "") -> bool:
    """Whether the folded query is part of the folded name or reading; an empty query matches nothing."""
    wanted = search_key(query)
    return bool(wanted) and (wanted in search_key(name) or wanted in search_key(kana))


def similar_names(first: str, second: str) -> Similarity | None:
    """How two names (or two readings) resemble each other, None if they do not.

    `VARIANT` is one name to whoever hears or searches it (髙橋/高橋), `ONE_EDIT` differs by one character;
    names of one or two characters are too short for the latter to mean anything.
    """
    one, other = search_key(first), search_key(second)
    if not one or not other:
        return None
    if one == other:
        return Similarity.SAME if first == second else Similarity.VARIANT
    long_enough = min(len(one), len(other)) > 2
    return Similarity.ONE_EDIT if long_enough and one_edit_apart(one, other) else None


def _katakana(text: str) -> str:
    """NFKC with marks composed, hiragana turned, hyphens directly after kana made ー."""
    visible = "".join(char for char in text.translate(_SPACING_VOICE_MARKS) if not is_invisible(char))
    folded = unicodedata.normalize("NFKC", visible).translate(_HIRAGANA_TO_KATAKANA)
    return _with_long_vowels(unicodedata.normalize("NFC", folded))


def _with_long_vowels(text: str) -> str:
    chars: list[str] = []
    for char in text:
        after_kana = bool(chars) and (chars[-1] == "ー" or _is_kana(chars[-1]))
        chars.append("ー" if char in HYPHENS and after_kana else char)
    return "".join(chars)


def _is_kana(char: str) -> bool:
    return bool(_KANA.fullmatch(char)) or char in "ヽヾ\u3099\u309a"


def _expanded(text: str) -> str:
    """ヽ repeats the kana before it without, ヾ with the voice mark (ハヽ → ハハ, スヾ → スズ)."""
    chars: list[str] = []
    for char in text:
        repeats = char in "ヽヾ" and bool(chars) and bool(_KANA.fullmatch(chars[-1]))
        chars.append(_again(chars[-1], voiced=char == "ヾ") if repeats else char)
    return "".join(chars)


def _again(kana: str, voiced: bool) -> str:
    plain = unicodedata.normalize("NFD", kana)[0]
    with_mark = unicodedata.normalize("NFC", plain + "\u3099")
    return with_mark if voiced and len(with_mark) == 1 else plain


def _joined(text: str) -> str:
    """Without what stands between the parts of a name."""
    parts = "".join(char for char in text if not (is_blank(char) or char in _DOTS or char == "="))
    return unicodedata.normalize("NFC", parts)


def _has_loose_equals(text: str) -> bool:
    """Whether an "=" stands elsewhere than between two parts, as in a formula."""
    parts = [part.strip() for part in text.split("=")]
    return len(parts) > 1 and not all(parts)


def _without_accents(text: str) -> str:
    """Latin letters without their marks; the voice marks of kana are kept."""
    decomposed = unicodedata.normalize("NFD", text.translate(_LETTERS_WITHOUT_PARTS))
    return "".join(
        char for char in decomposed if unicodedata.category(char) != "Mn" or char in "\u3099\u309a"
    )
