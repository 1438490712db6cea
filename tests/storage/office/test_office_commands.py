"""`counsellor-app-admin office …` makes an office that people can work in, and tells what is wrong."""

import io
from datetime import timedelta
from itertools import count
from pathlib import Path

import psycopg
import pytest

from counsellor_app.cli.main import main
from counsellor_app.domain.appointment import State
from counsellor_app.domain.problem import Problem
from counsellor_app.domain.retention import DataKind, RetentionRule
from counsellor_app.domain.staff import Role
from counsellor_app.domain.this_pc.exit_code import ExitCode
from counsellor_app.storage.office.store import OfficeStore
from tests.builders import ACTOR, NOW, TODAY, an_appointment
from tests.storage.office.servers import SUPERUSER, SUPERUSER_PASSWORD, Server

pytestmark = pytest.mark.postgres

_numbers = count(1)
LOGIN_PASSWORD = "hanamizuki-2026"


class Desk:
    """Runs the command as support staff would, in English."""

    def __init__(self, server: Server, database: str, patch: pytest.MonkeyPatch) -> None:
        self.server, self.database, self._patch = server, database, patch
        self.url = f"postgresql://{SUPERUSER}@localhost:{server.port}/{database}?sslrootcert={server.ca}"

    def __call__(self, verb: str, *words: str, typed: tuple[str, ...] = (), password: str = "") -> int:
        lines = (password or SUPERUSER_PASSWORD, *typed)
        self._patch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        return main(["office", verb, "--url", self.url, "--password-stdin", "--lang", "en", *words])


@pytest.fixture
def desk(debian: Server, monkeypatch: pytest.MonkeyPatch) -> Desk:
    name = f"made{next(_numbers)}"
    with debian.connect(SUPERUSER, SUPERUSER_PASSWORD, "postgres") as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return Desk(debian, name, monkeypatch)


def add(desk: Desk, login: str, *roles: Role) -> int:
    words = [word for role in roles for word in ("--role", str(role))]
    typed = ("森 由美子", LOGIN_PASSWORD)
    return desk("add-staff", "--office", "sasebo", "--login", login, *words, typed=typed)


def test_an_office_is_made_its_people_added_and_they_can_work(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    room = ("--room", "teleoffice=TeleOffice 1")
    login = f"mori{next(_numbers)}"
    assert desk("create", "--office", "sasebo", *room) == ExitCode.OK
    assert add(desk, login, Role.COUNSELLOR) == ExitCode.OK
    said = capsys.readouterr()
    assert LOGIN_PASSWORD not in said.out + said.err
    store = OfficeStore(desk.server.engine(login, LOGIN_PASSWORD, desk.database))
    day = store.load_day(TODAY)
    store.close()
    assert [(each.id, each.name) for each in day.staff] == [(login, "森 由美子")]
    assert [room.name for room in day.rooms] == ["TeleOffice 1"]
    assert desk("create", "--office", "sasebo", *room) == ExitCode.OK  # again changes nothing
    assert "1 meeting rooms" in capsys.readouterr().out


def test_a_login_is_made_once_and_shut_out_at_once(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    login = f"sato{next(_numbers)}"
    desk("create", "--office", "sasebo")
    assert add(desk, login, Role.RECEPTION) == ExitCode.OK
    assert add(desk, login, Role.RECEPTION) == ExitCode.NOT_DONE
    assert "there already" in capsys.readouterr().out
    with desk.server.connect(login, LOGIN_PASSWORD, desk.database) as connection:
        assert desk("disable-staff", "--login", login) == ExitCode.OK
        assert "1 open connections" in capsys.readouterr().out
        with pytest.raises(psycopg.OperationalError):
            connection.execute("SELECT 1")
    assert desk("disable-staff", "--login", "nobody") == ExitCode.NOT_DONE


@pytest.mark.parametrize("login", ["Sato", "app_admin", "pg_monitor", "a b", "x'; DROP ROLE postgres", ""])
def test_a_login_that_could_be_taken_for_something_else_is_refused(desk: Desk, login: str) -> None:
    desk("create", "--office", "sasebo")
    assert add(desk, login, Role.COUNSELLOR) == ExitCode.NOT_DONE


def test_status_names_each_setting_that_is_not_as_it_should_be(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    """The server of the tests does not write durably."""
    desk("create", "--office", "sasebo")
    capsys.readouterr()
    assert desk("status") == ExitCode.NOT_DONE
    said = capsys.readouterr().out
    assert "sasebo: ハローワーク佐世保, 0 logins" in said
    assert "MUST   fsync = off (on)" in said
    assert "ok     ssl = on (on)" in said
    assert "ok     pg_hba.conf = 0 open" in said


def test_the_head_that_was_kept_proves_the_trail(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk("create", "--office", "sasebo")
    capsys.readouterr()
    assert desk("audit-head", "--office", "sasebo") == ExitCode.OK
    kept = capsys.readouterr().out.strip()
    against = ("--office", "sasebo", "--against", kept)
    assert desk("verify-audit", *against) == ExitCode.OK
    with desk.server.connect(SUPERUSER, SUPERUSER_PASSWORD, desk.database) as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute("UPDATE app.audit SET who = 'nobody' WHERE n = 1")
    assert desk("verify-audit", *against) == ExitCode.DAMAGED
    assert "entry 1 does not follow" in capsys.readouterr().out
    assert desk("verify-audit", "--office", "sasebo", "--against", "nonsense") == ExitCode.NOT_DONE


def test_what_goes_wrong_is_a_sentence_without_the_servers_words(
    desk: Desk, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert desk("status", password="wrong") == ExitCode.NOT_DONE
    assert desk("create", "--office", "nowhere") == ExitCode.NOT_DONE
    said = capsys.readouterr()
    assert "OperationalError" in said.out
    assert "sasebo, abashiri, nishinomiya" in said.out
    assert "password authentication failed" not in said.out + said.err
    assert main(["office", "status", "--url", "mysql://x", "--lang", "en"]) == ExitCode.NOT_DONE
    assert "no address of a database" in capsys.readouterr().out


def test_what_is_due_is_told_and_deleted_by_its_number(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    old = NOW - timedelta(days=4 * 365)
    desk("create", "--office", "sasebo", "--room", "teleoffice=TeleOffice 1")
    login = f"mori{next(_numbers)}"
    add(desk, login, Role.COUNSELLOR, Role.ADMIN)
    store = OfficeStore(desk.server.engine(login, LOGIN_PASSWORD, desk.database))
    new = an_appointment(start=old, counsellor_id=login, room_id=None, join=None, state=State.DONE)
    store.add_appointment(new, ACTOR, old)
    store.retention.put_rule(RetentionRule(DataKind.HELD, 36, "文書管理規程"), ACTOR, NOW)
    of = ("--office", "sasebo")
    capsys.readouterr()
    assert desk("retention", *of) == ExitCode.OK
    assert "held: 1 due, 0 held back; kept 36 months" in capsys.readouterr().out
    assert desk("retention", *of, "--erase", "2") == ExitCode.NOT_DONE
    assert "1 records are due, not 2" in capsys.readouterr().out
    assert store.appointment(new.id).client == new.client
    assert desk("retention", *of, "--erase", "1", "--rewrite") == ExitCode.OK
    said = capsys.readouterr().out
    assert "1 records were deleted" in said
    assert "files are rewritten" in said
    with pytest.raises(Problem):
        store.appointment(new.id)
    store.close()
    assert desk("verify-audit", *of) == ExitCode.OK
    assert desk("retention") == ExitCode.NOT_DONE
