"""Name and number of a program as Windows shows them in the file's properties and the task manager."""

from typing import Any

from tools.windows.names import NAMES, PUBLISHER

_UNICODE = 1200
_LANGUAGES = {"ja": 0x0411, "en": 0x0409}


def version_info(program: str, number: str) -> Any:  # noqa: ANN401 - PyInstaller has this class on Windows only
    """What PyInstaller writes into `program`, in both languages; `number` as in pyproject.toml."""
    from PyInstaller.utils.win32 import versioninfo as v

    four = tuple(int(part) for part in [*number.split("."), "0", "0", "0"][:4])
    tables = [
        v.StringTable(
            f"{code:04X}04B0",
            [v.StringStruct(name, text) for name, text in _texts(program, number, NAMES[language]).items()],
        )
        for language, code in _LANGUAGES.items()
    ]
    words = [word for code in _LANGUAGES.values() for word in (code, _UNICODE)]
    known = v.VarFileInfo([v.VarStruct("Translation", words)])
    fixed = v.FixedFileInfo(filevers=four, prodvers=four)
    return v.VSVersionInfo(fixed, [v.StringFileInfo(tables), known])


def _texts(program: str, number: str, name: str) -> dict[str, str]:
    return {
        "CompanyName": PUBLISHER,
        "FileDescription": name,
        "FileVersion": number,
        "InternalName": program.removesuffix(".exe"),
        "LegalCopyright": f"© {PUBLISHER}. MIT",
        "OriginalFilename": program,
        "ProductName": name,
        "ProductVersion": number,
    }
