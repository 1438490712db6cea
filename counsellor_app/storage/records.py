"""What is kept beside people and bookings: consents, refusals of use, how a booking came about."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from sqlalchemy import Connection, delete, insert, select, text, update
from sqlalchemy.dialects.postgresql import insert as upsert

from counsellor_app.domain.booking.refusal import Override
from counsellor_app.domain.booking.request import BookingRecord
from counsellor_app.domain.people.consent import Consent
from counsellor_app.domain.people.refusal_of_use import RefusalOfUse
from counsellor_app.domain.rules.choices import Channel, ConsentBasis, Ground, Route, Standing
from counsellor_app.domain.staff import Actor
from counsellor_app.storage.codec import Json, decode, decode_each, encode
from counsellor_app.storage.events import Cause, note_record
from counsellor_app.storage.schema.booking_tables import booking, consent, no_show_contact, use_refusal

_NEW_CONSENT = upsert(consent).on_conflict_do_nothing(index_elements=["id"])


_AS_WRITTEN = {"sqlite": text("consent.rowid"), "postgresql": text("consent.ctid")}
"""Of consents of one moment: the order of their rows."""


class Done(Protocol):
    """When something was done, and by whom: a cause or a command."""

    @property
    def at(self) -> datetime: ...
    @property
    def by(self) -> Actor: ...


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody who did not come got in touch after all."""

    channel: Channel
    at: datetime


def put_booking(connection: Connection, appointment_id: UUID, record: BookingRecord) -> None:
    """Keep how the booking came about."""
    connection.execute(insert(booking), {"appointment_id": appointment_id, **encode(record), **_ids(record)})


def _ids(record: BookingRecord) -> dict[str, Json]:
    return {"series_id": record.series_id}


def booking_of(connection: Connection, appointment_id: UUID) -> BookingRecord | None:
    """How the booking came about; None for a session that was put into the day without one."""
    found = select(booking).where(booking.c.appointment_id == appointment_id)
    row = connection.execute(found).first()
    if row is None:
        return None
    return BookingRecord(
        channel=Channel(row.channel),
        route=Route(row.route),
        standing=decode_each(Standing, row.standing),
        is_read_back=row.is_read_back,
        overridden=decode_each(str, row.overridden),
        override=None if row.override is None else decode(Override, row.override),
        series_id=row.series_id,
    )


def put_consents(connection: Connection, client_id: UUID, given: Iterable[Consent], done: Done) -> None:
    """Keep what a person accepted; one that is kept already stays as it is."""
    for each in given:
        values = {**encode(each), "id": each.id, "at": each.at, "appointment_id": each.appointment_id}
        if connection.execute(_NEW_CONSENT, {**values, "client_id": client_id}).rowcount:
            note_record(
                connection,
                Cause("consent", done.at, done.by),
                str(client_id),
                ({}, {"consent": encode(each)}),
            )


def consents_of(connection: Connection, client_id: UUID) -> tuple[Consent, ...]:
    """Everything the person has accepted, oldest first."""
    return consents_of_each(connection, (client_id,)).get(client_id, ())


def consents_of_each(connection: Connection, client_ids: Iterable[UUID]) -> dict[UUID, tuple[Consent, ...]]:
    """What each of the people has accepted, oldest first; nobody who has accepted nothing."""
    found = select(consent).where(consent.c.client_id.in_(tuple(client_ids)))
    given: dict[UUID, tuple[Consent, ...]] = {}
    for row in connection.execute(found.order_by(consent.c.at, _AS_WRITTEN[connection.dialect.name])):
        basis = ConsentBasis(row.basis)
        one = Consent(row.id, row.terms, row.version, basis, row.at, row.staff_id, row.appointment_id)
        given[row.client_id] = (*given.get(row.client_id, ()), one)
    return given


def drop_consents(connection: Connection, client_id: UUID, ids: Iterable[UUID], cause: Cause) -> None:
    """Take back consents that were taken down by mistake; the trail keeps both."""
    for each in consents_of(connection, client_id):
        if each.id in ids:
            connection.execute(delete(consent).where(consent.c.id == each.id))
            note_record(connection, cause, str(client_id), ({"consent": encode(each)}, {"consent": None}))


def put_refusal(connection: Connection, client_id: UUID, value: RefusalOfUse, cause: Cause) -> None:
    """Keep a person's decision to refuse future use, new or changed (lifted)."""
    was = next((each for each in refusals_of(connection, client_id) if each.id == value.id), None)
    if was == value:
        return
    columns = _refusal_columns(value)
    if was is None:
        connection.execute(insert(use_refusal), {"id": value.id, "client_id": client_id, **columns})
    else:
        connection.execute(update(use_refusal).where(use_refusal.c.id == value.id), columns)
    before = {} if was is None else {"refusal": _refusal_words(was)}
    note_record(connection, cause, str(client_id), (before, {"refusal": _refusal_words(value)}))


def refusals_of(connection: Connection, client_id: UUID) -> tuple[RefusalOfUse, ...]:
    """All decisions about the person, oldest first."""
    table = use_refusal.c
    found = select(use_refusal).where(table.client_id == client_id).order_by(table.decided_at, table.id)
    return tuple(
        RefusalOfUse(
            id=row.id,
            ground=Ground(row.ground),
            article=row.article,
            first=date.fromisoformat(row.first_day),
            last=None if row.last_day is None else date.fromisoformat(row.last_day),
            decided_at=row.decided_at,
            decided_by=row.decided_by,
            note=row.note,
            lifted_at=row.lifted_at,
            lifted_by=row.lifted_by,
        )
        for row in connection.execute(found)
    )


def put_contact(connection: Connection, appointment_id: UUID, contact: Contact, by: Actor) -> bool:
    """Keep that somebody who did not come got in touch; whether that was new."""
    new = upsert(no_show_contact).on_conflict_do_nothing(index_elements=["appointment_id"])
    values = {"appointment_id": appointment_id, "channel": contact.channel.value, "at": contact.at}
    return bool(connection.execute(new, {**values, "staff_id": by.staff_id}).rowcount)


def contacted(connection: Connection, appointment_ids: Iterable[UUID]) -> frozenset[UUID]:
    """Those of the sessions for which somebody who did not come got in touch."""
    table = no_show_contact.c.appointment_id
    return frozenset(connection.execute(select(table).where(table.in_(tuple(appointment_ids)))).scalars())


def _refusal_columns(value: RefusalOfUse) -> dict[str, Json]:
    return {
        "ground": value.ground.value,
        "article": value.article,
        "first_day": value.first.isoformat(),
        "last_day": None if value.last is None else value.last.isoformat(),
        "decided_at": value.decided_at,
        "decided_by": value.decided_by,
        "note": value.note,
        "lifted_at": value.lifted_at,
        "lifted_by": value.lifted_by,
    }


def _refusal_words(value: RefusalOfUse) -> dict[str, Json]:
    return {"id": str(value.id), **{name: encode(each) for name, each in _refusal_columns(value).items()}}
