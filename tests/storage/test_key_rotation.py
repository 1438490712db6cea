"""A new key for the desk file, also when the program is killed in the middle."""

from pathlib import Path

import pytest

from benchmarks.killed_writers import Moment, killed
from counsellor_app.storage.desk_file.connection import DeskKey
from counsellor_app.storage.desk_file.inspection import verify
from counsellor_app.storage.desk_file.key_rotation import rotate_key
from counsellor_app.storage.desk_file.keychain import Keychain, Slot
from counsellor_app.storage.desk_file.opening import Opened, key_for, open_desk
from tests.memory_keyring import MemoryKeyring
from tests.storage.desk_files import a_key, rows_in, write_rows
from tests.storage.file_keyring import FileKeyring
from tests.storage.key_rotator import rotate_until_killed

ROWS = 400


def test_after_a_rotation_only_the_new_key_opens_the_file(tmp_path: Path) -> None:
    keychain = Keychain(MemoryKeyring())
    path, old = tmp_path / "desk.db", a_key()
    keychain.keep(Slot.CURRENT, old)
    write_rows(path, old, ROWS)
    new = rotate_key(path, keychain)
    assert new != old
    assert (keychain.read(Slot.CURRENT), keychain.read(Slot.NEXT)) == (new, None)
    assert rows_in(path, new) == ROWS
    assert old.secret.encode() not in path.read_bytes()
    with pytest.raises(Exception, match=r"^wrong_key$"):
        rows_in(path, old)


@pytest.mark.parametrize("with_new", [False, True], ids=["before the new key", "after the new key"])
def test_whichever_of_two_keys_opens_the_file_becomes_the_current_one(tmp_path: Path, with_new: bool) -> None:
    keychain = Keychain(MemoryKeyring())
    path, old, new = tmp_path / "desk.db", a_key(), a_key()
    keychain.keep(Slot.CURRENT, old)
    keychain.keep(Slot.NEXT, new)
    write_rows(path, new if with_new else old, 5)
    assert key_for(path, keychain) == (new if with_new else old)
    assert keychain.read(Slot.CURRENT) == (new if with_new else old)


def test_a_store_that_loses_the_new_key_stops_the_rotation_before_it_begins(tmp_path: Path) -> None:
    class LosesTheNext(MemoryKeyring):
        def set_password(self, service: str, username: str, password: str) -> None:
            if service != Slot.NEXT.value:
                super().set_password(service, username, password)

    keychain = Keychain(LosesTheNext())
    path, old = tmp_path / "desk.db", a_key()
    keychain.keep(Slot.CURRENT, old)
    write_rows(path, old, 5)
    with pytest.raises(Exception, match=r"^keyring_unsafe$"):
        rotate_key(path, keychain)
    assert rows_in(path, old) == 5


@pytest.mark.parametrize(
    "kills", [25, pytest.param(200, marks=pytest.mark.full_size)], ids=["small", "full size"]
)
def test_a_rotation_killed_at_any_moment_leaves_a_file_that_opens(home: Path, kills: int) -> None:
    folder = home / "desk"
    (folder / "keys").mkdir(parents=True)
    keychain = Keychain(FileKeyring(folder / "keys"))
    made = open_desk(folder, keychain)
    assert isinstance(made, Opened)
    write_rows(made.path, made.key, ROWS)
    made.lock.release()
    seen: set[DeskKey] = {made.key}
    for kill in range(kills):
        killed(rotate_until_killed, made.path, made.key, kill, Moment(kill % 2, 0.001 + 0.06 * kill / kills))
        opened = open_desk(folder, keychain)
        assert isinstance(opened, Opened), (kill, opened)
        opened.lock.release()
        seen.add(opened.key)
        assert verify(opened.path, opened.key).is_sound
        assert rows_in(opened.path, opened.key) == ROWS
    assert len(seen) > 2  # keys really changed under the kills
