"""A Windows 10 of its own under Wine, Japanese, with code page 932, made in a folder of the build."""

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tools.windows.places import BUILD, SOURCES
from tools.windows.python_tree import mingw
from tools.windows.wine_processes import UnsteadyWineError, end_all, running_in

_LIMIT_S = 180
"""For a program that takes 10 s on a quiet machine, and 80 s on one with 15 busy processes."""
_ENDING_S = 20
_LOCALE = "ja_JP.UTF-8"
_STUBS = ("icuuc", "mscms", "bcryptprimitives")
_LEFT_OUT = ("mscoree", "mshtml", "winedbg.exe", "winemenubuilder.exe")
"""The debugger opens a dialog for a program that crashed, and waits for ever for somebody to close it."""
_CRASHED = b"wine: Unhandled"
_FACE = "IPAexGothic"
_REPLACED_FACES = (
    "MS Shell Dlg", "MS Shell Dlg 2", "Tahoma", "Segoe UI", "MS UI Gothic", "Yu Gothic UI", "Meiryo UI",
    "Microsoft Sans Serif",
)  # fmt: skip


class NoWineError(Exception):
    """Wine, or what it needs, is not there and could not be had."""


@dataclass(frozen=True)
class Done:
    """What a Windows program left behind; `said` is both of its outputs."""

    code: int
    said: str


@dataclass(frozen=True)
class Prefix:
    """A Windows in a folder. Programs get no input and write to pipes: Python under Wine fails on files."""

    folder: Path
    variables: dict[str, str] = field(default_factory=dict)

    @property
    def drive(self) -> Path:
        return self.folder / "drive_c"

    def run(
        self, *command: str | Path, limit_s: float = _LIMIT_S, variables: dict[str, str] | None = None
    ) -> Done:
        """Run a Windows program to its end, and to that of what it started.

        A path of this machine is handed over as it is: Wine knows it as `Z:`. Past the limit the whole
        Windows is ended. Raises UnsteadyWineError then, and when a program crashed.
        """
        started = self._start(command, variables or {})
        try:
            said, _ = started.communicate(timeout=limit_s)
        except subprocess.TimeoutExpired:
            raise self._ended_late(started, limit_s) from None
        if _CRASHED in said:
            raise UnsteadyWineError(f"crash in {_named(started)}: {_brief(said)!r}")
        return Done(started.returncode, said.decode("utf-8", "replace"))

    @contextlib.contextmanager
    def running(
        self, *command: str | Path, variables: dict[str, str] | None = None
    ) -> Iterator["subprocess.Popen[bytes]"]:
        """A program for the time of a `with` statement, after which the whole Windows is ended.

        Raises UnsteadyWineError when it had crashed before.
        """
        started = self._start(command, variables or {})
        try:
            yield started
        finally:
            ended_by_itself = started.poll() is not None
            self.stop()
            if _CRASHED in (said := _last_words(started)) and ended_by_itself:
                raise UnsteadyWineError(f"crash in {_named(started)}: {_brief(said)!r}")

    def _start(self, command: tuple[str | Path, ...], variables: dict[str, str]) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(
            ["wine", *map(str, command)],
            env=os.environ | self._environment() | variables,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )

    def _ended_late(self, started: "subprocess.Popen[bytes]", limit_s: float) -> UnsteadyWineError:
        ended = "was still running" if started.poll() is None else "had ended, but Wine kept its output open"
        ran = "; ".join(running_in(self.folder).values())
        self.stop()
        told = f"It had said: {_brief(_last_words(started))!r}. In this Windows ran: {ran}"
        return UnsteadyWineError(f"after {limit_s:.0f} s {_named(started)} {ended}. {told}")

    def _environment(self) -> dict[str, str]:
        return {
            "WINEPREFIX": str(self.folder),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": f"{','.join(_LEFT_OUT)}=;mscms=n",
            "WINE_NO_WARN": "1",
            "LC_ALL": _LOCALE,
            "TZ": "Asia/Tokyo",
            "WINEQT_QPA_PLATFORM": "offscreen",  # Wine keeps variables that begin with QT_ to itself
            "PYTHONDONTWRITEBYTECODE": "1",
        } | self.variables

    def stop(self) -> None:
        """End every program of this Windows, by force what does not end by itself.

        What Windows wrote is on the disk then. Raises UnsteadyWineError when not even force helps.
        """
        server = shutil.which("wineserver") or "/usr/lib/wine/wineserver64"
        variables = os.environ | self._environment()
        for option in ("-k", "-w"):
            with contextlib.suppress(subprocess.TimeoutExpired):
                subprocess.run([server, option], env=variables, check=False, timeout=_ENDING_S)
        end_all(self.folder)

    def copy(self, name: str) -> "Prefix":
        """A second Windows like this one, which has to be stopped."""
        to = self.folder.with_name(name)
        end_all(to)  # of an earlier run that was killed
        shutil.rmtree(to, ignore_errors=True)
        shutil.copytree(self.folder, to, symlinks=True)
        return Prefix(to, self.variables)


def _last_words(started: "subprocess.Popen[bytes]") -> bytes:
    """What a program had said before its Windows was ended."""
    try:
        said, _ = started.communicate(timeout=_ENDING_S)
    except subprocess.TimeoutExpired as held_open:
        return held_open.output or b""
    return said


def _named(started: "subprocess.Popen[bytes]") -> str:
    return repr(" ".join(started.args[1:]) if isinstance(started.args, list) else started.args)


def _brief(said: bytes) -> str:
    return " ".join(said.decode("utf-8", "replace").split())[-300:]


def make(folder: Path) -> Prefix:
    """A new Windows in `folder`, with nothing running; raises NoWineError when Wine is not to be had."""
    if sys.platform != "linux" or shutil.which("wine") is None:
        raise NoWineError
    _make_locale()
    end_all(folder)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    prefix = Prefix(folder)
    prefix.run("wineboot", "-i")
    prefix.run("winecfg", "-v", "win10")
    with tempfile.TemporaryDirectory() as work:
        fonts = Path(work) / "fonts.reg"
        fonts.write_text(_font_replacements())
        prefix.run("regedit", "/S", fonts)
    prefix.stop()
    for stub in _STUBS:
        shutil.copy(_stub(stub), prefix.drive / "windows" / "system32")
    return prefix


def _make_locale() -> None:
    """Wine takes its code page from the locale, and Debian has only those that were asked for."""
    known = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=True, timeout=_LIMIT_S)
    if "ja_JP.utf8" not in known.stdout.split():
        making = ["localedef", "-i", "ja_JP", "-f", "UTF-8", _LOCALE]
        made = subprocess.run(making, check=False, timeout=_LIMIT_S)
        if made.returncode:
            raise NoWineError


def _font_replacements() -> str:
    """The dialogs of installers ask for fonts of Windows, of which none here has Japanese letters."""
    key = r"[HKEY_CURRENT_USER\Software\Wine\Fonts\Replacements]"
    return "\r\n".join(["REGEDIT4", "", key, *(f'"{face}"="{_FACE}"' for face in _REPLACED_FACES), ""])


def _stub(name: str) -> Path:
    made = BUILD / "stubs" / f"{name}.dll"
    made.parent.mkdir(parents=True, exist_ok=True)
    source = SOURCES / "wine" / f"{name}.c"
    alone = ["-shared", "-O2", "-s", "-nostdlib", "-Wl,--entry=DllMain"]
    mingw(["gcc", *alone, "-o", str(made), str(source), "-ladvapi32"], BUILD)
    return made
