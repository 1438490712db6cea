"""The office itself, its people and its meeting rooms."""

from sqlalchemy import ColumnElement, Connection, Table, func, insert, select, update

from counsellor_app.domain.staff import MeetingRoom, Office, Staff
from counsellor_app.storage.codec import Json, decode, encode
from counsellor_app.storage.events import Cause, note_record
from counsellor_app.storage.tables import office


def read_office(connection: Connection) -> Office | None:
    """The office as it was last set, None before that."""
    row = connection.execute(select(office.c.id, office.c.name, office.c.settings)).mappings().first()
    return None if row is None else decode(Office, dict(row))


def put_office(connection: Connection, value: Office, cause: Cause) -> None:
    """Set the office: there is one in a desk file."""
    was = read_office(connection)
    if was == value:
        return
    _put(connection, office, office.c.only == 1, {"only": 1, **encode(value)})
    before = {} if was is None else encode(was)
    note_record(connection, cause, value.id, (before, encode(value)))


def put_placed(connection: Connection, table: Table, value: Staff | MeetingRoom, cause: Cause) -> None:
    """Store a member of staff or a room; a new one comes last in the order in which they are shown."""
    known = table.c.id == value.id
    row = connection.execute(select(table).where(known)).mappings().first()
    after = encode(value)
    before = {} if row is None else {name: row[name] for name in after}
    if before == after:
        return
    last = connection.execute(select(func.coalesce(func.max(table.c.place), 0))).scalar_one()
    place = last + 1 if row is None else row["place"]
    _put(connection, table, known, {**after, "place": place})
    note_record(connection, cause, value.id, (before, after))


def _put(connection: Connection, table: Table, this: ColumnElement[bool], values: dict[str, Json]) -> None:
    changed = update(table).where(this).values({**values, "version": table.c.version + 1})
    if not connection.execute(changed).rowcount:
        connection.execute(insert(table), {**values, "version": 1})
