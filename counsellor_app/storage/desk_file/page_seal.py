"""The seal (HMAC) that SQLCipher 4 puts on every page: does a key belong to a file at all?"""

import hashlib
import hmac
import os
from pathlib import Path

from counsellor_app.storage.desk_file.connection import DeskKey

PAGE_BYTES = 4096
_SALT_BYTES = 16
_SEAL_BYTES = 64
_PASSPHRASE_ROUNDS = 256_000
_SEAL_ROUNDS = 2
_SEAL_SALT_MASK = 0x3A
_PAGES_TRIED = 16


def fits_any_page(path: Path, key: DeskKey) -> bool:
    """Whether one of the first pages after the first was sealed with `key`; false for a file of one page.

    Tells a damaged first page, which SQLCipher reports as a wrong key, from a wrong key.
    """
    pages = min(path.stat().st_size // PAGE_BYTES, _PAGES_TRIED)
    with path.open("rb", buffering=0) as file:
        seal_key = _seal_key(file.read(_SALT_BYTES), key)
        for number in range(2, pages + 1):
            file.seek((number - 1) * PAGE_BYTES, os.SEEK_SET)
            page = file.read(PAGE_BYTES)
            body, seal = page[:-_SEAL_BYTES], page[-_SEAL_BYTES:]
            expected = hmac.digest(seal_key, body + number.to_bytes(4, "little"), "sha512")
            if hmac.compare_digest(seal, expected):
                return True
    return False


def _seal_key(salt: bytes, key: DeskKey) -> bytes:
    if key.is_passphrase:
        raw = hashlib.pbkdf2_hmac("sha512", key.secret.encode(), salt, _PASSPHRASE_ROUNDS, 32)
    else:
        raw = bytes.fromhex(key.secret)
    return hashlib.pbkdf2_hmac(
        "sha512", raw, bytes(byte ^ _SEAL_SALT_MASK for byte in salt), _SEAL_ROUNDS, 32
    )
