"""How the desk file is reached: at first by the bare driver, then, loaded in the worker, by the store."""

import shutil
import tempfile
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from counsellor_app.domain.day import Day
from counsellor_app.services.consultations import Consultations
from counsellor_app.services.day_book import DayBook

if TYPE_CHECKING:
    from counsellor_app.domain.rules.profile import OfficeProfile
    from counsellor_app.storage.connection import DeskKey
    from counsellor_app.storage.store import DeskStore


@dataclass(slots=True)
class DeskAccess:
    """An open desk file. Every method is called in the worker; the heavy imports happen there."""

    path: Path
    key: "DeskKey" = field(repr=False)
    _store: "DeskStore | None" = None
    _office: "OfficeProfile | None" = None

    def read_day(self, day: date) -> Day:
        """The day on the bare driver, before SQLAlchemy is loaded; without opening hours."""
        from contextlib import closing

        from counsellor_app.storage.connection import connect
        from counsellor_app.storage.day_query import read_day_raw

        with closing(connect(self.path, self.key)) as connection:
            return read_day_raw(connection, day)

    def store(self) -> "DeskStore":
        """The store, made at the first call."""
        if self._store is None:
            from counsellor_app.storage.store import DeskStore

            self._store = DeskStore(self.path, self.key)
        return self._store

    def office(self) -> "OfficeProfile | None":
        """The office's rules, read at the first call; None while no profile was chosen."""
        if self._office is None:
            from counsellor_app.services.office_setup import profile_of

            office = self.store().office()
            self._office = profile_of(office) if office else None
        return self._office

    def book(self) -> DayBook:
        """Look-ups."""
        return DayBook(self.store(), self.office())

    def consultations(self) -> Consultations:
        """Commands."""
        return Consultations(self.store())

    def close(self) -> None:
        """Let go of the file."""
        if self._store is not None:
            self._store.close()


@dataclass(slots=True)
class DemoDesk:
    """A throw-away encrypted file with a made-up day; its key is in no key store and its folder goes."""

    folder: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="desk-demo-")))

    def make(self, now: datetime) -> DeskAccess:
        """Make and fill the file (in the worker)."""
        import secrets

        from counsellor_app.services.demo import fill_demo
        from counsellor_app.storage.connection import DeskKey

        access = DeskAccess(self.folder / "demo.db", DeskKey(secrets.token_hex(32)))
        fill_demo(access.store(), now)
        return access

    def remove(self) -> None:
        """Take the folder away."""
        shutil.rmtree(self.folder, ignore_errors=True)
