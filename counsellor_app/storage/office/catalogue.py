"""Who may do what with each table of the office database: the one place where it is said.

A table that is not named here stops `dress`, and with it `office create` and `office upgrade`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Group(StrEnum):
    """The groups that a login can be in. Nobody logs in as a group."""

    RECEPTION = "app_reception"
    COUNSELLOR = "app_counsellor"
    ADMIN = "app_admin"


OWNER = "app_owner"
"""Owns every table and function; no login is in it."""


@dataclass(frozen=True, slots=True)
class Rights:
    """What each group may do with a table, in SQL's words; a column list narrows a word."""

    reception: str = ""
    counsellor: str = ""
    admin: str = ""

    def of(self, group: Group) -> str:
        """The words for that group, empty for none."""
        return {
            Group.RECEPTION: self.reception,
            Group.COUNSELLOR: self.counsellor,
            Group.ADMIN: self.admin,
        }[group]


_READ, _ADD, _WRITE = "SELECT", "SELECT, INSERT", "SELECT, INSERT, UPDATE"
_ALL = "SELECT, INSERT, UPDATE, DELETE"
_COMMANDS = "SELECT (id, seq, appointment_id, sha256, result), INSERT"


def _desks(words: str) -> Rights:
    return Rights(words, words, _READ)


def _office(words: str = _WRITE) -> Rights:
    """Set by the admin, read by all."""
    return Rights(_READ, _READ, words)


def _everybody(words: str) -> Rights:
    return Rights(words, words, words)


TABLES: Mapping[str, Rights] = {
    "office": _office(),
    "staff": _office(),
    "meeting_room": _office(),
    "office_rules": _office(_ALL),
    "notice_text": _office(_ALL),
    "failure_reasons": _office(_ADD),
    "retention_rule": _office(_ALL),
    "erasure": _office(f"{_ADD}, UPDATE (finished_at, counts, cancelled, scrubbed, backups_replaced)"),
    "client": _desks(_WRITE),
    "client_phone": _desks(_ALL),
    "client_search": _desks(_ALL),
    "client_merge": _desks(_WRITE),
    "appointment": _desks(_WRITE),
    "booking": _desks(_ADD),
    "connection_failure": _desks(_WRITE),
    "no_show_contact": _desks(_ADD),
    "consent": _desks("SELECT, INSERT, DELETE, UPDATE (client_id)"),
    "use_refusal": Rights("SELECT, UPDATE (client_id)", _WRITE, _WRITE),
    "outage": _everybody(_WRITE),
    "export_record": _everybody(_ADD),
    "disclosure": _everybody(_ADD),
    "draft": _everybody(_ALL),
    # Written by `be_present` alone.
    "presence": _everybody(_READ),
    "command_log": _everybody(_COMMANDS),
    "delivery": _everybody(_ADD),
    "event": _everybody(_ADD),
    # Reception may store what a caller dictates, and never reads it back.
    "join_secret": Rights("SELECT (appointment_id), INSERT, UPDATE (join_url, passcode)", _WRITE),
    "outcome": Rights("", _WRITE, _READ),
    "event_secret": Rights("", _ADD, _READ),
    "login": Rights("", "", _READ),
    "audit": Rights("", "", _READ),
    "audit_head": Rights("", "", _READ),
}

DESK_ONLY = frozenset({"journal", "office_link", "wish"})
"""Tables of the metadata that an office database does not have."""

NOT_SHARED = frozenset({"alembic_version"})
"""No group sees it."""

APPEND_ONLY = frozenset({"event", "event_secret", "audit", "command_log", "delivery"})
"""Whose rows nobody changes or deletes, not even their owner; retention alone blanks them (`erasing`)."""

UNAUDITED = frozenset({"draft", "client_search", "audit", "audit_head", "login", "presence"})
"""No records, or the trail itself; of logins the program that manages them leaves events."""

OUT_OF_TURN = frozenset({"audit", "audit_head", "presence"})
"""Whose writers wait for nobody: the trail is written in the turn of what it tells of, presence is no
record.
"""

QUIET = frozenset({"event", "event_secret", "command_log", "delivery", "export_record", "disclosure"})
"""Of whose changes no desk is told: they come with a change of something else, or concern nobody."""

HIDDEN_FROM_AUDIT: Mapping[str, tuple[str, ...]] = {"join_secret": ("join_url", "passcode")}
"""Columns of which the trail holds nothing, not even a digest: they are short enough to be guessed."""


class UndeclaredTableError(LookupError):
    """A table of the office database for which nobody has said who may do what."""

    def __init__(self, table: str) -> None:
        super().__init__(f"{table}: say in storage/office/catalogue.py who may do what with it")


def rights_of(table: str) -> Rights:
    """Who may do what with the table. Raises UndeclaredTableError."""
    if table not in TABLES:
        raise UndeclaredTableError(table)
    return TABLES[table]
