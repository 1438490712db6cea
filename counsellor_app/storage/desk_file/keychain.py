"""The key of the desk file in the key store of the operating system.

Every call may wait for a person to unlock the store: call from a worker thread only.
"""

import contextlib
import os
import secrets
import sys
from collections.abc import Callable
from enum import Enum
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from counsellor_app.domain.this_pc.desk_file import DeskFileRefusedError, OpenRefusal
from counsellor_app.storage.desk_file.connection import DeskKey

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_T = TypeVar("_T")
_USER = "desk-file"
_LOGIN = "counsellor-app office login"
_ALLOWED = {
    ("keyring.backends.Windows", "WinVaultKeyring"),
    ("keyring.backends.SecretService", "Keyring"),
    ("keyring.backends.kwallet", "DBusKeyring"),
    ("keyring.backends.kwallet", "DBusKeyringKWallet4"),
    ("keyring.backends.macOS", "Keyring"),
}
_USUAL = {"win32": "keyring.backends.Windows.WinVaultKeyring", "darwin": "keyring.backends.macOS.Keyring"}
_CHAIN = ("keyring.backends.chainer", "ChainerBackend")
_NONE_AT_ALL = ("keyring.backends.fail", "Keyring")


class Slot(Enum):
    """Where a key lies. One service name for each: Windows renames entries that share one (K5)."""

    CURRENT = "counsellor-app desk key"
    NEXT = "counsellor-app desk key (next)"


class SecretBackend(Protocol):
    """What is used of a keyring backend."""

    def get_password(self, service: str, username: str, /) -> str | None: ...
    def set_password(self, service: str, username: str, password: str, /) -> None: ...
    def delete_password(self, service: str, username: str, /) -> None: ...


class Keychain:
    """Reads and keeps keys. Without a backend given, the system's own is looked for at the first call.

    Every method raises DeskFileRefusedError: KEYRING_ABSENT, KEYRING_UNSAFE or KEYRING_LOCKED.
    """

    def __init__(self, backend: SecretBackend | None = None) -> None:
        self._given = backend

    def read(self, slot: Slot) -> DeskKey | None:
        """The key in a slot. None does not say that there never was one: KWallet answers so when locked."""
        text = self._ask(lambda store: store.get_password(slot.value, _USER))
        try:
            return DeskKey(text) if text else None
        except ValueError:
            return None

    def keep(self, slot: Slot, key: DeskKey) -> None:
        """Write a raw key, read it back and compare; KEYRING_UNSAFE when the store did not keep it."""
        self._keep(slot.value, key)

    def erase(self, slot: Slot) -> None:
        """Empty a slot; an empty one is fine."""
        if self.read(slot) is not None:
            self._ask(lambda store: store.delete_password(slot.value, _USER))

    def current_or_new(self) -> DeskKey:
        """The key for a file about to be made. A key already kept is used again, never overwritten."""
        known = self.read(Slot.CURRENT)
        if known is not None:
            return known
        key = DeskKey(secrets.token_hex(32))
        self.keep(Slot.CURRENT, key)
        return key

    def adopt(self, key: DeskKey) -> None:
        """Make a key that opened the file the current one. The one before stays under a name of its own."""
        before = self.read(Slot.CURRENT)
        if before == key:
            return
        if before is not None:
            mark = sha256(bytes.fromhex(before.secret)).hexdigest()[:8]
            self._keep(f"counsellor-app desk key (former {mark})", before)
        self.keep(Slot.CURRENT, key)

    def try_out(self) -> str:
        """Keep, read back and erase a made-up key under a name of its own; returns the kind of store."""
        service = f"counsellor-app check {secrets.token_hex(4)}"
        self._keep(service, DeskKey(secrets.token_hex(32)))
        self._ask(lambda store: store.delete_password(service, _USER))
        if self._ask(lambda store: store.get_password(service, _USER)) is not None:
            raise DeskFileRefusedError(OpenRefusal.KEYRING_UNSAFE)
        return type(self._given or _system_backend()).__qualname__

    def password(self, login: str) -> str | None:
        """The password kept for that login to an office database."""
        return self._ask(lambda store: store.get_password(f"{_LOGIN} {login}", _USER))

    def keep_password(self, login: str, password: str) -> None:
        """Keep it, read it back and compare; KEYRING_UNSAFE when the store did not keep it."""
        service = f"{_LOGIN} {login}"
        self._ask(lambda store: store.set_password(service, _USER, password))
        if self._ask(lambda store: store.get_password(service, _USER)) != password:
            raise DeskFileRefusedError(OpenRefusal.KEYRING_UNSAFE)

    def secret(self, service: str, user: str) -> str | None:
        """A secret of another kind, such as a mail password; None where there is none."""
        return self._ask(lambda store: store.get_password(service, user))

    def keep_secret(self, service: str, user: str, secret: str) -> None:
        """Write it, read it back and compare; KEYRING_UNSAFE when the store did not keep it."""
        self._ask(lambda store: store.set_password(service, user, secret))
        if self.secret(service, user) != secret:
            raise DeskFileRefusedError(OpenRefusal.KEYRING_UNSAFE)

    def forget_secret(self, service: str, user: str) -> None:
        """Take it out of the key store; one that is not there is fine."""
        if self.secret(service, user) is not None:
            self._ask(lambda store: store.delete_password(service, user))

    def _keep(self, service: str, key: DeskKey) -> None:
        if key.is_passphrase:
            raise ValueError("a passphrase is kept by a person, not by the key store")
        self._ask(lambda store: store.set_password(service, _USER, key.secret))
        if self._ask(lambda store: store.get_password(service, _USER)) != key.secret:
            raise DeskFileRefusedError(OpenRefusal.KEYRING_UNSAFE)

    def _ask(self, call: Callable[[SecretBackend], _T]) -> _T:
        try:
            return call(self._given or _system_backend())
        except DeskFileRefusedError:
            raise
        except Exception as error:  # backends let errors of D-Bus and of Windows through as they are
            raise DeskFileRefusedError(_refusal_of(error)) from None


def _refusal_of(error: Exception) -> OpenRefusal:
    from keyring.errors import NoKeyringError

    return OpenRefusal.KEYRING_ABSENT if isinstance(error, NoKeyringError) else OpenRefusal.KEYRING_LOCKED


def _system_backend() -> SecretBackend:
    from keyring import core

    if core._keyring_backend is None:
        chosen = core.load_env() or core.load_config() or _usual_backend()
        if chosen is not None:
            core.set_keyring(chosen)
    return choose_backend(core.get_keyring())


def _usual_backend() -> "KeyringBackend | None":
    """What keyring's own search ends with on most PCs, without its 0.13 s for loading every backend first."""
    from keyring.core import load_keyring

    if "KDE" in os.environ.get("XDG_CURRENT_DESKTOP", ""):
        return None
    with contextlib.suppress(Exception):  # not there, or not usable: the search tells which other one is
        return load_keyring(_USUAL.get(sys.platform, "keyring.backends.SecretService.Keyring"))
    return None


def choose_backend(chosen: object) -> SecretBackend:
    """The first backend that may hold a key: `chosen` by keyring itself, or one of the chain it made.

    keyring falls back to a plain-text file when a package for it happens to be installed (K1), so only key
    stores of the operating systems are let through.
    """
    chained: list[Any] = list(getattr(chosen, "backends", ())) if _name(chosen) == _CHAIN else [chosen]
    for backend in chained:
        if _name(backend) in _ALLOWED:
            safe: SecretBackend = backend
            return safe
    absent = not chained or _name(chosen) == _NONE_AT_ALL
    raise DeskFileRefusedError(OpenRefusal.KEYRING_ABSENT if absent else OpenRefusal.KEYRING_UNSAFE)


def _name(backend: object) -> tuple[str, str]:
    return type(backend).__module__, type(backend).__qualname__
