"""Days and times as they are said on the telephone."""

from datetime import datetime

from counsellor_app.domain.era import weekday_mark
from counsellor_app.domain.japan import JAPAN

_NOON = 12


def spoken_day(moment: datetime) -> str:
    """11月26日 木曜日."""
    day = moment.astimezone(JAPAN).date()
    return f"{day.month}月{day.day}日 {weekday_mark(day)}曜日"


def spoken_time(moment: datetime) -> str:
    """午前10時, 午後1時30分, 正午."""
    local = moment.astimezone(JAPAN)
    if (local.hour, local.minute) == (_NOON, 0):
        return "正午"
    half = "午前" if local.hour < _NOON else "午後"
    minutes = f"{local.minute}分" if local.minute else ""
    return f"{half}{local.hour % _NOON}時{minutes}"
