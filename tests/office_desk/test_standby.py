"""The standby promoted in the middle of a day: the desks go on by themselves, everything is there once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import NullPool, create_engine

from counsellor_app.domain.appointment import State
from counsellor_app.domain.commands import End, Start, SwitchToPhone, WriteNote
from counsellor_app.domain.failure import FailureReason
from counsellor_app.domain.line.journal import JournalCounts
from counsellor_app.domain.line.office_state import Line
from counsellor_app.storage.office.audit import verify_audit
from counsellor_app.storage.office.preparing import as_owner
from counsellor_app.storage.office.store import OfficeStore
from tests.builders import ACTOR, NOW, a_command, an_appointment
from tests.office_desk.chaos import ChaosProxy
from tests.office_desk.conftest import TEMPLATE
from tests.office_desk.desks import RunningDesk
from tests.office_desk.servers import HOST, OFFICE, Server, make_office, owner_store

pytestmark = pytest.mark.postgres


@dataclass
class Pair:
    """A primary that the desks reach at `line`, and a standby that follows it over `stream`."""

    primary: Server
    standby: Server
    line: ChaosProxy
    stream: ChaosProxy

    @property
    def url(self) -> str:
        """The line of configuration: the primary, then its standby."""
        one = self.primary.url(TEMPLATE, self.line.port)
        return one.replace(f"{HOST}:{self.line.port}", f"{HOST}:{self.line.port},{HOST}:{self.standby.port}")

    def has_followed(self) -> bool:
        """Whether the standby has everything that the primary has."""
        with psycopg.connect(self.primary.admin) as here, psycopg.connect(self.standby.admin) as there:
            (written,) = here.execute("SELECT pg_current_wal_lsn()").fetchall()[0]
            replayed = "SELECT pg_last_wal_replay_lsn() >= %s::pg_lsn"
            return bool(there.execute(replayed, (written,)).fetchall()[0][0])

    def is_whole(self) -> bool:
        """Whether the trail of the standby follows, and every row agrees with it."""
        url = f"postgresql+psycopg://postgres@{HOST}:{self.standby.port}/{TEMPLATE}"
        with as_owner(create_engine(url, poolclass=NullPool)) as connection:
            return verify_audit(connection, OFFICE).is_whole


@pytest.fixture
def pair() -> Iterator[Pair]:
    primary = Server()
    make_office(primary, TEMPLATE)
    line, stream = (ChaosProxy((HOST, primary.port)) for _ in range(2))
    standby = Server.standby_of(primary, stream.port)
    yield Pair(primary, standby, line, stream)
    for proxy in (line, stream):
        proxy.close()
    for server in (standby, primary):
        server.remove()


@pytest.fixture
def sit(pair: Pair, tmp_path: Path) -> Iterator[Callable[[str], RunningDesk]]:
    made: list[RunningDesk] = []

    def begin(me: str) -> RunningDesk:
        made.append(RunningDesk(tmp_path, pair.url, me).start())
        made[-1].until(made[-1].is_online)
        return made[-1]

    yield begin
    for each in made:
        each.close()


def history(store: OfficeStore, session: object) -> list[str]:
    return [each.what for each in store.history(session)]  # type: ignore[arg-type]


@pytest.mark.parametrize("end", ["killed", "vanished"])
def test_desks_go_on_at_the_standby_and_tell_it_what_it_never_received(
    pair: Pair, sit: Callable[[str], RunningDesk], end: str
) -> None:
    office = owner_store(pair.primary, TEMPLATE)
    session = office.add_appointment(an_appointment(), ACTOR, NOW)
    here, other = sit("sato"), sit("tanaka")
    here.store.apply(a_command(Start, session))
    here.until(here.has_told_all)
    here.until(pair.has_followed)
    pair.stream.swallow()
    here.store.apply(a_command(SwitchToPhone, session, reason=FailureReason.DROPPED))
    here.until(here.has_told_all)
    assert history(office, session.id)[-1] == "switch_to_phone", "the primary has said that it has it"
    office.close()
    behind = owner_store(pair.standby, TEMPLATE)
    assert history(behind, session.id) == ["booked", "start"], "the control: the standby never received it"
    pair.primary.kill() if end == "killed" else pair.line.swallow()
    here.until(lambda: here.state.line is Line.OFFLINE)
    here.store.apply(a_command(WriteNote, session, text="電話で続けた"))
    pair.standby.promote()
    here.until(here.has_told_all)
    here.store.apply(a_command(End, session))
    here.until(here.has_told_all)
    assert history(behind, session.id) == ["booked", "start", "switch_to_phone", "write_note", "end"]
    other.until(lambda: (found := other.local.find(session.id)) and found.state is State.DONE)
    assert here.state.counts == other.state.counts == JournalCounts()
    assert here.local.journal.tray() == ()
    assert pair.is_whole()
    behind.close()
