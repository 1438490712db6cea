"""What every probe of the diagnosis does: start, answer once in time, be cancelled."""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from counsellor_app.domain.failure import Finding, ProbeStep, Verdict

LIMIT_MS = 3000


class Probe(QObject):
    """One question to the network. ``found(Finding)`` is emitted once, at the latest after ``limit_ms``.

    A subclass begins in `_begin` and answers with `_report`. What it opened is its child and is closed by
    deleting the probe.
    """

    found = Signal(object)
    step: ProbeStep

    def __init__(self, parent: QObject | None = None, limit_ms: int = LIMIT_MS) -> None:
        super().__init__(parent)
        self._since = QElapsedTimer()
        self._limit = QTimer(self, singleShot=True, interval=limit_ms)
        self._limit.timeout.connect(self._time_is_up)
        self._is_over = False

    def start(self) -> None:
        """Ask. Returns at once."""
        self._since.start()
        self._limit.start()
        self._begin()

    def cancel(self) -> None:
        """Answer nothing any more."""
        self._is_over = True
        self._limit.stop()

    def _begin(self) -> None:
        raise NotImplementedError

    def _time_is_up(self) -> None:
        self._report(Verdict.BAD, "timeout")

    def _report(self, verdict: Verdict, code: str) -> None:
        if self._is_over:
            return
        self.cancel()
        self.found.emit(Finding(self.step, verdict, code, int(self._since.elapsed())))
