"""All that the opening screen shows, as one value."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from counsellor_app.domain.this_pc.desk_file import Backup, Salvage
from counsellor_app.services.pc.desk_opening import Barred, OpenDesk
from counsellor_app.ui.opening.ways import Way, ways_out

if TYPE_CHECKING:
    from counsellor_app.services.pc.desk_opening import Restored


class Page(StrEnum):
    """What stands on the screen before the working day."""

    LOADING = "loading"
    REFUSED = "refused"
    UNEXPECTED = "unexpected"
    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a page
    BACKUPS = "backups"
    SALVAGED = "salvaged"
    SET_ASIDE = "set_aside"
    RESTORED = "restored"
    SET_UP = "set_up"
    WHO = "who"
    SIGN_IN = "sign_in"


class Fault(StrEnum):
    """What is wrong with what was typed."""

    MISTYPED = "mistyped"
    DOES_NOT_OPEN = "does_not_open"
    DIFFERENT = "different"
    TOO_WEAK = "too_weak"
    KEY_NEEDED = "key_needed"


class Work(StrEnum):
    """What the worker is at."""

    OPENING = "opening"
    SALVAGING = "salvaging"
    RESTORING = "restoring"
    SIGNING_IN = "signing_in"


@dataclass(slots=True)
class Situation:
    """All that the screen shows. `group` is the group of a recovery code with the error, if known."""

    page: Page = Page.LOADING
    work: Work | None = None
    barred: Barred | None = None
    salvage_failed: bool = False
    fault: Fault | None = None
    group: int | None = None
    backups: tuple[Backup, ...] = ()
    salvaged: Salvage | None = None
    kept_aside: Path | None = None
    restored: "Restored | None" = None
    desk: OpenDesk | None = field(default=None, repr=False)

    @property
    def ways(self) -> tuple[Way, ...]:
        """The ways out of the refusal on screen."""
        return ways_out(self.barred, salvage_failed=self.salvage_failed) if self.barred else (Way.QUIT,)
