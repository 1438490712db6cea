"""Counts over sessions, asked of the database itself, and the sessions behind a count.

SQLAlchemy Core only: the same on a desk file and on the office's server.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from functools import lru_cache
from itertools import islice
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Engine, Row, Select, select

from counsellor_app.domain.appointment import Appointment, Result, State
from counsellor_app.domain.failure import ConnectionFailure, FailureAccount, FailurePhase, Finding, PhoneCall
from counsellor_app.domain.japan import japan_date, span_of_days
from counsellor_app.domain.outage import Outage, outage_of
from counsellor_app.domain.rules.choices import Channel
from counsellor_app.domain.staff import MeetingRoom, Role, Staff
from counsellor_app.domain.statistics.facts import (
    CancelFact,
    Facts,
    KindName,
    LeadGroup,
    Names,
    SessionGroup,
    SwitchFact,
)
from counsellor_app.domain.statistics.keys import cancel_key, switch_keys
from counsellor_app.domain.statistics.report import OF_SWITCHES, Dimension, Selection
from counsellor_app.storage import appointments
from counsellor_app.storage.accounts import statistics_sql as sql
from counsellor_app.storage.accounts.long_reading import stoppable
from counsellor_app.storage.accounts.outages import outages_between
from counsellor_app.storage.codec import decode_each, load
from counsellor_app.storage.engine import transaction
from counsellor_app.storage.own_records import latest_reasons
from counsellor_app.storage.schema.day_tables import appointment, meeting_room, staff

IsStopped = Callable[[], bool]
_EPOCH = date(1970, 1, 1)


class StatisticsStore:
    """Blocking, for the worker thread. Every method raises Problem when the store cannot be read.

    ``first`` and ``last`` are days in Japan, both included. ``is_stopped`` is asked while a statement runs; a
    statement that was stopped raises Problem too.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def facts(self, first: date, last: date, is_stopped: IsStopped) -> Facts:
        """All that is counted of the sessions that start on those days, as of one moment."""
        with self._reading(is_stopped) as connection:
            rows = connection.execute(_within(sql.groups(), first, last)).all()
            outages = outages_between(connection, *span_of_days(first, last))
            return Facts(
                sessions=tuple(map(_group, rows)),
                leads=tuple(
                    LeadGroup(row.days, row.number)
                    for row in connection.execute(_within(sql.leads(), first, last))
                ),
                cancelled=_cancelled(connection, first, last),
                switches=tuple(_switches(connection, (first, last), outages)),
                kinds=tuple({kind.key: kind for row in rows for kind in (_kind(row.kind),)}.values()),
                outages=outages,
            )

    def names(self) -> Names:
        """Everybody, every room, the office's reasons for failure; kinds and outages come with the facts."""
        with self._reading(lambda: False) as connection:
            people = connection.execute(select(staff).order_by(staff.c.place)).all()
            rooms = connection.execute(select(meeting_room).order_by(meeting_room.c.place)).all()
            return Names(
                staff=tuple(Staff(row.id, row.name, Role(row.role)) for row in people),
                rooms=tuple(MeetingRoom(row.id, row.name, row.service) for row in rooms),
                reasons=latest_reasons(connection),
                sees_outcomes=_sees_outcomes(connection),
            )

    def behind(
        self, days: tuple[date, date], selection: Selection | None, limit: int, is_stopped: IsStopped
    ) -> tuple[Appointment, ...]:
        """The sessions behind a bar, or all, of those days by their start: the first ``limit`` of them."""
        with self._reading(is_stopped) as connection:
            ids = islice(_ids(connection, days, selection), limit)
            found = (appointments.find(connection, each) for each in tuple(ids))
            return tuple(each for each in found if each is not None)

    @contextmanager
    def _reading(self, is_stopped: IsStopped) -> Iterator[Connection]:
        with transaction(self._engine, writing=False) as connection, stoppable(connection, is_stopped):
            yield connection


def _within(found: Select[Any], first: date, last: date) -> Select[Any]:
    begin, end = span_of_days(first, last)
    return found.where(appointment.c.start_at >= begin, appointment.c.start_at < end)


def _ids(connection: Connection, days: tuple[date, date], selection: Selection | None) -> Iterator[UUID]:
    if selection is None or selection.dimension in (Dimension.DAY, Dimension.MONTH):
        table = appointment.c
        every = select(table.id).order_by(table.start_at, table.id)
        return iter(connection.execute(_within(every, *days)).scalars())
    of = selection.dimension
    if of in OF_SWITCHES:
        outages = outages_between(connection, *span_of_days(*days))
        switched = _switches(connection, _days_of(outages, selection) or days, outages)
        return iter(
            dict.fromkeys(each.session_id for each in switched if selection.key in switch_keys(each, of))
        )
    if of in (Dimension.CANCEL_CHANNEL, Dimension.CANCEL_NOTICE):
        cancelled = _cancelled(connection, *days)
        return (each.session_id for each in cancelled if cancel_key(each, of) == selection.key)
    kinds: tuple[str, ...] = ()
    if of is Dimension.KIND:
        texts = connection.execute(_within(sql.kinds(), *days)).scalars()
        kinds = tuple(text for text in texts if _kind(text).key == selection.key)
    return iter(connection.execute(_within(sql.behind(selection, kinds), *days)).scalars())


def _days_of(outages: tuple[Outage, ...], selection: Selection) -> tuple[date, date] | None:
    """The one day of an incident, None for another bar."""
    if selection.dimension is not Dimension.INCIDENT:
        return None
    found = (japan_date(each.began_at) for each in outages if str(each.id) == selection.key)
    return next(((day, day) for day in found), None)


def _group(row: Row[Any]) -> SessionGroup:
    return SessionGroup(
        day=_EPOCH + timedelta(days=row.day),
        hour=row.hour,
        kind=_kind(row.kind).key,
        counsellor_id=row.counsellor_id,
        room_id=row.room_id,
        tool=row.tool,
        state=State(row.state),
        outcome=None if row.outcome is None else Result(row.outcome),
        contacted=bool(row.contacted),
        count=row.number,
        slot=timedelta(microseconds=int(row.slot)),
        talk=timedelta(microseconds=int(row.talk)),
        overrun=int(row.overrun),
    )


@lru_cache(maxsize=512)
def _kind(text: str) -> KindName:
    rules = load(text)
    return KindName(rules["key"], rules["label_ja"], rules["label_en"])


def _cancelled(connection: Connection, first: date, last: date) -> tuple[CancelFact, ...]:
    found: dict[UUID, CancelFact] = {}
    for row in connection.execute(_within(sql.cancellations(), first, last)):
        channel = row.after.get("channel")
        found[row.id] = CancelFact(row.id, Channel(channel) if channel else None, row.days)
    return tuple(found.values())


def _sees_outcomes(connection: Connection) -> bool:
    """In an office's database reception has no right to them: each looks as if it was not written down."""
    if connection.dialect.name != "postgresql":
        return True
    return bool(connection.execute(sql.SEES_OUTCOMES).scalar_one())


def _switches(
    connection: Connection, days: tuple[date, date], outages: tuple[Outage, ...]
) -> Iterator[SwitchFact]:
    by_day: dict[date, list[Outage]] = {}
    for each in outages:
        by_day.setdefault(japan_date(each.began_at), []).append(each)
    for row in connection.execute(_within(sql.switches(), *days)):
        day = _EPOCH + timedelta(days=row.day)
        outage = outage_of(by_day.get(day, ()), row.appointment_id, row.id)
        failure = ConnectionFailure(
            id=row.id,
            at=row.at,
            phase=FailurePhase(row.phase),
            scheduled_start=row.scheduled_start,
            accounts=decode_each(FailureAccount, row.accounts),
            calls=decode_each(PhoneCall, row.calls),
            diagnosis=decode_each(Finding, row.diagnosis),
            closed_at=row.closed_at,
            withdrawn=row.withdrawn,
        )
        yield SwitchFact(
            session_id=row.appointment_id,
            day=day,
            kind=_kind(row.kind).key,
            counsellor_id=row.counsellor_id,
            tool=row.tool,
            failure=failure,
            outage=outage.id if outage else None,
        )
