"""A process that changes the key of a desk file again and again; it imports little, to start fast."""

from multiprocessing.connection import Connection
from pathlib import Path

from counsellor_app.storage.desk_file.key_rotation import rotate_key
from counsellor_app.storage.desk_file.keychain import Keychain
from tests.storage.file_keyring import FileKeyring


def rotate_until_killed(path: Path, secret: str, seed: int, sender: Connection) -> None:
    """Tell "ready", then each rotation."""
    keychain = Keychain(FileKeyring(path.parent / "keys"))
    sender.send_bytes(b"ready")
    while True:
        rotate_key(path, keychain)
        sender.send_bytes(b"rotated")
