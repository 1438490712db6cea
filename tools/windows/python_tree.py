"""A Windows CPython, put together from wheels: no installer of Python can be had where this is built.

`pythonXY.dll`, the extension modules and OpenSSL come from panda3d's wheels (as signed by the Python Software
Foundation), the C runtime from msvc-runtime's, the pure standard library from the Python that runs this, the
launcher from mingw. The library is of the same minor version but can be some patch levels older than the DLL:
good for tests and for proving the build, not for a release, which comes from a real Windows
(`.github/workflows/windows-release.yml`).
"""

import re
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pefile

from tools.environment import ROOT, program
from tools.windows.places import BUILD, MINOR, PYTHON, PYTHON_TAG, SOURCES

_LIMIT_S = 300
_C_RUNTIME = ("vcruntime140.dll", "vcruntime140_1.dll")
_NOT_TAKEN = re.compile(
    r"api-ms-win-crt-.*|vcruntime.*"  # Windows has the first; panda3d's copy of the second is of 2016
    r"|_wmi\.pyd"  # Wine 8 ends the program in it; the platform module does without
    r"|.*cp3\d+t-win_amd64\.pyd|_tkinter\.pyd|t[ck]l?86t\.dll",
    re.IGNORECASE,
)
_LIBRARY_LEFT_OUT = shutil.ignore_patterns(
    "__pycache__", "site-packages", "dist-packages", "test", "lib-dynload", "idlelib", "turtledemo",
    "ensurepip", "config-*", "_sysconfigdata*",
)  # fmt: skip


def make() -> None:
    """Make the tree in `PYTHON` with everything in requirements/dev.txt that Windows has a use for."""
    shutil.rmtree(PYTHON, ignore_errors=True)
    (PYTHON / "DLLs").mkdir(parents=True)
    runtime, interpreter = _wheel("msvc_runtime"), _wheel("panda3d")
    _unpack(interpreter, "deploy_libs/", PYTHON / "DLLs", lambda name: not _NOT_TAKEN.fullmatch(name))
    _unpack(runtime, "/data/Scripts/", PYTHON, lambda name: name.lower() in _C_RUNTIME)
    dll = shutil.move(PYTHON / "DLLs" / f"python{PYTHON_TAG}.dll", PYTHON)
    shutil.copytree(sysconfig.get_path("stdlib"), PYTHON / "Lib", ignore=_LIBRARY_LEFT_OUT)
    (PYTHON / "Lib" / "site-packages").mkdir()
    _link(Path(dll))
    _install()


def _wheel(name: str) -> Path:
    """The wheel of requirements/windows.txt for this minor version, fetched when it is not there yet."""
    folder = BUILD / "wheels"
    if not list(folder.glob(f"{name}-*-cp{PYTHON_TAG}-*.whl")):
        for_windows = ["--platform", "win_amd64", "--python-version", f"3.{MINOR}", "--only-binary", ":all:"]
        checked = ["--no-deps", "--require-hashes", "-r", str(ROOT / "requirements" / "windows.txt")]
        pip = [program("python"), "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "--dest", str(folder), *for_windows, *checked], check=True, timeout=_LIMIT_S)
    return next(folder.glob(f"{name}-*-cp{PYTHON_TAG}-*.whl"))


def _unpack(wheel: Path, below: str, to: Path, is_taken: Callable[[str], bool]) -> None:
    with zipfile.ZipFile(wheel) as archive:
        for member in archive.namelist():
            name = PurePosixPath(member).name
            if below in member and name and is_taken(name):
                (to / name).write_bytes(archive.read(member))


def exports(dll: Path) -> list[str]:
    """The names that a DLL offers."""
    read = pefile.PE(str(dll), fast_load=True)
    read.parse_data_directories([pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_EXPORT"]])
    return [symbol.name.decode() for symbol in read.DIRECTORY_ENTRY_EXPORT.symbols if symbol.name]


def _link(dll: Path) -> None:
    """python.exe, and the python3.dll that hands every name of the stable ABI on to the real one."""
    work, names = BUILD / "launcher", exports(dll)
    shutil.copytree(SOURCES / "launcher", work, dirs_exist_ok=True)
    (work / "real.def").write_text("\n".join([f"LIBRARY {dll.name}", "EXPORTS", *names]))
    forwards = [f"{name} = {dll.stem}.{name}" for name in names]
    (work / "stable.def").write_text("\n".join(["LIBRARY python3.dll", "EXPORTS", *forwards]))
    for command in (
        ["dlltool", "-d", "real.def", "-l", "libreal.a"],
        ["windres", "python.rc", "manifest.o"],
        ["gcc", "-O2", "-s", "-municode", "python.c", "libreal.a", "manifest.o",
         "-o", str(PYTHON / "python.exe")],
        ["gcc", "-shared", "-s", "-nostdlib", "-Wl,--entry=0", "stable.def", "-Wl,--exclude-all-symbols",
         "libreal.a", "-o", str(PYTHON / "python3.dll")],
    ):  # fmt: skip
        mingw(command, work)


def mingw(command: list[str], folder: Path) -> None:
    """Run one of mingw's tools in a folder."""
    subprocess.run(
        [f"x86_64-w64-mingw32-{command[0]}", *command[1:]], cwd=folder, check=True, timeout=_LIMIT_S
    )


def _install() -> None:
    """The wheels of requirements/dev.txt for Windows, and this project's own name and version."""
    packages = PYTHON / "Lib" / "site-packages"
    for_windows = ["--python-platform", "x86_64-pc-windows-msvc", "--python-version", f"3.{MINOR}"]
    checked = ["--only-binary", ":all:", "--require-hashes", "--no-deps", "--link-mode", "copy"]
    wanted = ["--target", str(packages), "--requirement", str(ROOT / "requirements" / "dev.txt")]
    uv = [program("uv"), "pip", "install", "--quiet", "--no-config"]
    subprocess.run([*uv, *for_windows, *checked, *wanted], cwd=ROOT, check=True, timeout=_LIMIT_S)
    ours = next((Path(sys.prefix) / "lib").glob("python3.*/site-packages/counsellor_app-*.dist-info"))
    (packages / ours.name).mkdir()
    for name in ("METADATA", "entry_points.txt"):
        shutil.copy(ours / name, packages / ours.name)
