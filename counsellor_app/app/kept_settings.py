"""The settings of this PC while the program runs: the person's own, and over them what IT fixes."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from counsellor_app.domain.this_pc.pc_settings import PcSettings
from counsellor_app.domain.this_pc.policy import MachinePolicy

NOTHING_FIXED = MachinePolicy()


class KeptSettings(QObject):
    """``changed`` carries the new settings; ``write`` puts the person's own on the disk or raises OSError."""

    changed = Signal(object)

    def __init__(
        self,
        settings: PcSettings,
        write: Callable[[PcSettings], None],
        policy: MachinePolicy = NOTHING_FIXED,
    ) -> None:
        super().__init__()
        self._own = settings
        self.policy = policy
        self._write = write

    def now(self) -> PcSettings:
        """The settings in force."""
        return self.policy.over(self._own)

    def keep(self, settings: PcSettings) -> None:
        """Put other settings in force and on the disk; what IT fixes stays. Raises OSError where that cannot
        be written."""
        own = self.policy.own(settings, self._own)
        if own == self._own:
            return
        self._own = own
        try:
            self._write(own)
        finally:
            self.changed.emit(self.now())

    def note(self, settings: PcSettings) -> None:
        """As `keep`, for what the program notes by itself: neither day nor end waits for it."""
        try:
            self.keep(settings)
        except OSError as error:
            logging.getLogger(__name__).warning("settings_not_written", exc_info=error)
