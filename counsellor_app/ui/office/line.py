"""The thread that tells and listens, and its news brought back to the GUI thread."""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from counsellor_app.domain.line.office_state import News
from counsellor_app.domain.line.presence import NOWHERE, Whereabouts

if TYPE_CHECKING:
    from counsellor_app.services.office.sync import OfficeSync

_LONGEST = 10.0
"""Seconds; a call that is bounded to three has ended long before."""
Make = Callable[[Callable[[News], None]], "OfficeSync"]


class OfficeLine(QObject):
    """``news`` carries what the thread says, in order, where the window lives."""

    news = Signal(object)
    _said = Signal(object)

    def __init__(self, make: Make, parent: QObject | None = None) -> None:
        """``make`` builds what runs, in the thread; it loads the driver and may wait for the key store."""
        super().__init__(parent)
        self._make = make
        self._sync: OfficeSync | None = None
        self._is_open = True
        self._at = NOWHERE
        self._said.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name="office-line", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def poke(self) -> None:
        """There is something to tell, or somebody asks whether the office is back."""
        if self._sync is not None:
            self._sync.poke()

    def attend(self, at: Whereabouts) -> None:
        """The other desks are to see that this one is at that."""
        self._at = at
        if self._sync is not None:
            self._sync.attend(at)

    def close(self) -> None:
        """End; nothing is delivered any more. What is under way ends by itself, within three seconds."""
        self._is_open = False
        if self._sync is not None:
            self._sync.stop()

    def join(self) -> None:
        """Wait for the end; not in the GUI thread."""
        if self._thread.is_alive():
            self._thread.join(_LONGEST)

    def _run(self) -> None:
        self._sync = self._make(self._tell)
        self._sync.attend(self._at)
        if self._is_open:
            self._sync.run()

    def _tell(self, news: News) -> None:
        if self._is_open:
            self._said.emit(news)

    def _deliver(self, news: News) -> None:
        if self._is_open:
            self.news.emit(news)
