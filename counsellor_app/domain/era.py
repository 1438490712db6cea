"""Dates by era (元号), as people write and read them: 令和8年11月24日."""

import re
import unicodedata
from datetime import date

_ERAS = (
    ("令和", "R", date(2019, 5, 1)),
    ("平成", "H", date(1989, 1, 8)),
    ("昭和", "S", date(1926, 12, 25)),
    ("大正", "T", date(1912, 7, 30)),
    ("明治", "M", date(1868, 1, 25)),
)
_GREGORIAN_SINCE = date(1873, 1, 1)
"""Before it months followed the moon: an era date has no place in this calendar."""

_WEEKDAYS = "月火水木金土日"
_DIGIT = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0}
_KANJI_NUMBER = re.compile("[〇零一二三四五六七八九十]+")
_ERA_DATE = re.compile(
    r"(?P<era>令和|平成|昭和|大正|明治|[RHSTM]|令|平|昭|大|明)\s*\.?\s*(?P<year>元|\d{1,2})\s*[年./-]\s*"
    r"(?P<month>\d{1,2})\s*[月./-]\s*(?P<day>\d{1,2})\s*日?",
    re.IGNORECASE,
)
_WEEKDAY_MARK = re.compile(r"\s*[(\[]?\s*[月火水木金土日](曜日?)?\s*[)\]]?")


def era_date(day: date) -> str:
    """令和8年11月24日; days before the calendar of 1873 are given by the western year."""
    name, year = _era_year(day)
    written = "元" if year == 1 and name else str(year)
    return f"{name}{written}年{day.month}月{day.day}日"


def era_date_long(day: date) -> str:
    """令和8年11月24日（火）."""
    return f"{era_date(day)}（{weekday_mark(day)}）"


def weekday_mark(day: date) -> str:
    """The one kanji for the weekday: 月火水木金土日."""
    return _WEEKDAYS[day.weekday()]


def parse_era(text: str) -> date | None:
    """The date of a text such as 令和8年11月24日（火）, R8.11.24, 令和元年五月一日; None if it is none.

    The year must belong to the era: 平成32年 and 令和元年4月30日 name no day. A weekday is not compared.
    """
    plain = ascii_numbers(text).strip()
    match = _ERA_DATE.match(plain)
    if match is None:
        return None
    rest = plain[match.end() :]
    if rest and not _WEEKDAY_MARK.fullmatch(rest):
        return None
    return era_day(match["era"], match["year"], int(match["month"]), int(match["day"]))


def era_day(era: str, year: str, month: int, day: int) -> date | None:
    """The day of an era given by its name, first kanji or letter; `year` is digits or 元."""
    first_year = era_first_year(era)
    if first_year is None:
        return None
    try:
        found = date(first_year - 1 + (1 if year == "元" else int(year)), month, day)
    except ValueError:
        return None
    name, _ = _era_year(found)
    return found if name and _index(era) == _index(name) else None


def era_first_year(era: str) -> int | None:
    """The western year in which the era (令和, 令 or R) began."""
    index = _index(era)
    return None if index is None else _ERAS[index][2].year


def ascii_numbers(text: str) -> str:
    """NFKC, and kanji numbers written as digits (二十四 → 24, 二〇二六 → 2026)."""
    return _KANJI_NUMBER.sub(lambda match: _digits(match[0]), unicodedata.normalize("NFKC", text))


def _digits(number: str) -> str:
    """十 is read as tens where it stands; otherwise the kanji are digits side by side."""
    if "十" not in number:
        return "".join(str(_DIGIT[char]) for char in number)
    tens, _, ones = number.partition("十")
    if len(tens) > 1 or len(ones) > 1 or "十" in ones:
        return number
    return str((_DIGIT[tens] if tens else 1) * 10 + (_DIGIT[ones] if ones else 0))


def _era_year(day: date) -> tuple[str, int]:
    if day >= _GREGORIAN_SINCE:
        for name, _, first_day in _ERAS:
            if day >= first_day:
                return name, day.year - first_day.year + 1
    return "", day.year


def _index(era: str) -> int | None:
    return next(
        (at for at, (name, letter, _) in enumerate(_ERAS) if era.upper() in {name, name[0], letter}), None
    )
