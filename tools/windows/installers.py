"""The two installers as an administrator's script uses them: without a window, by their exit codes."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from pathlib import Path

from tools.windows.names import FOLDER
from tools.windows.wine_prefix import Prefix
from tools.windows.wine_processes import UnsteadyWineError

INSTALLED = Path("Program Files") / FOLDER
"""Below the drive."""
_FOLDER = str(INSTALLED).replace("/", "\\")
_UNINSTALL = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall"
_RUN = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Run"


@dataclass(frozen=True)
class Windows(ABC):
    """One kind of installer on one Windows. Codes are those that docs/deployment.md tells."""

    prefix: Prefix
    name = ""
    in_use = 0
    """Exit code while the program runs or work is unfinished."""
    newer_there = 0
    """Exit code for an older version than the one installed."""

    @abstractmethod
    def install(self, file: Path, *, autostart: bool = False) -> int:
        """Install or upgrade; the exit code."""

    @abstractmethod
    def uninstall(self, file: Path, *, force: bool = False) -> int:
        """Remove what `file` installed; the exit code."""

    def _code(self, line: str) -> int:
        """The exit code of a command line; Wine itself hands on the lowest 8 bits only."""
        batch = self.prefix.drive / f"{self.name}.bat"
        batch.write_bytes(f"@echo off\r\n{line}\r\necho code=%errorlevel%\r\n".encode("ascii"))
        said = self.prefix.run("cmd", "/c", f"C:\\{batch.name}").said
        _, told, code = said.rpartition("code=")
        if not told:
            raise UnsteadyWineError(f"no exit code of {line}, only {said[-200:]!r}")
        return int(code.split()[0])

    @property
    def folder(self) -> Path:
        return self.prefix.drive / INSTALLED

    @property
    def shortcuts(self) -> list[Path]:
        """The entries of the Start menu."""
        return [path for path in self.prefix.drive.rglob("Start Menu/Programs/**/*.lnk") if _is_ours(path)]

    def versions(self) -> list[str]:
        """The versions of the program under "Apps"."""
        said = self.prefix.run("reg", "query", _UNINSTALL, "/s").said
        blocks = [block for block in said.split("HKEY_LOCAL_MACHINE") if "Online Consultation Desk" in block]
        lines = [line.split() for block in blocks for line in block.splitlines()]
        return [words[-1] for words in lines if words and words[0] == "DisplayVersion"]

    def starts_by_itself(self) -> bool:
        """Whether Windows opens the program for everybody who signs in."""
        return self.prefix.run("reg", "query", _RUN, "/v", "OnlineConsultationDesk").code == 0


def _is_ours(shortcut: Path) -> bool:
    return FOLDER in shortcut.stem or "職業相談デスク" in shortcut.stem


class Setup(Windows):
    """The setup program."""

    name = "setup"
    in_use = 1618
    newer_there = 1638

    def install(self, file: Path, *, autostart: bool = False) -> int:
        """As `Windows.install`."""
        return self._code(f'"{_windows_path(file)}" /S {"/AUTOSTART=1" if autostart else ""}')

    def uninstall(self, file: Path, *, force: bool = False) -> int:
        """As `Windows.uninstall`. With `_?=` the uninstaller tells its exit code, but stays itself."""
        del file
        code = self._code(f'"C:\\{_FOLDER}\\uninstall.exe" /S {"/FORCE=1" if force else ""} _?=C:\\{_FOLDER}')
        if code == 0:
            (self.folder / "uninstall.exe").unlink()
            self.folder.rmdir()
        return code


class Msi(Windows):
    """The package for Windows Installer."""

    name = "msi"
    in_use = 1603
    newer_there = 1603

    def install(self, file: Path, *, autostart: bool = False) -> int:
        """As `Windows.install`."""
        return self._code(f'msiexec /i "{_windows_path(file)}" /qn {"AUTOSTART=1" if autostart else ""}')

    def uninstall(self, file: Path, *, force: bool = False) -> int:
        """As `Windows.uninstall`."""
        return self._code(f'msiexec /x "{_windows_path(file)}" /qn {"FORCE=1" if force else ""}')


def _windows_path(file: Path) -> str:
    return "Z:" + str(file.resolve()).replace("/", "\\")
