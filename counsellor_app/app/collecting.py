"""Garbage is collected in the window's thread only: a part of the window dies badly in another one."""

import gc

from PySide6.QtCore import QObject


class Collecting(QObject):
    """Python's own collector is off while this is on; `look` does its work, a generation at a time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_on = False

    def begin(self) -> None:
        """From now on; nothing happens where it has begun."""
        if not self._is_on:
            self._is_on = True
            gc.disable()
            self.keep()

    def keep(self) -> None:
        """What has been loaded by now stays as long as the program, and is not looked through again."""
        gc.freeze()

    def look(self) -> None:
        """Collect the oldest generation that is due, by Python's own thresholds."""
        if not self._is_on:
            return
        counts, limits = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > limits[generation]:
                gc.collect(generation)
                return

    def end(self) -> None:
        """Leave it to Python again."""
        if self._is_on:
            self._is_on = False
            gc.unfreeze()
            gc.enable()
