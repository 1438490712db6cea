"""Everything about Windows that a machine without Windows can show: python -m tools.windows.check

Makes a Windows Python and a Windows under Wine, runs tests there, freezes the program, checks what it links
to, packs an older and a newer version, and takes both installers through their life. With `--release` the
installers for dist/ are made as well, the slow way. Exit code: 0 all passed, 1 something did not, 3 Wine is
not to be had, so that nothing was shown.
"""

import contextlib
import faulthandler
import os
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from subprocess import TimeoutExpired
from threading import Timer
from typing import TypeVar

from tools.frozen_contents import version
from tools.machine import MISSING
from tools.windows import platform_tests, python_tree, wine_prefix
from tools.windows.build import Installers, copy_with_links, make_installers, sign_inside
from tools.windows.closure import closure
from tools.windows.freeze import FreezeError, freeze
from tools.windows.installers import Msi, Setup
from tools.windows.life_cycle import STALE, LifeCycle, NotAsPromisedError, Versions
from tools.windows.msi import Package
from tools.windows.places import BUILD, FROZEN, PREFIX
from tools.windows.release import TooLargeError, release
from tools.windows.screen import hidden_screen
from tools.windows.signing import Signer, SigningError, signer
from tools.windows.wine_prefix import NoWineError, Prefix
from tools.windows.wine_processes import UnsteadyWineError, end_all, running_in, say_unsteady

_T = TypeVar("_T")
_LIMIT_S = 1150
"""For all but a release: less than that of tools/lanes.py, which would end it without a word."""
_RELEASE_LIMIT_S = 3600
_OLDER = "0.0.1"
_MOST_INSTALLED_MB = 115


class FaultError(Exception):
    """A check did not pass; the argument says what."""


def main(arguments: list[str]) -> int:
    """Run all checks, or with `--release` also fill dist/; returns the exit code."""
    is_release = "--release" in arguments
    BUILD.mkdir(parents=True, exist_ok=True)
    late = Timer(_RELEASE_LIMIT_S if is_release else _LIMIT_S, _give_up)
    late.daemon = True
    late.start()
    try:
        _run(is_release=is_release)
    except NoWineError:
        print("Wine is not to be had on this machine: nothing about Windows was shown.")
        return MISSING
    except (
        FaultError,
        FreezeError,
        SigningError,
        NotAsPromisedError,
        TooLargeError,
        TimeoutError,
        TimeoutExpired,
        UnsteadyWineError,
    ) as fault:
        print(f"FAILED: {fault}")
        return 1
    finally:
        late.cancel()
        late.join()  # it leaves by itself when it has begun to give up
    print("windows: all passed")
    return 0


def _give_up() -> None:
    """Tell where everything stands, end every Windows and leave."""
    print("FAILED: not done in time", flush=True)
    faulthandler.dump_traceback()
    for folder in BUILD.glob("prefix*"):
        print(f"  {folder.name}: {'; '.join(running_in(folder).values())}", flush=True)
        end_all(folder)
    os._exit(1)


def _run(*, is_release: bool) -> None:
    with _step("a Windows Python and a Windows"), ThreadPoolExecutor(1) as pool:
        tree = pool.submit(python_tree.make)
        prefix = _steadily(lambda: wine_prefix.make(PREFIX))
        tree.result()
    for_tests = prefix.copy("prefix-tests")
    with ThreadPoolExecutor(1) as pool:
        tests = pool.submit(_timed, "tests on Windows's Python", lambda: platform_tests.run(for_tests))
        with _step("frozen program"):
            _steadily(lambda: freeze(prefix))
        prefix.stop()
        signing = signer(BUILD / "signing")
        _check_program(signing)
        _life_cycles(prefix, _trial_versions(signing))
        if is_release:
            with _step("installers for dist/"):
                release(signing)
        if not tests.result():
            raise FaultError("tests on Windows's Python")


def _check_program(signing: Signer) -> None:
    with _step("closure and signatures"):
        found = closure(FROZEN)
        size = _megabytes(FROZEN)
        print(f"  {found.programs} program files for x64, {size:.0f} MB, from {found.oldest_windows} on")
        if found.faults or size > _MOST_INSTALLED_MB:
            raise FaultError("; ".join(found.faults) or f"larger than {_MOST_INSTALLED_MB} MB")
        print(f"  signed {sign_inside(FROZEN, signing)} program files{_by_whom(signing)}")
        program = FROZEN / "counsellor-app.exe"
        signing.verify(program)
        if not signing.notices_change(program, BUILD / "changed.exe"):
            raise FaultError("a changed program passes for signed")


def _trial_versions(signing: Signer) -> tuple[Installers, Installers]:
    """An older version, which has a file that the newer one lacks, and the newer one: quickly packed."""
    with _step("installers of two versions"):
        old = copy_with_links(FROZEN, BUILD / "older")
        (old / "_internal" / STALE).write_text("gone after the upgrade\n")
        older = make_installers(Package(old, _OLDER), BUILD / "trial", signing, quick=True)
        return older, make_installers(Package(FROZEN, version()), BUILD / "trial", signing, quick=True)


def _life_cycles(prefix: Prefix, versions: tuple[Installers, Installers]) -> None:
    older, newer = versions
    pairs: dict[type[Setup] | type[Msi], tuple[Path, Path]] = {
        Setup: (older.setup, newer.setup),
        Msi: (older.japanese_msi, newer.japanese_msi),
    }
    with _step("life of both installers"), hidden_screen() as screen, ThreadPoolExecutor(2) as pool:
        runs = [
            pool.submit(_steadily, partial(_life_cycle, prefix, kind, files, screen))
            for kind, files in pairs.items()
        ]
        for run in runs:
            run.result()


def _life_cycle(
    prefix: Prefix, kind: type[Setup] | type[Msi], files: tuple[Path, Path], screen: dict[str, str]
) -> None:
    """One life in a fresh copy of `prefix`."""
    windows = kind(prefix.copy(f"prefix-{kind.name}"))
    try:
        LifeCycle(windows, Versions(files[0], _OLDER, files[1], version()), screen).run()
    finally:
        windows.prefix.stop()


def _steadily(work: Callable[[], _T]) -> _T:
    """Does `work`; once more where Wine hung or broke off, never after a wrong result (ADR 63)."""
    try:
        return work()
    except UnsteadyWineError as fault:
        say_unsteady(str(fault))
        return work()


def _by_whom(signing: Signer) -> str:
    return ", signed with a TEST certificate that nobody trusts" if signing.is_test else ", signed"


def _megabytes(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def _timed(name: str, work: Callable[[], bool]) -> bool:
    with _step(name):
        return work()


@contextlib.contextmanager
def _step(name: str) -> Iterator[None]:
    started = time.monotonic()
    yield
    print(f"{name}: {time.monotonic() - started:.0f} s", flush=True)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
