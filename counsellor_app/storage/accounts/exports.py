"""The log of what left the office, each entry with its event in the trail."""

from contextlib import AbstractContextManager
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Connection, Engine, delete, insert, select

from counsellor_app.domain.export import Disclosure, ExportFormat, ExportRecord, Purpose
from counsellor_app.domain.staff import Actor
from counsellor_app.storage.codec import Json
from counsellor_app.storage.engine import transaction
from counsellor_app.storage.events import Cause, note_record
from counsellor_app.storage.schema.export_tables import disclosure, export_record


class ExportStore:
    """Blocking, for the worker thread. Every method raises Problem when the store cannot be used."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def put_export(self, made: ExportRecord, by: Actor) -> None:
        """Write down an export."""
        words: dict[str, Json] = {
            "purpose": made.purpose.value,
            "format": made.format.value,
            "first_day": made.first_day.isoformat(),
            "last_day": made.last_day.isoformat(),
            "row_count": made.row_count,
            "file_name": made.file_name,
        }
        values = {"id": made.id, "at": made.at, "staff_id": made.staff_id, **words}
        with self._writing() as connection:
            connection.execute(insert(export_record), values)
            note_record(connection, Cause("export", made.at, by), str(made.id), ({}, words))

    def withdraw_export(self, export_id: UUID, by: Actor, at: datetime) -> None:
        """The file of an export that was written down could not be put into its place: nothing left."""
        with self._writing() as connection:
            connection.execute(delete(export_record).where(export_record.c.id == export_id))
            note_record(connection, Cause("export_failed", at, by), str(export_id), ({}, {"failed": True}))

    def exports(self, limit: int = 500) -> tuple[ExportRecord, ...]:
        """The latest first."""
        table = export_record.c
        found = select(export_record).order_by(table.at.desc(), table.id).limit(limit)
        with self._reading() as connection:
            return tuple(
                ExportRecord(
                    row.id,
                    row.at,
                    row.staff_id,
                    Purpose(row.purpose),
                    ExportFormat(row.format),
                    date.fromisoformat(row.first_day),
                    date.fromisoformat(row.last_day),
                    row.row_count,
                    row.file_name,
                )
                for row in connection.execute(found)
            )

    def put_disclosure(self, told: Disclosure, by: Actor) -> None:
        """Write down what was told to an authority."""
        words: dict[str, Json] = {
            "recipient": told.recipient,
            "ground": told.ground,
            "what": told.what,
            "day": told.day.isoformat(),
        }
        values = {"id": told.id, "at": told.at, "staff_id": told.staff_id, **words}
        with self._writing() as connection:
            connection.execute(insert(disclosure), values)
            note_record(connection, Cause("disclosure", told.at, by), str(told.id), ({}, words))

    def disclosures(self, limit: int = 500) -> tuple[Disclosure, ...]:
        """The latest handed over first."""
        table = disclosure.c
        found = select(disclosure).order_by(table.day.desc(), table.at.desc(), table.id).limit(limit)
        with self._reading() as connection:
            return tuple(
                Disclosure(
                    row.id,
                    row.at,
                    row.staff_id,
                    row.recipient,
                    row.ground,
                    row.what,
                    date.fromisoformat(row.day),
                )
                for row in connection.execute(found)
            )

    def _reading(self) -> AbstractContextManager[Connection]:
        return transaction(self._engine, writing=False)

    def _writing(self) -> AbstractContextManager[Connection]:
        return transaction(self._engine, writing=True)
