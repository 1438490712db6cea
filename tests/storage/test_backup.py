"""Backups: made while the office works, proven, rotated, and put back without losing the present file."""

import shutil
import threading
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from counsellor_app.domain.this_pc.desk_file import (
    Backup,
    DeskFileRefusedError,
    NotOpened,
    OpenRefusal,
    backup_is_due,
    backups_to_keep,
)
from counsellor_app.services.pc.backup import back_up_if_due
from counsellor_app.storage.desk_file import replacement, restoring
from counsellor_app.storage.desk_file.backup import BackupMade, list_backups, make_backup, remove_old_backups
from counsellor_app.storage.desk_file.connection import DeskKey, connect
from counsellor_app.storage.desk_file.inspection import verify
from counsellor_app.storage.desk_file.instance_lock import InstanceLock
from counsellor_app.storage.desk_file.keychain import Keychain, Slot
from counsellor_app.storage.desk_file.opening import Opened, open_desk
from counsellor_app.storage.desk_file.restoring import restore
from tests.memory_keyring import MemoryKeyring
from tests.storage.desk_files import a_key, flip, rows_in, write_rows

NOW = datetime(2026, 11, 24, 1, 2, 3, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def keychain() -> Keychain:
    return Keychain(MemoryKeyring())


@pytest.fixture
def desk(home: Path, keychain: Keychain) -> Opened:
    """A desk file with 20 notes, open to this program."""
    opened = open_desk(home / "desk", keychain)
    assert isinstance(opened, Opened)
    write_rows(opened.path, opened.key, 20)
    return opened


def _names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_a_backup_is_whole_encrypted_and_private(desk: Opened, home: Path) -> None:
    made = make_backup(desk.path, desk.key, home / "to" / "here", NOW)
    assert made.path == home / "to" / "here" / "desk-20261124T010203Z.deskbackup"
    assert (made.tables, made.rows) == (4, 61)
    assert verify(made.path, desk.key, is_backup=True).is_sound
    assert made.path.stat().st_mode & 0o077 == 0
    assert "相談の記録".encode() not in made.path.read_bytes()
    assert _names(made.path.parent) == [made.path.name]
    assert not [name for name in _names(desk.path.parent) if "partial" in name]


def test_a_backup_is_made_while_others_write(desk: Opened, home: Path) -> None:
    enough = threading.Event()
    written: list[int] = []

    def write() -> None:
        with closing(connect(desk.path, desk.key)) as connection:
            while not enough.is_set():
                connection.execute("INSERT INTO trail (what) VALUES ('meanwhile')")
                written.append(1)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        made = [make_backup(desk.path, desk.key, home / "to", NOW + n * DAY) for n in range(5)]
    finally:
        enough.set()
        writer.join()
    counts = [rows_in(each.path, desk.key, "trail") for each in made]
    assert counts == sorted(counts)
    assert len(written) > 5
    assert counts[0] >= 20
    assert counts[-1] <= 20 + len(written)


def test_what_lies_only_in_the_log_is_in_the_backup(desk: Opened, home: Path) -> None:
    with closing(connect(desk.path, desk.key)) as connection:
        connection.execute("INSERT INTO person VALUES ('q', '佐藤')")
        assert desk.path.with_name("desk.db-wal").stat().st_size > 0
        made = make_backup(desk.path, desk.key, home / "to", NOW)
    assert rows_in(made.path, desk.key, "person") == 2


def test_a_damaged_desk_file_makes_no_backup_and_replaces_none(desk: Opened, home: Path) -> None:
    good = make_backup(desk.path, desk.key, home / "to", NOW)
    flip(desk.path, desk.path.stat().st_size // 2)
    answer = back_up_if_due(desk, home / "to", NOW + DAY)
    assert answer == NotOpened(OpenRefusal.DAMAGED)
    assert _names(home / "to") == [good.path.name]


def test_a_copy_that_reads_back_differently_is_not_a_backup(
    desk: Opened, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def bad_cable(source: Path, target: Path) -> None:
        target.write_bytes(source.read_bytes())
        flip(target, 5000)

    monkeypatch.setattr(shutil, "copyfile", bad_cable)
    with pytest.raises(DeskFileRefusedError, match=r"^damaged$"):
        make_backup(desk.path, desk.key, home / "to", NOW)
    assert _names(home / "to") == []


def test_two_backups_at_once_do_not_tread_on_each_other(desk: Opened, home: Path) -> None:
    with InstanceLock(desk.path.parent, "backup.lock"):
        assert back_up_if_due(desk, home / "to", NOW) == NotOpened(OpenRefusal.ANOTHER_INSTANCE)
    assert isinstance(back_up_if_due(desk, home / "to", NOW), BackupMade)


def test_what_a_killed_backup_left_is_cleared_away(desk: Opened, home: Path) -> None:
    left = replacement.stage(desk.path, "backup", NOW)
    make_backup(desk.path, desk.key, home / "to", NOW)
    assert not left.exists()


def test_there_is_one_backup_a_day_of_japan(desk: Opened, home: Path) -> None:
    to = home / "to"
    evening = datetime(2026, 11, 24, 14, 59, tzinfo=UTC)  # 23:59 in Japan
    assert isinstance(back_up_if_due(desk, to, evening), BackupMade)
    assert back_up_if_due(desk, to, evening + timedelta(seconds=30)) is None
    assert isinstance(back_up_if_due(desk, to, evening + timedelta(minutes=2)), BackupMade)
    assert len(list_backups(to)) == 2


def test_a_clock_set_back_does_not_stop_the_backups() -> None:
    assert backup_is_due(NOW + 30 * DAY, NOW)
    assert backup_is_due(None, NOW)
    assert not backup_is_due(NOW, NOW + timedelta(hours=1))


def test_the_last_fourteen_days_and_eight_weeks_are_kept() -> None:
    daily = [Backup(Path(str(n)), NOW - n * DAY) for n in range(120)]
    kept = sorted((NOW - each.made_at).days for each in backups_to_keep(daily))
    assert kept[:14] == list(range(14))
    weeks = {(NOW - age * DAY).isocalendar()[:2] for age in kept}
    assert len(weeks) == 8
    assert kept[14:] == [16, 23, 30, 37, 44]  # Sundays; three of the eight weeks are among the days


def test_of_a_day_the_newest_is_kept_and_gaps_cost_nothing() -> None:
    hours = [Backup(Path(str(n)), NOW - timedelta(hours=n)) for n in range(3)]
    old = [Backup(Path(f"old {n}"), NOW - (200 + n) * DAY) for n in range(3)]
    assert hours[0] in backups_to_keep(hours + old)
    assert hours[1] not in backups_to_keep(hours + old)
    assert set(old) <= backups_to_keep(hours + old)


def test_rotation_touches_backups_only(tmp_path: Path) -> None:
    for n in range(40):
        (tmp_path / f"desk-{replacement.stamp(NOW - n * DAY)}.deskbackup").touch()
    strangers = [
        "desk.deskbackup",
        "desk-20201124T010203Z.deskbackup.partial",
        "予約表.xlsx",
        "desk.db.damaged",
    ]
    for name in strangers:
        (tmp_path / name).touch()
    removed = remove_old_backups(tmp_path)
    assert len(removed) == 40 - len(list_backups(tmp_path))
    assert 14 < len(list_backups(tmp_path)) < 24
    assert set(strangers) <= set(_names(tmp_path))
    assert remove_old_backups(tmp_path) == []


def test_a_restore_keeps_the_present_file_and_its_key_works_at_once(
    desk: Opened, home: Path, keychain: Keychain
) -> None:
    made = make_backup(desk.path, desk.key, home / "to", NOW)
    write_rows_more(desk)
    desk.lock.release()
    done = restore(made.path, desk.path.parent, keychain, NOW)
    assert (done.verified.rows, rows_in(desk.path, desk.key, "person")) == (61, 1)
    assert done.kept_aside is not None
    assert rows_in(done.kept_aside, desk.key, "person") == 2
    assert isinstance(open_desk(desk.path.parent, keychain), Opened)


def write_rows_more(desk: Opened) -> None:
    """Something that is not in the backup."""
    with closing(connect(desk.path, desk.key)) as connection:
        connection.execute("INSERT INTO person VALUES ('new', '鈴木')")


def test_a_restore_on_another_pc_needs_only_the_backup_and_the_code(desk: Opened, home: Path) -> None:
    made = make_backup(desk.path, desk.key, home / "to", NOW)
    other_pc, other_keys = home / "other", Keychain(MemoryKeyring())
    with pytest.raises(DeskFileRefusedError, match=r"^key_missing$"):
        restore(made.path, other_pc, other_keys, NOW)
    with pytest.raises(DeskFileRefusedError, match=r"^wrong_key$"):
        restore(made.path, other_pc, other_keys, NOW, a_key())
    assert not (other_pc / "desk.db").exists()
    done = restore(made.path, other_pc, other_keys, NOW, DeskKey(desk.key.secret))
    assert done.kept_aside is None
    opened = open_desk(other_pc, other_keys)
    assert isinstance(opened, Opened)
    assert rows_in(opened.path, opened.key) == 20


def test_a_restore_works_where_no_key_store_can_keep_the_code(desk: Opened, home: Path) -> None:
    made = make_backup(desk.path, desk.key, home / "to", NOW)
    without = Keychain()  # the tests' own keyring is not on the list
    done = restore(made.path, home / "other", without, NOW, desk.key)
    assert done.verified.is_sound
    opened = open_desk(home / "other", without, typed=desk.key)
    assert isinstance(opened, Opened)


def test_a_restore_while_the_program_is_open_is_refused(desk: Opened, home: Path, keychain: Keychain) -> None:
    made = make_backup(desk.path, desk.key, home / "to", NOW)
    with pytest.raises(DeskFileRefusedError, match=r"^another_instance$"):
        restore(made.path, desk.path.parent, keychain, NOW)
    assert rows_in(desk.path, desk.key) == 20


def test_a_damaged_backup_is_refused_and_nothing_changes(
    desk: Opened, home: Path, keychain: Keychain
) -> None:
    made = make_backup(desk.path, desk.key, home / "to", NOW)
    desk.lock.release()
    before = _names(desk.path.parent)
    flip(made.path, made.path.stat().st_size - 2000)
    with pytest.raises(DeskFileRefusedError, match=r"^damaged$"):
        restore(made.path, desk.path.parent, keychain, NOW)
    assert _names(desk.path.parent) == before
    assert rows_in(desk.path, desk.key) == 20


def test_restoring_twice_in_a_second_keeps_every_file(desk: Opened, home: Path, keychain: Keychain) -> None:
    made = make_backup(desk.path, desk.key, home / "to", NOW)
    desk.lock.release()
    kept = {restore(made.path, desk.path.parent, keychain, NOW).kept_aside for _ in range(3)}
    assert len(kept) == 3
    assert all(each is not None and rows_in(each, desk.key) == 20 for each in kept)


class Cut(BaseException):
    """The power goes."""


@pytest.mark.parametrize("renames", range(6))
def test_power_lost_at_any_rename_of_a_restore_leaves_one_whole_file_or_the_other(
    desk: Opened, home: Path, keychain: Keychain, renames: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = make_backup(desk.path, desk.key, home / "to", NOW)
    keychain.adopt(a_key())  # the restored file's key comes from a typed code
    write_rows_more(desk)
    log = desk.path.with_name("desk.db-wal")
    log.touch()  # a log beside the file, so that it has to move too
    desk.lock.release()
    left = [renames]
    real = Path.replace

    def cut_at(self: Path, target: Path) -> Path:
        left[0] -= 1
        if left[0] < 0:
            raise Cut
        return real(self, target)

    with monkeypatch.context() as power:
        power.setattr(Path, "replace", cut_at)
        try:
            restore(made.path, desk.path.parent, keychain, NOW, desk.key)
        except Cut:
            pass
        else:
            assert renames == 5, "the last case runs to the end"
    opened = open_desk(desk.path.parent, keychain)
    if isinstance(opened, NotOpened):  # not exchanged: the present file, whose key was not in the key store
        assert opened.reason is OpenRefusal.WRONG_KEY or keychain.read(Slot.CURRENT) == desk.key
        assert rows_in(desk.path, desk.key, "person") == 2
        return
    present = rows_in(opened.path, opened.key, "person")
    aside = [
        each
        for each in desk.path.parent.glob("desk.db.before-restore-*")
        if each.suffix not in (".partial", ".next") and not each.name.endswith(("-wal", "-shm"))
    ]
    assert (present, len(aside)) in ((2, 0), (1, 1))
    if aside:
        assert rows_in(aside[0], desk.key, "person") == 2


def test_a_restore_with_a_full_disk_changes_nothing(
    desk: Opened, home: Path, keychain: Keychain, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = make_backup(desk.path, desk.key, home / "to", NOW)
    desk.lock.release()

    def full(folder: Path, needed_bytes: int) -> None:
        raise DeskFileRefusedError(OpenRefusal.DISK_FULL)

    monkeypatch.setattr(restoring, "refuse_full_disk", full)
    with pytest.raises(DeskFileRefusedError, match=r"^disk_full$"):
        restore(made.path, desk.path.parent, keychain, NOW)
    assert rows_in(desk.path, desk.key) == 20
