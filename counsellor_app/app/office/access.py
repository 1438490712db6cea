"""How the desk of an office is reached: its desk file, and two lines to the database, one for each thread."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from counsellor_app.app.desk_access import DeskAccess
from counsellor_app.domain.day import Day
from counsellor_app.domain.line.office_state import News, OfficeState, Reloaded
from counsellor_app.domain.this_pc.desk_file import NotOpened
from counsellor_app.services.office.tray import Tray

if TYPE_CHECKING:
    from counsellor_app.services.booking.drafts import Drafts
    from counsellor_app.services.office.hand_over import HandingOver
    from counsellor_app.services.office.sync import OfficeSync
    from counsellor_app.storage.desk_file.connection import DeskKey
    from counsellor_app.storage.link.day_files import DayFiles
    from counsellor_app.storage.link.link import Link
    from counsellor_app.storage.link.local_desk import LocalDesk
    from counsellor_app.storage.link.office_desk import OfficeDesk
    from counsellor_app.storage.link.office_side import OfficeSide
    from counsellor_app.storage.store import Store


@dataclass(slots=True)
class OfficeAccess(DeskAccess):
    """As `DeskAccess`; ``poke`` wakes the line, ``wait_for_line`` waits for its end. Called in workers, two
    of them at once.
    """

    url: str = ""
    login: str = ""
    poke: Callable[[], None] = lambda: None
    wait_for_line: Callable[[], None] = lambda: None
    _files: "DayFiles | None" = None
    _local: "LocalDesk | None" = None
    _desk: "OfficeDesk | None" = None
    _side: "OfficeSide | None" = None
    _making: threading.RLock = field(default_factory=threading.RLock, repr=False)

    def read_day(self, day: date) -> Day:
        """The copied day on the bare driver."""
        from contextlib import closing

        from counsellor_app.storage.desk_file.connection import connect
        from counsellor_app.storage.link.day_copy import read_copied_day_raw

        with closing(connect(self.path, self.key)) as connection:
            return read_copied_day_raw(connection, self._days(), day)

    def local(self) -> "LocalDesk":
        """The desk file."""
        from counsellor_app.storage.link.local_desk import LocalDesk

        with self._making:
            if self._local is None:
                self._local = LocalDesk(self.path, self.key, self.login, self._days())
            return self._local

    def _days(self) -> "DayFiles":
        from counsellor_app.storage.desk_file.keychain import Keychain
        from counsellor_app.storage.link.day_files import DayFiles

        with self._making:
            if self._files is None:
                self._files = DayFiles(self.path, self.keychain or Keychain())
            return self._files

    def store(self) -> "Store":
        """This PC for the day's work, the office for the rest."""
        from counsellor_app.storage.link.office_desk import OfficeDesk, as_store

        with self._making:
            if self._desk is None:
                self._desk = OfficeDesk(self.local(), self._link(), lambda: self.poke())
            return as_store(self._desk)

    def sync(self, tell: Callable[[News], None]) -> "OfficeSync":
        """What tells the office and listens, for a thread of its own."""
        from counsellor_app.services.office.sync import OfficeSync
        from counsellor_app.storage.link.office_side import OfficeSide

        def heed(news: News) -> None:
            if isinstance(news, Reloaded) and self._desk is not None:
                self._desk.own.forget()
            elif isinstance(news, OfficeState) and self._desk is not None:
                self._desk.heed(news)
            tell(news)

        side = OfficeSide(self._link())
        self._side = side
        return OfficeSync(self.local(), side, self.now, heed)

    def drafts(self) -> "Drafts":
        """Forms that were begun at this PC."""
        from counsellor_app.services.booking.drafts import Drafts

        return Drafts(self.store(), str(self.local().journal.device()))

    def tray(self) -> Tray:
        """What the office did not take."""
        return Tray(self.local(), self.reception)

    def back_up_if_due(self, folder: str) -> NotOpened | None:
        """The records are the office's; IT backs them up."""
        return None

    @contextmanager
    def _at_rest(self) -> Iterator[None]:
        """The line waits meanwhile, and goes on with the new key."""
        with self.local().at_rest():
            yield

    def _rekey(self, key: "DeskKey") -> None:
        self.key = key
        self.local().use_key(key)

    def handing_over(self) -> "HandingOver":
        """Unsent records to and from a file."""
        from counsellor_app.services.office.hand_over import HandingOver

        return HandingOver(self.local(), self.now)

    def close(self) -> None:
        """Let go of the file for good, once the line has ended."""
        self.wait_for_line()
        self.close_store()
        if self.opened is not None:
            self.opened.lock.release()

    def close_store(self) -> None:
        """Let go of the file and of the lines; the next use opens them again."""
        with self._making:
            if self._side is not None:
                self._side.close()
            if self._desk is not None:
                self._desk.close()
            self._local = self._desk = self._side = None

    def _link(self) -> "Link":
        from counsellor_app.storage.link.address import OfficeAddress
        from counsellor_app.storage.link.link import Link

        address = OfficeAddress.parse(self.url, self.login)
        return Link(address, lambda: self._password(address.keyring_name))

    def _password(self, name: str) -> str:
        from counsellor_app.domain.this_pc.desk_file import DeskFileRefusedError
        from counsellor_app.storage.desk_file.keychain import Keychain
        from counsellor_app.storage.link.trouble import LinkError, Trouble

        try:
            kept = (self.keychain or Keychain()).password(name)
        except DeskFileRefusedError as error:
            raise LinkError(Trouble.OFFLINE, error.refusal.value) from None
        if kept is None:
            raise LinkError(Trouble.REFUSED, "no_password")
        return kept
