"""Where the desk file may lie: a folder of this PC alone, private to its user, with room on the disk."""

import ctypes
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path, PurePath, PureWindowsPath

from counsellor_app.domain.this_pc.desk_file import DeskFileRefusedError, OpenRefusal

DESK_FILE_NAME = "desk.db"
BACKUP_FOLDER_NAME = "backups"
NEEDED_BYTES = 8 * 1024 * 1024

_DRIVE_REMOTE = 4
_NETWORK_FILE_SYSTEMS = {
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "coda", "ceph", "9p", "davfs", "vboxsf",
    "glusterfs", "lustre", "beegfs", "gfs2", "ocfs2",
    "fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse", "fuse.davfs2", "fuse.glusterfs", "fuse.s3fs",
    "fuse.ceph", "fuse.smbnetfs", "fuse.vmhgfs-fuse",
}  # fmt: skip
_SYNC_FOLDERS = {
    "OneDrive": re.compile(r"onedrive( - .*|-.*)?"),
    "Dropbox": re.compile(r"dropbox( \(.*\))?|dropbox-.*"),
    "Google Drive": re.compile(r"google ?drive.*|my drive|マイドライブ|googledrive-.*"),
    "Box": re.compile(r"box( sync)?|box-box"),
    "iCloud Drive": re.compile(r"icloud ?drive|mobile documents"),
    "Nextcloud": re.compile(r"nextcloud"),
    "CloudStorage": re.compile(r"cloudstorage"),
}
_SYNC_VARIABLES = {"OneDrive": ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")}
_SYNC_MARKERS = {"Dropbox": ".dropbox", "Nextcloud": ".nextcloudsync.log"}


def default_folder() -> Path:
    """The folder for the desk file of this user: never one that roams with the profile."""
    import platformdirs

    return platformdirs.user_data_path("counsellor-app", appauthor=False, roaming=False)


def refuse_unfit_place(folder: Path) -> None:
    """Raise NETWORK_DRIVE (fact `kind`) or SYNC_FOLDER (fact `service`) where a desk file would come to harm.

    Locks and shared memory do not work across a network; a sync service copies the file in mid-write.
    """
    resolved = folder.expanduser().resolve()
    for place in {folder.expanduser().absolute(), resolved}:
        if kind := network_kind(place):
            raise DeskFileRefusedError(OpenRefusal.NETWORK_DRIVE, kind=kind)
        if service := sync_service(place):
            raise DeskFileRefusedError(OpenRefusal.SYNC_FOLDER, service=service)


def network_kind(place: PurePath) -> str | None:
    """The kind of network file system that holds `place` ("smb", "nfs4", …); None for a disk of this PC."""
    if os.name == "nt":
        return windows_network_kind(PureWindowsPath(place), _drive_type)
    mounts = Path("/proc/self/mounts")
    return linux_network_kind(place, mounts.read_text("utf-8")) if mounts.exists() else None


def windows_network_kind(place: PureWindowsPath, drive_type: Callable[[str], int]) -> str | None:
    """As `network_kind`; `drive_type` is GetDriveTypeW of the root, such as `Z:\\`."""
    drive = place.drive.replace("/", "\\").upper()
    if drive.startswith("\\\\?\\UNC\\"):
        return "smb"
    if drive.startswith(("\\\\?\\", "\\\\.\\")):
        drive = drive[4:]
    if drive.startswith("\\\\"):
        return "wsl" if drive.startswith(("\\\\WSL$", "\\\\WSL.LOCALHOST")) else "smb"
    return "smb" if drive_type(drive + "\\") == _DRIVE_REMOTE else None


def _drive_type(root: str) -> int:
    if sys.platform == "win32":
        return int(ctypes.windll.kernel32.GetDriveTypeW(root))
    return 0


def linux_network_kind(place: PurePath, mounts: str) -> str | None:
    """As `network_kind`; `mounts` is the text of /proc/self/mounts. The deepest mount over `place` counts."""
    deepest, kind = -1, ""
    for line in mounts.splitlines():
        _, point, file_system, *_ = line.split(" ")
        mount = PurePath(re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), point))
        if place.is_relative_to(mount) and len(mount.parts) >= deepest:
            deepest, kind = len(mount.parts), file_system
    return kind if kind in _NETWORK_FILE_SYSTEMS else None


def sync_service(place: Path) -> str | None:
    """The cloud service that keeps `place` in step with its servers, by its folder names and marks."""
    for service, variables in _SYNC_VARIABLES.items():
        roots = [Path(os.environ[name]) for name in variables if os.environ.get(name)]
        if any(place.is_relative_to(root) for root in roots):
            return service
    home = Path.home()
    for above in (place, *place.parents):
        if home.is_relative_to(above):
            break  # a person may be called Box; what a service syncs lies below the home folder
        for service, pattern in _SYNC_FOLDERS.items():
            if pattern.fullmatch(above.name.lower()):
                return service
        for service, mark in _SYNC_MARKERS.items():
            if (above / mark).exists():
                return service
    return None


def prepare_folder(folder: Path) -> None:
    """Make the folder, private to this user (0700), and prove that it can be written and has room.

    Raises DISK_FULL (facts `needed_bytes`, `free_bytes`) or NOT_WRITABLE.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if os.name == "posix" and folder.stat().st_mode & 0o077:
            folder.chmod(0o700)
        refuse_full_disk(folder, NEEDED_BYTES)
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(b"\0")
            probe.flush()
    except FileExistsError:
        raise DeskFileRefusedError(OpenRefusal.NOT_WRITABLE) from None


def refuse_full_disk(folder: Path, needed_bytes: int) -> None:
    """Raise DISK_FULL when fewer than `needed_bytes` are free where `folder` lies."""
    free = shutil.disk_usage(folder).free
    if free < needed_bytes:
        raise DeskFileRefusedError(OpenRefusal.DISK_FULL, needed_bytes=needed_bytes, free_bytes=free)
