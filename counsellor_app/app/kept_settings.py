"""The settings of this PC while the program runs."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.pc_settings import PcSettings


class KeptSettings(QObject):
    """``changed`` carries the new settings; ``write`` puts them on the disk or raises OSError."""

    changed = Signal(object)

    def __init__(self, settings: PcSettings, write: Callable[[PcSettings], None]) -> None:
        super().__init__()
        self._settings = settings
        self._write = write

    def now(self) -> PcSettings:
        """The settings in force."""
        return self._settings

    def keep(self, settings: PcSettings) -> None:
        """Put other settings in force and on the disk. Raises OSError where that cannot be written."""
        if settings == self._settings:
            return
        self._settings = settings
        try:
            self._write(settings)
        finally:
            self.changed.emit(settings)

    def note(self, settings: PcSettings) -> None:
        """As `keep`, for what the program notes by itself: neither day nor end waits for it."""
        try:
            self.keep(settings)
        except OSError as error:
            logging.getLogger(__name__).warning("settings_not_written", exc_info=error)
