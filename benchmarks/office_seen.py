"""V5: from the COMMIT of one PC until the booking is painted in the window of another.

    python -m benchmarks.office_seen [BOOKINGS] [15|18]      200 bookings on PostgreSQL 15, over TLS

The real window shows the day on a screen of its own (Xvfb), signed in to a durable server over loopback with
its key in a real key store. Another process books; a booking counts from the moment its COMMIT is sent until
the calendar has painted it. All of it shares the clock that processes have in common. The evening has a
session before the first one counts, as a day with opening hours reaches from morning to evening: else the
whole day is drawn anew whenever a booking makes it longer.
"""

import json
import multiprocessing
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, time, timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from time import monotonic
from typing import cast
from uuid import UUID

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import event

from benchmarks.own_server import numbers
from benchmarks.stage import own_stage
from benchmarks.switch_meter import part
from counsellor_app.domain.japan import JAPAN
from counsellor_app.ui.calendar.timeline_canvas import TimelineCanvas
from tests.builders import ACTOR, STAFF, an_appointment
from tests.office_desk.servers import DEBIAN, Kind, Server, make_office, owner_store
from tests.office_desk.windows import PATIENCE, OfficeWindow

P50_MS, P99_MS = 5.0, 25.0
DATABASE = "seen"
_STEP = timedelta(minutes=5)
_EVENING = (STAFF[0].id, timedelta(hours=18, minutes=30))
_REST_MS, _LOOK_MS = 60, 20


def main(arguments: list[str]) -> int:
    """Measure, print and judge."""
    folder = own_stage("benchmarks.office_seen") / "desk"
    bookings, version = numbers(arguments, 200, 15)
    server = Server(Kind.PROTECTED if version == 15 and DEBIAN.exists() else Kind.NEWEST, durable=True)
    try:
        make_office(server, DATABASE)
        with booking_elsewhere(server) as other:
            waits = seen(folder, server, other, bookings)
    finally:
        server.remove()
    figures = {"bookings": len(waits), "p50_ms": part(waits, 0.5), "p95_ms": part(waits, 0.95)}
    figures |= {"p99_ms": part(waits, 0.99), "max_ms": round(max(waits), 2)}
    print(json.dumps({"PostgreSQL": version, **figures}))
    is_kept = figures["p50_ms"] <= P50_MS and figures["p99_ms"] <= P99_MS
    print("V5 kept" if is_kept else "V5 NOT kept")
    return 0 if is_kept else 1


def book(pipe: Connection, server: Server) -> None:
    """Book a session for each counsellor and start that comes, None ends it; say its id and when."""
    with closing(owner_store(server, DATABASE)) as store:
        engine = store._engine
        sent: list[float] = []
        event.listen(engine, "commit", lambda _connection: sent.append(monotonic()))
        while (wanted := pipe.recv()) is not None:
            counsellor, start = wanted
            new = an_appointment(counsellor_id=counsellor, start=start, end=start + _STEP, room_id=None)
            booked = store.add_appointment(new, ACTOR, datetime.now(UTC))
            pipe.send((booked.id, sent[-1]))


@contextmanager
def booking_elsewhere(server: Server) -> Iterator[Connection]:
    """The other PC."""
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=book, args=(theirs, server))
    process.start()
    try:
        yield ours
    finally:
        ours.send(None)
        process.join()


def seen(folder: Path, server: Server, other: Connection, bookings: int) -> list[float]:
    """Milliseconds of each booking."""
    app = QApplication(sys.argv[:1])
    painted = _painted()
    window = OfficeWindow(cast(QtBot, _Waiting()), folder, server.url(DATABASE), STAFF[0].id)
    window.sign_in()
    window.wait_for_day()
    window.program.window.resize(1920, 1080)
    waits = []
    for counsellor, start in (_EVENING, *_places(bookings)):
        _rest(_REST_MS)
        other.send((counsellor, _today(start)))
        window.wait(lambda: other.poll())
        booked, sent = other.recv()
        window.wait(lambda of=booked: of in painted)  # type: ignore[misc]
        waits.append((painted[booked] - sent) * 1000)
    window.close()
    app.processEvents()
    return waits[1:]


def _places(bookings: int) -> Iterator[tuple[str, timedelta]]:
    """Free times of the day from nine on, one counsellor after the other."""
    for number in range(bookings):
        step, whose = divmod(number, 3)
        yield STAFF[whose].id, timedelta(hours=9) + step * _STEP


def _today(start: timedelta) -> datetime:
    return (datetime.combine(datetime.now(JAPAN).date(), time(), JAPAN) + start).astimezone(UTC)


def _painted() -> dict[UUID, float]:
    """When the calendar first painted each session, from now on."""
    first: dict[UUID, float] = {}
    paint: Callable[[TimelineCanvas, QPaintEvent], None] = TimelineCanvas.paintEvent

    def painting(canvas: TimelineCanvas, asked: QPaintEvent) -> None:
        paint(canvas, asked)
        for block in canvas.face.blocks:
            first.setdefault(block.id, monotonic())

    TimelineCanvas.paintEvent = painting  # type: ignore[assignment, method-assign]
    return first


class _Waiting:
    """What `OfficeWindow` asks of pytest-qt, with the events handled as they come."""

    def waitUntil(self, true: Callable[[], bool], timeout: int = PATIENCE) -> None:  # noqa: N802 - pytest-qt's
        until = monotonic() + timeout / 1000
        while not true():
            if monotonic() > until:
                raise TimeoutError
            _rest(_LOOK_MS)


def _rest(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
