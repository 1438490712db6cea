"""The settings of a server that an office depends on, and whether they are so."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection


class Weight(StrEnum):
    """MUST: records or passwords are at stake. SHOULD: an office works less well without."""

    MUST = "must"
    SHOULD = "should"


@dataclass(frozen=True, slots=True)
class Finding:
    """A setting, what it should be and what it is."""

    name: str
    wanted: str
    found: str
    weight: Weight
    is_right: bool


def _is(*words: str) -> Callable[[str], bool]:
    return lambda found: found in words


def _milliseconds(least: int, most: int) -> Callable[[str], bool]:
    return lambda found: found.isdigit() and least <= int(found) <= most


_SETTINGS: tuple[tuple[str, str, Callable[[str], bool], Weight], ...] = (
    ("ssl", "on", _is("on"), Weight.MUST),
    ("password_encryption", "scram-sha-256", _is("scram-sha-256"), Weight.MUST),
    ("fsync", "on", _is("on"), Weight.MUST),
    ("full_page_writes", "on", _is("on"), Weight.MUST),
    ("synchronous_commit", "on", _is("on", "remote_apply", "remote_write", "local"), Weight.MUST),
    ("log_statement", "none", _is("none"), Weight.MUST),
    ("log_error_verbosity", "terse", _is("terse"), Weight.MUST),
    ("log_min_duration_statement", "-1", _is("-1"), Weight.MUST),
    ("log_parameter_max_length_on_error", "0", _is("0"), Weight.MUST),
    ("data_checksums", "on", _is("on"), Weight.SHOULD),
    ("tcp_user_timeout", "5000", _milliseconds(1, 10_000), Weight.SHOULD),
    ("tcp_keepalives_idle", "5", _milliseconds(1, 60), Weight.SHOULD),
    ("client_connection_check_interval", "2000", _milliseconds(1, 10_000), Weight.SHOULD),
    ("deadlock_timeout", "200", _milliseconds(1, 1_000), Weight.SHOULD),
)
_OPEN_DOORS = """\
SELECT count(*) FROM pg_hba_file_rules WHERE error IS NOT NULL OR auth_method <> 'reject' AND (
  auth_method IN ('trust', 'password', 'md5', 'ident') OR type IN ('host', 'hostnossl')
  AND coalesce(address, '') NOT IN ('127.0.0.1', '::1'))"""
"""A line that the server does not understand counts: with it, it does not start again."""

OLDEST, NEWEST = 150_000, 190_000


def check_server(connection: Connection) -> tuple[Finding, ...]:
    """Every setting with what it should be. `connection` is a superuser's, who may read them all."""
    rows = connection.exec_driver_sql("SELECT name, setting FROM pg_settings")
    there = {row.name: row.setting for row in rows}
    version = int(there["server_version_num"])
    found = [
        Finding(name, wanted, there.get(name, ""), weight, is_right(there.get(name, "")))
        for name, wanted, is_right, weight in _SETTINGS
    ]
    supported = OLDEST <= version < NEWEST
    doors = int(connection.exec_driver_sql(_OPEN_DOORS).scalar_one())
    return (
        Finding("server_version", "15-18", str(version // 10_000), Weight.MUST, supported),
        *found,
        Finding("pg_hba.conf", "hostssl + scram-sha-256", f"{doors} open", Weight.MUST, doors == 0),
    )
