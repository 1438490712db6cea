"""Long work in pieces: each is one job, so that what else is pressed is carried out between two of them."""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from threading import Event
from typing import Generic, TypeVar

from counsellor_app.ui.jobs import Jobs

T = TypeVar("T")
IsStopped = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Hearers(Generic[T]):
    """Who is told, in the window's thread: how far it is (0.0 to 1.0), the result, or why there is none."""

    progressed: Callable[[float], None]
    done: Callable[[T], None]
    failed: Callable[[Exception], None]


@dataclass(frozen=True, slots=True)
class _Step(Generic[T]):
    share: float = 0.0
    results: tuple[T, ...] = ()


class SteppedJob(Generic[T]):
    """One piece of long work. After ``cancel`` nobody is told anything any more."""

    def __init__(
        self, jobs: Jobs, make: Callable[[IsStopped], Generator[float, None, T]], hearers: Hearers[T]
    ) -> None:
        """``make`` is called in the worker, with what the work asks whether it is to stop."""
        self._jobs = jobs
        self._make = make
        self._hearers = hearers
        self._stopped = Event()
        self._steps: Generator[float, None, T] | None = None
        jobs.submit(self._step, self._take, self._fail)

    def cancel(self) -> None:
        """Stop, in the middle of a statement too; what was begun is cleaned away in the worker."""
        if not self._stopped.is_set():
            self._stopped.set()
            self._jobs.submit(self._close)

    def _step(self) -> _Step[T]:
        if self._stopped.is_set():
            return _Step()
        if self._steps is None:
            self._steps = self._make(self._stopped.is_set)
        try:
            return _Step(next(self._steps))
        except StopIteration as end:
            return _Step(1.0, (end.value,))

    def _take(self, step: _Step[T]) -> None:
        if self._stopped.is_set():
            return
        for result in step.results:
            self._hearers.done(result)
            return
        self._hearers.progressed(step.share)
        self._jobs.submit(self._step, self._take, self._fail)

    def _fail(self, error: Exception) -> None:
        if not self._stopped.is_set():
            self._hearers.failed(error)

    def _close(self) -> None:
        if self._steps is not None:
            self._steps.close()
