"""What can be said of the desk file, the encrypted file that holds this PC's records."""

from enum import Enum


class OpenRefusal(Enum):
    """Why the desk file is not opened: what is wrong, and the way forward for the person at the desk."""

    CIPHER_INACTIVE = "cipher_inactive"
    """The database driver does not encrypt. Nothing was written. Install the program again."""
    PLAIN_FILE = "plain_file"
    """The file is not encrypted, so this program did not make it. Move it away, or restore a backup."""
    WRONG_KEY = "wrong_key"
    """The key does not open the file. Enter the recovery code or the passphrase, or restore a backup."""
    NEWER_SCHEMA = "newer_schema"
    """A newer version of the program has written the file. Update the program on this PC."""
    NETWORK_DRIVE = "network_drive"
    """The folder is on a network drive, where records get lost. Use a folder on this PC, or PostgreSQL."""
    SYNC_FOLDER = "sync_folder"
    """A cloud service copies the folder, in the middle of writes too. Use a folder outside it."""
    NOT_WRITABLE = "not_writable"
    """The folder or the file cannot be written. Ask IT for the right to write, or choose another folder."""
    DISK_FULL = "disk_full"
    """No room is left on the disk. Make room (the facts say how much is needed), then open again."""
    DAMAGED = "damaged"
    """The file opens but parts cannot be read. Salvage it: the damaged file is kept under another name."""
    KEYRING_LOCKED = "keyring_locked"
    """The key store of the PC did not answer or stays locked. Unlock it and open again."""
    KEYRING_ABSENT = "keyring_absent"
    """This PC has no key store. Choose a passphrase for the desk file, or enter the one chosen."""
    KEYRING_UNSAFE = "keyring_unsafe"
    """The key store in use would keep the key readable. Choose a passphrase, or have IT remove it."""
    KEY_MISSING = "key_missing"
    """The file is there but its key is not in the key store. Enter the recovery code; no new key is made."""
    ANOTHER_INSTANCE = "another_instance"
    """The program is already open with this file. Go on in the window that is open."""


class DeskFileRefusedError(Exception):
    """The desk file must not be used; `refusal` says why. Carries no path and no key."""

    def __init__(self, refusal: OpenRefusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal
