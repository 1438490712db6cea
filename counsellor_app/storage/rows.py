"""Rows of the desk file to domain values; no SQLAlchemy here, the first paint comes this way."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from uuid import UUID

from counsellor_app.domain.appointment import (
    Appointment,
    Attendant,
    Client,
    ClientKind,
    ClientPhone,
    JoinDetails,
    Outcome,
    Result,
    Service,
    State,
    Told,
    ToldHow,
    UndoStep,
)
from counsellor_app.domain.failure import (
    ConnectionFailure,
    FailureAccount,
    FailurePhase,
    Finding,
    PhoneCall,
)
from counsellor_app.domain.kind import KindRules
from counsellor_app.domain.staff import MeetingRoom, Role, Staff
from counsellor_app.storage.codec import Json, Malformed, decode, decode_each, load
from counsellor_app.storage.schema.utc import from_micros, from_micros_or_none

CLIENT_COLUMNS = """\
c.id, c.name, c.kana, c.kind, c.number, c.email, c.company,
(SELECT json_group_array(json_array(p.e164, p.label, p.may_call, p.ext) ORDER BY p.place)
   FROM client_phone p WHERE p.client_id = c.id)"""

_FAILURES = """\
(SELECT json_group_array(json_array(f.id, f.at, f.phase, f.scheduled_start, f.closed_at, f.withdrawn,
    json(f.accounts), json(f.calls), json(f.diagnosis)) ORDER BY f.place)
   FROM connection_failure f WHERE f.appointment_id = a.id)"""

_APPOINTMENT = """\
a.id, a.kind, a.counsellor_id, a.room_id, a.start_at, a.end_at, a.state, a.expires_at, a.join_opened_at,
a.started_at, a.ended_at, a.service, a.join_url, a.meeting_id, a.passcode, a.told_at, a.told_by, a.told_how,
a.outcome, a.outcome_note, a.attendants, a.note, a.undo, a.version"""

APPOINTMENT_COLUMNS = f"{_APPOINTMENT},\n{_FAILURES},\n{CLIENT_COLUMNS}"

Row = Sequence[Json]


def id_of(value: Json) -> UUID:
    """The id in a row: a desk file gives its digits, an office database the id itself."""
    return value if isinstance(value, UUID) else UUID(value)


def staff_of(row: Row) -> Staff:
    """The member of staff in a row of id, name, role, mark of an administrator, and from when out of use."""
    identity, name, role, is_admin, retired_from = row
    return Staff(identity, name, Role(role), bool(is_admin), _day(retired_from))


def room_of(row: Row) -> MeetingRoom:
    """The room in a row of id, name, tool, and from when out of use."""
    identity, name, service, retired_from = row
    return MeetingRoom(identity, name, service, _day(retired_from))


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def client_of(row: Row) -> Client:
    """The client in a row of `CLIENT_COLUMNS`."""
    identity, name, kana, kind, number, email, company, phones = row
    return Client(
        id=id_of(identity),
        name=name,
        kana=kana,
        kind=ClientKind(kind),
        number=number,
        email=email,
        company=company,
        phones=tuple(ClientPhone(e164, label, bool(may), ext) for e164, label, may, ext in load(phones)),
    )


def appointment_of(row: Row) -> Appointment:
    """The appointment in a row of `APPOINTMENT_COLUMNS`. Raises `Malformed` for what no program wrote."""
    try:
        return _appointment(row)
    except ValueError:
        raise Malformed("appointment") from None


def _appointment(row: Row) -> Appointment:
    identity, kind, counsellor_id, room_id, start, end, state, expires, opened, started, ended = row[:11]
    outcome, outcome_note, attendants, note, undo, version, failures = row[18:25]
    return Appointment(
        id=id_of(identity),
        kind=_kind(kind),
        client=client_of(row[25:]),
        counsellor_id=counsellor_id,
        start=from_micros(start),
        end=from_micros(end),
        state=State(state),
        room_id=room_id,
        join=_join(row[11:15]),
        expires_at=from_micros_or_none(expires),
        join_opened_at=from_micros_or_none(opened),
        started_at=from_micros_or_none(started),
        ended_at=from_micros_or_none(ended),
        failures=() if failures == "[]" else tuple(_failure(each) for each in load(failures)),
        told=_told(row[15:18]),
        outcome=None if outcome is None else Outcome(Result(outcome), outcome_note),
        attendants=None if attendants is None else decode_each(Attendant, load(attendants)),
        note=note,
        undo=None if undo is None else decode(UndoStep, load(undo)),
        version=version,
    )


@lru_cache(maxsize=64)
def _kind(text: str) -> KindRules:
    """Few kinds serve many appointments."""
    return decode(KindRules, load(text))


def _join(row: Row) -> JoinDetails | None:
    service, url, meeting_id, passcode = row
    return None if service is None else JoinDetails(Service(service), url, meeting_id, passcode)


def _told(row: Row) -> Told | None:
    at, staff_id, how = row
    return None if at is None else Told(from_micros(at), staff_id, ToldHow(how))


def _failure(row: Row) -> ConnectionFailure:
    identity, at, phase, scheduled_start, closed_at, withdrawn, accounts, calls, diagnosis = row
    return ConnectionFailure(
        id=UUID(identity),
        at=from_micros(at),
        phase=FailurePhase(phase),
        scheduled_start=from_micros(scheduled_start),
        accounts=decode_each(FailureAccount, accounts),
        calls=decode_each(PhoneCall, calls),
        diagnosis=decode_each(Finding, diagnosis),
        closed_at=from_micros_or_none(closed_at),
        withdrawn=bool(withdrawn),
    )
