"""Opening the desk file of this PC, or refusing to with a reason; making it when there is none."""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from sqlcipher3 import dbapi2

from counsellor_app.domain import recovery_code
from counsellor_app.domain.desk_file import DeskFileRefusedError, NotOpened, OpenRefusal
from counsellor_app.storage import replacement
from counsellor_app.storage.connection import DeskKey, connect, refusal_for, refuse_plain_file
from counsellor_app.storage.instance_lock import InstanceLock
from counsellor_app.storage.keychain import Keychain, Slot
from counsellor_app.storage.location import DESK_FILE_NAME, prepare_folder, refuse_unfit_place
from counsellor_app.storage.page_seal import fits_any_page


@dataclass(frozen=True, slots=True)
class Opened:
    """A desk file that is open to this program alone until `lock.release()`."""

    path: Path
    key: DeskKey = field(repr=False)
    lock: InstanceLock = field(repr=False)
    is_new: bool = False
    recovery_code: str | None = field(default=None, repr=False)
    """Given once, when the file was made with a raw key: to be written down by a person."""


SchemaCheck = Callable[[dbapi2.Connection], bool]


def open_desk(
    folder: Path,
    keychain: Keychain,
    *,
    typed: DeskKey | None = None,
    is_newer: SchemaCheck | None = None,
) -> Opened | NotOpened:
    """Open the desk file in `folder`, made if need be.

    `typed` is a key that a person gave (`key_from_typed`): with a file, the one to open it; without, the
    passphrase to make it with. `is_newer` says of an open connection that its schema is newer than this
    program. Waits for the key store and the disk: call from a worker thread only.
    """
    lock: InstanceLock | None = None
    try:
        refuse_unfit_place(folder)
        prepare_folder(folder)
        lock = InstanceLock(folder)
        return _open_locked(folder / DESK_FILE_NAME, lock, keychain, (typed, is_newer))
    except (DeskFileRefusedError, dbapi2.Error, OSError) as error:
        if lock is not None:
            lock.release()
        return _not_opened(error)


def key_from_typed(text: str) -> DeskKey:
    """A recovery code, or else a passphrase. Raises RecoveryCodeError for a code with a typing error."""
    if recovery_code.looks_like_code(text):
        return DeskKey(recovery_code.decode(text))
    return DeskKey.from_passphrase(text)


def has_content(path: Path) -> bool:
    """Whether there is a desk file; one without a byte is what is left of a start cut short."""
    return path.exists() and path.stat().st_size > 0


def key_of_file(path: Path, keychain: Keychain) -> DeskKey:
    """The key in the key store that opens the file at `path`.

    A rotation cut short leaves two; the one that opens the file becomes the current one.
    Raises KEY_MISSING, WRONG_KEY, DAMAGED or a refusal of the key store.
    """
    refuse_plain_file(path)
    current, following = keychain.read(Slot.CURRENT), keychain.read(Slot.NEXT)
    keys = [key for key in (current, following) if key is not None]
    if not keys:
        raise DeskFileRefusedError(OpenRefusal.KEY_MISSING)
    for key in keys:
        if _opens(path, key):
            if key != current:
                keychain.adopt(key)
            return key
    raise DeskFileRefusedError(_refusal_of_keys(path, keys))


def _open_locked(
    path: Path, lock: InstanceLock, keychain: Keychain, given: tuple[DeskKey | None, SchemaCheck | None]
) -> Opened:
    typed, is_newer = given
    replacement.finish(path)
    if not has_content(path):
        return _make(path, lock, keychain, typed)
    key = _typed_key(path, keychain, typed) if typed else key_of_file(path, keychain)
    if is_newer is not None:
        _refuse_newer(path, key, is_newer)
    return Opened(path, key, lock)


def _make(path: Path, lock: InstanceLock, keychain: Keychain, typed: DeskKey | None) -> Opened:
    key = typed or keychain.current_or_new()
    connect(path, key).close()
    if key.is_passphrase:
        return Opened(path, key, lock, is_new=True)
    _adopt_if_possible(keychain, key)
    return Opened(path, key, lock, is_new=True, recovery_code=recovery_code.encode(key.secret))


def _typed_key(path: Path, keychain: Keychain, typed: DeskKey) -> DeskKey:
    if not _opens(path, typed):
        raise DeskFileRefusedError(_refusal_of_keys(path, [typed]))
    if not typed.is_passphrase:
        _adopt_if_possible(keychain, typed)
    return typed


def _adopt_if_possible(keychain: Keychain, key: DeskKey) -> None:
    """Without a usable key store the code is asked for again at the next start."""
    with contextlib.suppress(DeskFileRefusedError):
        keychain.adopt(key)


def _opens(path: Path, key: DeskKey) -> bool:
    try:
        connect(path, key).close()
    except DeskFileRefusedError as error:
        if error.refusal is OpenRefusal.WRONG_KEY:
            return False
        raise
    return True


def _refusal_of_keys(path: Path, keys: list[DeskKey]) -> OpenRefusal:
    """SQLCipher calls a damaged first page a wrong key; the seals of the other pages tell which it is."""
    fits = any(fits_any_page(path, key) for key in keys)
    return OpenRefusal.DAMAGED if fits else OpenRefusal.WRONG_KEY


def _refuse_newer(path: Path, key: DeskKey, is_newer: SchemaCheck) -> None:
    connection = connect(path, key)
    try:
        if is_newer(connection):
            raise DeskFileRefusedError(OpenRefusal.NEWER_SCHEMA)
    finally:
        connection.close()


def _not_opened(error: DeskFileRefusedError | dbapi2.Error | OSError) -> NotOpened:
    if isinstance(error, DeskFileRefusedError):
        return NotOpened(error.refusal, error.facts)
    refusal = refusal_for(error)
    if refusal is None:
        raise error
    return NotOpened(refusal)
