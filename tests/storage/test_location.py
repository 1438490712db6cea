"""Where a desk file may lie."""

import os
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from counsellor_app.domain.this_pc.desk_file import DeskFileRefusedError, OpenRefusal
from counsellor_app.storage.desk_file import location
from counsellor_app.storage.desk_file.location import (
    default_folder,
    linux_network_kind,
    prepare_folder,
    refuse_full_disk,
    refuse_unfit_place,
    sync_service,
    windows_network_kind,
)
from tests.storage.desk_files import is_root

REMOTE, FIXED = 4, 3
MOUNTS = r"""
/dev/sda1 / ext4 rw 0 0
fileserver:/home /home nfs4 rw 0 0
/dev/sda2 /home/local ext4 rw 0 0
//server/share /mnt/office\040share cifs rw 0 0
C:\134 /mnt/c 9p rw 0 0
me@host: /home/local/far fuse.sshfs rw 0 0
overlay /var/lib overlay rw 0 0
server:/x /mnt/over nfs rw 0 0
tmpfs /mnt/over tmpfs rw 0 0
""".strip()


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("/home/sato/desk", "nfs4"),
        ("/home/local/sato", None),
        ("/home/local/far/desk", "fuse.sshfs"),
        ("/homework", None),
        ("/mnt/office share/desk", "cifs"),
        ("/mnt/c/Users/sato", "9p"),
        ("/var/lib/desk", None),
        ("/mnt/over/desk", None),
        ("/root", None),
    ],
)
def test_the_deepest_mount_decides_on_linux(place: str, kind: str | None) -> None:
    assert linux_network_kind(PurePosixPath(place), MOUNTS) == kind


@pytest.mark.parametrize(
    ("place", "drive", "kind"),
    [
        (r"C:\Users\sato\AppData\Local\counsellor-app", FIXED, None),
        (r"Z:\desk", REMOTE, "smb"),
        (r"\\server\share\desk", FIXED, "smb"),
        ("//server/share/desk", FIXED, "smb"),
        (r"\\?\UNC\server\share\desk", FIXED, "smb"),
        (r"\\?\C:\desk", FIXED, None),
        (r"\\?\Z:\desk", REMOTE, "smb"),
        (r"\\wsl$\Debian\home", FIXED, "wsl"),
        (r"\\wsl.localhost\Debian\home", FIXED, "wsl"),
    ],
)
def test_unc_paths_and_mapped_drives_are_found_on_windows(place: str, drive: int, kind: str | None) -> None:
    assert windows_network_kind(PureWindowsPath(place), lambda root: drive) == kind


def test_the_drive_is_asked_for_by_its_root() -> None:
    asked: list[str] = []

    def drive_type(root: str) -> int:
        asked.append(root)
        return FIXED

    windows_network_kind(PureWindowsPath(r"d:\desk\file"), drive_type)
    assert asked == ["D:\\"]


@pytest.mark.parametrize(
    ("place", "service"),
    [
        ("C/Users/sato/OneDrive/desk", "OneDrive"),
        ("C/Users/sato/OneDrive - 労働局/desk", "OneDrive"),
        ("home/sato/Dropbox/desk", "Dropbox"),
        ("home/sato/Dropbox (Office)/desk", "Dropbox"),
        ("G/マイドライブ/desk", "Google Drive"),
        ("G/My Drive/desk", "Google Drive"),
        ("Users/sato/Google Drive/desk", "Google Drive"),
        ("Users/sato/Box/desk", "Box"),
        ("Users/sato/Box Sync/desk", "Box"),
        ("Users/sato/iCloudDrive/desk", "iCloud Drive"),
        ("Users/sato/Library/Mobile Documents/desk", "iCloud Drive"),
        ("Users/sato/Library/CloudStorage/OneDrive-Office/desk", "OneDrive"),
        ("Users/sato/Library/CloudStorage/Other/desk", "CloudStorage"),
        ("home/sato/Nextcloud/desk", "Nextcloud"),
        ("home/sato/.local/share/counsellor-app", None),
        ("home/sato/boxes/desk", None),
        ("home/sato/inbox/desk", None),
    ],
)
def test_folders_of_sync_services_are_known_by_name(tmp_path: Path, place: str, service: str | None) -> None:
    assert sync_service(tmp_path / place) == service


def test_a_person_called_like_a_sync_service_is_not_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "box")
    assert sync_service(tmp_path / "box" / ".local" / "share") is None
    assert sync_service(tmp_path / "box" / "Box" / "desk") == "Box"


def test_a_sync_folder_under_another_name_is_known_by_its_mark(tmp_path: Path) -> None:
    (tmp_path / "書類").mkdir()
    (tmp_path / "書類" / ".dropbox").touch()
    assert sync_service(tmp_path / "書類" / "desk") == "Dropbox"


def test_onedrive_under_another_name_is_known_by_its_variable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "雲"))
    assert sync_service(tmp_path / "雲" / "desk") == "OneDrive"


def test_a_link_into_a_sync_folder_does_not_help(tmp_path: Path) -> None:
    (tmp_path / "Dropbox" / "desk").mkdir(parents=True)
    link = tmp_path / "desk"
    link.symlink_to(tmp_path / "Dropbox" / "desk")
    with pytest.raises(DeskFileRefusedError) as caught:
        refuse_unfit_place(link)
    assert (caught.value.refusal, caught.value.facts) == (OpenRefusal.SYNC_FOLDER, {"service": "Dropbox"})


def test_the_folders_of_this_test_are_fit(tmp_path: Path) -> None:
    refuse_unfit_place(tmp_path / "desk")


def test_a_network_drive_is_refused_with_its_kind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(location, "network_kind", lambda place: "nfs4")
    with pytest.raises(DeskFileRefusedError) as caught:
        refuse_unfit_place(tmp_path)
    assert (caught.value.refusal, caught.value.facts) == (OpenRefusal.NETWORK_DRIVE, {"kind": "nfs4"})


def test_the_standard_folder_is_the_users_own_and_does_not_roam(home: Path) -> None:
    folder = default_folder()
    assert folder.is_relative_to(home)
    assert folder.name == "counsellor-app"
    assert "Roaming" not in folder.parts


@pytest.mark.skipif(
    os.name != "posix", reason="modes are of POSIX; Windows profiles are private by themselves"
)
def test_the_folder_is_private_also_when_it_was_not(tmp_path: Path) -> None:
    prepare_folder(tmp_path / "a" / "new")
    (tmp_path / "open").mkdir(mode=0o755)
    prepare_folder(tmp_path / "open")
    assert [(tmp_path / name).stat().st_mode & 0o777 for name in ("a/new", "open")] == [0o700, 0o700]


def test_preparing_leaves_nothing_in_the_folder(tmp_path: Path) -> None:
    prepare_folder(tmp_path / "desk")
    assert list((tmp_path / "desk").iterdir()) == []


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "desk").touch()
    with pytest.raises(DeskFileRefusedError, match=r"^not_writable$"):
        prepare_folder(tmp_path / "desk")


@pytest.mark.skipif(
    is_root(), reason="file modes do not hold root back; a read-only disk is in test_disk_full"
)
def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(PermissionError):
        prepare_folder(tmp_path / "desk")


def test_a_full_disk_is_refused_with_what_is_needed_and_what_is_free(tmp_path: Path) -> None:
    with pytest.raises(DeskFileRefusedError) as caught:
        refuse_full_disk(tmp_path, 1 << 60)
    assert caught.value.refusal is OpenRefusal.DISK_FULL
    assert caught.value.facts["needed_bytes"] == 1 << 60
    assert 0 < int(caught.value.facts["free_bytes"]) < 1 << 60
