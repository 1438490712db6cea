"""A PostgreSQL of a benchmark's own, durable as it comes, which ends with it."""

import contextlib
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.storage.office.servers import SUPERUSER, SUPERUSER_PASSWORD, Server, debian_bin, pip_bin, running

BINS = {"15": debian_bin, "18": pip_bin}
"""Debian's, over TLS, and the newest that pip brings, without."""


@contextlib.contextmanager
def own_server(version: str) -> Iterator[Server]:
    """A new server of that version in a folder for the time being."""
    with tempfile.TemporaryDirectory(prefix="bench-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o777)
        with running(BINS[version](), Path(folder) / "pg", tls=version == "15", fast=False) as server:
            yield server


def url_of(server: Server) -> str:
    """The superuser's address of the server."""
    return server.url(SUPERUSER, SUPERUSER_PASSWORD, "postgres")


@contextlib.contextmanager
def given_or_own(arguments: list[str], version: str = "15") -> Iterator[str]:
    """The address that was given as the first argument, else that of a server made for it."""
    if arguments and "://" in arguments[0]:
        yield arguments.pop(0)
        return
    with own_server(version) as server:
        print(f"PostgreSQL {server.major}", flush=True)
        yield url_of(server)


def numbers(arguments: list[str], *usual: int) -> list[int]:
    """The numbers among the arguments, and the usual ones in the place of those that are not there."""
    found = [int(each) for each in arguments if each.isdigit()]
    return found + list(usual[len(found) :])
