"""A full or a read-only disk: no tick, nothing half done, and it goes on when there is room again."""

import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks import desk_writer
from benchmarks.acknowledged import look
from counsellor_app.domain.commands import WriteNote
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.this_pc.desk_file import NotOpened, OpenRefusal
from counsellor_app.services.pc.backup import back_up_if_due
from counsellor_app.storage.desk_file.connection import DeskKey
from counsellor_app.storage.desk_file.inspection import verify
from counsellor_app.storage.desk_file.keychain import Keychain
from counsellor_app.storage.desk_file.opening import Opened, open_desk
from counsellor_app.storage.schema.version import migrate
from counsellor_app.storage.store import DeskStore
from tests.memory_keyring import MemoryKeyring
from tests.storage.desk_files import a_key, is_root

MEBIBYTE = 1024 * 1024


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 16 MiB of its own."""
    point = tmp_path / "disk"
    point.mkdir()
    options = ["-t", "tmpfs", "-o", "size=16m,mode=0700", "desk-test", str(point)]
    if not is_root() or subprocess.run(["mount", *options], capture_output=True, check=False).returncode:
        pytest.skip("needs the right to mount a disk; test_a_file_that_may_not_grow covers others")
    try:
        yield point
    finally:
        subprocess.run(["umount", "--lazy", str(point)], check=True)


@pytest.fixture
def keychain() -> Keychain:
    return Keychain(MemoryKeyring())


def _opened(folder: Path, keychain: Keychain) -> Opened:
    opened = open_desk(folder, keychain, prepare=migrate)
    assert isinstance(opened, Opened), opened
    return opened


def _fill(disk: Path, leave: int) -> Path:
    """A file that leaves so many bytes free."""
    ballast = disk / "ballast"
    ballast.write_bytes(bytes(shutil.disk_usage(disk).free - leave))
    return ballast


def _write_until_refused(path: Path, key: DeskKey, seed: int, told: list[str]) -> Problem:
    with pytest.raises(Problem) as caught:
        desk_writer.write(path, key, seed, told.append)
    return caught.value


def test_on_a_full_disk_nothing_is_ticked_that_is_not_there(small_disk: Path, keychain: Keychain) -> None:
    desk = _opened(small_disk / "desk", keychain)
    desk_writer.prepare(desk.path, desk.key)
    ballast = _fill(small_disk, leave=2 * MEBIBYTE)
    told: list[str] = []
    assert _write_until_refused(desk.path, desk.key, 1, told).code is ProblemCode.DISK_FULL
    assert len(told) > 20
    ballast.unlink()
    found = look(desk.path, desk.key, told)
    assert (found.missing, found.half_done, found.corrupt, found.untold) == (0, 0, [], [])
    desk_writer.write(desk.path, desk.key, 2, told.append, 3)
    assert look(desk.path, desk.key, told).is_right
    desk.lock.release()


def test_the_same_command_goes_through_once_there_is_room(small_disk: Path, keychain: Keychain) -> None:
    """The text is in the command, which the caller still has; the store took nothing of it."""
    desk = _opened(small_disk / "desk", keychain)
    desk_writer.prepare(desk.path, desk.key)
    store = DeskStore(desk.path, desk.key)
    booked = desk_writer.an_appointment(random.Random(1), 1)  # noqa: S311
    store.add_appointment(booked, desk_writer.BY, desk_writer.BEGIN)
    text = "とても長い相談の記録 " * 20_000
    note = WriteNote(
        id=booked.client.id, appointment_id=booked.id, at=booked.start, by=desk_writer.BY, text=text
    )
    ballast = _fill(small_disk, leave=100 * 1024)
    with pytest.raises(Problem) as caught:
        store.apply(note)
    assert caught.value.code is ProblemCode.DISK_FULL
    assert store.appointment(booked.id).note == ""
    ballast.unlink()
    assert store.apply(note).note == text
    assert [event.what for event in store.history(booked.id)].count("write_note") <= 1
    store.close()
    desk.lock.release()


def test_a_full_disk_is_named_at_the_start(small_disk: Path, keychain: Keychain) -> None:
    _opened(small_disk / "desk", keychain).lock.release()
    _fill(small_disk, leave=1 * MEBIBYTE)
    answer = open_desk(small_disk / "desk", keychain)
    assert isinstance(answer, NotOpened)
    assert answer.reason is OpenRefusal.DISK_FULL
    assert int(answer.facts["free_bytes"]) < int(answer.facts["needed_bytes"])


def test_a_backup_onto_a_full_disk_is_refused_and_leaves_no_half_of_it(
    small_disk: Path, keychain: Keychain, tmp_path: Path
) -> None:
    desk = _opened(tmp_path / "desk", keychain)
    desk_writer.prepare(desk.path, desk.key)
    desk_writer.write(desk.path, desk.key, 1, lambda line: None, 20)
    _fill(small_disk, leave=64 * 1024)
    answer = back_up_if_due(desk, small_disk / "backups", desk_writer.BEGIN)
    assert isinstance(answer, NotOpened)
    assert answer.reason is OpenRefusal.DISK_FULL
    assert list((small_disk / "backups").iterdir()) == []
    desk.lock.release()


def test_a_read_only_disk_is_refused_and_nothing_is_lost_by_it(small_disk: Path, keychain: Keychain) -> None:
    desk = _opened(small_disk / "desk", keychain)
    desk_writer.prepare(desk.path, desk.key)
    told: list[str] = []
    desk_writer.write(desk.path, desk.key, 1, told.append, 2)
    desk.lock.release()
    _remount(small_disk, "ro")
    answer = open_desk(small_disk / "desk", keychain)
    assert answer == NotOpened(OpenRefusal.NOT_WRITABLE)
    _remount(small_disk, "rw")
    assert look(desk.path, desk.key, told).is_right
    assert verify(desk.path, desk.key).is_sound
    _opened(small_disk / "desk", keychain).lock.release()


def _remount(disk: Path, mode: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{mode}", str(disk)], check=True)


@pytest.mark.skipif(sys.platform == "win32", reason="limits on files are of POSIX")
def test_a_file_that_may_not_grow_costs_no_tick(tmp_path: Path) -> None:
    path, key = tmp_path / "desk.db", a_key()
    desk_writer.prepare(path, key)
    limit = path.stat().st_size + 200_000
    code = (
        "import resource, sys; from benchmarks import desk_writer\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))\n"
        "desk_writer.main(sys.argv[1:])"
    )
    writer = subprocess.run(
        [sys.executable, "-c", code, str(path), "1", "1000"],
        input=key.secret, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert writer.returncode == 1
    assert "Problem" in writer.stderr
    assert "山田" not in writer.stderr
    told = writer.stdout.splitlines()
    assert len(told) > 5
    found = look(path, key, told)
    assert (found.missing, found.half_done, found.corrupt) == (0, 0, [])
