"""Work that must not hold up the window: one thread, in order, results brought back to the GUI thread."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

T = TypeVar("T")
_Job = tuple[Callable[[], Any], Callable[[Any], None] | None, Callable[[Exception], None] | None]


class Jobs(QObject):
    """Runs jobs one after the other and delivers each result where the window lives.

    A job that fails and has no ``failed`` of its own is told through ``crashed``; ``delivered`` follows each
    result.
    """

    crashed = Signal(Exception)
    delivered = Signal()
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="desk-jobs")
        self._is_open = True
        self._held: list[_Job] | None = None
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def submit(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Run ``work`` after all that came before it; then ``done(result)`` or ``failed(error)`` here."""
        if self._held is not None:
            self._held.append((work, done, failed))
            return
        future = self._pool.submit(work)
        future.add_done_callback(lambda finished: self._announce(finished, done, failed))

    def hold(self) -> None:
        """Begin nothing until ``release``: a thread would take the time of what is being painted."""
        self._held = self._held or []

    def release(self) -> None:
        """Begin what was held up, in order."""
        held, self._held = self._held or [], None
        for each in held:
            self.submit(*each)

    def _announce(self, future: "Future[Any]", *receivers: Any) -> None:  # noqa: ANN401 - results of any type
        if self._is_open:
            self._finished.emit((future, *receivers))

    def _deliver(self, finished: "tuple[Future[Any], Any, Any]") -> None:
        future, done, failed = finished
        if not self._is_open or future.cancelled():
            return
        error = future.exception()
        if error is None:
            if done is not None:
                done(future.result())
        elif isinstance(error, Exception) and failed is not None:
            failed(error)
        else:
            self.crashed.emit(error)
        self.delivered.emit()

    def close(self) -> None:
        """Finish what was submitted, so that nothing is lost, and deliver no more results."""
        self.release()
        self._is_open = False
        self._pool.shutdown(wait=True)
