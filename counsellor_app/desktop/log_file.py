"""The log's files: readable by their owner only, five old ones kept. Importing this costs 10 ms."""

import logging
import os
from contextlib import suppress
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

MOST_BYTES = 1_000_000
KEPT_FILES = 5


def open_private(path: Path) -> TextIOWrapper:
    """The file, opened to append; made with mode 0600."""
    return open(path, "a", encoding="utf-8", opener=lambda name, flags: os.open(name, flags, 0o600))


class LogFile(RotatingFileHandler):
    """Writes ``program.log`` in the folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            folder / "program.log", maxBytes=MOST_BYTES, backupCount=KEPT_FILES, encoding="utf-8"
        )

    def _open(self) -> TextIOWrapper:
        return open_private(Path(self.baseFilename))

    def close(self) -> None:
        """Closes even where the last lines find no room."""
        with suppress(OSError):
            super().close()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Nothing: on a full disk the record must not appear on the terminal instead."""
