"""Sessions of people who can be told apart in every word, and the words by which they would be known."""

from datetime import datetime, timedelta
from typing import Any

from counsellor_app.domain.appointment import Appointment, Client, ClientPhone, JoinDetails, Service
from tests.builders import NOW, an_appointment, an_id
from tests.desktop.moved_pc import MORNING

_NAMES = (
    ("相浦 みなと", "アイノウラ ミナト"),
    ("早岐 さくら", "ハイキ サクラ"),
    ("世知原 結衣", "セチバル ユイ"),
    ("江迎 拓海", "エムカエ タクミ"),
    ("鹿町 葵", "シカマチ アオイ"),
    ("宇久 真央", "ウク マオ"),
)


def at(clock: str) -> datetime:
    """That time of the day in Japan, such as ``10:25``."""
    hours, minutes = clock.split(":")
    return MORNING + timedelta(hours=int(hours) - 9, minutes=int(minutes))


def a_session(number: int, start: datetime = NOW, **changes: Any) -> Appointment:
    """The session of the person of that number, with join details of its own."""
    name, kana = _NAMES[number]
    client = Client(
        id=an_id(),
        name=name,
        kana=kana,
        number=f"42020-{7654320 + number}",
        email=f"person{number}@example.jp",
        phones=(
            ClientPhone(f"+81900000{4320 + number}", "携帯"),
            ClientPhone(f"+8195600{8760 + number}", "自宅"),
        ),
    )
    meeting = f"8{number}650297613"
    join = JoinDetails(
        Service.ZOOM, f"https://us02web.zoom.us/j/{meeting}?pwd=w{number}Qz", meeting, f"pw{number}RmcQ"
    )
    return an_appointment(**{"client": client, "start": start, "join": join, **changes})


def traces(session: Appointment) -> set[str]:
    """Every word that would tell who is met in this session, or open it."""
    client, join = session.client, session.join
    words = {client.name, client.kana, client.number, client.email, client.company}
    words |= {part for name in (client.name, client.kana) for part in name.split()}
    for phone in client.phones:
        digits = "0" + phone.e164.removeprefix("+81")
        words |= {phone.e164, digits, f"{digits[:3]}-{digits[3:7]}-{digits[7:]}"}
        words.add(f"{digits[:4]}-{digits[4:6]}-{digits[6:]}")
    if join is not None:
        grouped = f"{join.meeting_id[:3]} {join.meeting_id[3:7]} {join.meeting_id[7:]}"
        words |= {join.url, join.meeting_id, grouped, join.passcode}
    return words - {""}
