"""The office's own texts, rules and reasons for failure in the store of record: a change adds a version."""

from contextlib import AbstractContextManager
from datetime import date
from uuid import uuid4

from sqlalchemy import ColumnElement, Connection, Engine, Table, Text, func, insert, select, type_coerce

from counsellor_app.domain.failure_reasons import USUAL, FailureReasons, NamedReason, succeeding
from counsellor_app.domain.own_versions import OwnRules, OwnText, ReasonsVersion
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.staff import Actor
from counsellor_app.storage.codec import Json, decode, dump, encode
from counsellor_app.storage.engine import transaction
from counsellor_app.storage.events import Cause, note_record
from counsellor_app.storage.office_records import refuse_others
from counsellor_app.storage.schema.day_tables import connection_failure
from counsellor_app.storage.schema.own_tables import failure_reasons, notice_text, office_rules


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
        """Keep a text as the next version of its place; the version that it was given counts for nothing.

        Raises Problem(NOT_ALLOWED) for who is no administrator.
        """
        place = (notice_text.c.office == office) & (notice_text.c.place == new.place)
        said: dict[str, Json] = {"subject": new.subject, "text": new.text}
        with self._writing() as connection:
            refuse_others(connection, by, new.at)
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

    def add_rules(
        self, office: str, new: OwnRules, by: Actor, terms: tuple[Json, Json] | None = None
    ) -> None:
        """Keep a version of the office's rules. Raises Problem for a number that is taken, and
        NOT_ALLOWED for who is no administrator. ``terms`` is told of the office's terms, before and after.
        """
        values: dict[str, Json] = {
            "version": new.version,
            "effective_from": new.effective_from.isoformat(),
            "content": dict(new.content),
        }
        with self._writing() as connection:
            refuse_others(connection, by, new.at)
            row = {**values, "id": uuid4(), "office": office, "at": new.at, "staff_id": by.staff_id}
            connection.execute(insert(office_rules), row)
            note_record(connection, Cause("office_rules", new.at, by), office, ({}, values))
            if terms is not None:
                note_record(connection, Cause("office_terms", new.at, by), office, terms)

    def reasons(self) -> tuple[ReasonsVersion, ...]:
        """Every version of what the office calls the reasons for failure, the first first."""
        with self._reading() as connection:
            return _reasons(connection)

    def add_reasons(self, new: ReasonsVersion, by: Actor) -> ReasonsVersion:
        """Keep the next version after ``new.version - 1``; what had a key before and has none now is retired.

        Raises Problem: CHANGED_MEANWHILE where another version has come in between, NOT_ALLOWED for who is no
        administrator.
        """
        with self._writing() as connection:
            refuse_others(connection, by, new.at)
            known = _reasons(connection)
            last = known[-1].reasons if known else USUAL
            if new.version != len(known) + 1:
                raise Problem(ProblemCode.CHANGED_MEANWHILE)
            kept = ReasonsVersion(new.version, succeeding(new.reasons, last), new.at, by.staff_id)
            content = encode(kept.reasons)
            row = {"id": uuid4(), "version": kept.version, "content": content, "at": kept.at}
            connection.execute(insert(failure_reasons), {**row, "staff_id": by.staff_id})
            note_record(connection, Cause("failure_reasons", kept.at, by), "", (encode(last), content))
        return kept

    def records_with(self, named: NamedReason) -> int:
        """How many failures have an account with that reason, whatever it was called then."""
        with self._reading() as connection:
            found = select(func.count()).select_from(connection_failure).where(_names(named))
            return int(connection.execute(found).scalar_one())

    def _reading(self) -> AbstractContextManager[Connection]:
        return transaction(self._engine, writing=False)

    def _writing(self) -> AbstractContextManager[Connection]:
        return transaction(self._engine, writing=True)


def latest_reasons(connection: Connection) -> FailureReasons:
    """What the office calls the reasons for failure now."""
    latest = select(failure_reasons.c.content).order_by(failure_reasons.c.version.desc()).limit(1)
    content = connection.execute(latest).scalar()
    return USUAL if content is None else decode(FailureReasons, content)


def _names(named: NamedReason) -> ColumnElement[bool]:
    """Asked of the text as `codec.dump` writes it, its names in order: in it quotes of others are escaped."""
    accounts = type_coerce(connection_failure.c.accounts, Text)
    own, reason = f'"own":{dump(named.own)}', f'"reason":{dump(named.reason.value)}'
    if named.own:
        return accounts.contains(own, autoescape=True)
    before = accounts.contains(reason, autoescape=True) & ~accounts.contains('"own":', autoescape=True)
    return accounts.contains(f"{own},{reason}", autoescape=True) | before


def _reasons(connection: Connection) -> tuple[ReasonsVersion, ...]:
    return tuple(
        ReasonsVersion(row.version, decode(FailureReasons, row.content), row.at, row.staff_id)
        for row in connection.execute(select(failure_reasons).order_by(failure_reasons.c.version))
    )


def _next(connection: Connection, table: Table, of: ColumnElement[bool]) -> int:
    last: int = connection.execute(select(func.coalesce(func.max(table.c.version), 0)).where(of)).scalar_one()
    return last + 1
