"""Any month of a desk file with 1,000,000 sessions, beside the month before; a fiscal year; ten years.

Run as `python -m benchmarks.statistics [SESSIONS PEOPLE]`. It works on the file of `benchmarks.scale`, where
it puts a switch to the telephone on every twentieth session of the months that it asks for, and on the tenth
of each of them a day on which the tool was down.
"""

import random
import sys
from collections.abc import Generator
from contextlib import closing
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from time import perf_counter
from uuid import NAMESPACE_OID, UUID, uuid5

from sqlcipher3.dbapi2 import Connection

from benchmarks.big_desk import KEY, LAST_DAY, big_desk
from benchmarks.scale import Spent
from counsellor_app.domain.failure import (
    ConnectionFailure,
    FailureAccount,
    FailurePhase,
    FailureReason,
    FailureSide,
    Finding,
    ProbeStep,
    Verdict,
)
from counsellor_app.domain.japan import span_of_days, start_of_day
from counsellor_app.domain.statistics.period import Period, PeriodKind, period_of
from counsellor_app.domain.statistics.report import Dimension, Selection
from counsellor_app.services.accounts.reports import Reports
from counsellor_app.storage.codec import dump, encode
from counsellor_app.storage.desk_file.connection import connect
from counsellor_app.storage.schema.utc import to_micros
from counsellor_app.storage.store import DeskStore

_MONTHS = 100
_EVERY = 20


def main(arguments: list[str]) -> None:
    """Print p50, p99 and the longest, in milliseconds; and the longest piece of what takes long."""
    path = big_desk(*(int(each) for each in arguments))
    chance = random.Random(11)  # noqa: S311 - the same course in every run
    months = [
        period_of(PeriodKind.MONTH, LAST_DAY - timedelta(days=chance.randrange(60, 20_000)))
        for _ in range(_MONTHS)
    ]
    with closing(DeskStore(path, KEY)) as store:
        _put_switches(path, months)
        reports = Reports(store)
        one, both, listed = Spent("month"), Spent("month and month before"), Spent("list behind a bar")
        incident = Spent("list behind an incident")
        for month in months:
            one.on(partial(_run, reports.report(month)))
        for month in reversed(months):
            both.on(partial(_run, reports.compare(month)))
            listed.on(partial(reports.behind, month, Selection(Dimension.SWITCH_REASON, "dropped")))
            key = str(_outage_id(month))
            incident.on(partial(reports.behind, month, Selection(Dimension.INCIDENT, key)))
        for spent in (one, both, listed, incident):
            spent.print()
        _long(reports, "fiscal year and the one before", period_of(PeriodKind.FISCAL_YEAR, date(2019, 6, 1)))
        _long(
            reports,
            "ten years and those before",
            Period(PeriodKind.FREE, date(2010, 1, 1), date(2019, 12, 31)),
        )


def _run(steps: Generator[float, None, object]) -> None:
    """Do all the work."""
    for _ in steps:
        pass


def _long(reports: Reports, what: str, period: Period) -> None:
    """How long it takes, and the longest piece: what is pressed meanwhile waits for that one at most."""
    pieces, begin = [], perf_counter()
    last = begin
    for _ in reports.compare(period):
        now = perf_counter()
        pieces.append((now - last) * 1000)
        last = now
    whole = perf_counter() - begin
    print(f"{what:32} {whole:6.2f} s in {len(pieces)} pieces, the longest {max(pieces):.0f} ms")


def _put_switches(path: Path, months: list[Period]) -> None:
    with closing(connect(path, KEY)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        for month in months:
            begin, end = (to_micros(each) for each in span_of_days(month.first, month.last))
            found = connection.execute(
                "SELECT id, start_at FROM appointment WHERE start_at >= ? AND start_at < ?", (begin, end)
            ).fetchall()
            for identity, start in found[::_EVERY]:
                connection.execute(
                    "INSERT OR IGNORE INTO connection_failure (id, appointment_id, place, at, phase,"
                    " scheduled_start, closed_at, withdrawn, accounts, calls, diagnosis)"
                    " VALUES (?, ?, 0, ?, 'mid_session', ?, ?, 0, ?, '[]', ?)",
                    (identity, identity, start + 420_000_000, start, start + 900_000_000, *_ACCOUNT),
                )
            _put_outage(connection, month)
        connection.execute("COMMIT")


def _outage_id(month: Period) -> UUID:
    return uuid5(NAMESPACE_OID, month.first.isoformat())


def _put_outage(connection: Connection, month: Period) -> None:
    """Every session of that day goes to the telephone because of it."""
    outage, day = _outage_id(month), month.first.replace(day=10)
    begin, end = (to_micros(each) for each in span_of_days(day, day))
    connection.execute(
        "INSERT OR IGNORE INTO outage (id, reason, began_at, staff_id, os_account, workstation, ended_by,"
        " withdrawn) VALUES (?, 'tool_failure', ?, 'c0', '', '', '', 0)",
        (outage.hex, begin),
    )
    found = connection.execute(
        "SELECT id, start_at FROM appointment WHERE start_at >= ? AND start_at < ?", (begin, end)
    ).fetchall()
    for identity, start in found:
        connection.execute(
            "INSERT OR IGNORE INTO connection_failure (id, appointment_id, place, at, phase, scheduled_start,"
            " closed_at, withdrawn, accounts, calls, diagnosis)"
            " VALUES (?, ?, 1, ?, 'before_start', ?, ?, 0, ?, '[]', '[]')",
            (uuid5(outage, identity).hex, identity, start, start, start + 900_000_000, _ACCOUNT[0]),
        )


_FAILURE = ConnectionFailure(
    id=UUID(int=1),
    at=start_of_day(LAST_DAY),
    phase=FailurePhase.MID_SESSION,
    scheduled_start=start_of_day(LAST_DAY),
    accounts=(
        FailureAccount(FailureReason.DROPPED, FailureSide.UNKNOWN, at=start_of_day(LAST_DAY), staff_id="c0"),
    ),
    diagnosis=tuple(Finding(step, Verdict.GOOD, "", 12) for step in ProbeStep),
)
_ACCOUNT = (dump(encode(_FAILURE.accounts)), dump(encode(_FAILURE.diagnosis)))


if __name__ == "__main__":
    main(sys.argv[1:])
