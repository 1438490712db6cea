"""The first paint's way to the day: without SQLAlchemy, and equal to the store's."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from counsellor_app.domain import commands as c
from counsellor_app.domain.failure import FailureReason
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.storage.day_query import read_day_raw
from counsellor_app.storage.store import DeskStore
from tests.builders import ACTOR, NOW, TODAY, a_command, an_appointment, minutes

ROOT = Path(__file__).resolve().parents[2]


def fill(store: DeskStore) -> None:
    for number in range(6):
        session = store.add_appointment(an_appointment(start=NOW + minutes(40 * number)), ACTOR, NOW)
        if number % 2:
            switch = a_command(c.SwitchToPhone, session, reason=FailureReason.DROPPED)
            store.apply(switch)
            store.apply(a_command(c.BackToOnline, session))
            store.apply(a_command(c.SwitchToPhone, session, reason=FailureReason.OTHER))


def test_both_ways_read_the_same_day(store: DeskStore, raw: dbapi2.Connection) -> None:
    fill(store)
    day = read_day_raw(raw, TODAY)
    assert day == store.load_day(TODAY)
    assert [len(each.failures) for each in day.appointments] == [0, 2, 0, 2, 0, 2]
    assert all(len(each.client.phones) == 2 for each in day.appointments)


def test_a_day_takes_two_statements_however_many_sessions_it_has(
    store: DeskStore, raw: dbapi2.Connection
) -> None:
    fill(store)
    statements: list[str] = []
    raw.set_trace_callback(statements.append)
    read_day_raw(raw, TODAY)
    assert len([each for each in statements if not each.startswith("--")]) == 2


def test_the_day_is_found_by_index_not_by_looking_through_all(
    store: DeskStore, raw: dbapi2.Connection
) -> None:
    statements: list[str] = []
    raw.set_trace_callback(statements.append)
    read_day_raw(raw, TODAY)
    raw.set_trace_callback(None)
    plan = " ".join(row[3] for row in raw.execute(f"EXPLAIN QUERY PLAN {statements[-1]}"))
    assert "ix_appointment_start_at" in plan
    assert "SCAN a" not in plan
    assert "TEMP B-TREE FOR ORDER BY" not in plan.replace("LAST TERM OF ORDER BY", "")


def test_another_day_is_empty(store: DeskStore, raw: dbapi2.Connection) -> None:
    fill(store)
    day = read_day_raw(raw, TODAY + timedelta(days=1))
    assert (day.appointments, len(day.staff)) == ((), 4)


@pytest.mark.parametrize("damage", ["state = 'asleep'", "id = 'x'", "kind = '{}'", "undo = 'no json'"])
def test_a_row_that_no_program_wrote_is_damage_and_not_a_crash(
    store: DeskStore, raw: dbapi2.Connection, damage: str
) -> None:
    store.add_appointment(an_appointment(), ACTOR, NOW)
    raw.execute("PRAGMA ignore_check_constraints = ON")
    raw.execute(f"UPDATE appointment SET {damage}")  # noqa: S608
    with pytest.raises(Problem) as first:
        read_day_raw(raw, TODAY)
    with pytest.raises(Problem) as second:
        store.load_day(TODAY)
    assert first.value.code is second.value.code is ProblemCode.DAMAGED


def test_the_first_paint_loads_neither_sqlalchemy_nor_alembic() -> None:
    ask = (
        "import sys; import counsellor_app.storage.day_query, counsellor_app.storage.desk_file.connection, "
        "counsellor_app.storage.schema.version, counsellor_app.services.day_book, "
        "counsellor_app.services.consultations; "
        "print(sorted({name.split('.')[0] for name in sys.modules} "
        "& {'sqlalchemy', 'alembic', 'pydantic', 'keyring'}))"
    )
    done = subprocess.run([sys.executable, "-c", ask], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
