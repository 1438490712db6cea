"""Work that must not hold up the window: one thread, in order, results brought back to the GUI thread."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

T = TypeVar("T")


class Jobs(QObject):
    """Runs jobs one after the other and delivers each result where the window lives.

    A job that fails and has no ``failed`` of its own is told through ``crashed``.
    """

    crashed = Signal(Exception)
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="desk-jobs")
        self._is_open = True
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def submit(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Run ``work`` after all that came before it; then ``done(result)`` or ``failed(error)`` here."""
        future = self._pool.submit(work)
        future.add_done_callback(lambda finished: self._announce(finished, done, failed))

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

    def close(self) -> None:
        """Finish what was submitted, so that nothing is lost, and deliver no more results."""
        self._is_open = False
        self._pool.shutdown(wait=True)
