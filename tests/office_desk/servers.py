"""A real PostgreSQL of a test's own, which can be killed and started again, and an office in it."""

import contextlib
import os
import pwd
import random
import shutil
import signal
import socket
import subprocess
import tempfile
from enum import StrEnum
from pathlib import Path
from threading import Event
from urllib.parse import quote

import psycopg
from sqlalchemy import Engine, NullPool, create_engine

from counsellor_app.domain.staff import Office, Role, Staff
from counsellor_app.storage.office.logins import NewLogin, add_login
from counsellor_app.storage.office.preparing import prepare
from counsellor_app.storage.office.store import OfficeStore
from tests.builders import ACTOR, NOW, ROOMS, STAFF
from tests.storage.office.certificates import make_certificates
from tests.storage.office.servers import pip_bin

DEBIAN = Path("/usr/lib/postgresql/15/bin")
OFFICE = "sasebo"
"""One whose rules ship with the program."""
PASSWORD = "Kitte-1871-hagaki"
HOST = "127.0.0.1"
ADMIN = Staff("kanri", "管理 者", Role.ADMIN)
"""Logs in, and is on no list."""


class Kind(StrEnum):
    """PROTECTED: Debian's, to which a desk speaks as in an office: TLS, verify-full, channel binding.
    NEWEST: PostgreSQL 18 of the package from the requirements, which speaks no TLS.
    """

    PROTECTED = "protected"
    NEWEST = "newest"


def usual() -> Kind:
    """Debian's where it is installed."""
    return Kind.PROTECTED if (DEBIAN / "initdb").exists() else Kind.NEWEST


def _free_port() -> int:
    """None that the system would give to a connection while the server is down for a moment."""
    while True:
        port = random.randrange(15_000, 30_000)  # noqa: S311 - any will do
        with contextlib.suppress(OSError), socket.create_server((HOST, port)):
            return port


class Server:
    """A cluster in a folder of its own, on 127.0.0.1. Root may not run one: it lends it to another user."""

    _inside: tuple[str, ...]

    def __init__(self, kind: Kind | None = None, *, durable: bool = False) -> None:
        """`durable` flushes to the disk, as an office does; a test that cuts no power need not wait."""
        self._fsync = "on" if durable else "off"
        self._settle_in(kind or usual())
        self._run("initdb", "-D", str(self._data), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync")
        word = "hostssl" if self.kind is Kind.PROTECTED else "host"
        (self._data / "pg_hba.conf").write_text(
            "local all postgres trust\nlocal replication postgres trust\n"
            "host all postgres 127.0.0.1/32 trust\nhost replication postgres 127.0.0.1/32 trust\n"
            f"{word} all all 127.0.0.1/32 scram-sha-256\n"
        )
        self.ca = self._show_certificate() if self.kind is Kind.PROTECTED else None
        if self.ca is not None:
            with (self._data / "postgresql.conf").open("a") as settings:
                settings.write("\nssl = on\n")
        self.start()

    def move(self, host: str, inside: tuple[str, ...], desks: str) -> None:
        """Go on at another address, which the words before each program lead to, for those desks alone."""
        self.stop()
        self.host, self._inside = host, inside
        self.ca = self._show_certificate()
        rules = f"local all postgres trust\nhostssl all all {desks} scram-sha-256\n"
        (self._data / "pg_hba.conf").write_text(rules)
        self.start()

    def _settle_in(self, kind: Kind) -> None:
        self.kind = kind
        self.host = HOST
        self._inside = ()
        self._bin = DEBIAN if kind is Kind.PROTECTED else pip_bin()
        self.folder = Path(tempfile.mkdtemp(prefix="pg-"))
        self.folder.chmod(0o777)
        self.port = _free_port()

    @classmethod
    def standby_of(cls, primary: "Server", port: int) -> "Server":
        """A copy that follows the primary, which it reaches at that port (a proxy's), until `promote`."""
        made = cls.__new__(cls)
        made._fsync = primary._fsync
        made._settle_in(primary.kind)
        made.ca = primary.ca
        of = f"host={HOST} port={port} user=postgres sslmode=disable"
        made._run("pg_basebackup", "-d", of, "-D", str(made._data), "-R", "-X", "stream", "-c", "fast")
        made.start()
        return made

    def promote(self) -> None:
        """From now on it may be written."""
        self._run("pg_ctl", "-D", str(self._data), "-w", "promote")

    def _show_certificate(self) -> Path:
        made = make_certificates(self.folder / "tls", self.host)
        for name in ("server.crt", "server.key"):
            target = self._data / name
            shutil.copy(self.folder / "tls" / name, target)
            target.chmod(0o600)
            if os.geteuid() == 0:
                shutil.chown(target, "postgres")
        return made.ca

    def url(self, database: str, port: int | None = None) -> str:
        """The line of configuration for a desk; the port may be a proxy's."""
        more = f"sslrootcert={self.ca}" if self.ca else "sslmode=disable"
        return f"postgresql://{self.host}:{port or self.port}/{database}?{more}"

    @property
    def _data(self) -> Path:
        return self.folder / "data"

    @property
    def admin(self) -> str:
        """A superuser's way in."""
        return f"host=127.0.0.1 port={self.port} user=postgres dbname=postgres"

    def start(self) -> None:
        """Start it, after a crash with recovery and as soon as the children of the killed one have ended."""
        words = f"-p {self.port} -k {self.folder} -c listen_addresses={self.host} -c fsync={self._fsync}"
        more = " -c log_error_verbosity=terse -c log_statement=none -c max_connections=60"
        start = self._words(
            "pg_ctl", "-D", str(self._data), "-w", "-o", words + more, "-l", str(self.log), "start"
        )
        for _ in range(50):
            done = subprocess.run(start, capture_output=True, text=True, check=False, cwd=self.folder)
            if done.returncode == 0:
                return
            Event().wait(0.2)
        raise AssertionError(self.log.read_text(errors="replace")[-2000:])

    @property
    def log(self) -> Path:
        """What the server wrote."""
        return self.folder / "log"

    def is_up(self) -> bool:
        """Whether anybody answers. A killed one that nobody has buried still has its number."""
        with socket.socket() as asked:
            return asked.connect_ex((self.host, self.port)) == 0

    def stop(self, how: str = "fast") -> None:
        """End it: ``fast``, or ``immediate`` as in a power cut."""
        self._run("pg_ctl", "-D", str(self._data), "-w", "-m", how, "stop")

    def kill(self) -> None:
        """SIGKILL the postmaster; its children see it and end too."""
        os.kill(int((self._data / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)

    def dump(self, database: str, target: Path) -> None:
        """A copy of the database as it is now."""
        self._run("pg_dump", *self._to(database), "-Fc", "-f", str(target))

    def copy(self, template: str, name: str) -> None:
        """A database like another. The checkpoint keeps its sequences from going back in a crash: a page that
        was copied with numbers in reserve is in the log as it stood (PostgreSQL 15, measured here).
        """
        with psycopg.connect(self.admin, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
            connection.execute("CHECKPOINT")

    def restore(self, database: str, source: Path) -> None:
        """Put a dump in the place of the database."""
        with psycopg.connect(self.admin, autocommit=True) as connection:
            connection.execute(f"DROP DATABASE {database} WITH (FORCE)")
            connection.execute(f"CREATE DATABASE {database}")
        self._run("pg_restore", *self._to(database), str(source))

    def remove(self) -> None:
        """End it and take its folder away."""
        if (self._data / "postmaster.pid").exists():
            subprocess.run(
                self._words("pg_ctl", "-D", str(self._data), "-m", "immediate", "stop"),
                capture_output=True,
                check=False,
            )
        shutil.rmtree(self.folder, ignore_errors=True)

    def _to(self, database: str) -> tuple[str, ...]:
        return ("-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres", "-d", database)

    def _words(self, program: str, *given: str) -> list[str]:
        words = [str(self._bin / program), *given]
        if os.name != "nt" and os.geteuid() == 0:
            pwd.getpwnam("postgres")
            words = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", *words]
        return [*self._inside, *words]

    def _run(self, program: str, *given: str) -> None:
        done = subprocess.run(
            self._words(program, *given), capture_output=True, text=True, check=False, cwd=self.folder
        )
        assert done.returncode == 0, done.stderr


def make_office(server: Server, database: str = "office") -> None:
    """An office with its people and rooms in a database of that name; each of the people can log in."""
    with psycopg.connect(server.admin, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {database}")
    engine = _engine(server, database)
    prepare(engine)
    with engine.begin() as connection:
        for member in (*STAFF, ADMIN):
            add_login(connection, NewLogin(member.id, (member.role,), OFFICE, member.id), PASSWORD)
    engine.dispose()
    store = OfficeStore(_engine(server, database))
    store.set_office(Office(OFFICE, "佐世保公共職業安定所"), ACTOR, NOW)
    for person in STAFF:
        store.put_staff(person, ACTOR, NOW)
    for room in ROOMS:
        store.put_room(room, ACTOR, NOW)
    store.close()


def owner_store(server: Server, database: str = "office") -> OfficeStore:
    """The office's records with every right, for looking at what came of it."""
    return OfficeStore(_engine(server, database))


def _engine(server: Server, database: str) -> Engine:
    options = f"-c app.office={OFFICE} -c search_path=desk,app"
    return create_engine(
        f"postgresql+psycopg://postgres@127.0.0.1:{server.port}/{database}?options={quote(options)}",
        hide_parameters=True,
        poolclass=NullPool,
    )
