"""Days of failures in the store of record."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, Engine, Row, insert, select, update

from counsellor_app.domain.failure import FailureReason
from counsellor_app.domain.outage import Outage
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.staff import Actor
from counsellor_app.storage.codec import Json, encode
from counsellor_app.storage.engine import transaction
from counsellor_app.storage.events import Cause, note_record
from counsellor_app.storage.schema.outage_tables import outage


@dataclass(frozen=True, slots=True)
class OutageEnd:
    """How an outage ends: the tool works again, or it was a mistake (`withdrawn`)."""

    at: datetime
    by: Actor
    withdrawn: bool = False


class OutageStore:
    """Blocking, for the worker thread. Every method raises Problem when the store cannot be used."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def begin(self, new: Outage) -> Outage:
        """Keep that the tool is down; the outage in force then, an earlier one where there is one."""
        with transaction(self._engine, writing=True) as connection:
            running = _in_force(connection, new.began_at)
            if running is not None:
                return running
            connection.execute(insert(outage), _columns(new))
            cause = Cause("outage", new.began_at, new.by)
            note_record(connection, cause, str(new.id), ({}, _said(new)))
        return new

    def end(self, outage_id: UUID, how: OutageEnd) -> Outage:
        """End it; one that has ended already stays as it is. Raises Problem(NOT_FOUND)."""
        with transaction(self._engine, writing=True) as connection:
            row = connection.execute(select(outage).where(outage.c.id == outage_id)).first()
            if row is None:
                raise Problem(ProblemCode.NOT_FOUND)
            was = _outage(row)
            if not was.in_force(how.at):
                return was
            now = replace(was, ended_at=how.at, ended_by=how.by.staff_id, withdrawn=how.withdrawn)
            connection.execute(update(outage).where(outage.c.id == outage_id), _columns(now))
            note_record(connection, Cause("outage", how.at, how.by), str(was.id), (_said(was), _said(now)))
        return now

    def in_force(self, now: datetime) -> Outage | None:
        """The outage at `now`, None on a usual day."""
        with transaction(self._engine, writing=False) as connection:
            return _in_force(connection, now)


def outages_between(connection: Connection, since: datetime, until: datetime) -> tuple[Outage, ...]:
    """Outages that began in the span and were no mistake, oldest first."""
    table = outage.c
    wanted = (table.began_at >= since) & (table.began_at < until) & table.withdrawn.is_(False)
    return tuple(map(_outage, connection.execute(select(outage).where(wanted).order_by(table.began_at))))


def _in_force(connection: Connection, now: datetime) -> Outage | None:
    table = outage.c
    open_ones = select(outage).where(table.ended_at.is_(None), table.began_at <= now)
    latest = connection.execute(open_ones.order_by(table.began_at.desc()).limit(1)).first()
    found = None if latest is None else _outage(latest)
    return found if found is not None and found.in_force(now) else None


def _outage(row: Row[Json]) -> Outage:
    return Outage(
        id=row.id,
        reason=FailureReason(row.reason),
        began_at=row.began_at,
        by=Actor(row.staff_id, row.os_account, row.workstation),
        ended_at=row.ended_at,
        ended_by=row.ended_by,
        withdrawn=row.withdrawn,
    )


def _columns(value: Outage) -> dict[str, Json]:
    who = {name: getattr(value.by, name) for name in ("staff_id", "os_account", "workstation")}
    own = ("id", "began_at", "ended_at", "ended_by", "withdrawn")
    return {**{name: getattr(value, name) for name in own}, **who, "reason": value.reason.value}


def _said(value: Outage) -> dict[str, Json]:
    names = ("reason", "began_at", "ended_at", "ended_by", "withdrawn")
    return {name: encode(getattr(value, name)) for name in names}
