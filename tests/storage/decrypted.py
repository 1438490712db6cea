"""Every page of an encrypted file in the clear, free pages too: what somebody with the key could dig up."""

from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from counsellor_app.storage.desk_file.connection import DeskKey
from counsellor_app.storage.desk_file.page_seal import PAGE_BYTES

_SALT, _IV, _SEAL = 16, 16, 64
_WAL_HEAD, _FRAME_HEAD = 32, 24


def pages_of(path: Path, key: DeskKey) -> Iterator[bytes]:
    """The pages of a desk file or backup with a raw key."""
    data = path.read_bytes()
    for place in range(0, len(data), PAGE_BYTES):
        page = data[place : place + PAGE_BYTES]
        yield _page(page[_SALT:] if place == 0 else page, key)


def frames_of(wal: Path, key: DeskKey) -> Iterator[bytes]:
    """The pages in the write-ahead log."""
    data = wal.read_bytes() if wal.exists() else b""
    for place in range(_WAL_HEAD, len(data), _FRAME_HEAD + PAGE_BYTES):
        head = data[place : place + 4]
        page = data[place + _FRAME_HEAD : place + _FRAME_HEAD + PAGE_BYTES]
        yield _page(page[_SALT:] if head == b"\0\0\0\1" else page, key)


def found_in(path: Path, key: DeskKey, words: tuple[str, ...]) -> set[str]:
    """Which of the words stand anywhere in the file or in its log, as text or as JSON writes it."""
    texts = [*pages_of(path, key), *frames_of(path.with_name(path.name + "-wal"), key)]
    spelled = {word: (word.encode(), word.encode("unicode_escape")) for word in words}
    return {word for word, ways in spelled.items() if any(way in text for text in texts for way in ways)}


def _page(page: bytes, key: DeskKey) -> bytes:
    body, initial = page[: -_IV - _SEAL], page[-_IV - _SEAL : -_SEAL]
    cipher = Cipher(algorithms.AES(bytes.fromhex(key.secret)), modes.CBC(initial))
    decryptor = cipher.decryptor()
    return decryptor.update(body) + decryptor.finalize()
