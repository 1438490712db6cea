"""Backup, look and new key, on a real desk file that the program has open."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from counsellor_app.domain.this_pc import recovery_code
from counsellor_app.domain.this_pc.desk_file import NotOpened, OpenRefusal, Verified
from counsellor_app.services.pc.desk_care import DeskCare
from counsellor_app.services.pc.desk_opening import OpenDesk
from counsellor_app.storage.desk_file.backup import BackupMade
from counsellor_app.storage.desk_file.connection import DeskKey
from counsellor_app.storage.desk_file.keychain import Keychain
from counsellor_app.storage.store import DeskStore
from tests.builders import ACTOR, NOW, TODAY, an_appointment
from tests.memory_keyring import MemoryKeyring
from tests.ui.opening_desks import NoStore, furnish, let_go, now, opening_in


class OpenStore:
    """The store as the running program holds it: closed for a new key, and opened with it again."""

    def __init__(self, desk: OpenDesk, keychain: Keychain) -> None:
        self.path = desk.opened.path
        self.store = DeskStore(self.path, desk.opened.key)
        self.care = DeskCare(self.path, desk.opened.key, now, self.at_rest, self.reopen, keychain)

    @contextmanager
    def at_rest(self) -> Iterator[None]:
        self.store.close()
        yield

    def reopen(self, key: DeskKey) -> None:
        self.store = DeskStore(self.path, key)


def test_backup_and_look_work_while_the_desk_is_in_use(tmp_path: Path) -> None:
    opening = opening_in(tmp_path)
    furnish(opening)
    desk = opening.open()
    assert isinstance(desk, OpenDesk)
    held = OpenStore(desk, Keychain(MemoryKeyring()))
    made = held.care.back_up()
    assert isinstance(made, BackupMade)
    assert made.path.parent == tmp_path / "backups"
    elsewhere = held.care.back_up(str(tmp_path / "server"))
    assert isinstance(elsewhere, BackupMade)
    assert elsewhere.path.parent == tmp_path / "server"
    found = held.care.verify()
    assert isinstance(found, Verified)
    assert found.is_sound
    held.store.close()
    let_go(desk)


def test_a_new_key_keeps_every_record_and_its_code_opens_the_file(tmp_path: Path) -> None:
    keys = MemoryKeyring()
    opening = opening_in(tmp_path, keys)
    old_code = furnish(opening)
    desk = opening.open()
    assert isinstance(desk, OpenDesk)
    held = OpenStore(desk, Keychain(keys))
    held.store.add_appointment(an_appointment(), ACTOR, NOW)
    code = held.care.change_key()
    assert isinstance(code, str)
    assert code != old_code
    assert recovery_code.decode(code) == held.care.key.secret
    assert len(held.store.load_day(TODAY).appointments) == 1
    held.store.close()
    let_go(desk)
    keys.entries.clear()
    again = opening.open(code)
    assert isinstance(again, OpenDesk)
    let_go(again)


def test_without_a_key_store_the_key_stays_and_the_desk_goes_on(tmp_path: Path) -> None:
    opening = opening_in(tmp_path)
    furnish(opening)
    desk = opening.open()
    assert isinstance(desk, OpenDesk)
    held = OpenStore(desk, Keychain(NoStore()))
    refused = held.care.change_key()
    assert isinstance(refused, NotOpened)
    assert refused.reason is OpenRefusal.KEYRING_ABSENT
    assert held.care.key == desk.opened.key
    assert held.store.office() is not None
    held.store.close()
    let_go(desk)


def test_damage_is_a_refusal_with_its_reason(tmp_path: Path) -> None:
    opening = opening_in(tmp_path)
    furnish(opening)
    desk = opening.open()
    assert isinstance(desk, OpenDesk)
    held = OpenStore(desk, Keychain(MemoryKeyring()))
    held.store.close()
    path = tmp_path / "desk.db"
    content = bytearray(path.read_bytes())
    content[5 * 4096 + 50] ^= 1
    path.write_bytes(content)
    found = held.care.verify()
    assert isinstance(found, Verified)
    assert not found.is_sound
    refused = held.care.back_up()
    assert isinstance(refused, NotOpened)
    assert refused.reason is OpenRefusal.DAMAGED
    let_go(desk)
