"""A desk file with a working day around the present moment, as the program finds it at its start."""

import secrets
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from counsellor_app.domain.appointment import Appointment, Outcome, Result, State
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.staff import Actor, MeetingRoom, Office, Staff
from counsellor_app.domain.this_pc.pc_settings import PcSettings
from counsellor_app.storage.desk_file.connection import DeskKey
from counsellor_app.storage.desk_file.keychain import Keychain, Slot
from counsellor_app.storage.desk_file.location import DESK_FILE_NAME
from counsellor_app.storage.settings_file import write_settings
from counsellor_app.storage.store import DeskStore
from tests.builders import a_client, an_appointment

SESSIONS = 40
WINDOW = (0, 0, 1366, 768)
ME = "c0"
_BY = Actor(ME, "benchmark", "PC-01")
_NOW_ON = -8
_ROWS = (-130, -70, 60, 110, 160, -190, 210, -250, 260)
"""Minutes from now to the starts of sessions that are over or not yet near."""


def make_desk(folder: Path, running: int, counsellors: int = 8) -> int:
    """Fill `folder` and keep the key in the key store; how many sessions there are today.

    `running` counsellors are in a session that goes on for 22 minutes more; all others are far from theirs.
    """
    folder.mkdir(mode=0o700, parents=True)
    now = datetime.now(UTC).replace(second=0, microsecond=0)
    key = DeskKey(secrets.token_hex(32))
    Keychain().keep(Slot.CURRENT, key)
    sessions = [each for each in _sessions(now, running, counsellors) if _is_today(each, now)]
    with closing(DeskStore(folder / DESK_FILE_NAME, key)) as store:
        store.set_office(Office("sasebo", "見本公共職業安定所"), _BY, now)
        for column in range(counsellors):
            store.put_staff(Staff(f"c{column}", f"相談員 {column + 1}"), _BY, now)
            store.put_room(MeetingRoom(f"r{column}", f"Zoom {column + 1}", "zoom"), _BY, now)
        for each in sessions:
            store.add_appointment(each, _BY, now - timedelta(days=1))
    write_settings(folder, PcSettings(staff_id=ME, window=WINDOW, idle_minutes=0))
    return len(sessions)


def _is_today(session: Appointment, now: datetime) -> bool:
    return japan_date(session.start) == japan_date(now) == japan_date(session.end)


def _sessions(now: datetime, running: int, counsellors: int) -> Iterator[Appointment]:
    for column in range(counsellors):
        others = iter(_ROWS)
        for row in range(SESSIONS // counsellors):
            is_running = row == 0 and column < running
            yield _session(now, column, _NOW_ON if is_running else next(others), row)


def _session(now: datetime, column: int, offset: int, row: int) -> Appointment:
    session = an_appointment(
        id=uuid4(),
        start=now + timedelta(minutes=offset),
        counsellor_id=f"c{column}",
        room_id=f"r{column}",
        client=a_client(id=uuid4(), name=f"試験 利用者{column}{row}", number=f"42020-{column:03}{row:04}"),
    )
    if offset == _NOW_ON:
        return replace(session, state=State.ONLINE, started_at=session.start)
    if offset > 0:
        return session
    ended = session.end - timedelta(minutes=2)
    outcome = Outcome(Result.COMPLETED)
    return replace(session, state=State.DONE, started_at=session.start, ended_at=ended, outcome=outcome)
