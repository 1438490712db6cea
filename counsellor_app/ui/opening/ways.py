"""What there is to do about each refusal of the desk file."""

from enum import StrEnum

from counsellor_app.domain.this_pc.desk_file import OpenRefusal
from counsellor_app.services.pc.desk_opening import Barred


class Way(StrEnum):
    """A way forward, as a button or a field."""

    AGAIN = "again"
    TYPE_KEY = "type_key"
    NEW_PASSPHRASE = "new_passphrase"  # noqa: S105 - the name of a way
    SALVAGE = "salvage"
    BEGIN_EMPTY = "begin_empty"
    RESTORE = "restore"
    QUIT = "quit"


_STORES = {OpenRefusal.KEYRING_LOCKED, OpenRefusal.KEYRING_ABSENT, OpenRefusal.KEYRING_UNSAFE}
_RESTORABLE = {
    OpenRefusal.WRONG_KEY,
    OpenRefusal.KEY_MISSING,
    OpenRefusal.DAMAGED,
    OpenRefusal.PLAIN_FILE,
}


_SAME_AGAIN = {
    OpenRefusal.DAMAGED,
    OpenRefusal.WRONG_KEY,
    OpenRefusal.CIPHER_INACTIVE,
    OpenRefusal.NEWER_SCHEMA,
}
"""Trying again without a change would say the same; the last two need another program."""


def ways_out(barred: Barred, *, salvage_failed: bool = False) -> tuple[Way, ...]:
    """The ways forward, the likeliest first. `salvage_failed`: nothing in the damaged file can be read."""
    reason = barred.why.reason
    found: list[Way] = []
    if reason.asks_for_key and barred.has_file:
        found.append(Way.TYPE_KEY)
    if reason is OpenRefusal.DAMAGED and not salvage_failed:
        found.append(Way.SALVAGE)
    if reason in _STORES and not barred.has_file and reason is not OpenRefusal.KEYRING_LOCKED:
        found.append(Way.NEW_PASSPHRASE)
    if reason not in _SAME_AGAIN:
        found.append(Way.AGAIN)
    if reason is OpenRefusal.KEYRING_LOCKED and not barred.has_file:
        found.append(Way.NEW_PASSPHRASE)
    if reason in _RESTORABLE and barred.has_backups:
        found.append(Way.RESTORE)
    if salvage_failed:
        found.append(Way.BEGIN_EMPTY)
    return (*found, Way.QUIT)
