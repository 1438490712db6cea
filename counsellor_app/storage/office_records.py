"""The office itself, its people and its meeting rooms."""

from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy import ColumnElement, Connection, Table, func, insert, select, update

from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.staff import Actor, MeetingRoom, Office, Role, Staff, may_administer
from counsellor_app.storage.codec import Json, decode, encode
from counsellor_app.storage.events import Cause, note_record
from counsellor_app.storage.rows import staff_of
from counsellor_app.storage.schema.day_tables import meeting_room, office, staff


def read_office(connection: Connection) -> Office | None:
    """The office as it was last set, None before that."""
    row = connection.execute(select(office.c.id, office.c.name, office.c.settings)).mappings().first()
    return None if row is None else decode(Office, dict(row))


def put_office(connection: Connection, value: Office, cause: Cause) -> None:
    """Set the office: there is one in a desk file.

    Raises Problem(NOT_ALLOWED) for who is no administrator; the first set-up does it before anybody has said
    who they are.
    """
    was = read_office(connection)
    if was == value:
        return
    if was is not None and cause.by.staff_id:
        refuse_others(connection, cause.by, cause.at)
    _put(connection, office, office.c.only == 1, {"only": 1, **encode(value)})
    before = {} if was is None else encode(was)
    note_record(connection, cause, value.id, (before, encode(value)))


def refuse_others(connection: Connection, by: Actor, at: datetime) -> None:
    """Raises Problem(NOT_ALLOWED) for who may not change rules and periods, nor delete.

    In an office's database the rights of the login decide, here as everywhere.
    """
    if connection.dialect.name != "sqlite":
        return
    table = staff.c
    rows = connection.execute(select(table.id, table.name, table.role, table.is_admin, table.retired_from))
    if not may_administer(map(staff_of, rows), by.staff_id, japan_date(at)):
        raise Problem(ProblemCode.NOT_ALLOWED)


def refuse_retired(connection: Connection, counsellor_id: str, room_id: str | None, day: date) -> None:
    """Raises Problem(NOT_FOUND) for a counsellor or a room that is out of use on the day in Japan."""
    for table, identity in ((staff, counsellor_id), (meeting_room, room_id)):
        since = connection.execute(select(table.c.retired_from).where(table.c.id == identity)).scalar()
        if since is not None and date.fromisoformat(since) <= day:
            raise Problem(ProblemCode.NOT_FOUND)


def put_placed(connection: Connection, table: Table, value: Staff | MeetingRoom, cause: Cause) -> None:
    """Store a member of staff or a room; a new one comes last in the order in which they are shown.

    Raises Problem: NOT_ALLOWED where somebody who is none makes or unmakes an administrator; the first set-up
    does it before anybody has said who they are. LAST_ADMIN where nobody would be left to administer.
    """
    known = table.c.id == value.id
    row = connection.execute(select(table).where(known)).mappings().first()
    after = encode(value)
    before = {} if row is None else {name: row[name] for name in after}
    if before == after:
        return
    if cause.by.staff_id and _is_about_admins(before, after):
        refuse_others(connection, cause.by, cause.at)
        _refuse_without_admin(connection, before, after)
    last = connection.execute(select(func.coalesce(func.max(table.c.place), 0))).scalar_one()
    place = last + 1 if row is None else row["place"]
    _put(connection, table, known, {**after, "place": place})
    note_record(connection, cause, value.id, (before, after))


def _is_about_admins(before: dict[str, Json], after: dict[str, Json]) -> bool:
    """Whether the change makes an administrator, or unmakes one."""
    return any(state.get("is_admin") or state.get("role") == Role.ADMIN for state in (before, after)) and any(
        before.get(name) != after.get(name) for name in ("is_admin", "role", "retired_from")
    )


def _refuse_without_admin(connection: Connection, before: dict[str, Json], after: dict[str, Json]) -> None:
    if not _administers_for_good(before) or _administers_for_good(after):
        return
    table = staff.c
    others = select(table.is_admin, table.role, table.retired_from).where(table.id != after["id"])
    if not any(map(_administers_for_good, map(dict, connection.execute(others).mappings()))):
        raise Problem(ProblemCode.LAST_ADMIN)


def _administers_for_good(state: Mapping[str, Json]) -> bool:
    return bool(state.get("is_admin") or state.get("role") == Role.ADMIN) and not state.get("retired_from")


def _put(connection: Connection, table: Table, this: ColumnElement[bool], values: dict[str, Json]) -> None:
    changed = update(table).where(this).values({**values, "version": table.c.version + 1})
    if not connection.execute(changed).rowcount:
        connection.execute(insert(table), {**values, "version": 1})
