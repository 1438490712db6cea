"""How the open desk file is reached: the store is loaded in the worker, after the first day is on screen."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from counsellor_app.domain.day import Day
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.kind import KindRules
from counsellor_app.domain.staff import Actor
from counsellor_app.domain.this_pc.desk_file import NotOpened
from counsellor_app.services.consultations import Consultations
from counsellor_app.services.day_book import DayBook

if TYPE_CHECKING:
    from counsellor_app.domain.invitation import HostRules
    from counsellor_app.domain.rules.profile import OfficeProfile
    from counsellor_app.services.booking.drafts import Drafts
    from counsellor_app.services.booking.reception import Reception
    from counsellor_app.services.mailing import Mailing
    from counsellor_app.services.notices import Notices
    from counsellor_app.services.pc.desk_care import DeskCare
    from counsellor_app.services.people import People
    from counsellor_app.services.rules.notice_texts import NoticeTexts
    from counsellor_app.services.rules.office_rules import OfficeRules
    from counsellor_app.services.rules.office_setup import OfficeSetup
    from counsellor_app.services.task_list import TaskList
    from counsellor_app.storage.desk_file.connection import DeskKey
    from counsellor_app.storage.desk_file.keychain import Keychain
    from counsellor_app.storage.desk_file.opening import Opened
    from counsellor_app.storage.store import DeskStore, Store


@dataclass(slots=True)
class DeskAccess:
    """Every method but ``hosts`` is called in the worker; the heavy imports happen there.

    ``opened`` is None for the demonstration, whose file nobody keeps.
    """

    path: Path
    key: "DeskKey" = field(repr=False)
    now: Callable[[], datetime]
    opened: "Opened | None" = field(default=None, repr=False)
    keychain: "Keychain | None" = field(default=None, repr=False)
    _store: "DeskStore | None" = None
    _hosts: "HostRules | None" = None
    _forgetful: "ForgetfulKeys" = field(default_factory=lambda: ForgetfulKeys(), repr=False)

    def read_day(self, day: date) -> Day:
        """The day on the bare driver, before SQLAlchemy is loaded; without opening hours."""
        from contextlib import closing

        from counsellor_app.storage.day_query import read_day_raw
        from counsellor_app.storage.desk_file.connection import connect

        with closing(connect(self.path, self.key)) as connection:
            return read_day_raw(connection, day)

    def store(self) -> "Store":
        """The store, made at the first call."""
        if self._store is None:
            from counsellor_app.storage.store import DeskStore

            self._store = DeskStore(self.path, self.key)
        return self._store

    def office(self) -> "OfficeProfile | None":
        """The office's rules; None while no profile was chosen."""
        from counsellor_app.services.rules.office_setup import hosts_of

        office = self.store().office()
        self._hosts = hosts_of(office)
        return self.rules().in_force(office.id, japan_date(self.now())) if office else None

    def rules(self) -> "OfficeRules":
        """The versions of the office's rules."""
        from counsellor_app.services.rules.office_rules import OfficeRules

        return OfficeRules(self.store())

    def kinds(self) -> tuple[KindRules, ...]:
        """What sessions of each kind of the office carry with them; empty without rules."""
        from counsellor_app.domain.rules.profile import kind_rules

        office = self.office()
        return tuple(kind_rules(each) for each in office.kinds) if office else ()

    def book(self) -> DayBook:
        """Look-ups."""
        return DayBook(self.store(), self.office())

    def consultations(self) -> Consultations:
        """Commands."""
        return Consultations(self.store(), self.office())

    def task_list(self) -> "TaskList":
        """What is to be done."""
        from counsellor_app.services.task_list import TaskList

        return TaskList(self.store(), self.office())

    def people(self) -> "People":
        """Cards of people."""
        from counsellor_app.services.people import People

        return People(self.store())

    def drafts(self) -> "Drafts":
        """Forms that were begun."""
        from counsellor_app.services.booking.drafts import Drafts

        return Drafts(self.store())

    def reception(self) -> "Reception | None":
        """Bookings by the office's rules; None while no profile was chosen."""
        from counsellor_app.services.booking.reception import Reception

        office = self.office()
        return Reception(self.store(), office) if office else None

    def notices(self) -> "Notices":
        """The texts for a session."""
        from counsellor_app.services.notices import Notices

        office = self.office()
        return Notices(office, self.store().own.texts(office.office) if office else ())

    def notice_texts(self) -> "NoticeTexts | None":
        """The office's own texts; None while no profile was chosen."""
        from counsellor_app.services.rules.notice_texts import NoticeTexts

        office = self.office()
        return NoticeTexts(self.store(), office) if office else None

    def mailing(self, by: Actor) -> "Mailing":
        """The office's mail server; the demonstration forgets its password."""
        from counsellor_app.services.mailing import Mailing
        from counsellor_app.storage.desk_file.keychain import Keychain

        keys = self.keychain or Keychain(self._forgetful)
        return Mailing(self.setup(by), keys, self.office())

    def setup(self, by: Actor) -> "OfficeSetup":
        """People, rooms and hosts of the office."""
        from counsellor_app.services.rules.office_setup import OfficeSetup

        return OfficeSetup(self.store(), by, self.now)

    def care(self) -> "DeskCare":
        """Backups and the key."""
        from counsellor_app.services.pc.desk_care import DeskCare

        return DeskCare(self.path, self.key, self.now, self._at_rest, self._rekey, self.keychain)

    def hosts(self) -> "HostRules":
        """Whose links may be opened; the makers' own until the office's have been read."""
        from counsellor_app.domain.invitation import HostRules

        return self._hosts or HostRules()

    def back_up_if_due(self, folder: str) -> "NotOpened | None":
        """Make the backup of this day if there is none; why not, if it could not be made."""
        if self.opened is None:
            return None
        from counsellor_app.services.pc.backup import back_up_if_due
        from counsellor_app.storage.desk_file.location import BACKUP_FOLDER_NAME

        target = Path(folder) if folder else self.path.parent / BACKUP_FOLDER_NAME
        made = back_up_if_due(self.opened, target, self.now())
        return made if isinstance(made, NotOpened) else None

    def close_store(self) -> None:
        """Let go of the file; the next use opens it again."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def close(self) -> None:
        """Let go of the file for good."""
        self.close_store()
        if self.opened is not None:
            self.opened.lock.release()

    @contextmanager
    def _at_rest(self) -> Iterator[None]:
        """Nobody uses the file meanwhile."""
        self.close_store()
        yield

    def _rekey(self, key: "DeskKey") -> None:
        self.key = key


class ForgetfulKeys:
    """The key store of the demonstration: nothing outlives the program."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str, /) -> str | None:
        """What is kept under that name."""
        return self._kept.get((service, username))

    def set_password(self, service: str, username: str, password: str, /) -> None:
        """Keep it until the end of the program."""
        self._kept[service, username] = password

    def delete_password(self, service: str, username: str, /) -> None:
        """Forget it."""
        self._kept.pop((service, username), None)


@dataclass(slots=True)
class DemoDesk:
    """A throw-away encrypted file with a made-up day; its key is in no key store and its folder goes."""

    folder: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="desk-demo-")))

    def make(self, now: Callable[[], datetime]) -> DeskAccess:
        """Make and fill the file (in the worker)."""
        from counsellor_app.services.demo.day import fill_demo
        from counsellor_app.storage.desk_file.keychain import Keychain

        keychain = Keychain(ForgetfulKeys())
        key = keychain.current_or_new()
        access = DeskAccess(self.folder / "demo.db", key, now, keychain=keychain)
        fill_demo(access.store(), now())
        return access

    def remove(self) -> None:
        """Take the folder away."""
        shutil.rmtree(self.folder, ignore_errors=True)
