"""A desk file of ten years and more: 1,000,000 sessions of 200,000 people, made once and kept."""

import random
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID

from sqlcipher3 import dbapi2

from counsellor_app.domain.appointment import Client, ClientPhone, State
from counsellor_app.domain.japan import start_of_day
from counsellor_app.domain.people.person_search import search_text
from counsellor_app.domain.profile_file import load_profile
from counsellor_app.domain.rules.profile import OfficeProfile, kind_rules
from counsellor_app.domain.staff import Actor, MeetingRoom, Office, Staff
from counsellor_app.storage.codec import dump, encode
from counsellor_app.storage.desk_file.connection import DeskKey, connect
from counsellor_app.storage.schema.utc import to_micros
from counsellor_app.storage.store import DeskStore
from resources import resource

KEY = DeskKey("5c" * 32)
BY = Actor("c0", "os-c0", "PC-01")
LAST_DAY = date(2026, 11, 20)
_A_DAY, _LANES = 40, 4
_FAMILY = """
山田ヤマダ 髙橋タカハシ 佐藤サトウ 鈴木スズキ 渡邊ワタナベ 伊藤イトウ 中村ナカムラ 小林コバヤシ 加藤カトウ
吉田ヨシダ 山本ヤマモト 斎藤サイトウ 松本マツモト 井上イノウエ 木村キムラ 林ハヤシ 清水シミズ 山崎ヤマザキ
森モリ 池田イケダ 濱田ハマダ 前田マエダ 藤田フジタ 岡田オカダ 長谷川ハセガワ 村上ムラカミ 近藤コンドウ
"""
_GIVEN = """
太郎タロウ 花子ハナコ 健一ケンイチ 美咲ミサキ 翔太ショウタ 由美子ユミコ 大輔ダイスケ 陽子ヨウコ 誠マコト
直樹ナオキ 真由美マユミ 拓也タクヤ 裕子ユウコ 浩ヒロシ 智子トモコ 和也カズヤ 久美子クミコ 学マナブ 愛アイ
みなとミナト さくらサクラ 葵アオイ 蓮レン 結衣ユイ 颯太ソウタ 凛リン 大翔ヒロト 陽菜ヒナ 湊ソウ
"""


def office_profile() -> OfficeProfile:
    """Sasebo as it ships."""
    profile = load_profile(resource("profiles", "sasebo.toml").read_text("utf-8"))
    if not isinstance(profile, OfficeProfile):
        raise TypeError("profile")
    return profile


def big_desk(sessions: int = 1_000_000, people: int = 200_000) -> Path:
    """The file, made if it is not there: under the folder for temporary files."""
    folder = Path(tempfile.gettempdir()) / f"big-desk-{sessions}-{people}"
    path, ready = folder / "desk.db", folder / "ready"
    if ready.exists():
        return path
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    _prepare(path)
    with closing(connect(path, KEY)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA cache_size = -1500000")  # kibibytes: nothing is written twice
        connection.execute("BEGIN IMMEDIATE")
        chance = random.Random(5)  # noqa: S311 - the same file in every run
        clients = [a_client(chance, number) for number in range(people)]
        _people(connection, clients)
        _sessions(connection, [each.id.hex for each in clients], sessions, chance)
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    ready.touch()
    return path


def a_client(chance: random.Random, number: int) -> Client:
    """A job seeker with a number of the office and one or two telephones."""
    family, given = chance.choice(_FAMILY.split()), chance.choice(_GIVEN.split())
    phones = tuple(
        ClientPhone(f"+81{chance.choice((70, 80, 90))}{chance.randrange(10**8):08}", label="携帯")
        for _ in range(1 + (number % 3 == 0))
    )
    name, kana = f"{_kanji(family)} {_kanji(given)}", f"{_kana(family)} {_kana(given)}"
    identity = UUID(int=chance.getrandbits(128))
    return Client(
        identity, name, kana, number=f"42020-{number:07}", email=f"a{number}@example.jp", phones=phones
    )


def _prepare(path: Path) -> None:
    with closing(DeskStore(path, KEY)) as store:
        now = start_of_day(date(2000, 1, 1))
        store.set_office(Office("sasebo", "見本公共職業安定所"), BY, now)
        for lane in range(_LANES):
            store.put_staff(Staff(f"c{lane}", f"相談員 {lane}"), BY, now)
            store.put_room(MeetingRoom(f"r{lane}", f"TeleOffice {lane}", "teleoffice"), BY, now)


def _people(connection: dbapi2.Connection, clients: list[Client]) -> None:
    rows = ((c.id.hex, c.name, c.kana, c.kind.value, c.number, c.email, c.company, 1) for c in clients)
    connection.executemany("INSERT INTO client VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
    connection.executemany(
        "INSERT INTO client_phone VALUES (?, ?, ?, ?, 1, '')",
        ((c.id.hex, place, p.e164, p.label) for c in clients for place, p in enumerate(c.phones)),
    )
    texts = ((c.id.hex, search_text(c)) for c in clients)
    connection.executemany(
        "INSERT INTO client_search (client_id, words, digits) VALUES (?, ?, ?)",
        ((identity, text.words, text.digits) for identity, text in texts),
    )


def _sessions(connection: dbapi2.Connection, clients: list[str], count: int, chance: random.Random) -> None:
    kind = dump(encode(kind_rules(office_profile().kind("weekday"))))
    insert = (
        "INSERT INTO appointment (id, client_id, counsellor_id, room_id, kind, start_at, end_at, state, note,"
        " version, outcome, outcome_note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 3, ?, ?)"
    )
    event = (
        "INSERT INTO event (what, at, staff_id, os_account, workstation, appointment_id, record_id,"
        """ "before", "after") VALUES ('booked', ?, 'c0', 'os-c0', 'PC-01', ?, ?, '{}', '{"state":"done"}')"""
    )
    for number, (start, lane) in enumerate(_slots(count)):
        identity = UUID(int=chance.getrandbits(128))
        state = chance.choices([State.DONE, State.NO_SHOW, State.CANCELLED], [90, 4, 6])[0]
        done = ("completed", "相談の記録") if state is State.DONE else (None, None)
        begin = to_micros(start)
        span = (begin, begin + 1_800_000_000)
        who = (identity.hex, clients[chance.randrange(len(clients))], f"c{lane}", f"r{lane}")
        connection.execute(insert, (*who, kind, *span, state.value, "相談 " * (number % 12), *done))
        connection.execute(event, (begin, identity.hex, str(identity)))


def _slots(count: int) -> Iterator[tuple[datetime, int]]:
    days = -(-count // _A_DAY)
    for number in range(count):
        day, place = divmod(number, _A_DAY)
        slot, lane = divmod(place, _LANES)
        begin = start_of_day(LAST_DAY - timedelta(days=days - 1 - day)) + timedelta(hours=9)
        yield begin + timedelta(minutes=30 * slot), lane


def _kanji(word: str) -> str:
    return "".join(char for char in word if not "ァ" <= char <= "ー")


def _kana(word: str) -> str:
    return "".join(char for char in word if "ァ" <= char <= "ー")
