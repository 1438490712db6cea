"""A Windows 10 of its own under Wine, Japanese, with code page 932, made in a folder of the build."""

import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from tools.windows.places import BUILD, SOURCES
from tools.windows.python_tree import mingw

_LOCALE = "ja_JP.UTF-8"
_STUBS = ("icuuc", "mscms", "bcryptprimitives")
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
        self, *command: str | Path, limit_s: float = 300, variables: dict[str, str] | None = None
    ) -> Done:
        """Run a Windows program to its end; raises TimeoutExpired past the limit.

        A path of this machine is handed over as it is: Wine knows it as `Z:`.
        """
        with self.start(*command, variables=variables) as running:
            try:
                said, _ = running.communicate(timeout=limit_s)
            except subprocess.TimeoutExpired:
                self.stop()
                raise
        return Done(running.returncode, said.decode("utf-8", "replace"))

    def start(
        self, *command: str | Path, variables: dict[str, str] | None = None
    ) -> "subprocess.Popen[bytes]":
        """As `run`, without waiting."""
        words = ["wine", *map(str, command)]
        return subprocess.Popen(
            words,
            env=os.environ | self._environment() | (variables or {}),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )

    def _environment(self) -> dict[str, str]:
        return {
            "WINEPREFIX": str(self.folder),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml=;mscms=n",
            "WINE_NO_WARN": "1",
            "LC_ALL": _LOCALE,
            "TZ": "Asia/Tokyo",
            "WINEQT_QPA_PLATFORM": "offscreen",  # Wine keeps variables that begin with QT_ to itself
            "PYTHONDONTWRITEBYTECODE": "1",
        } | self.variables

    def stop(self) -> None:
        """End every program of this Windows; what it wrote is on the disk then."""
        server = shutil.which("wineserver") or "/usr/lib/wine/wineserver64"
        for option in ("-k", "-w"):
            subprocess.run([server, option], env=os.environ | self._environment(), check=False)

    def copy(self, name: str) -> "Prefix":
        """A second Windows like this one, which has to be stopped."""
        to = self.folder.with_name(name)
        shutil.rmtree(to, ignore_errors=True)
        shutil.copytree(self.folder, to, symlinks=True)
        return Prefix(to, self.variables)


def make(folder: Path) -> Prefix:
    """A new Windows in `folder`, with nothing running; raises NoWineError when Wine is not to be had."""
    if sys.platform != "linux" or shutil.which("wine") is None:
        raise NoWineError
    _make_locale()
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
    listed = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=True).stdout
    if "ja_JP.utf8" not in listed.split():
        made = subprocess.run(["localedef", "-i", "ja_JP", "-f", "UTF-8", _LOCALE], check=False)
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
