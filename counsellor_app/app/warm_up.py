"""What the first paint did without, loaded in the worker while the person already reads the day."""

from dataclasses import dataclass

from counsellor_app.app.desk_access import DeskAccess
from counsellor_app.domain.kind import KindRules
from counsellor_app.domain.this_pc.desk_file import NotOpened


@dataclass(frozen=True, slots=True)
class Warm:
    """The office's kinds of consultation, and why today's backup could not be made, if it could not."""

    kinds: tuple[KindRules, ...]
    no_backup: NotOpened | None


def warm_up(access: DeskAccess, backup_folder: str) -> Warm:
    """Load the store, the rules, the number plan and the reader of invitations; make the day's backup."""
    import counsellor_app.app.furnishing.whole_desk
    import counsellor_app.domain.invitation  # noqa: F401

    _ready_the_switch()
    access.book()
    return Warm(access.kinds(), access.back_up_if_due(backup_folder))


def _ready_the_switch() -> None:
    """Spare the first phone switch of the day what it would wait for in the window's thread, 130 ms here.

    The number plan compiles its patterns at the first number of each sort; the TLS library reads every
    certificate of this PC at its first use.
    """
    from PySide6.QtNetwork import QSslConfiguration

    from counsellor_app.domain.people.phone import format_phone

    for mobile_or_landline in ("+819000000000", "+81956000000", "+81312345678"):
        format_phone(mobile_or_landline)
    QSslConfiguration.defaultConfiguration()
