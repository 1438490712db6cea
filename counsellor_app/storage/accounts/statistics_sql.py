"""The statements that count sessions, for every database that SQLAlchemy knows."""

from typing import Any, cast

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Select,
    Text,
    case,
    func,
    literal_column,
    select,
    text,
    type_coerce,
)

from counsellor_app.domain.statistics.facts import HELD
from counsellor_app.domain.statistics.keys import days_in
from counsellor_app.domain.statistics.report import Contact, Dimension, Selection
from counsellor_app.storage.schema.booking_tables import no_show_contact
from counsellor_app.storage.schema.day_tables import appointment, connection_failure, event, meeting_room

_AHEAD_OF_UTC = literal_column("32400000000", BigInteger)
"""Nine hours in microseconds: Japan's time, without summer time, for as long as there are records.

Constants stand in the statements themselves: PostgreSQL groups by no expression that holds a parameter.
"""
_HOUR, _DAY = literal_column("3600000000", BigInteger), literal_column("86400000000", BigInteger)
_NOTHING, _NO_TEXT = literal_column("0", BigInteger), literal_column("''", Text)
_a = appointment.c
_WHAT = func.coalesce(event.c.what, _NO_TEXT)
"""Not the column itself: SQLite would look through all events of that word in place of the session's own."""
BOOKED, CANCELLED = "booked", "cancel"
"""Words of the trail."""


SEES_OUTCOMES = text("SELECT app.is_any_of('app_counsellor', 'app_admin')")
"""In an office's database: whether the login may read outcomes (as `views.py` has it)."""


def _micros(column: ColumnElement[Any]) -> ColumnElement[int]:
    return type_coerce(column, BigInteger)


def _days(column: ColumnElement[Any]) -> ColumnElement[int]:
    """Days since 1970 in Japan."""
    return (_micros(column) + _AHEAD_OF_UTC) // _DAY


def _hours(column: ColumnElement[Any]) -> ColumnElement[int]:
    return ((_micros(column) + _AHEAD_OF_UTC) // _HOUR) % literal_column("24", BigInteger)


DAY, HOUR = _days(_a.start_at), _hours(_a.start_at)
TOOL = func.coalesce(_a.service, meeting_room.c.service, _NO_TEXT)
KIND = type_coerce(_a.kind, Text)
_WITH_ROOM = appointment.outerjoin(meeting_room, meeting_room.c.id == _a.room_id)
_TALK = case((_a.ended_at > _a.started_at, _micros(_a.ended_at) - _micros(_a.started_at)), else_=_NOTHING)
_CONTACTED = no_show_contact.c.appointment_id.is_not(None)


def groups() -> Select[Any]:
    """Sessions that are alike, counted."""
    alike = (
        DAY.label("day"),
        HOUR.label("hour"),
        KIND.label("kind"),
        _a.counsellor_id,
        func.coalesce(_a.room_id, _NO_TEXT).label("room_id"),
        TOOL.label("tool"),
        _a.state,
        _a.outcome,
        _CONTACTED.label("contacted"),
    )
    return (
        select(
            *alike,
            func.count().label("number"),
            func.sum(_micros(_a.end_at) - _micros(_a.start_at), type_=BigInteger).label("slot"),
            func.sum(_TALK, type_=BigInteger).label("talk"),
            func.sum(case((_a.ended_at > _a.end_at, 1), else_=0)).label("overrun"),
        )
        .select_from(_WITH_ROOM.outerjoin(no_show_contact, no_show_contact.c.appointment_id == _a.id))
        .group_by(*alike)
    )


def leads() -> Select[Any]:
    """How many days before the session it was booked."""
    days = DAY - _days(event.c.at)
    found = (
        select(days.label("days"), func.count().label("number"))
        .select_from(appointment.join(event, event.c.appointment_id == _a.id))
        .where(_WHAT == BOOKED)
        .group_by(days)
    )
    return cast("Select[Any]", found)


def cancellations() -> Select[Any]:
    """Cancelled sessions with what was said then; where one was cancelled twice the last comes last."""
    return (
        select(_a.id, (DAY - _days(event.c.at)).label("days"), event.c.after)
        .select_from(appointment.join(event, event.c.appointment_id == _a.id))
        .where(_WHAT == CANCELLED, _a.state == "cancelled")
        .order_by(event.c.number)
    )


def switches() -> Select[Any]:
    """Switches to the telephone that count."""
    return (
        select(
            connection_failure,
            DAY.label("day"),
            KIND.label("kind"),
            _a.counsellor_id,
            TOOL.label("tool"),
        )
        .select_from(_WITH_ROOM.join(connection_failure, connection_failure.c.appointment_id == _a.id))
        .where(connection_failure.c.withdrawn.is_(False))
        .order_by(_a.start_at, _a.id, connection_failure.c.place)
    )


def kinds() -> Select[Any]:
    """The rules of the kinds that sessions carry, each once."""
    return select(KIND.label("kind")).select_from(appointment).distinct()


def behind(selection: Selection, kind_texts: tuple[str, ...]) -> Select[Any]:
    """Ids of the sessions behind a bar that the database can tell by itself, by start.

    ``kind_texts``: the rules, as stored, of the kind that is asked for.
    """
    found = select(_a.id).select_from(_WITH_ROOM).order_by(_a.start_at, _a.id)
    key, held = selection.key, _a.state.in_(sorted(HELD))
    match selection.dimension:
        case Dimension.STATE:
            return found.where(_a.state == key)
        case Dimension.NO_SHOW:
            contacted = _a.id.in_(select(no_show_contact.c.appointment_id))
            return found.where(_a.state == "no_show", contacted if key == Contact.WITH else ~contacted)
        case Dimension.LEAD:
            return _booked_days_before(found, *days_in(key))
        case Dimension.KIND:
            return found.where(held, KIND.in_(kind_texts))
        case Dimension.HOUR:
            return found.where(held, HOUR.in_((int(key),)))
        case Dimension.TOOL:
            return found.where(held, TOOL.in_((key,)))
        case Dimension.COUNSELLOR:
            return found.where(held, _a.counsellor_id == key)
        case Dimension.ROOM:
            return found.where(held, func.coalesce(_a.room_id, _NO_TEXT) == key)
        case Dimension.OUTCOME:
            return found.where(held, func.coalesce(_a.outcome, _NO_TEXT) == key)
    raise ValueError(selection.dimension)


def _booked_days_before(found: Select[Any], least: int | None, most: int | None) -> Select[Any]:
    days = DAY - _days(event.c.at)
    booked = select(event.c.appointment_id).where(event.c.appointment_id == _a.id, _WHAT == BOOKED)
    if least is not None:
        booked = booked.where(days >= least)
    if most is not None:
        booked = booked.where(days <= most)
    return found.where(booked.correlate(appointment).exists())
