"""A write that is begun once, however often its key is pressed before the answer."""

from collections.abc import Callable
from typing import TypeVar

from counsellor_app.ui.jobs import Jobs

T = TypeVar("T")


class SingleWrite:
    """Submits one job at a time; what is asked for meanwhile was meant for that one, and is dropped."""

    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs
        self.is_running = False

    def submit(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """As `Jobs.submit`, unless the one before has not been answered."""
        if self.is_running:
            return
        self.is_running = True

        def over(answer: T) -> None:
            self.is_running = False
            done(answer)

        def broke(error: Exception) -> None:
            self.is_running = False
            failed(error)

        self._jobs.submit(work, over, broke)
