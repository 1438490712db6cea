"""Another office while it is being entered at the first set-up."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from counsellor_app.domain.characters import trimmed
from counsellor_app.domain.profile_file.faults import ProfileFault
from counsellor_app.domain.staff import Office
from counsellor_app.services.rules.office_setup import PROFILES

if TYPE_CHECKING:
    from counsellor_app.services.rules.own_office import OwnOffice

OTHER = "*"
"""Chosen where it is none of the offices that ship; no office has such a code."""


@dataclass(frozen=True, slots=True)
class OwnDraft:
    """Texts as typed. ``file`` is "" to begin blank; ``faults`` are those of the file, None while it was not
    looked at, empty for no file of rules at all.
    """

    name: str = ""
    code: str = ""
    file: str = ""
    faults: tuple[ProfileFault, ...] | None = None

    @classmethod
    def of(cls, office: Office | None) -> "OwnDraft":
        """The office as it was entered before the set-up was left."""
        if office is None or office.id in PROFILES:
            return cls()
        return cls(office.name, office.id)

    @property
    def is_code(self) -> bool:
        """Whether the code can be one."""
        from counsellor_app.services.rules.own_office import office_code

        return office_code(self.code) is not None

    @property
    def is_complete(self) -> bool:
        """Whether one can go on."""
        return bool(trimmed(self.name)) and self.is_code

    def wanted(self) -> "OwnOffice":
        """What is to be kept, of a complete draft."""
        from counsellor_app.services.rules.own_office import OwnOffice, office_code

        return OwnOffice(
            trimmed(self.name), office_code(self.code) or "", Path(self.file) if self.file else None
        )


def faults_of(error: Exception) -> tuple[ProfileFault, ...] | None:
    """What is wrong with the file; None where something else went wrong."""
    from counsellor_app.services.rules.exchange import NotRulesError

    if isinstance(error, NotRulesError):
        return error.faults
    return () if isinstance(error, OSError) else None
