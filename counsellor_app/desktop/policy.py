"""Where the office's IT puts what it fixes: the registry's policies, over a file for the whole machine."""

import os
import sys
from pathlib import Path

from counsellor_app.desktop.file_owner import is_written_by_administrators_only
from counsellor_app.domain.this_pc.policy import UNREADABLE, MachinePolicy, judge

REGISTRY_KEY = r"Software\Policies\OnlineConsultationDesk"
FILE_NAME = "policy.toml"
_MOST_BYTES = 100_000


def machine_file() -> Path:
    """The file for every person on this PC; it need not be there."""
    if os.name == "nt":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "counsellor-app" / FILE_NAME
    return Path("/etc/counsellor-app") / FILE_NAME


def read_policy(file: Path | None = None) -> MachinePolicy:
    """What is fixed on this PC. Never raises: what cannot be read or trusted is in ``refused``."""
    return judge(_registry(), file_values(file or machine_file()))


def file_values(file: Path) -> dict[str, object]:
    """The keys of the TOML file; none when it is missing, only `UNREADABLE` when it is unfit.

    A file that others than administrators may write is unfit: they would decide for everybody here.
    """
    try:
        if not file.exists():
            return {}
        if not is_written_by_administrators_only(file) or file.stat().st_size > _MOST_BYTES:
            return {UNREADABLE: None}
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return {UNREADABLE: None}
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return {UNREADABLE: None}


if sys.platform == "win32":
    import winreg

    def registry_values(root: int, path: str) -> dict[str, object]:
        """Every value below a key of the registry's 64-bit view; none when the key is missing."""
        found: dict[str, object] = {}
        try:
            with winreg.OpenKey(root, path, access=winreg.KEY_READ | winreg.KEY_WOW64_64KEY) as key:
                for at in range(winreg.QueryInfoKey(key)[1]):
                    name, value, _kind = winreg.EnumValue(key, at)
                    found[name] = value
        except FileNotFoundError:
            return {}
        except OSError:
            return {UNREADABLE: None}
        return found

    def _registry() -> dict[str, object]:
        return registry_values(winreg.HKEY_LOCAL_MACHINE, REGISTRY_KEY)

else:

    def _registry() -> dict[str, object]:
        return {}
