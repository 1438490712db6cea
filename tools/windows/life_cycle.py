"""From the first installation to the last trace: what IT does with an installer, on one Windows."""

import hashlib
import json
import time
from dataclasses import dataclass
from pathlib import Path
from subprocess import Popen

from tools.environment import ROOT
from tools.windows.installers import Windows
from tools.windows.names import ADMIN_PROGRAM, PROGRAM
from tools.windows.places import PYTHON
from tools.windows.wine_prefix import Done
from tools.windows.wine_processes import UnsteadyWineError, running_in, say_unsteady

_PATIENCE_S = 180
_MAKE_DESK_FILE = """
from counsellor_app.storage.desk_file.keychain import Keychain
from counsellor_app.storage.desk_file.location import default_folder
from counsellor_app.storage.desk_file.opening import open_desk
open_desk(default_folder(), Keychain()).lock.release()
"""
STALE = "of-the-old-version-only.txt"


class NotAsPromisedError(Exception):
    """A step went otherwise than it has to; the argument says which and how."""


@dataclass(frozen=True)
class Versions:
    """Two installers of one kind: `newer` has the higher number and lacks the file `STALE`."""

    older: Path
    older_number: str
    newer: Path
    newer_number: str


@dataclass
class LifeCycle:
    """One run through everything; `screen` are the variables of a display."""

    windows: Windows
    versions: Versions
    screen: dict[str, str]

    def run(self) -> None:
        """Raises NotAsPromisedError at the first step that goes wrong, UnsteadyWineError where Wine does."""
        for step in (
            self._install,
            self._test_installed,
            self._refuse_while_running,
            self._refuse_while_unfinished,
            self._upgrade,
            self._refuse_older,
            self._uninstall,
        ):
            started = time.monotonic()
            name = f"{self.windows.name}: {step.__name__.strip('_').replace('_', ' ')}"
            try:
                step()
            except UnsteadyWineError as fault:
                raise UnsteadyWineError(f"{name}: {fault}") from fault
            print(f"  {name} ok ({time.monotonic() - started:.0f} s)", flush=True)

    def _install(self) -> None:
        windows = self.windows
        _must("install", windows.install(self.versions.older, autostart=True), 0)
        _must("version", windows.versions(), [self.versions.older_number])
        _must("one entry in the Start menu", len(windows.shortcuts), 1)
        _must("opens when people sign in", windows.starts_by_itself(), True)
        _must("stale file", (windows.folder / "_internal" / STALE).is_file(), True)

    def _test_installed(self) -> None:
        code, failed = self._self_test()
        if failed and all(
            check["remedy"] == "look_again" for check in failed
        ):  # a check that ran out of time
            say_unsteady(f"{self.windows.name}: self-test: {failed}")
            code, failed = self._self_test()
        _must("self-test", (code, failed), (0, []))

    def _self_test(self) -> tuple[int, list[dict[str, str]]]:
        """The exit code, and the checks that failed."""
        out = self.windows.prefix.drive / "self-test.json"
        out.unlink(missing_ok=True)
        done = self._program(PROGRAM, "--self-test", "C:\\self-test.json")
        if not out.is_file():
            raise NotAsPromisedError(f"no report of the self-test: {done.said[-500:]}")
        report = json.loads(out.read_text(encoding="utf-8"))
        return done.code, [check for check in report["checks"] if check["verdict"] == "failed"]

    def _refuse_while_running(self) -> None:
        """Beside a desk file whose key lies in the Credential Manager: all that follows has to keep both."""
        made = self.windows.prefix.run(
            PYTHON / "python.exe", "-c", _MAKE_DESK_FILE, variables={"PYTHONPATH": str(ROOT)}
        )
        _must(f"desk file ({made.said.strip()[-300:]})", (made.code, self._desk_file.is_file()), (0, True))
        with self.windows.prefix.running(self.windows.folder / PROGRAM, variables=self.screen) as program:
            self._wait_for_window(program)
            self._must_refuse("while it runs")

    def _wait_for_window(self, program: "Popen[bytes]") -> None:
        lock = self._desk_file.with_name("window.lock")
        until = time.monotonic() + _PATIENCE_S
        while not lock.is_file():
            _must("exit code of the program that is to run", program.poll(), None)
            if time.monotonic() > until:
                ran = "; ".join(running_in(self.windows.prefix.folder).values())
                raise UnsteadyWineError(f"the program held no lock after {_PATIENCE_S} s; there ran: {ran}")
            time.sleep(0.2)

    def _refuse_while_unfinished(self) -> None:
        mark = self._desk_file.with_name("unfinished")
        mark.touch()
        self._must_refuse("while work is unfinished")
        mark.unlink()

    def _must_refuse(self, when: str) -> None:
        windows, before = self.windows, _state(self.windows.folder)
        _must(f"upgrade {when}", windows.install(self.versions.newer), windows.in_use)
        _must(f"uninstall {when}", windows.uninstall(self.versions.older), windows.in_use)
        _must(f"program {when}", _state(windows.folder) == before, True)

    def _upgrade(self) -> None:
        windows, data = self.windows, _state(self._desk_file.parent)
        _must("upgrade", windows.install(self.versions.newer), 0)
        _must("version after the upgrade", windows.versions(), [self.versions.newer_number])
        _must("stale file after the upgrade", (windows.folder / "_internal" / STALE).exists(), False)
        _must("still opens when people sign in", windows.starts_by_itself(), True)
        _must("data after the upgrade", _state(self._desk_file.parent) == data, True)
        done = self._program(ADMIN_PROGRAM, "verify")
        _must(f"desk file and its key after the upgrade ({done.said.strip()[-200:]})", done.code, 0)

    def _refuse_older(self) -> None:
        windows, before = self.windows, _state(self.windows.folder)
        _must("downgrade", windows.install(self.versions.older), windows.newer_there)
        _must("program after the refused downgrade", _state(windows.folder) == before, True)

    def _uninstall(self) -> None:
        """By force: somebody has left work unfinished, and IT wants the program gone all the same."""
        self._desk_file.with_name("unfinished").touch()
        windows, data = self.windows, _state(self._desk_file.parent)
        _must("uninstall", windows.uninstall(self.versions.newer, force=True), 0)
        left = (windows.folder.exists(), windows.versions(), windows.shortcuts, windows.starts_by_itself())
        _must("what is left", left, (False, [], [], False))
        _must("data after the uninstall", _state(self._desk_file.parent) == data, True)

    @property
    def _desk_file(self) -> Path:
        (local,) = (path for path in self._homes() if path.parents[1].name != "Public")
        return local / "counsellor-app" / "desk.db"

    def _homes(self) -> list[Path]:
        return list(self.windows.prefix.drive.glob("users/*/AppData/Local"))

    def _program(self, name: str, *arguments: str) -> Done:
        return self.windows.prefix.run(self.windows.folder / name, *arguments, variables=self.screen)


def _state(folder: Path) -> dict[str, str]:
    """Every file below a folder by its contents; locks that live as long as a program are left out."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".lock"
    }


def _must(what: str, found: object, wanted: object) -> None:
    if found != wanted:
        raise NotAsPromisedError(f"{what}: {found!r} instead of {wanted!r}")
