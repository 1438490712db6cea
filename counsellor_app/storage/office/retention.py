"""Retention in an office database: the server deletes what the record of the deletion names."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Connection, Engine, text

from counsellor_app.domain.retention import DataKind
from counsellor_app.storage.accounts.erasing import erase_drafts_naming
from counsellor_app.storage.accounts.retention import RetentionStore
from counsellor_app.storage.office.preparing import as_owner

_SESSIONS = text("SELECT app.erase_sessions(:erasure, :kind, :ids)")
_PEOPLE = text("SELECT app.erase_people(:erasure, :ids)")


class OfficeRetention(RetentionStore):
    """As `RetentionStore`; what is not allowed raises Problem(NOT_ALLOWED)."""

    batch = 20
    """Few at a time: whoever books waits for the office's turn meanwhile."""

    def _erase(self, connection: Connection, erasure_id: UUID, kind: DataKind, ids: Sequence[UUID]) -> int:
        of: dict[str, object] = {"erasure": erasure_id, "ids": list(ids)}
        if kind is DataKind.PEOPLE:
            erase_drafts_naming(connection, ids)
            return int(connection.execute(_PEOPLE, of).scalar_one())
        return int(connection.execute(_SESSIONS, of | {"kind": kind.value}).scalar_one())


def rewrite(engine: Engine) -> None:
    """Rewrite every table, and what the server has noted of its values, without anything that was deleted.

    Nobody can work meanwhile. `engine` is a superuser's. The log of writes and the backups made before keep
    what they hold until their time is up.
    """
    with engine.connect() as connection:
        alone = connection.execution_options(isolation_level="AUTOCOMMIT")
        named = "SELECT format('app.%I', relname) FROM pg_class WHERE relkind = 'r' AND relnamespace = {}"
        tables = alone.exec_driver_sql(named.format("'app'::regnamespace").replace("%", "%%")).scalars().all()
        for table in tables:
            alone.exec_driver_sql(f"VACUUM (FULL, ANALYZE) {table}")
        alone.exec_driver_sql("VACUUM FULL pg_catalog.pg_statistic")
        alone.exec_driver_sql("CHECKPOINT")
    with as_owner(engine) as connection:
        connection.exec_driver_sql("UPDATE app.erasure SET scrubbed = true WHERE NOT scrubbed")
