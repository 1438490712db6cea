"""Whether the Windows program brings all it needs: read from its files, without Windows."""

from dataclasses import dataclass
from pathlib import Path

import pefile

_X64 = 0x8664
_PROGRAMS = {".exe", ".dll", ".pyd"}
_SINCE_1703 = {"icuuc", "icuin", "icu"}
_OF_WINDOWS = _SINCE_1703 | {
    "advapi32", "authz", "bcrypt", "bcryptprimitives", "cfgmgr32", "combase", "comctl32", "comdlg32",
    "credui", "crypt32", "cryptbase", "d2d1", "d3d9", "d3d11", "d3d12", "dbghelp", "dcomp", "dnsapi",
    "dwmapi", "dwrite", "dxgi", "gdi32", "hid", "imm32", "iphlpapi", "kernel32", "mpr", "mscms", "msi",
    "msvcrt", "ncrypt", "netapi32", "normaliz", "ntdll", "ole32", "oleacc", "oleaut32", "opengl32",
    "powrprof", "propsys", "psapi", "rpcrt4", "runtimeobject", "secur32", "setupapi", "shcore", "shell32",
    "shlwapi", "ucrtbase", "uiautomationcore", "user32", "userenv", "uxtheme", "version", "winhttp",
    "wininet", "winmm", "winspool.drv", "wldap32", "ws2_32", "wsock32", "wtsapi32",
}  # fmt: skip
_STUBS = {"icuuc.dll", "mscms.dll", "bcryptprimitives.dll"}


@dataclass(frozen=True)
class Closure:
    """`faults` in words; `from_windows` are the libraries that Windows has to have."""

    programs: int
    from_windows: frozenset[str]
    faults: tuple[str, ...]

    @property
    def oldest_windows(self) -> str:
        return "Windows 10 1703" if self.from_windows & _SINCE_1703 else "Windows 10"


def closure(folder: Path) -> Closure:
    """Reads every program file below `folder` and looks for what it links to."""
    files = sorted(path for path in folder.rglob("*") if path.suffix.lower() in _PROGRAMS)
    inside = {path.name.lower() for path in files}
    faults = [f"{name}: made for tests under Wine" for name in sorted(inside & _STUBS)]
    from_windows = set()
    for path in files:
        machine, needed = _read(path)
        if machine != _X64:
            faults.append(f"{path.name}: not for x64")
        for name in needed - inside:
            library = name.removesuffix(".dll")
            if library in _OF_WINDOWS:
                from_windows.add(library)
            elif not library.startswith(("api-ms-win-", "ext-ms-")):
                faults.append(f"{path.name}: {name} is neither in the program nor in Windows")
    return Closure(len(files), frozenset(from_windows), tuple(faults))


def _read(path: Path) -> tuple[int, set[str]]:
    """The processor a file is for, and the libraries it names."""
    kinds = [pefile.DIRECTORY_ENTRY[f"IMAGE_DIRECTORY_ENTRY_{kind}"] for kind in ("IMPORT", "DELAY_IMPORT")]
    with pefile.PE(str(path), fast_load=True) as read:
        read.parse_data_directories(kinds)
        entries = [
            *getattr(read, "DIRECTORY_ENTRY_IMPORT", []),
            *getattr(read, "DIRECTORY_ENTRY_DELAY_IMPORT", []),
        ]
        return read.FILE_HEADER.Machine, {entry.dll.decode().lower() for entry in entries}
