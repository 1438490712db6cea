"""`office status` on a real server: each wrong setting is named, and the documentation's own are right."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from counsellor_app.storage.office.server_check import Finding, check_server
from tests.storage.office.servers import SUPERUSER, SUPERUSER_PASSWORD, Server, debian_bin, running

pytestmark = pytest.mark.postgres

DOCUMENT = Path(__file__).parents[3] / "docs" / "office-database.md"
LOCAL = "hostssl all all 127.0.0.1/32 scram-sha-256\n"
"""The test's own way in."""


class Checked:
    """A server of its own, set as the documentation says."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.hba = server.folder / "data" / "pg_hba.conf"
        with (server.folder / "data" / "postgresql.conf").open("a") as settings:
            settings.write(f"\n{documented()}")
        self._run("SELECT pg_reload_conf()")

    def change(self, name: str, value: str | None) -> None:
        """Have it otherwise than the documentation says; with None as it says again."""
        self._run(f"ALTER SYSTEM RESET {name}" if value is None else f"ALTER SYSTEM SET {name} = '{value}'")
        self._run("SELECT pg_reload_conf()")

    def _run(self, statement: str) -> None:
        with self.server.connect(SUPERUSER, SUPERUSER_PASSWORD, "postgres") as root:
            root.execute(statement)

    def found(self) -> dict[str, Finding]:
        """As a new connection finds it: the settings of an old one may lag."""
        engine = self.server.engine(SUPERUSER, SUPERUSER_PASSWORD, "postgres")
        with engine.connect() as connection:
            findings = {each.name: each for each in check_server(connection)}
        engine.dispose()
        return findings

    def wrong(self) -> set[str]:
        return {name for name, each in self.found().items() if not each.is_right}


def documented() -> str:
    """The settings of the documentation, but for the address at which a test is reached."""
    block = re.search(r"`postgresql.conf`:\n```\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
    assert block is not None
    return re.sub(r"(?m)^listen_addresses.*\n", "", block.group(1))


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Checked]:
    folder = Path("/tmp") / f"check-{tmp_path_factory.getbasetemp().name}"
    with running(debian_bin(), folder, tls=True, fast=False) as server:
        yield Checked(server)


def test_a_server_set_as_documented_has_nothing_wrong_but_what_only_initdb_can_set(checked: Checked) -> None:
    assert checked.wrong() <= {"data_checksums"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("password_encryption", "md5"),
        ("fsync", "off"),
        ("full_page_writes", "off"),
        ("synchronous_commit", "off"),
        ("log_statement", "mod"),
        ("log_error_verbosity", "default"),
        ("log_min_duration_statement", "500"),
        ("log_parameter_max_length_on_error", "-1"),
        ("tcp_user_timeout", "0"),
        ("tcp_keepalives_idle", "7200"),
        ("client_connection_check_interval", "0"),
        ("deadlock_timeout", "5s"),
    ],
)
def test_each_setting_that_is_wrong_is_named(checked: Checked, name: str, value: str) -> None:
    before = checked.wrong()
    checked.change(name, value)
    found = checked.found()
    checked.change(name, None)
    assert {each for each in found if not found[each].is_right} - before == {name}
    assert found[name].found
    assert checked.wrong() == before


@pytest.mark.parametrize(
    ("line", "doors"),
    [
        ("local all postgres peer", 0),
        ("hostssl desk all 192.0.2.0/24 scram-sha-256", 0),
        ("hostssl replication replicator 192.0.2.7/32 scram-sha-256", 0),
        ("host all all all reject", 0),
        ("local all all trust", 1),
        ("host desk all 192.0.2.0/24 scram-sha-256", 1),
        ("hostnossl desk all 192.0.2.0/24 scram-sha-256", 1),
        ("hostssl desk all 192.0.2.0/24 md5", 1),
        ("hostssl desk all 0.0.0.0/0 password", 1),
        ("hostssl desk all 192.0.2.0/24 skram", 1),
    ],
)
def test_each_open_door_of_pg_hba_is_counted(checked: Checked, line: str, doors: int) -> None:
    checked.hba.write_text(f"{LOCAL}{line}\n")
    found = checked.found()["pg_hba.conf"]
    checked.hba.write_text(LOCAL)
    assert (found.found, found.is_right) == (f"{doors} open", doors == 0)


def test_the_lines_of_the_documentation_leave_no_door_open(checked: Checked) -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    blocks = re.findall(r"`pg_hba.conf`, nothing.*?```\n(.*?)```", text, re.DOTALL)
    assert blocks
    checked.hba.write_text(LOCAL + "".join(blocks))
    assert checked.found()["pg_hba.conf"].is_right
    checked.hba.write_text(LOCAL)
