"""The key in the key store of the operating system."""

import threading
from pathlib import Path

import keyring
import pytest
from keyring.backends import chainer, fail, null
from keyring.errors import InitError, KeyringLocked, NoKeyringError

from counsellor_app.domain.this_pc.desk_file import DeskFileRefusedError, NotOpened, OpenRefusal
from counsellor_app.storage.desk_file.connection import DeskKey
from counsellor_app.storage.desk_file.keychain import Keychain, Slot, choose_backend
from counsellor_app.storage.desk_file.opening import Opened, open_desk
from tests.memory_keyring import MemoryKeyring
from tests.storage.desk_files import a_key, rows_in, write_rows


class Failing(MemoryKeyring):
    """Raises what it was given at every call."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def get_password(self, service: str, username: str) -> str | None:
        raise self.error


class Forgetful(MemoryKeyring):
    """Takes everything and keeps nothing, as keyring's null backend does."""

    def set_password(self, service: str, username: str, password: str) -> None:
        return


class Altering(MemoryKeyring):
    """Gives back something else than it was given."""

    def get_password(self, service: str, username: str) -> str | None:
        kept = super().get_password(service, username)
        return kept.upper() if kept else None


def _refusal(call: object) -> OpenRefusal:
    assert callable(call)
    with pytest.raises(DeskFileRefusedError) as caught:
        call()
    return caught.value.refusal


def _named(module: str, name: str) -> object:
    return type(name, (), {"__module__": module})()


def _chain(*backends: object) -> object:
    return type(
        "ChainerBackend", (), {"__module__": "keyring.backends.chainer", "backends": list(backends)}
    )()


SAFE = [
    ("keyring.backends.Windows", "WinVaultKeyring"),
    ("keyring.backends.SecretService", "Keyring"),
    ("keyring.backends.kwallet", "DBusKeyring"),
    ("keyring.backends.macOS", "Keyring"),
]
PLAIN = _named("keyrings.alt.file", "PlaintextKeyring")


@pytest.mark.parametrize(("module", "name"), SAFE)
def test_key_stores_of_the_operating_systems_are_used(module: str, name: str) -> None:
    backend = _named(module, name)
    assert choose_backend(backend) is backend


@pytest.mark.parametrize(
    "backend",
    [
        PLAIN,
        _named("keyrings.alt.file", "EncryptedKeyring"),
        _named("keyrings.alt.Windows", "RegistryKeyring"),
        null.Keyring(),  # type: ignore[no-untyped-call]
        MemoryKeyring(),
        _chain(PLAIN),
        _chain(PLAIN, _named("keyring.backends.null", "Keyring")),
        _named("somewhere.else", "WinVaultKeyring"),
    ],
)
def test_every_other_backend_is_refused_as_unsafe(backend: object) -> None:
    assert _refusal(lambda: choose_backend(backend)) is OpenRefusal.KEYRING_UNSAFE


def test_no_backend_at_all_is_told_from_an_unsafe_one() -> None:
    none_at_all = fail.Keyring()  # type: ignore[no-untyped-call]
    assert _refusal(lambda: choose_backend(none_at_all)) is OpenRefusal.KEYRING_ABSENT
    assert _refusal(lambda: choose_backend(_chain())) is OpenRefusal.KEYRING_ABSENT


def test_in_a_chain_the_safe_backend_is_used_past_the_unsafe_one() -> None:
    safe = _named(*SAFE[1])
    assert choose_backend(_chain(PLAIN, safe)) is safe


def test_the_chain_that_keyring_makes_is_recognised_by_its_name() -> None:
    assert (chainer.ChainerBackend.__module__, chainer.ChainerBackend.__qualname__) == (
        "keyring.backends.chainer",
        "ChainerBackend",
    )


def test_without_a_backend_given_the_systems_choice_is_judged(memory_keyring: MemoryKeyring) -> None:
    assert keyring.get_keyring() is memory_keyring
    assert _refusal(lambda: Keychain().read(Slot.CURRENT)) is OpenRefusal.KEYRING_UNSAFE
    assert memory_keyring.entries == {}


@pytest.mark.parametrize(
    ("error", "refusal"),
    [
        (NoKeyringError(), OpenRefusal.KEYRING_ABSENT),
        (KeyringLocked(), OpenRefusal.KEYRING_LOCKED),
        (InitError("Prompt dismissed"), OpenRefusal.KEYRING_LOCKED),
        (ConnectionResetError(), OpenRefusal.KEYRING_LOCKED),
        (RuntimeError("山田 太郎"), OpenRefusal.KEYRING_LOCKED),
    ],
)
def test_what_a_backend_raises_becomes_a_reason_without_its_words(
    error: Exception, refusal: OpenRefusal
) -> None:
    with pytest.raises(DeskFileRefusedError) as caught:
        Keychain(Failing(error)).read(Slot.CURRENT)
    assert caught.value.refusal is refusal
    assert caught.value.__suppress_context__
    assert "山田" not in str(caught.value)


@pytest.mark.parametrize("backend", [Forgetful(), Altering()])
def test_a_store_that_does_not_give_back_the_key_makes_no_desk_file(
    tmp_path: Path, backend: MemoryKeyring
) -> None:
    folder = tmp_path / "desk"
    assert open_desk(folder, Keychain(backend)) == NotOpened(OpenRefusal.KEYRING_UNSAFE)
    assert not (folder / "desk.db").exists()


def test_the_key_is_in_the_store_before_the_file_is_made(tmp_path: Path) -> None:
    path = tmp_path / "desk" / "desk.db"
    seen: list[bool] = []

    class Watching(MemoryKeyring):
        def set_password(self, service: str, username: str, password: str) -> None:
            seen.append(path.exists())
            super().set_password(service, username, password)

    opened = open_desk(path.parent, Keychain(Watching()))
    assert isinstance(opened, Opened)
    opened.lock.release()
    assert seen == [False]
    assert path.exists()


def test_with_a_file_there_no_key_is_ever_made(tmp_path: Path) -> None:
    backend = MemoryKeyring()
    key = a_key()
    tmp_path.chmod(0o700)
    write_rows(tmp_path / "desk.db", key, 1)
    assert open_desk(tmp_path, Keychain(backend)) == NotOpened(OpenRefusal.KEY_MISSING)
    assert backend.entries == {}
    assert rows_in(tmp_path / "desk.db", key) == 1


def test_a_kept_key_is_used_again_for_a_new_file_and_never_overwritten() -> None:
    keychain = Keychain(MemoryKeyring())
    assert keychain.current_or_new() == keychain.current_or_new()


def test_an_adopted_key_leaves_the_one_before_findable() -> None:
    backend = MemoryKeyring()
    keychain = Keychain(backend)
    first, second = keychain.current_or_new(), a_key()
    keychain.adopt(second)
    keychain.adopt(second)
    assert keychain.read(Slot.CURRENT) == second
    assert sorted(backend.entries.values()) == sorted([first.secret, second.secret])


def test_each_secret_has_a_service_name_of_its_own() -> None:
    backend = MemoryKeyring()
    keychain = Keychain(backend)
    for slot in Slot:
        keychain.keep(slot, a_key())
    services = [service for service, _ in backend.entries]
    assert len(set(services)) == len(services) == len(Slot)


def test_an_entry_that_is_no_key_counts_as_none() -> None:
    backend = MemoryKeyring()
    backend.set_password(Slot.CURRENT.value, "desk-file", "not a key")
    assert Keychain(backend).read(Slot.CURRENT) is None


def test_an_entry_fits_into_the_windows_credential_store() -> None:
    assert len(a_key().secret.encode("utf-16-le")) <= 2560


def test_a_passphrase_never_goes_into_the_store() -> None:
    backend = MemoryKeyring()
    with pytest.raises(ValueError, match="passphrase"):
        Keychain(backend).keep(Slot.CURRENT, DeskKey.from_passphrase("correct horse battery"))
    assert backend.entries == {}


def test_erasing_an_empty_slot_is_fine() -> None:
    keychain = Keychain(MemoryKeyring())
    keychain.erase(Slot.NEXT)
    keychain.keep(Slot.NEXT, a_key())
    keychain.erase(Slot.NEXT)
    assert keychain.read(Slot.NEXT) is None


@pytest.mark.keyring_real
def test_a_real_secret_service_keeps_the_key_that_opens_the_desk_file(home: Path) -> None:
    folder = home / "desk"
    results: list[object] = []

    def work() -> None:
        keychain = Keychain()
        first = open_desk(folder, keychain)
        assert isinstance(first, Opened)
        write_rows(first.path, first.key, 5)
        first.lock.release()
        again = open_desk(folder, Keychain())
        assert isinstance(again, Opened)
        again.lock.release()
        results.extend([first.recovery_code, first.key == again.key, rows_in(again.path, again.key)])
        keychain.erase(Slot.CURRENT)
        results.append(open_desk(folder, Keychain()))

    worker = threading.Thread(target=work)  # as in the program: never on the thread that draws
    worker.start()
    worker.join(120)
    assert type(keyring.get_keyring()).__module__ in (
        "keyring.backends.SecretService",
        "keyring.backends.chainer",
    )
    assert isinstance(results[0], str)
    assert results[1:] == [True, 5, NotOpened(OpenRefusal.KEY_MISSING)]
