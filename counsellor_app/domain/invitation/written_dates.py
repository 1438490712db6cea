"""Calendar dates as people write them: 令和8年11月24日(火), 2026/11/24, R8.11.24, Nov 24, 2026."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar janvier janv enero ene janeiro gennaio januari",
            "february feb februar février fevrier févr febrero fevereiro fev febbraio februari",
            "march mar märz mars marzo março maart",
            "april apr avril avr abril abr aprile",
            "may mai mayo maio maggio mei",
            "june jun juni juin junio junho giugno",
            "july jul juli juillet juil julio julho luglio",
            "august aug août aout agosto ago augustus",
            "september sep sept septembre septiembre setembro settembre",
            "october oct oktober okt octobre octubre outubro ottobre",
            "november nov novembre noviembre novembro",
            "december dec dezember dez décembre decembre diciembre dic dezembro dicembre",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + ")"
_ERAS = {"令和": 2018, "r": 2018, "平成": 1988, "h": 1988, "昭和": 1925, "s": 1925}
_S = r" {0,3}"
_DATE = re.compile(
    rf"(?P<era>令和|平成|昭和){_S}(?P<ey>元|\d{{1,2}}){_S}年{_S}(?P<em>\d{{1,2}}){_S}月{_S}(?P<ed>\d{{1,2}}){_S}日"
    rf"|(?<![A-Za-z\d])(?P<era2>令和|平成|[RHS])\.?{_S}(?P<ey2>元"
    rf"|\d{{1,2}})[./\-年]{_S}(?P<em2>\d{{1,2}})[./\-月]{_S}(?P<ed2>\d{{1,2}})(?!\d)"
    rf"|(?<!\d)(?P<y>(?:19|20)\d\d){_S}[年년]{_S}(?P<m>\d{{1,2}}){_S}[月월]{_S}(?P<d>\d{{1,2}}){_S}[日일號号]?"
    rf"|(?<![\d/.\-])(?P<y2>20\d\d)(?P<sep>[/.\-]) ?(?P<m2>\d{{1,2}})(?P=sep) ?(?P<d2>\d{{1,2}})(?![\d/]"
    rf"|[.\-]\d)"
    rf"|(?<![A-Za-z])(?P<en>{_MONTH})\.? {_S}(?P<ed3>\d{{1,2}})(?:st|nd|rd|th)?(?!\d"
    rf"|:)(?:,?{_S}(?P<ey3>20\d\d))?"
    rf"|(?<!\d)(?<!\d:)(?P<fd>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?{_S}(?:of "
    rf"|de )?{_S}(?P<fm>{_MONTH})(?![A-Za-z])\.?,?(?:{_S}(?:de |del )?{_S}(?P<fy>20\d\d))?"
    rf"|(?<![\d/.\-])(?P<a>\d{{1,2}})(?P<nsep>[/.])(?P<b>\d{{1,2}})(?P=nsep)(?P<ny>20\d\d)(?!\d)"
    rf"|(?<!\d)(?P<jm>\d{{1,2}}){_S}[月월]{_S}(?P<jd>\d{{1,2}}){_S}[日일號号]"
    rf"|(?<![\d/.\-#])(?<!\d:)(?P<sm>\d{{1,2}})/(?P<sd>\d{{1,2}})(?![\d/])",
    re.IGNORECASE,
)
_DAY_FIRST = re.compile(
    r"réunion|reunión|reunião|riunione|besprechung|einladung|vergadering|heure|hora|uhr|convite"
    r"|london|uhrzeit",
    re.IGNORECASE,
)
_WEEKDAYS = (
    "月 monday mon lundi lunes segunda montag 월", "火 tuesday tue tues mardi martes terça dienstag 화",
    "水 wednesday wed mercredi miércoles quarta mittwoch 수",
    "木 thursday thu thur thurs jeudi jueves quinta donnerstag 목",
    "金 friday fri vendredi viernes sexta freitag 금", "土 saturday sat samedi sábado samstag 토",
    "日 sunday sun dimanche domingo sonntag 일",
)  # fmt: skip
_WEEKDAY_NUMBER = {name: number for number, names in enumerate(_WEEKDAYS) for name in names.split()}
_LATIN_DAYS = "|".join(sorted((name for name in _WEEKDAY_NUMBER if len(name) > 2), key=len, reverse=True))
_WEEKDAY_AFTER = re.compile(
    rf" {{0,3}}(?:[(\[] ?(?P<b>[月火水木金土日])(?:曜日?)?[・祝)\], ]|(?P<k>[月火水木金土日])曜"
    rf"|\((?P<h>[월화수목금토일])\)"
    rf"|,? ?\(?(?P<w>{_LATIN_DAYS})\b)",
    re.IGNORECASE,
)
_WEEKDAY_BEFORE = re.compile(rf"\b(?P<w>{_LATIN_DAYS})\.?,? {{0,3}}(?:le |den |the )?\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """`year` is None when not written; `weekday` counts from Monday = 0, None when not written."""

    position: int
    stop: int
    year: int | None
    month: int
    day: int
    weekday: int | None

    def in_year(self, year: int) -> date | None:
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


def written_dates(text: str, limit: int) -> Iterator[WrittenDate]:
    """Yield at most `limit` dates of a folded text in their order."""
    day_first: bool | None = None
    for match in _DATE.finditer(text):
        if limit <= 0:
            return
        if match["a"] and day_first is None:
            day_first = _DAY_FIRST.search(text) is not None
        year, month, day = _numbers(match, bool(day_first))
        if 1 <= month <= 12 and 1 <= day <= 31:
            limit -= 1
            yield WrittenDate(
                match.start(), match.end(), year, month, day, _weekday(text, match.start(), match.end())
            )


def _numbers(match: re.Match[str], day_first: bool) -> tuple[int | None, int, int]:
    if match["era"]:
        return _era_year(match["era"], match["ey"]), int(match["em"]), int(match["ed"])
    if match["era2"]:
        return _era_year(match["era2"], match["ey2"]), int(match["em2"]), int(match["ed2"])
    if match["y"]:
        return int(match["y"]), int(match["m"]), int(match["d"])
    if match["y2"]:
        return int(match["y2"]), int(match["m2"]), int(match["d2"])
    if match["en"]:
        return _year(match["ey3"]), _MONTHS[match["en"].lower()], int(match["ed3"])
    if match["fm"]:
        return _year(match["fy"]), _MONTHS[match["fm"].lower()], int(match["fd"])
    if match["a"]:
        first, second = int(match["a"]), int(match["b"])
        swap = first > 12 or (second <= 12 and (day_first or match["nsep"] == "."))
        return int(match["ny"]), *((second, first) if swap else (first, second))
    return None, int(match["jm"] or match["sm"]), int(match["jd"] or match["sd"])


def _year(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _era_year(era: str, year: str) -> int:
    return _ERAS[era.lower()] + (1 if year == "元" else int(year))


def _weekday(text: str, start: int, stop: int) -> int | None:
    after = _WEEKDAY_AFTER.match(text, stop)
    if after:
        return _WEEKDAY_NUMBER[(after["b"] or after["k"] or after["h"] or after["w"]).lower()]
    before = _WEEKDAY_BEFORE.search(text, max(0, start - 20), start)
    return _WEEKDAY_NUMBER[before["w"].lower()] if before else None
