"""Commands as texts: every command comes back equal, nothing else is taken for one."""

import json
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime, timedelta, timezone
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain import booking_commands
from counsellor_app.domain import commands as c
from counsellor_app.domain.booking import book_command
from counsellor_app.domain.commands import Command
from counsellor_app.domain.failure import FailureReason, FailureSide
from counsellor_app.domain.notices import notice_commands
from counsellor_app.storage.codec import Malformed
from counsellor_app.storage.journal.payload import KINDS, fingerprint, from_payload, to_payload, word_of
from tests.builders import ACTOR, NOW, a_command, an_appointment

zones = st.timezones() | st.integers(-720, 720).map(lambda shift: timezone(timedelta(minutes=shift)))
moments = st.datetimes(datetime(1980, 1, 1), datetime(2200, 1, 1), timezones=zones)  # noqa: DTZ001
texts = st.text(st.characters(exclude_categories=()))


def values(kind: Any) -> st.SearchStrategy[Any]:
    """Whatever a field of that type can hold, its default or not."""
    if get_origin(kind) in (tuple, frozenset):
        return st.lists(values(get_args(kind)[0]), max_size=4).map(get_origin(kind))
    if isinstance(kind, UnionType):
        return st.none() | values(get_args(kind)[0])
    if isinstance(kind, type) and is_dataclass(kind):
        return st.builds(kind, **{name: values(hint) for name, hint in get_type_hints(kind).items()})
    return {datetime: moments, str: texts}.get(kind, st.from_type(kind))


commands = st.sampled_from(sorted(KINDS)).flatmap(lambda word: values(KINDS[word]))


@given(commands)
def test_every_command_comes_back_equal_and_always_as_the_same_text(command: Command) -> None:
    payload = to_payload(command)
    again = from_payload(payload)
    assert again == command
    assert type(again) is type(command)
    assert to_payload(again) == payload
    assert payload.isascii()


@given(commands, commands)
def test_different_commands_have_different_fingerprints(one: Command, other: Command) -> None:
    same = fingerprint(to_payload(one)) == fingerprint(to_payload(other))
    assert same == (one == other and type(one) is type(other))


def test_a_switch_of_before_there_were_names_keeps_its_text() -> None:
    """It is told again by an upgraded desk, and known at the office by the fingerprint of its text."""
    session = an_appointment()
    plain = a_command(c.SwitchToPhone, session, reason=FailureReason.DROPPED)
    assert not {"label", "own"} & set(json.loads(to_payload(plain)))
    named = a_command(c.SwitchToPhone, session, reason=FailureReason.DROPPED, label="切れた", own="1")
    assert from_payload(to_payload(named)) == named


def test_every_command_of_the_domain_has_a_word() -> None:
    of_the_domain = {
        each
        for module in (c, booking_commands, notice_commands, book_command)
        for each in vars(module).values()
        if isinstance(each, type) and issubclass(each, Command) and each is not Command
    }
    assert set(KINDS.values()) == of_the_domain
    assert len(KINDS) == len(of_the_domain)


OLD = (
    '{"appointment_id":"de5c0000-0000-4000-8000-000000000001","at":"2026-11-24T01:07:00+00:00",'
    '"by":{"os_account":"os-sato","staff_id":"sato","workstation":"PC-01"},'
    '"id":"de5c0000-0000-4000-8000-000000000002","kind":"switch_to_phone","reason":"dropped"}'
)


def test_a_payload_written_by_the_first_version_is_still_read_and_written_the_same() -> None:
    command = from_payload(OLD)
    assert isinstance(command, c.SwitchToPhone)
    assert (command.reason, command.at, command.by) == (
        FailureReason.DROPPED,
        NOW + timedelta(minutes=7),
        ACTOR,
    )
    assert to_payload(command) == OLD
    assert fingerprint(OLD) == "8895bf60ae04a74cfb72cdf87f757f543140cd6fd76986f0303b736e92aac7e5"


def test_a_field_that_an_older_program_did_not_write_takes_its_default() -> None:
    session = an_appointment()
    command = a_command(
        c.CorrectFailure,
        session,
        failure_id=session.id,
        reason=FailureReason.OTHER,
        side=FailureSide.TOOL,
    )
    data = json.loads(to_payload(command))
    del data["note"]
    assert from_payload(json.dumps(data)) == command


WRONG: list[dict[str, Any]] = [
    {"kind": "delete_everything"},
    {"kind": None},
    {"id": "not an id"},
    {"id": 7},
    {"at": "2026-11-24T01:07:00"},
    {"at": "yesterday"},
    {"at": 1},
    {"reason": "weather"},
    {"by": "sato"},
    {"by": {"staff_id": "sato", "os_account": "x"}},
    {"by": {"staff_id": True, "os_account": "x", "workstation": "y"}},
    {"surprise": 1},
]


@pytest.mark.parametrize("change", WRONG, ids=str)
def test_what_is_not_exactly_a_command_is_malformed(change: dict[str, Any]) -> None:
    with pytest.raises(Malformed):
        from_payload(json.dumps({**json.loads(OLD), **change}))


@pytest.mark.parametrize("text", ["", "null", "[]", "{", '"start"', "{}", "1e999"])
def test_what_is_not_even_an_object_is_malformed(text: str) -> None:
    with pytest.raises(Malformed):
        from_payload(text)


def test_a_malformed_payload_does_not_tell_what_stood_in_it() -> None:
    data = {**json.loads(OLD), "reason": "山田 太郎"}
    with pytest.raises(Malformed) as caught:
        from_payload(json.dumps(data))
    assert "山田" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_a_naive_moment_has_no_payload() -> None:
    command = a_command(c.Start, an_appointment(), at=NOW.replace(tzinfo=None))
    with pytest.raises(ValueError, match="naive_time"):
        to_payload(command)


def test_moments_of_any_zone_are_written_in_utc() -> None:
    east = timezone(timedelta(hours=9))
    command = a_command(c.Start, an_appointment(), at=NOW.astimezone(east))
    assert json.loads(to_payload(command))["at"] == NOW.isoformat()
    assert from_payload(to_payload(command)).at.tzinfo is UTC


def test_words_do_not_change() -> None:
    assert word_of(a_command(c.Start, an_appointment())) == "start"
    assert {each.name for each in fields(c.Start)} == {"id", "appointment_id", "at", "by"}
