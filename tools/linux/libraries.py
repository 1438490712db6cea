"""Which libraries of a frozen folder come with it, and which the Debian package asks Debian for."""

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

_ELF = b"\x7fELF"
_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)", re.MULTILINE)
_GLIBC = re.compile(r"\bGLIBC_(\d+)\.(\d+)")
_OWN_PYTHON = "libpython"  # must be the very one that the program was frozen with
_SYSTEM_FOLDERS = ("/lib/x86_64-linux-gnu", "/usr/lib/x86_64-linux-gnu")
"""Debian names some libraries by the first, though both are one folder by now; the package is for amd64."""


class UnknownLibraryError(Exception):
    """A library is needed that neither the folder nor a Debian package of this machine has."""


def binaries(folder: Path) -> list[Path]:
    """Every program and library in the folder."""
    return [path for path in sorted(folder.rglob("*")) if not path.is_symlink() and _is_elf(path)]


def _is_elf(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == _ELF


def needed(paths: Iterable[Path]) -> set[str]:
    """The names of the libraries that the binaries link to."""
    return {name for path in paths for name in _NEEDED.findall(_objdump("-p", path))}


def oldest_glibc(paths: Iterable[Path]) -> str:
    """The version of the C library without which not all of the binaries load, such as "2.36"."""
    asked = {(int(a), int(b)) for path in paths for a, b in _GLIBC.findall(_objdump("-p", path))}
    return "{}.{}".format(*max(asked))


def _objdump(option: str, path: Path) -> str:
    command = ["objdump", option, str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def owners(names: Iterable[str]) -> dict[str, str]:
    """The Debian package of each library that lies in a library folder of this machine."""
    paths = [f"{folder}/{name}" for name in sorted(names) for folder in _SYSTEM_FOLDERS]
    if not paths:
        return {}
    asked = ["dpkg-query", "-S", *paths]
    lines = subprocess.run(asked, capture_output=True, text=True, check=False).stdout.splitlines()
    found: dict[str, str] = {}
    for line in lines:
        packages, _, path = line.rpartition(": ")
        if not packages.startswith("diversion"):
            found[PurePosixPath(path).name] = packages.split(",")[0].split(":")[0]
    return found


def leave_to_debian(inside: Path) -> None:
    """Take out of the folder the copies that PyInstaller made of Debian's own libraries.

    Debian mends them, so an office that updates its PCs is not left with an old copy of ours.
    """
    copies = {path.name: path for path in inside.glob("lib*.so*") if not path.name.startswith(_OWN_PYTHON)}
    for name in owners(copies):
        copies[name].unlink()


def asked_of_debian(folder: Path) -> set[str]:
    """The packages that hold what the folder links to and does not have. Raises UnknownLibraryError."""
    paths = binaries(folder)
    there = {path.name for path in folder.rglob("*.so*")}
    lacking = needed(paths) - there
    found = owners(lacking)
    if lacking - found.keys():
        raise UnknownLibraryError(", ".join(sorted(lacking - found.keys())))
    return set(found.values())


def strip(folder: Path) -> None:
    """Take debugging symbols out of the libraries; the programs carry their archive and stay as they are."""
    libraries = [str(path) for path in binaries(folder) if ".so" in path.name]
    subprocess.run(["strip", "--strip-unneeded", *libraries], check=True)
