"""The record of one session on paper."""

from counsellor_app.domain.appointment import Appointment, ClientKind
from counsellor_app.domain.failure import ConnectionFailure, PhoneCall
from counsellor_app.domain.japan import japan_date
from counsellor_app.services.accounts.paper import SessionRecord
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.moments import hhmm, span
from counsellor_app.ui.paper.day_sheet import Printed
from counsellor_app.ui.paper.document import Cell, Column, Document, Ink, Paragraph, Table, cell
from counsellor_app.ui.phone_words import shown_number
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import (
    attendant_word,
    call_word,
    called_word,
    kind_word,
    phase_word,
    result_word,
    service_word,
    side_word,
    state_word,
    told_word,
)


def record_document(record: SessionRecord, printed: Printed) -> Document:
    """Person, times, outcome, what the connection did, notes; no passcode and no link."""
    session = record.session
    blocks: list[Table | Paragraph] = [_facts(record)]
    failures = tuple(each for each in session.failures if not each.withdrawn)
    if failures:
        blocks.append(Paragraph(translate("Paper", "Connection"), Ink.HEADING))
        blocks.append(_failures(record, failures))
    note = "\n".join(part for part in (session.note, session.outcome.note if session.outcome else "") if part)
    if note:
        blocks.append(Paragraph(translate("Paper", "Notes"), Ink.HEADING))
        blocks.append(Paragraph(note))
    day = long_date(japan_date(session.start))
    return Document(
        name=f"session-record-{japan_date(session.start):%Y%m%d}",
        title=translate("Paper", "Record of a consultation"),
        subtitle=f"{day} {span(session.start, session.end)}",
        office=record.office,
        mark=translate("Paper", "Confidential"),
        printed=printed.words(),
        blocks=tuple(blocks),
    )


def _facts(record: SessionRecord) -> Table:
    session = record.session
    client, told = session.client, session.told
    is_employer = client.kind is ClientKind.EMPLOYER
    phone = next(iter(client.callable_phones), None)
    rows = [
        (translate("Paper", "Name"), f"{client.name}  {client.kana}".strip()),
        (
            translate("Paper", "Company") if is_employer else translate("Paper", "Seeker number"),
            client.company if is_employer else client.number,
        ),
        (translate("Paper", "Telephone"), shown_number(phone.e164) if phone else ""),
        (translate("Paper", "Kind"), kind_word(session.kind)),
        (translate("Paper", "Counsellor"), record.name_of(session.counsellor_id)),
        (translate("Paper", "Room"), _room(record)),
        (translate("Paper", "State"), state_word(session.state)),
        (translate("Paper", "Held"), _held(session)),
        (translate("Paper", "Attendants"), _attendants(session)),
        (
            translate("Paper", "ID told"),
            f"{long_date(japan_date(told.at))} {hhmm(told.at)} {told_word(told.how)}" if told else "",
        ),
        (translate("Paper", "Outcome"), result_word(session.outcome.result) if session.outcome else ""),
    ]
    cells = tuple((cell(name, Ink.SMALL), cell(value or "—")) for name, value in rows)
    return Table((Column("", 24), Column("", 100)), cells)


def _room(record: SessionRecord) -> str:
    join = record.session.join
    parts = (record.room, service_word(join.service) if join else "")
    return " · ".join(dict.fromkeys(part for part in parts if part))


def _held(session: Appointment) -> str:
    if session.started_at is None:
        return ""
    return f"{hhmm(session.started_at)}–{hhmm(session.ended_at) if session.ended_at else ''}"


def _attendants(session: Appointment) -> str:
    if session.attendants is None:
        return translate("Paper", "not asked")
    named = (f"{attendant_word(each.kind)} {each.name}".strip() for each in session.attendants)
    return "、".join(named) or translate("Paper", "none")  # i18n: data


def _failures(record: SessionRecord, failures: tuple[ConnectionFailure, ...]) -> Table:
    columns = (
        Column(translate("Paper", "Time"), 16),
        Column(translate("Paper", "Reason"), 34),
        Column(translate("Paper", "Lost"), 16),
        Column(translate("Paper", "Calls"), 50),
        Column(translate("Paper", "Note"), 40),
    )
    return Table(columns, tuple(_failure_row(record, each) for each in failures))


def _failure_row(record: SessionRecord, failure: ConnectionFailure) -> tuple[Cell, ...]:
    account = failure.account
    lost = translate("Paper", "%n min", None, failure.minutes_lost)
    why = (
        (called_word(account), Ink.BODY),
        (f"{side_word(account.side)} · {phase_word(failure.phase)}", Ink.SMALL),
        (record.name_of(account.staff_id) if account.staff_id else "", Ink.SMALL),
    )
    calls = tuple((_call(each), Ink.SMALL) for each in failure.calls)
    return (
        cell(hhmm(failure.at), Ink.FIGURES),
        Cell(why),
        cell(lost),
        Cell(calls or (("—", Ink.SMALL),)),
        cell(account.note or "—", Ink.SMALL),
    )


def _call(call: PhoneCall) -> str:
    return f"{hhmm(call.at)} {shown_number(call.number)} {call_word(call.result)}"
