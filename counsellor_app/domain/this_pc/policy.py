"""What the office's IT may fix for every person on a PC (docs/deployment.md): one table, and its judgement.

Values come from the registry or a TOML file (`desktop/policy.py`). A value that cannot be used is passed
over: the person's own setting stays, and the key is told to the log.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from counsellor_app.domain.this_pc.pc_settings import PcSettings

_LONGEST = 500
UNREADABLE, UNKNOWN = "(unreadable)", "(unknown)"
"""In place of a name: a whole source that could not be read or trusted; keys that are not in the table."""


class PolicyKind(StrEnum):
    """What a value may be; in the registry REG_SZ for texts, REG_DWORD for the rest."""

    CHOICE = "choice"
    FOLDER = "folder"
    PAGE = "page"
    DATABASE = "database"
    WHOLE = "whole"
    SWITCH = "switch"


@dataclass(frozen=True, slots=True)
class PolicyKey:
    """``name`` in the registry and in the file; ``setting`` of `PcSettings` that it fixes, if any."""

    name: str
    kind: PolicyKind
    setting: str = ""
    choices: tuple[str, ...] = ()
    least: int = 0
    most: int = 0


KEYS = (
    PolicyKey("OfficeDatabaseUrl", PolicyKind.DATABASE, "office_url"),
    PolicyKey("Language", PolicyKind.CHOICE, "language", choices=("ja", "en")),
    PolicyKey("BackupFolder", PolicyKind.FOLDER, "backup_folder"),
    PolicyKey("HideFromScreenShare", PolicyKind.SWITCH, "hide_from_capture"),
    PolicyKey("MaskAfterMinutes", PolicyKind.WHOLE, "idle_minutes", least=0, most=120),
    PolicyKey("InternetCheckUrl", PolicyKind.PAGE, "probe_url"),
    PolicyKey("RetentionYears", PolicyKind.WHOLE, least=1, most=30),
)
"""RetentionYears fixes no setting of a person: the retention page reads it from `MachinePolicy`."""

_FORMS = {
    PolicyKind.FOLDER: re.compile(r"(?:[A-Za-z]:[\\/]|\\\\[^\\]+\\|/)[^\x00-\x1f]*"),
    PolicyKind.PAGE: re.compile(r"https?://[^\s\x00-\x1f]+"),
    # no password: it would lie open to every person on the PC, and each has a login of their own
    PolicyKind.DATABASE: re.compile(
        r"postgres(?:ql)?://(?:[^\s:@/]+@)?[^\s@/?]+/[^\s@/?]+(?:\?(?!\S*password=)\S*)?", re.IGNORECASE
    ),
}


@dataclass(frozen=True, slots=True)
class MachinePolicy:
    """``values`` by the name of the key, only those given and usable; ``refused`` names the others."""

    values: Mapping[str, str | int | bool] = field(default_factory=dict)
    refused: tuple[str, ...] = ()

    @property
    def fixed(self) -> frozenset[str]:
        """The fields of `PcSettings` that a person cannot change here."""
        return frozenset(key.setting for key in KEYS if key.setting and key.name in self.values)

    @property
    def office_database_url(self) -> str | None:
        """Where the office's records are; None where IT says nothing."""
        value = self.values.get("OfficeDatabaseUrl")
        return value if isinstance(value, str) else None

    @property
    def retention_years(self) -> int | None:
        """Whole years that records are kept; None where IT says nothing."""
        value = self.values.get("RetentionYears")
        return value if isinstance(value, int) else None

    def over(self, settings: PcSettings) -> PcSettings:
        """The settings in force."""
        return replace(settings, **self._fields())

    def own(self, settings: PcSettings, before: PcSettings) -> PcSettings:
        """``settings`` as the person's own: what is fixed stays as it was in ``before``."""
        return replace(settings, **{name: getattr(before, name) for name in self.fixed})

    def _fields(self) -> dict[str, Any]:
        return {key.setting: self.values[key.name] for key in KEYS if key.setting and key.name in self.values}


def judge(*sources: Mapping[str, object]) -> MachinePolicy:
    """The policy of several sources, the first that gives a usable value counting.

    Keys that are not in the table, such as those of another version, are refused too.
    """
    values: dict[str, str | int | bool] = {}
    refused: list[str] = []
    known = {key.name: key for key in KEYS}
    for source in sources:
        for name, raw in source.items():
            value = _usable(known[name], raw) if name in known else None
            if value is None:
                refused.append(name if name in known or name == UNREADABLE else UNKNOWN)
            else:
                values.setdefault(name, value)
    return MachinePolicy(MappingProxyType(values), tuple(dict.fromkeys(refused)))


def _usable(key: PolicyKey, raw: object) -> str | int | bool | None:
    if key.kind is PolicyKind.SWITCH:
        return bool(raw) if isinstance(raw, int) and raw in (0, 1) else None
    if key.kind is PolicyKind.WHOLE:
        return raw if type(raw) is int and key.least <= raw <= key.most else None
    if not isinstance(raw, str) or len(raw) > _LONGEST:
        return None
    text = raw.strip()
    if key.kind is PolicyKind.CHOICE:
        return text if text in key.choices else None
    return text if _FORMS[key.kind].fullmatch(text) else None
