"""When the session begins, out of all the dates a text mentions."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo

from counsellor_app.domain.invitation.clock_times import ClockTime, clock_times
from counsellor_app.domain.invitation.model import Caution
from counsellor_app.domain.invitation.written_dates import WrittenDate, written_dates
from counsellor_app.domain.invitation.zones import TOKYO, zone_in

_MOST_DATES = 60
_REACH = 70
_TO = r" {0,4}(?:\([^)\n]{1,4}\))? {0,4}(?:~|-{1,2}|から|to|bis|à|a) {0,4}"
_LABEL = re.compile(
    r"日時|時間|時刻|開始|開催|日程|面談日|相談日|予約日|変更後|新しい|when|\btime\b|start"
    r"|date and time|heure|quand|zeit|wann"
    r"|beginn|hora|cuándo"
    r"|quando|fecha|data\b|시간|일시|时间|時間|日期",
    re.IGNORECASE,
)
_NOT_THIS = re.compile(
    r"締め?切|〆切|〆|期限|申し?込み?(?!み?内容)|受付(?!いた|け|番号|完了|まし|内容)|送信日時|作成日|更新日|発行日?|変更前|旧日時|当初|元の|前回|次回|生年月日"
    r"|回答|まで(?:に|の)|候補|希望日|第[一二三1-3]希望"
    r"|有効|deadline|due|expires|until|rsvp|created|updated|last modified|previous|registered"
    r"|was scheduled|開場|入室開始|取消前|改定|施行|制定|令和5年9月19日版",
    re.IGNORECASE,
)
_BY_THEN = re.compile(
    r"\s{0,3}(?:\([^)\n]{0,6}\)\s{0,3})?(?:\d{1,2}[:時]\d{0,2}分?\s{0,3})?(?:まで|迄|締切|〆切|現在|施行|改定|付け)"
)
_HEADER = re.compile(
    r"\s*>*\s*(?:date|sent|送信日時|日付|送信|fecha|gesendet|envoyé|date d'envoi|enviado(?: el)?)\s{0,3}:",
    re.IGNORECASE,
)
_NEAR_HEADER = re.compile(
    r"\s*[>|*]*\s*\**(?:from|to|cc|subject|差出人|宛先|件名|von|an|de|para|asunto|objet|betreff)\**\s{0,3}:",
    re.IGNORECASE,
)
_ATTRIBUTION = re.compile(
    r"<[^<>\n]{1,100}@[^<>\n]{1,100}>|wrote:|書きました|schrieb|a écrit|escribió|escreveu|さん\s*<"
)
_THREAD = re.compile(
    r"^[ >]{0,10}-{2,}\s{0,3}(?:original message|forwarded message|元のメッセージ|転送メッセージ"
    r"|ursprüngliche)"
    r"|^[ >]{0,6}_{20,}$",
    re.IGNORECASE | re.MULTILINE,
)
_LENGTH = re.compile(
    r"(?:所要時間|相談時間|時間|duration)[^\n\d]{0,6}(?:約 ?)?(\d{1,3}) ?(?:分|min)(?!.{0,3}前)",
    re.IGNORECASE,
)
_ZONE_LABEL = re.compile(
    r"(?:タイム ?ゾーン|time ?zone|fuseau horaire|zeitzone|zona horaria)[^\n:]{0,10}:([^\n]{1,60})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Schedule:
    """`start` and `end` are aware, in the zone the text names, in Japan time when it names none."""

    start: datetime | None = None
    end: datetime | None = None
    cautions: tuple[Caution, ...] = ()


@dataclass(frozen=True, slots=True)
class _Found:
    day: WrittenDate
    clock: ClockTime
    score: int
    until: datetime | None


def read_schedule(text: str, now: datetime) -> Schedule:
    """Return the likeliest start in a folded text; a date without a year is the next one from `now` on."""
    days = list(written_dates(text, _MOST_DATES))
    thread = _THREAD.search(text)
    thread_starts = thread.start() if thread else len(text)
    best: _Found | None = None
    for index, day in enumerate(days):
        beyond = days[index + 1].position if index + 1 < len(days) else len(text)
        clock = _clock_of(text, day, beyond, days[index - 1].stop if index else 0)
        if clock is None or _excluded(text, day):
            continue
        following = days[index + 1] if index + 1 < len(days) else None
        found = _Found(day, clock, _score(text, day, thread_starts), _until(text, clock, following))
        if best is None or found.score > best.score:
            best = found
    return _resolve(text, best, now) if best else Schedule()


def _clock_of(text: str, day: WrittenDate, beyond: int, floor: int) -> ClockTime | None:
    """The time that follows a date within two lines, else the one before it on its line."""
    stop = min(day.stop + _REACH, beyond)
    lines = text[day.stop : stop].split("\n")
    if len(lines) > 3:
        stop = day.stop + sum(len(line) + 1 for line in lines[:3])
    after = clock_times(text, day.stop, min(stop + _REACH, beyond))
    if after and after[0].position < stop:
        return after[0]
    line_start = max(text.rfind("\n", 0, day.position) + 1, floor, day.position - 50)
    before = clock_times(text, line_start, day.position)
    return before[-1] if before else None


def _until(text: str, clock: ClockTime, following: WrittenDate | None) -> datetime | None:
    """The end in `2026-11-24 13:30 - 2026-11-24 14:00`, as wall time."""
    if (
        following is None
        or following.year is None
        or not re.fullmatch(_TO, text[clock.stop : following.position])
    ):
        return None
    day = following.in_year(following.year)
    times = clock_times(text, following.stop, following.stop + 20)
    return datetime.combine(day, times[0].start, TOKYO) if day and times else None


def _excluded(text: str, day: WrittenDate) -> bool:
    start = text.rfind("\n", 0, day.position) + 1
    stop = text.find("\n", day.stop)
    stop = len(text) if stop < 0 else stop
    line = text[start : min(stop, start + 400)]
    before = re.split("[。!?]", text[max(start, day.position - 24) : day.position])[-1]
    if _NOT_THIS.search(before) or _BY_THEN.match(text, day.stop):
        return True
    if _ATTRIBUTION.search(line):
        return True
    return _HEADER.match(line) is not None and (
        _near_header(text, start, stop) or re.search(r":\d\d:\d\d", line) is not None
    )


def _near_header(text: str, start: int, stop: int) -> bool:
    above = [line for line in text[max(0, start - 400) : start].split("\n") if line.strip()]
    below = [line for line in text[stop : stop + 400].split("\n") if line.strip()]
    return any(_NEAR_HEADER.match(line) for line in (*above[-1:], *below[:1]))


def _score(text: str, day: WrittenDate, thread_starts: int) -> int:
    start = text.rfind("\n", 0, day.position) + 1
    label_from = (
        start
        if text[start : day.position].strip(" 　>*・-●■◆◇○【】[]")
        else max(0, text.rfind("\n", 0, max(0, start - 1)))
    )
    before = text[max(label_from, day.position - 40) : day.position]
    score = 6 if _LABEL.search(before) else 0
    score += 1 if day.year else 0
    score -= 4 if text[start : start + 4].lstrip().startswith((">", "|")) else 0
    score -= 4 if day.position > thread_starts else 0
    return score


def _resolve(text: str, found: _Found, now: datetime) -> Schedule:
    zone = _zone_near(text, found)
    cautions: list[Caution] = []
    today = now.astimezone(zone).date()
    day = found.day.in_year(found.day.year) if found.day.year else _next_from(found.day, today)
    if day is None:
        return Schedule(cautions=(Caution.DATE_INVALID,))
    if not found.day.year:
        cautions.append(Caution.YEAR_ASSUMED)
    if found.day.weekday is not None and found.day.weekday != day.weekday():
        cautions.append(Caution.WEEKDAY_MISMATCH)
    if found.clock.about:
        cautions.append(Caution.START_APPROXIMATE)
    start = datetime.combine(day, found.clock.start, zone)
    return Schedule(start, _end(text, found, start), tuple(cautions))


def _next_from(written: WrittenDate, today: date) -> date | None:
    """29 February may be up to eight years away."""
    years = range(today.year, min(today.year + 9, 9999))
    return next((day for year in years if (day := written.in_year(year)) and day >= today), None)


def _end(text: str, found: _Found, start: datetime) -> datetime | None:
    if found.until:
        end = found.until.replace(tzinfo=start.tzinfo)
        return end if timedelta() < end - start <= timedelta(days=7) else None
    if found.clock.end:
        end = datetime.combine(start.date(), found.clock.end, start.tzinfo)
        if end <= start:
            end += timedelta(days=1)
        return end if end - start <= timedelta(hours=16) else None
    length = _LENGTH.search(text, found.clock.stop, found.clock.stop + 200)
    return start + timedelta(minutes=int(length[1])) if length and int(length[1]) else None


def _zone_near(text: str, found: _Found) -> tzinfo:
    labelled = _ZONE_LABEL.search(text)
    if labelled and (zone := zone_in(labelled[1])):
        return zone
    if text.startswith("Z", found.clock.stop):
        return UTC
    last = max(found.clock.stop, found.day.stop)
    line_end = text.find("\n", last)
    tail = text[last : min(line_end if line_end >= 0 else len(text), last + 80)]
    zone = zone_in(tail)
    if zone is None and line_end >= 0:
        following = text[line_end + 1 : line_end + 60].split("\n")[0]
        zone = zone_in(following) if re.match(r"\s*\(?(?:UTC|GMT)", following) else None
    return zone or TOKYO
