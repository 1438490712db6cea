"""What of a session lies on the desk: every field is named here with its reason, or it must not be there."""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from counsellor_app.domain.appointment import (
    Appointment,
    Attendant,
    AttendantKind,
    Outcome,
    Result,
    Slot,
    State,
    Told,
    ToldHow,
    UndoStep,
)
from counsellor_app.domain.failure import CallResult, Finding, PhoneCall, ProbeStep, Verdict
from counsellor_app.domain.kind import WhoCalls
from counsellor_app.domain.line.day_copy import for_copy
from counsellor_app.storage.codec import encode
from counsellor_app.storage.desk_file.keychain import Keychain
from counsellor_app.storage.link.day_files import DayFiles
from tests.builders import ME, NOW, TODAY, a_failure, an_appointment, an_id, minutes
from tests.memory_keyring import MemoryKeyring

TIMER = "timers, warnings and what is legal now are derived from it"
CARD = "two identifiers are held against the voice"
UNDO = "the last press is taken back without the office"
FALLBACK = "the switch to the telephone and back goes on where it was"
JOIN = "the counsellor joins; of others' sessions only which tool it is"

COPIED = {
    "id": "the press names it",
    "version": "tells an older state from a newer one",
    "counsellor_id": "whose session it is",
    "room_id": "which column of the day, which room",
    "start": TIMER,
    "end": TIMER,
    "state": TIMER,
    "expires_at": TIMER,
    "join_opened_at": TIMER,
    "started_at": TIMER,
    "ended_at": TIMER,
    "kind": TIMER,
    "client.id": "the next booking is for the same person",
    "client.name": CARD,
    "client.kana": CARD,
    "client.kind": "an employer is called by the company",
    "client.number": CARD,
    "client.company": CARD,
    "client.phones": "the number to dial; none that may not be called",
    "join": JOIN,
    "told": "whether the ID still has to be told",
    "attendants": "who sits with the person is asked at the start",
    "note": "what was noted for this session; writing a note replaces it",
    "outcome": "what is written down after the end is shown and corrected",
    "failures": FALLBACK,
    "undo": UNDO,
    "pending": "a wish that the office has not heard of is marked",
}
NOT_COPIED = {"client.email"}


def leaves(kind: Any, path: str = "") -> Iterator[str]:
    """The fields of an appointment; a card's one by one, other values as one."""
    for each in fields(kind):
        inner = get_type_hints(kind)[each.name]
        name = f"{path}{each.name}"
        if each.name == "client":
            yield from leaves(inner, f"{name}.")
        else:
            yield name


def test_every_field_of_a_session_is_copied_for_a_reason_or_not_at_all() -> None:
    found = set(leaves(Appointment))
    unnamed = found - COPIED.keys() - NOT_COPIED - {"pending"}
    assert unnamed == set(), "name why the day cannot do without it, or keep it out of the copy"
    assert COPIED.keys() - found <= {"pending"}


def a_full_session() -> Appointment:
    """A session in which nothing is empty."""
    call = PhoneCall(NOW, "+819000000001", WhoCalls.OFFICE, CallResult.NO_ANSWER)
    findings = (Finding(ProbeStep.LINE, Verdict.BAD, "refused", 12),)
    return replace(
        an_appointment(state=State.DONE, expires_at=NOW, join_opened_at=NOW, started_at=NOW, ended_at=NOW),
        failures=(a_failure(calls=(call,), diagnosis=findings),),
        told=Told(NOW, ME, ToldHow.PHONE),
        outcome=Outcome(Result.CONTINUES, "次回"),
        attendants=(Attendant(AttendantKind.CARER, "付添"),),
        note="メモ",
        undo=UndoStep(an_id(), State.CONFIRMED, NOW, NOW, slot=Slot(NOW, NOW + minutes(30), ME, None)),
        version=3,
    )


def written(files: DayFiles) -> dict[str, Any]:
    """The one row of the day, as it lies in the file."""
    connection = files._open[TODAY]
    columns = [row[1] for row in connection.execute("PRAGMA table_info(session)")]
    assert columns == ["id", "start_at", "body"]
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    assert tables == [("session",)]
    ((body,),) = connection.execute("SELECT body FROM session").fetchall()
    row: dict[str, Any] = json.loads(body)
    return row


def test_what_lies_in_the_file_of_a_day_is_what_is_named(tmp_path: Path) -> None:
    files = DayFiles(tmp_path / "desk.db", Keychain(MemoryKeyring()))
    session = a_full_session()
    files.put(for_copy(session, ME))
    row = written(files)
    files.close()
    card = row.pop("client")
    there = {name for name, value in row.items() if value not in (None, "", [])}
    there |= {f"client.{name}" for name, value in card.items() if value not in (None, "", [])}
    assert there <= COPIED.keys()
    assert there >= COPIED.keys() - {"client.company", "pending"}, "this session left something empty"
    assert [each["e164"] for each in card["phones"]] == ["+819000000001"]
    assert session.client.email not in json.dumps(row) + json.dumps(card)


def test_a_colleagues_session_is_copied_without_what_opens_its_meeting(tmp_path: Path) -> None:
    files = DayFiles(tmp_path / "desk.db", Keychain(MemoryKeyring()))
    session = a_full_session()
    files.put(for_copy(session, "tanaka"))
    row = written(files)
    files.close()
    assert session.join is not None
    assert row["join"] == encode(replace(session.join, url="", meeting_id="", passcode=""))


def test_the_values_within_a_session_are_looked_at_too() -> None:
    """Values of their own within a session, such as a failure, gain no field without its being named here."""
    assert {kind.__name__: sorted(each.name for each in fields(kind)) for kind in _within(Appointment)} == {
        "Attendant": ["kind", "name"],
        "ClientPhone": ["e164", "ext", "label", "may_call"],
        "JoinDetails": ["meeting_id", "passcode", "service", "url"],
        "Outcome": ["note", "result"],
        "PhoneCall": ["at", "number", "result", "who_calls"],
        "Slot": ["counsellor_id", "end", "room_id", "start"],
        "Told": ["at", "how", "staff_id"],
    }


def _within(kind: Any) -> Iterator[Any]:
    """The values that hold people's data; rules, findings and accounts of failures hold none."""
    seen: set[Any] = set()
    todo = [kind]
    while todo:
        for inner in map(_plain, get_type_hints(todo.pop()).values()):
            if is_dataclass(inner) and inner not in seen:
                seen.add(inner)
                todo.append(inner)
    names = {"Attendant", "ClientPhone", "JoinDetails", "Outcome", "PhoneCall", "Slot", "Told"}
    known = {*names, "Client", "KindRules", "ConnectionFailure", "FailureAccount", "Finding", "UndoStep"}
    assert {each.__name__ for each in seen} == known, "a new kind of value is copied: name it"
    return (each for each in seen if each.__name__ in names)


def _plain(kind: Any) -> Any:
    """What a tuple or an optional is of."""
    if get_origin(kind) is tuple:
        return get_args(kind)[0]
    if isinstance(kind, UnionType):
        return _plain(next(each for each in get_args(kind) if each is not NoneType))
    return kind
