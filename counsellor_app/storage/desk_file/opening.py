"""Opening the desk file of this PC, or refusing to with a reason; making it when there is none."""

import contextlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from sqlcipher3 import dbapi2

from counsellor_app.domain.problem import Problem
from counsellor_app.domain.this_pc import recovery_code
from counsellor_app.domain.this_pc.desk_file import DeskFileRefusedError, NotOpened, OpenRefusal
from counsellor_app.storage.desk_file import replacement
from counsellor_app.storage.desk_file.connection import (
    DeskKey,
    connect,
    connect_read_only,
    refusal_for,
    refuse_plain_file,
)
from counsellor_app.storage.desk_file.instance_lock import InstanceLock
from counsellor_app.storage.desk_file.keychain import Keychain, Slot
from counsellor_app.storage.desk_file.location import DESK_FILE_NAME, prepare_folder, refuse_unfit_place
from counsellor_app.storage.desk_file.page_seal import fits_any_page


@dataclass(frozen=True, slots=True)
class Opened:
    """A desk file that is open to this program alone until `lock.release()`."""

    path: Path
    key: DeskKey = field(repr=False)
    lock: InstanceLock = field(repr=False)
    is_new: bool = False
    recovery_code: str | None = field(default=None, repr=False)
    """Given once, when the file was made with a raw key: to be written down by a person."""


RawConnection: TypeAlias = dbapi2.Connection
Preparation = Callable[[RawConnection], None]
"""What makes an opened file ready: the migrations, which raise NEWER_SCHEMA for a newer program's file."""


def open_desk(
    folder: Path,
    keychain: Keychain,
    *,
    typed: DeskKey | None = None,
    prepare: Preparation | None = None,
) -> Opened | NotOpened:
    """Open the desk file in `folder`, made if need be.

    `typed` is a key that a person gave (`key_from_typed`): with a file, the one to open it; without, the
    passphrase to make it with. Waits for the key store and the disk: call from a worker thread only.
    """
    try:
        with holding(folder) as lock:
            opened = _open_or_make(folder / DESK_FILE_NAME, lock, keychain, typed)
            if prepare is not None:
                with closing(connect(opened.path, opened.key)) as connection:
                    prepare(connection)
            lock.keep()
            return opened
    except (DeskFileRefusedError, Problem, dbapi2.Error, OSError) as error:
        return not_opened(error)


@contextmanager
def holding(folder: Path) -> Iterator[InstanceLock]:
    """The desk folder, fit for use and for this program alone; released at the end unless `lock.keep()`.

    Raises DeskFileRefusedError and OSError (see `not_opened`).
    """
    refuse_unfit_place(folder)
    prepare_folder(folder)
    with InstanceLock(folder) as lock:
        replacement.finish(folder / DESK_FILE_NAME)
        yield lock


def key_from_typed(text: str) -> DeskKey:
    """A recovery code, or else a passphrase. Raises RecoveryCodeError for a code with a typing error."""
    if recovery_code.looks_like_code(text):
        return DeskKey(recovery_code.decode(text))
    return DeskKey.from_passphrase(text)


def has_content(path: Path) -> bool:
    """Whether there is a desk file; one without a byte is what is left of a start cut short."""
    return path.exists() and path.stat().st_size > 0


def key_for(path: Path, keychain: Keychain, typed: DeskKey | None = None) -> DeskKey:
    """The key that opens the file at `path`: the typed one, which the key store then keeps, or a kept one.

    A rotation cut short leaves two keys; the one that opens the file becomes the current one.
    Raises KEY_MISSING, WRONG_KEY, DAMAGED, PLAIN_FILE or a refusal of the key store.
    """
    refuse_plain_file(path)
    if typed is None:
        return _kept_key_for(path, keychain)
    key = matching_key(path, [typed])
    if not key.is_passphrase:
        _adopt_if_possible(keychain, key)
    return key


def _kept_key_for(path: Path, keychain: Keychain) -> DeskKey:
    """The current key when it opens the file: the key store, which answers slowly, is asked once then."""
    current = keychain.read(Slot.CURRENT)
    if current is not None:
        with contextlib.suppress(DeskFileRefusedError):
            return matching_key(path, [current])
    key = matching_key(path, kept_keys(keychain))
    if key != current:
        keychain.adopt(key)
    return key


def kept_keys(keychain: Keychain) -> list[DeskKey]:
    """The keys in the key store, the current one first. Raises KEY_MISSING or a refusal of the key store."""
    keys = [key for key in (keychain.read(slot) for slot in Slot) if key is not None]
    if not keys:
        raise DeskFileRefusedError(OpenRefusal.KEY_MISSING)
    return keys


def matching_key(path: Path, keys: Sequence[DeskKey], *, is_backup: bool = False) -> DeskKey:
    """The key that opens a desk file or a backup, which is not changed.

    Raises WRONG_KEY, or DAMAGED when a key fits the other pages: SQLCipher calls both a wrong key.
    """
    for key in keys:
        try:
            connect_read_only(path, key, immutable=is_backup).close()
        except DeskFileRefusedError as error:
            if error.refusal is not OpenRefusal.WRONG_KEY:
                raise
        else:
            return key
    fits = any(fits_any_page(path, key) for key in keys)
    raise DeskFileRefusedError(OpenRefusal.DAMAGED if fits else OpenRefusal.WRONG_KEY)


def not_opened(error: Exception) -> NotOpened:
    """What to tell the person; an error that says nothing of the desk file is raised again."""
    if isinstance(error, DeskFileRefusedError):
        return NotOpened(error.refusal, error.facts)
    refusal = refusal_for(error)
    if refusal is None:
        raise error
    return NotOpened(refusal)


def _open_or_make(path: Path, lock: InstanceLock, keychain: Keychain, typed: DeskKey | None) -> Opened:
    if not has_content(path):
        return _make(path, lock, keychain, typed)
    return Opened(path, key_for(path, keychain, typed), lock)


def _make(path: Path, lock: InstanceLock, keychain: Keychain, typed: DeskKey | None) -> Opened:
    key = typed or keychain.current_or_new()
    connect(path, key).close()
    if key.is_passphrase:
        return Opened(path, key, lock, is_new=True)
    _adopt_if_possible(keychain, key)
    return Opened(path, key, lock, is_new=True, recovery_code=recovery_code.encode(key.secret))


def _adopt_if_possible(keychain: Keychain, key: DeskKey) -> None:
    """Without a usable key store the code is asked for again at the next start."""
    with contextlib.suppress(DeskFileRefusedError):
        keychain.adopt(key)
