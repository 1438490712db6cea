"""Opening the desk of an office: its desk file on this PC, and signing in to the office database."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from threading import Event
from typing import TYPE_CHECKING

from counsellor_app.domain.day import Day
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.staff import Office
from counsellor_app.services.pc.desk_opening import DeskOpening, OpenDesk

if TYPE_CHECKING:
    from counsellor_app.storage.desk_file.opening import RawConnection
    from counsellor_app.storage.link.address import OfficeAddress
    from counsellor_app.storage.link.day_files import DayFiles
    from counsellor_app.storage.link.trouble import LinkError


class SignInFault(StrEnum):
    """Why nobody was signed in."""

    NO_ADDRESS = "no_address"
    UNREACHABLE = "unreachable"
    REFUSED = "refused"
    OTHER_OFFICE = "other_office"
    NOT_STAFF = "not_staff"
    NOT_KEPT = "not_kept"
    WEAK_LOGIN = "weak_login"
    """The server asks for the password in a way in which it is shown to nobody."""
    NO_TLS = "no_tls"
    NO_AUTHORITY = "no_authority"
    OTHER_AUTHORITY = "other_authority"
    OTHER_NAME = "other_name"
    EXPIRED = "expired"
    NOT_YET_VALID = "not_yet_valid"


@dataclass(frozen=True, slots=True)
class SignIn:
    """What somebody typed. It may be given up from any thread, until it has come about."""

    url: str
    login: str
    password: str = field(repr=False)
    _given_up: Event = field(default_factory=Event, repr=False, compare=False)

    def give_up(self) -> None:
        """Nobody waits for the answer any more."""
        self._given_up.set()

    def is_given_up(self) -> bool:
        """Whether nobody waits."""
        return self._given_up.is_set()


@dataclass(frozen=True, slots=True)
class OfficeOpening(DeskOpening):
    """As `DeskOpening`, with the copy of the office's nearest days in place of records of its own."""

    def _read(self, connection: "RawConnection") -> tuple[Day, Office | None]:
        from contextlib import closing

        from counsellor_app.storage.link.day_copy import read_copied_day_raw, read_copied_office_raw

        with closing(self._days()) as files:
            day = read_copied_day_raw(connection, files, japan_date(self.now()))
        return day, read_copied_office_raw(connection)

    def _days(self) -> "DayFiles":
        from counsellor_app.storage.link.day_files import DayFiles

        return DayFiles(self._path, self._keychain())

    def sign_in(self, desk: OpenDesk, typed: SignIn) -> OpenDesk | SignInFault | None:
        """Connect as that member of staff, take the nearest days, and keep the password in the key store.

        What an earlier start left untold is told on the way. None, and no password kept, where it was given
        up meanwhile; a call that is under way ends by its own limit.
        """
        from counsellor_app.domain.this_pc.desk_file import DeskFileRefusedError
        from counsellor_app.services.office.sync import OfficeSync
        from counsellor_app.storage.link.address import NoAddressError, OfficeAddress
        from counsellor_app.storage.link.link import Link
        from counsellor_app.storage.link.local_desk import LocalDesk
        from counsellor_app.storage.link.office_side import OfficeSide
        from counsellor_app.storage.link.trouble import LinkError

        if typed.is_given_up():
            return None
        try:
            address = OfficeAddress.parse(typed.url, typed.login)
        except NoAddressError:
            return SignInFault.NO_ADDRESS
        local = LocalDesk(desk.opened.path, desk.opened.key, typed.login, self._days())
        side = OfficeSide(Link(address, lambda: typed.password))
        try:
            OfficeSync(local, side, self.now, lambda _news: None).meet()
            if typed.is_given_up():
                return None
            day, office = local.day(japan_date(self.now())), local.office().office
            self._keychain().keep_password(address.keyring_name, typed.password)
        except LinkError as error:
            return None if typed.is_given_up() else _fault_of(error, address)
        except DeskFileRefusedError:
            return SignInFault.NOT_KEPT
        finally:
            side.close()
            local.close()
        me = day.member(typed.login)
        return SignInFault.NOT_STAFF if me is None else replace(desk, day=day, office=office, me=me)


def _fault_of(error: "LinkError", address: "OfficeAddress") -> SignInFault:
    """Where the office was not reached, it is asked once more whether it is the office's server at all."""
    from counsellor_app.services.office.sync import OTHER_OFFICE
    from counsellor_app.storage.link.link import LIMIT
    from counsellor_app.storage.link.trouble import WEAK_LOGIN, Trouble
    from counsellor_app.storage.link.trust import why_not_trusted

    if error.code in (OTHER_OFFICE, WEAK_LOGIN):
        return SignInFault(error.code)
    if error.trouble is Trouble.REFUSED:
        return SignInFault.REFUSED
    distrust = why_not_trusted(address, LIMIT)
    return SignInFault.UNREACHABLE if distrust is None else SignInFault(distrust.value)
