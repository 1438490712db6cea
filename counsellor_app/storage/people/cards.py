"""People in the store of record: found, shown, corrected, merged."""

from collections.abc import Iterable, Mapping, Sequence, Sized
from contextlib import AbstractContextManager
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, Engine

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.people.consent import Consent
from counsellor_app.domain.people.person_card import Attendance, FoundPerson, PersonCard
from counsellor_app.domain.people.person_search import SearchQuery
from counsellor_app.domain.people.refusal_of_use import RefusalOfUse
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.staff import Actor
from counsellor_app.storage import appointments, events, records
from counsellor_app.storage.codec import Json, load
from counsellor_app.storage.engine import transaction
from counsellor_app.storage.events import Cause
from counsellor_app.storage.people import merging
from counsellor_app.storage.records import Contact
from counsellor_app.storage.rows import (
    APPOINTMENT_COLUMNS,
    CLIENT_COLUMNS,
    Row,
    appointment_of,
    client_of,
    id_of,
)
from counsellor_app.storage.schema.utc import from_micros_or_none, to_micros

_WORDS_IN_TURN = """\
SELECT s.client_id FROM client_words JOIN client_search s ON s.number = client_words.rowid
WHERE client_words MATCH ? ORDER BY client_words.rowid DESC LIMIT ?"""
_DIGITS_IN_TURN = """\
SELECT s.client_id FROM client_digits JOIN client_search s ON s.number = client_digits.rowid
WHERE client_digits MATCH ?{} ORDER BY client_digits.rowid DESC LIMIT ?"""
_WITHIN = " AND instr(s.words, ?) > 0"
_NAMES = "SELECT c.id, c.name, c.kana FROM client c WHERE c.id IN ({})"
_COUNTS = """\
(SELECT json_array(
    count(*) FILTER (WHERE a.state IN ('done', 'stopped')),
    count(*) FILTER (WHERE a.state = 'no_show'),
    count(*) FILTER (WHERE a.state = 'cancelled'),
    max(a.start_at) FILTER (WHERE a.state IN ('done', 'stopped')),
    min(a.start_at) FILTER (WHERE a.state IN ('tentative', 'confirmed', 'waiting') AND a.start_at >= ?))
   FROM appointment a WHERE a.client_id = c.id)"""
_CONTACTS = """\
(SELECT count(*) FROM appointment a JOIN no_show_contact n ON n.appointment_id = a.id
   WHERE a.client_id = c.id AND a.state = 'no_show')"""
_REFUSED = "EXISTS (SELECT 1 FROM use_refusal r WHERE r.client_id = c.id)"
_PEOPLE = f"""\
SELECT {_COUNTS}, {_CONTACTS}, {_REFUSED}, {CLIENT_COLUMNS}
FROM client c WHERE c.id IN ({{}})"""  # noqa: S608
_SESSIONS = f"""\
SELECT {APPOINTMENT_COLUMNS} FROM appointment a JOIN client c ON c.id = a.client_id
WHERE a.client_id = ? ORDER BY a.start_at DESC LIMIT ?"""  # noqa: S608
_SESSIONS_SHOWN = 100


class PeopleStore:
    """Blocking, for the worker thread. Every method raises Problem when the file cannot be used."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def search(self, queries: tuple[SearchQuery, ...], limit: int, now: datetime) -> tuple[FoundPerson, ...]:
        """People whom the queries meet, those of an earlier query first, the latest cards first."""
        with self._reading() as connection:
            found: dict[Json, None] = {}
            for query in queries:
                if len(found) < limit:
                    found.update(dict.fromkeys(_matching(connection, query, limit)))
            return _people(connection, list(found)[:limit], now)

    def names(self, queries: tuple[SearchQuery, ...], limit: int) -> tuple[tuple[UUID, str, str], ...]:
        """Id, name and reading of so many people whom each query meets by name."""
        with self._reading() as connection:
            ids = dict.fromkeys(each for query in queries for each in _matching(connection, query, limit))
            rows = connection.exec_driver_sql(_NAMES.format(_places(ids)), tuple(ids)).all() if ids else ()
        found = {row[0]: (id_of(row[0]), row[1], row[2]) for row in rows}
        return tuple(found[each] for each in ids)

    def people(self, ids: Iterable[UUID], now: datetime) -> tuple[FoundPerson, ...]:
        """Those people, in that order; who is not there is left out."""
        with self._reading() as connection:
            return _people(connection, [each.hex for each in ids], now)

    def card(self, client_id: UUID, now: datetime) -> PersonCard:
        """All that is on file of one person. Raises Problem(NOT_FOUND)."""
        with self._reading() as connection:
            person = next(iter(_people(connection, [client_id.hex], now)), None)
            if person is None:
                raise Problem(ProblemCode.NOT_FOUND)
            rows = connection.exec_driver_sql(_SESSIONS, (client_id.hex, _SESSIONS_SHOWN))
            sessions = tuple(appointment_of(row) for row in rows)
            return PersonCard(
                person,
                sessions,
                records.consents_of(connection, client_id),
                events.record_history(connection, str(client_id)),
                records.contacted(connection, (each.id for each in sessions)),
            )

    def consents(self, client_id: UUID) -> tuple[Consent, ...]:
        """Everything the person has accepted, oldest first."""
        with self._reading() as connection:
            return records.consents_of(connection, client_id)

    def consents_of(self, client_ids: Iterable[UUID]) -> Mapping[UUID, tuple[Consent, ...]]:
        """What each of the people has accepted, oldest first; nobody who has accepted nothing."""
        with self._reading() as connection:
            return records.consents_of_each(connection, client_ids)

    def take_back(self, client_id: UUID, consents: tuple[UUID, ...], by: Actor, at: datetime) -> None:
        """Take back consents that were taken down by mistake; the trail keeps both."""
        with self._writing() as connection:
            records.drop_consents(connection, client_id, consents, Cause("consent_taken_back", at, by))

    def accept(self, client_id: UUID, consents: tuple[Consent, ...], by: Actor, at: datetime) -> None:
        """Keep what the person accepts."""
        with self._writing() as connection:
            records.put_consents(connection, client_id, consents, Cause("consent", at, by))

    def put_refusal(self, client_id: UUID, refusal: RefusalOfUse, by: Actor, at: datetime) -> None:
        """Keep a decision about future use, new or lifted. Raises Problem(NOT_FOUND)."""
        with self._writing() as connection:
            records.put_refusal(connection, client_id, refusal, Cause("refusal_of_use", at, by))

    def note_contact(self, appointment_id: UUID, contact: Contact, by: Actor) -> Appointment:
        """Keep that somebody who did not come got in touch. Raises Problem(NOT_FOUND)."""
        with self._writing() as connection:
            session = appointments.find(connection, appointment_id)
            if session is None:
                raise Problem(ProblemCode.NOT_FOUND)
            if records.put_contact(connection, appointment_id, contact, by):
                cause = Cause("contact_after_no_show", contact.at, by)
                events.note_appointment(
                    connection, cause, session, session, {"channel": contact.channel.value}
                )
            return session

    def merge(self, merging_of: merging.Merge, by: Actor, at: datetime) -> None:
        """Move everything from one card to another, as `merging.merge` does."""
        with self._writing() as connection:
            merging.merge(connection, merging_of, Cause("merge", at, by))

    def undo_merge(self, merge_id: UUID, by: Actor, at: datetime) -> None:
        """Part two cards again, as `merging.undo` does."""
        with self._writing() as connection:
            merging.undo(connection, merge_id, Cause("undo_merge", at, by))

    def _reading(self) -> AbstractContextManager[Connection]:
        return transaction(self._engine, writing=False)

    def _writing(self) -> AbstractContextManager[Connection]:
        return transaction(self._engine, writing=True)


def _matching(connection: Connection, query: SearchQuery, limit: int) -> list[Json]:
    """Ids, as the driver gives them, of people whom the query meets, the latest cards first."""
    if connection.dialect.name != "sqlite":
        from counsellor_app.storage.office.search import found_clients

        return found_clients(connection, query, limit)
    if query.words:
        rows = connection.exec_driver_sql(_WORDS_IN_TURN, (query.words, limit))
    else:
        statement = _DIGITS_IN_TURN.format(_WITHIN * len(query.within))
        rows = connection.exec_driver_sql(statement, (query.digits, *query.within, limit))
    return [row[0] for row in rows]


def _people(connection: Connection, ids: Sequence[Json], now: datetime) -> tuple[FoundPerson, ...]:
    if not ids:
        return ()
    rows = connection.exec_driver_sql(_PEOPLE.format(_places(ids)), (to_micros(now), *ids)).all()
    found = {person.client.id: person for person in (_person(connection, row) for row in rows)}
    return tuple(found[each] for each in map(id_of, ids) if each in found)


def _places(values: Sized) -> str:
    return ", ".join("?" * len(values))


def _person(connection: Connection, row: Row) -> FoundPerson:
    counts, contacts, is_refused, *client_row = row
    sessions, no_shows, cancelled, last, coming = load(counts)
    client = client_of(client_row)
    attendance = Attendance(
        sessions=sessions,
        no_shows_without_contact=no_shows - contacts,
        no_shows_with_contact=contacts,
        cancelled=cancelled,
        last_session=from_micros_or_none(last),
        next_session=from_micros_or_none(coming),
    )
    refusals = records.refusals_of(connection, client.id) if is_refused else ()
    return FoundPerson(client, attendance, refusals)
