"""What is due to be deleted by the retention rules, and what is held back."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Select, and_, false, func, or_, select

from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.line.journal import KEPT_DAYS
from counsellor_app.domain.retention import STATES, DataKind, Due, RetentionRule
from counsellor_app.storage.schema.booking_tables import use_refusal
from counsellor_app.storage.schema.day_tables import appointment, client, event
from counsellor_app.storage.schema.draft_tables import draft
from counsellor_app.storage.schema.journal_tables import journal

_BATCH = 500


class DueFinder:
    """Finds by ids and moments alone. `untold`: sessions with commands that wait outside the store."""

    def __init__(self, rules: Iterable[RetentionRule], now: datetime, untold: frozenset[UUID]) -> None:
        self.cutoffs = {each.kind: each.cutoff(now) for each in rules}
        self._today = japan_date(now).isoformat()
        self._told_lately = now - timedelta(days=KEPT_DAYS)
        self._untold = untold

    def due(self, connection: Connection, kind: DataKind) -> Due:
        """What would go of that kind now."""
        if self.cutoffs.get(kind) is None:
            return Due(kind)
        found = dict(self.found(connection, kind))
        held_back = self._held_back(connection, kind)
        years = Counter(japan_date(at).year for at in found.values())
        oldest: date | None = min((japan_date(at) for at in found.values()), default=None)
        return Due(kind, tuple(sorted(years.items())), oldest, held_back)

    def found(self, connection: Connection, kind: DataKind) -> Iterator[tuple[UUID, datetime]]:
        """Sessions or cards that are due, and from when their time was counted. Drafts have no ids."""
        match kind:
            case DataKind.HELD | DataKind.NOT_HELD:
                free = and_(self.is_due(kind), ~self._is_held(connection))
                rows = connection.execute(select(appointment.c.id, appointment.c.end_at).where(free))
                yield from ((row.id, row.end_at) for row in rows)
            case DataKind.PEOPLE:
                yield from self._people(connection)
            case DataKind.DRAFTS:
                rows = connection.execute(select(draft.c.at).where(draft.c.at < self.cutoffs[kind]))
                yield from ((UUID(int=place), row.at) for place, row in enumerate(rows))

    def is_due(self, kind: DataKind) -> ColumnElement[bool]:
        """Whether an appointment belongs to the kind and its time is up."""
        cutoff = self.cutoffs.get(kind)
        if cutoff is None:
            return false()
        table = appointment.c
        return and_(table.state.in_([state.value for state in STATES[kind]]), table.end_at < cutoff)

    def _held_back(self, connection: Connection, kind: DataKind) -> int:
        if kind not in STATES:
            return 0
        held = select(func.count()).select_from(appointment).where(self.is_due(kind))
        return int(connection.execute(held.where(self._is_held(connection))).scalar_one())

    def _is_held(self, connection: Connection) -> ColumnElement[bool]:
        """Of a person whose use is refused, or with a command that is still, or may be again, on its way."""
        held = [appointment.c.client_id.in_(self._refused()), appointment.c.id.in_(self._untold)]
        if connection.dialect.name == "sqlite":
            waiting = select(journal.c.appointment_id).where(journal.c.state != "told")
            held.append(appointment.c.id.in_(waiting))
        else:  # a desk may tell again, as long as it keeps what it told
            lately = select(event.c.appointment_id).where(event.c.at >= self._told_lately)
            held.append(appointment.c.id.in_(lately.where(event.c.appointment_id.is_not(None))))
        return or_(*held)

    def _refused(self) -> Select[tuple[UUID]]:
        in_force = or_(use_refusal.c.last_day.is_(None), use_refusal.c.last_day >= self._today)
        return select(use_refusal.c.client_id).where(use_refusal.c.lifted_at.is_(None), in_force)

    def _people(self, connection: Connection) -> Iterator[tuple[UUID, datetime]]:
        going = or_(*(and_(self.is_due(kind), ~self._is_held(connection)) for kind in STATES))
        staying = select(appointment.c.id).where(appointment.c.client_id == client.c.id, ~going)
        free = select(client.c.id).where(~staying.exists(), client.c.id.not_in(self._refused()))
        cutoff = self.cutoffs[DataKind.PEOPLE]
        ids = connection.execute(free).scalars().all()
        for place in range(0, len(ids), _BATCH):
            for client_id, at in _last_changes(connection, ids[place : place + _BATCH]).items():
                if cutoff is not None and at < cutoff:
                    yield client_id, at


def _last_changes(connection: Connection, ids: Sequence[UUID]) -> dict[UUID, datetime]:
    """When each card was last changed; one that the trail does not know is left alone."""
    named = event.c.record_id.in_([str(each) for each in ids])
    latest = select(event.c.record_id, func.max(event.c.at).label("at")).where(
        named, event.c.appointment_id.is_(None)
    )
    rows = connection.execute(latest.group_by(event.c.record_id))
    return {UUID(row.record_id): row.at for row in rows}
