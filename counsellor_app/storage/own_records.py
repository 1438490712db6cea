"""The office's own texts and rules in the store of record: a change is a further version."""

from contextlib import AbstractContextManager
from datetime import date
from uuid import uuid4

from sqlalchemy import ColumnElement, Connection, Engine, Table, func, insert, select

from counsellor_app.domain.own_versions import OwnRules, OwnText
from counsellor_app.domain.staff import Actor
from counsellor_app.storage.codec import Json
from counsellor_app.storage.engine import transaction
from counsellor_app.storage.events import Cause, note_record
from counsellor_app.storage.own_tables import notice_text, office_rules


class OwnStore:
    """Blocking, for the worker thread. Every method raises Problem when the file cannot be used."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def texts(self, office: str) -> tuple[OwnText, ...]:
        """Every version of every text of the office, the first of a place first."""
        found = select(notice_text).where(notice_text.c.office == office).order_by(notice_text.c.version)
        with self._reading() as connection:
            return tuple(
                OwnText(row.place, row.version, row.subject, row.text, row.at, row.staff_id)
                for row in connection.execute(found)
            )

    def add_text(self, office: str, new: OwnText, by: Actor) -> OwnText:
        """Keep a text as the next version of its place; the version that it was given counts for nothing."""
        place = (notice_text.c.office == office) & (notice_text.c.place == new.place)
        said: dict[str, Json] = {"subject": new.subject, "text": new.text}
        with self._writing() as connection:
            version = _next(connection, notice_text, place)
            values = {"office": office, "place": new.place, "version": version, **said}
            connection.execute(
                insert(notice_text), {**values, "id": uuid4(), "at": new.at, "staff_id": by.staff_id}
            )
            note_record(connection, Cause("notice_text", new.at, by), new.place, ({}, values))
        return OwnText(new.place, version, new.subject, new.text, new.at, by.staff_id)

    def rules(self, office: str) -> tuple[OwnRules, ...]:
        """Every version of the office's rules, the first first."""
        found = select(office_rules).where(office_rules.c.office == office).order_by(office_rules.c.version)
        with self._reading() as connection:
            return tuple(
                OwnRules(
                    row.version, date.fromisoformat(row.effective_from), row.content, row.at, row.staff_id
                )
                for row in connection.execute(found)
            )

    def add_rules(self, office: str, new: OwnRules, by: Actor) -> None:
        """Keep a version of the office's rules. Raises Problem for a number that is taken."""
        values: dict[str, Json] = {
            "version": new.version,
            "effective_from": new.effective_from.isoformat(),
            "content": dict(new.content),
        }
        with self._writing() as connection:
            row = {**values, "id": uuid4(), "office": office, "at": new.at, "staff_id": by.staff_id}
            connection.execute(insert(office_rules), row)
            note_record(connection, Cause("office_rules", new.at, by), office, ({}, values))

    def _reading(self) -> AbstractContextManager[Connection]:
        return transaction(self._engine, writing=False)

    def _writing(self) -> AbstractContextManager[Connection]:
        return transaction(self._engine, writing=True)


def _next(connection: Connection, table: Table, of: ColumnElement[bool]) -> int:
    last: int = connection.execute(select(func.coalesce(func.max(table.c.version), 0)).where(of)).scalar_one()
    return last + 1
