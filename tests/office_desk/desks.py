"""A desk of an office without its window: desk file, journal, and the thread that tells and listens."""

import secrets
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import TypeVar

from counsellor_app.domain.line.office_state import Changed, Line, News, OfficeState, Returned
from counsellor_app.services.office.sync import OfficeSync
from counsellor_app.storage.desk_file.connection import DeskKey
from counsellor_app.storage.desk_file.keychain import Keychain
from counsellor_app.storage.link.address import OfficeAddress
from counsellor_app.storage.link.day_files import DayFiles
from counsellor_app.storage.link.link import Link
from counsellor_app.storage.link.local_desk import LocalDesk
from counsellor_app.storage.link.office_desk import OfficeDesk
from counsellor_app.storage.link.office_side import OfficeSide
from tests.builders import ME, NOW
from tests.memory_keyring import MemoryKeyring
from tests.office_desk.servers import PASSWORD

T = TypeVar("T")
PATIENCE = 120.0
"""Seconds, on a machine that may be slow and busy with other things."""


class RunningDesk:
    """`store` is what the window would use; `news` what the thread has said, oldest first."""

    def __init__(
        self,
        folder: Path,
        url: str,
        me: str = ME,
        key: DeskKey | None = None,
        now: Callable[[], datetime] = lambda: NOW,
    ) -> None:
        self.key = key or DeskKey(secrets.token_hex(32))
        self.path = folder / f"{me}.db"
        self.address = OfficeAddress.parse(url, me)
        self.keychain = Keychain(MemoryKeyring())
        self.local = LocalDesk(self.path, self.key, me, DayFiles(self.path, self.keychain))
        self.side = OfficeSide(Link(self.address, lambda: PASSWORD))
        self.sync = OfficeSync(self.local, self.side, now, self._hear)
        self.store = OfficeDesk(self.local, Link(self.address, lambda: PASSWORD), self.sync.poke)
        self.news: list[News] = []
        self.heard_at: list[float] = []
        self._heard = threading.Condition()
        self._thread = threading.Thread(target=self.sync.run, name=f"sync-{me}", daemon=True)

    def start(self) -> "RunningDesk":
        self._thread.start()
        return self

    def _hear(self, news: News) -> None:
        if isinstance(news, OfficeState):
            self.store.heed(news)
        with self._heard:
            self.news.append(news)
            self.heard_at.append(monotonic())
            self._heard.notify_all()

    def until(self, true: Callable[[], T], seconds: float = PATIENCE) -> T:
        """Wait for news until something holds; nothing is measured here."""
        with self._heard:
            found = true()
            end = monotonic() + seconds
            while not found:
                left = end - monotonic()
                assert left > 0, f"not within {seconds} s; last news: {self.news[-3:]}"
                self._heard.wait(min(left, 0.2))
                found = true()
        return found

    @property
    def state(self) -> OfficeState:
        """What the head of the window would say."""
        states = [each for each in self.news if isinstance(each, OfficeState)]
        return states[-1] if states else OfficeState()

    def is_online(self) -> bool:
        return self.state.line is Line.ONLINE

    def has_told_all(self) -> bool:
        """Nothing is queued, and that has been said."""
        said = self.state.counts.queued
        return self.is_online() and said == self.local.journal.counts().queued == 0

    @property
    def returned(self) -> list[Returned]:
        return [each for each in self.news if isinstance(each, Returned)]

    @property
    def changed(self) -> list[Changed]:
        return [each for each in self.news if isinstance(each, Changed)]

    def close(self) -> None:
        self.sync.stop()
        if self._thread.is_alive():
            self._thread.join(PATIENCE)
        self.side.close()
        self.store.close()


def aside(work: Callable[[], T]) -> T:
    """Do it in a worker, as the window does."""
    found: list[T] = []
    failed: list[BaseException] = []

    def run() -> None:
        try:
            found.append(work())
        except BaseException as error:
            failed.append(error)

    worker = threading.Thread(target=run)
    worker.start()
    worker.join()
    if failed:
        raise failed[0]
    return found[0]
