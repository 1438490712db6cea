"""A key store in a folder, for processes that are killed: each entry is replaced whole."""

import hashlib
import os
from pathlib import Path


class FileKeyring:
    """Keeps each entry in a file of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get_password(self, service: str, username: str) -> str | None:
        entry = self._entry(service, username)
        return entry.read_text("utf-8") if entry.exists() else None

    def set_password(self, service: str, username: str, password: str) -> None:
        entry = self._entry(service, username)
        new = entry.with_suffix(f".{os.getpid()}")
        new.write_text(password, "utf-8")
        new.replace(entry)

    def delete_password(self, service: str, username: str) -> None:
        self._entry(service, username).unlink()

    def _entry(self, service: str, username: str) -> Path:
        return self._folder / hashlib.sha256(f"{service}\0{username}".encode()).hexdigest()
