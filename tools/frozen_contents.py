"""What goes into the frozen program beside the code, and what of Qt stays out."""

import re
import tomllib
from collections.abc import Iterable
from importlib.metadata import distribution
from pathlib import Path, PurePath

from PyInstaller.depend import bindepend

ROOT = Path(__file__).resolve().parent.parent
Entry = tuple[str, str, str]  # PyInstaller's (destination, source, kind)
_LICENCE = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
# Not used, and partly under other terms (the virtual keyboard is GPL only).
UNUSED_QT = re.compile(
    r"virtualkeyboard|opengl32sw|d3dcompiler|Qt6?(Qml|Quick|Pdf|Labs|OpenGL|Sql|Test|Designer|EglFS|Wayland|Wl)"
    r"|qml|sqldrivers|plugins/(designer|generic|egldeviceintegrations|wayland)|platforms/\w*q(vnc|linuxfb|eglfs"
    r"|minimalegl|vkkhrdisplay|wayland|direct2d)|libqgtk3|wayland-"
    r"|imageformats/\w*q(pdf|icns|tga|tiff|wbmp|webp|jpeg|gif)|plugins/(styles|networkinformation|generic)/"
    r"|tls/q(opensslbackend|certonlybackend)\.dll",  # Windows has schannel
    re.IGNORECASE,
)
_WITHOUT_USE = re.compile(
    r"pygments|rich|dns|pydantic\.v1|sqlite3|(sqlalchemy|alembic)\.testing|icalendar\.tests|holidays\.financial"
    r"|holidays\.countries\.(?!japan$)\w+"
)
"""Modules that others would load if they were there, or only for what this program never does."""
_COUNTRIES = "holidays.countries"
_TRANSLATIONS = re.compile(r"translations/(?!qtbase_ja\.qm)[^/]+\.qm$")


def version() -> str:
    """The one version number, from pyproject.toml."""
    number: str = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    return number


def licences() -> list[tuple[str, str]]:
    """The licence texts of this program, of Qt and of every pinned run-time package, as (source, folder)."""
    found = [(str(ROOT / "LICENSE"), "licences")]
    found += [(str(path), "licences/qt") for path in sorted((ROOT / "packaging" / "licences").glob("*.txt"))]
    pinned = (ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")
    for name, marker in re.findall(r"^([\w.-]+)==[^ ]+(?: ; ([^\\\n]+))?", pinned, re.MULTILINE):
        try:
            files = distribution(name).files or []
        except ModuleNotFoundError:
            if not marker:  # only what is for another system may be absent
                raise
            continue
        texts = [file for file in files if ".dist-info" in str(file) and _LICENCE.search(file.name)]
        found += [(str(text.locate()), f"licences/{name}") for text in texts]
    return found


def wanted(entries: Iterable[Entry]) -> list[Entry]:
    """The entries without the unused parts of Qt and without Qt's texts in other languages."""
    return [
        e for e in entries if not UNUSED_QT.search(_posix(e[0])) and not _TRANSLATIONS.search(_posix(e[0]))
    ]


def without_unused_modules(pure: list[Entry], compiled: dict[str, object]) -> None:
    """Takes what is never loaded out of `pure` itself; `compiled` is PyInstaller's cache.

    The package of holidays by country loads every country of the world when it is imported. Its place is
    taken by an empty module: the registry of that library finds Japan by its own name.
    """
    compiled.pop(_COUNTRIES, None)
    stand_in = str(ROOT / "packaging" / "frozen" / "no_countries" / "__init__.py")
    pure[:] = [
        (name, stand_in, kind) if name == _COUNTRIES else (name, source, kind)
        for name, source, kind in pure
        if not _is_unused(name)
    ]


def _is_unused(module: str) -> bool:
    parts = module.split(".")
    return any(_WITHOUT_USE.fullmatch(".".join(parts[:count])) for count in range(1, len(parts) + 1))


def referenced(binaries: list[Entry]) -> list[Entry]:
    """The binaries that an extension module, a plugin or Python itself still links to, directly or not."""
    by_name: dict[str, list[Entry]] = {}
    for entry in (entry for entry in binaries if entry[2] != "SYMLINK"):
        by_name.setdefault(PurePath(_posix(entry[0])).name.lower(), []).append(entry)
    waiting = [entry for entry in binaries if _is_root(entry)]
    kept = {entry[0] for entry in waiting}
    while waiting:
        _, source, _ = waiting.pop()
        for name, _ in bindepend.get_imports(source):
            for needed in by_name.get(PurePath(_posix(name)).name.lower(), []):
                if needed[0] not in kept:
                    kept.add(needed[0])
                    waiting.append(needed)
    return [entry for entry in binaries if entry[0] in kept or _links_to(entry, kept)]


def without_dangling_links(datas: list[Entry], binaries: list[Entry]) -> list[Entry]:
    """The data entries without symbolic links to libraries that are gone."""
    there = {entry[0] for entry in binaries}
    return [
        entry for entry in datas if entry[2] != "SYMLINK" or ".so" not in entry[0] or _links_to(entry, there)
    ]


def _is_root(entry: Entry) -> bool:
    name = PurePath(_posix(entry[0])).name.lower()
    loaded_by_hand = ("libpython", "python3", "vcruntime", "msvcp", "libxcb-cursor", "libssl", "libcrypto")
    by_hand = "/plugins/" in _posix(entry[0]) or name.startswith(loaded_by_hand)
    return entry[2] == "EXTENSION" or (entry[2] == "BINARY" and by_hand)


def _links_to(entry: Entry, there: set[str]) -> bool:
    """Whether `entry` is a symbolic link to a file that is there; its source is the relative target."""
    if entry[2] != "SYMLINK":
        return False
    target = PurePath(_posix(entry[0])).parent / _posix(entry[1])
    return _normal(target) in {_posix(name) for name in there}


def _normal(path: PurePath) -> str:
    parts: list[str] = []
    for part in path.parts:
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(parts)


def _posix(name: str) -> str:
    return name.replace("\\", "/")
