"""A desk that is killed was seen at its session and at its time until then, and is not a minute later."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from threading import Thread
from uuid import UUID

import pytest
from sqlalchemy import text

from counsellor_app.desktop.clock import AppClock
from counsellor_app.desktop.clock_sources import Sources, system_sources
from counsellor_app.domain.japan import japan_date
from counsellor_app.storage.office.presence import LASTS
from counsellor_app.storage.office.store import OfficeStore
from counsellor_app.ui.booking.page import BookingPage
from counsellor_app.ui.booking.presenter import BookingPresenter
from counsellor_app.ui.booking.when.grid_face import Cell
from counsellor_app.ui.calendar.month_view import MonthView
from counsellor_app.ui.shell.desk_screen import BOOKING, TODAY
from counsellor_app.ui.shell.scope import Scope
from tests.office_desk.chaos import ChaosProxy
from tests.office_desk.servers import PASSWORD, Server
from tests.office_desk.windows import OfficeWindow, Sit, book

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("trusted_keyring"),
]
ROOT = Path(__file__).parents[2]


@dataclass
class Ahead:
    """The clocks of this PC, as much later as a test wants."""

    seconds: float = 0.0

    @property
    def sources(self) -> Sources:
        real = system_sources()
        return Sources(
            lambda: real.wall() + timedelta(seconds=self.seconds),
            lambda: real.boot() + self.seconds,
            lambda: real.monotonic() + self.seconds,
        )


@contextmanager
def busy_desk(folder: Path, url: str, session: UUID) -> Iterator[tuple[subprocess.Popen[str], list[str]]]:
    """The counsellor's window in a process of its own; what it has printed so far."""
    folder.mkdir()
    orders = {"folder": str(folder), "url": url, "login": "sato", "password": PASSWORD}
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.office_desk.busy_desk"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(json.dumps({**orders, "session": str(session)}) + "\n")
    process.stdin.flush()
    said: list[str] = []
    out = process.stdout
    reader = Thread(target=lambda: said.extend(iter(out.readline, "")), daemon=True)
    reader.start()
    try:
        yield process, said
    finally:
        process.kill()
        process.wait()
        reader.join(10)
        process.stdin.close()
        out.close()


def cell_of(window: OfficeWindow, start: datetime) -> Cell | None:
    presenter = window.desk.findChild(BookingPresenter)
    assert presenter is not None
    grid = presenter.face().grid
    place = grid.place_of(start)
    return grid.cell(*place) if place else None


def busy_days(month: MonthView) -> list[str]:
    """What is said of the days on which colleagues are at work."""
    return [each.spoken for each in month._grid._face.cells if each.busy]


def a_minute_passes(window: OfficeWindow, clock: Ahead, office: OfficeStore) -> None:
    """On the server, whose rows say until when they hold, and at the desk that looks on."""
    later = "UPDATE app.presence SET until = until - CAST(:micros AS bigint) WHERE staff_id = 'sato'"
    with office._engine.execution_options(writing=True).begin() as connection:
        connection.execute(text(later), {"micros": (LASTS + 1) * 1_000_000})
    clock.seconds += LASTS + 1
    window.program.ticker.tick_now()


def test_a_session_and_a_time_in_a_colleagues_hands_are_marked_until_her_desk_is_gone_for_a_minute(
    sit: Sit, server: Server, proxy: ChaosProxy, database: str, office: OfficeStore, tmp_path: Path
) -> None:
    clock = Ahead()
    watching = type("WatchingWindow", (OfficeWindow,), {"clock": AppClock(clock.sources)})
    here = sit("kimura", kind=watching)
    session = book(here, "合成 花子")
    here.wait(lambda: here.session(session.id))
    presenter, panel = here.desk.presenter, here.desk.screen.panel
    with busy_desk(tmp_path / "sato", server.url(database, proxy.port), session.id) as (process, said):
        here.wait(lambda: said)
        here.wait(lambda: (found := here.session(session.id)) and found.is_running)
        presenter.pick(session.id)
        here.wait(lambda: panel.beside.text() == "In the session: 佐藤 美咲")
        assert panel.beside.isVisible()
        day = here.desk.screen.day_view
        here.wait(lambda: (found := day._face.find(session.id)) and found.beside.holding)
        block = day._face.find(session.id)
        assert block is not None
        assert block.beside.holding == ("佐藤 美咲",)
        assert "In the session: 佐藤 美咲" in block.spoken(presenter.now())

        start = datetime.fromisoformat(said[0].strip())
        here.wait(lambda: here.desk.findChild(BookingPresenter))
        here.desk.screen.show_page(BOOKING)
        booking = here.desk.findChild(BookingPresenter)
        assert booking is not None
        booking.timing.show_day(start)
        assert isinstance(here.desk.screen.made_page(BOOKING), BookingPage)
        here.wait(lambda: (cell := cell_of(here, start)) and cell.held_by)
        cell = cell_of(here, start)
        assert cell is not None
        assert cell.text == "being booked: 佐藤 美咲"
        assert cell.spoken.endswith(cell.text)
        assert cell.is_free, "it is advice: whoever books first has it"

        header = here.desk.screen.header
        header.scope_chosen.emit(Scope.WEEK)
        week, month = here.desk.screen.week_view, here.desk.screen.month_view
        here.wait(lambda: (found := week._face.find(session.id)) and found.beside.holding)
        presenter.open_date(japan_date(start))
        here.wait(lambda: [each.names for each in week._face.held] == [("佐藤 美咲",)])
        header.scope_chosen.emit(Scope.MONTH)
        here.wait(lambda: any("being booked: 佐藤 美咲" in told for told in busy_days(month)))

        process.kill()
        process.wait()
        assert presenter.colleagues.present
        a_minute_passes(here, clock, office)
    here.wait(lambda: presenter.colleagues.present == ())
    here.wait(lambda: busy_days(month) == [])
    header.scope_chosen.emit(Scope.WEEK)
    here.wait(lambda: week._face.held == ())
    here.wait(lambda: (left := cell_of(here, start)) and left.held_by == "")
    here.desk.screen.show_page(TODAY)
    here.wait(lambda: panel.beside.text() == "")
