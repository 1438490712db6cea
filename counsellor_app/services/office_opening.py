"""Opening the desk of an office: its desk file on this PC, and signing in to the office database."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from counsellor_app.domain.day import Day
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.staff import Office
from counsellor_app.services.desk_opening import DeskOpening, OpenDesk

if TYPE_CHECKING:
    from counsellor_app.storage.desk_file.opening import RawConnection
    from counsellor_app.storage.link.trouble import LinkError


class SignInFault(StrEnum):
    """Why nobody was signed in."""

    NO_ADDRESS = "no_address"
    UNREACHABLE = "unreachable"
    REFUSED = "refused"
    OTHER_OFFICE = "other_office"
    NOT_STAFF = "not_staff"
    NOT_KEPT = "not_kept"


@dataclass(frozen=True, slots=True)
class OfficeOpening(DeskOpening):
    """As `DeskOpening`, with the copy of the office's nearest days in place of records of its own."""

    def _read(self, connection: "RawConnection") -> tuple[Day, Office | None]:
        from counsellor_app.storage.day_copy import read_copied_day_raw, read_copied_office_raw

        return read_copied_day_raw(connection, japan_date(self.now())), read_copied_office_raw(connection)

    def sign_in(self, desk: OpenDesk, url: str, login: str, password: str) -> OpenDesk | SignInFault:
        """Connect as that member of staff, take the nearest days, and keep the password in the key store.

        What an earlier start left untold is told on the way.
        """
        from counsellor_app.domain.this_pc.desk_file import DeskFileRefusedError
        from counsellor_app.services.sync import OfficeSync
        from counsellor_app.storage.link.address import NoAddressError, OfficeAddress
        from counsellor_app.storage.link.link import Link
        from counsellor_app.storage.link.local_desk import LocalDesk
        from counsellor_app.storage.link.office_side import OfficeSide
        from counsellor_app.storage.link.trouble import LinkError

        try:
            address = OfficeAddress.parse(url, login)
        except NoAddressError:
            return SignInFault.NO_ADDRESS
        local = LocalDesk(desk.opened.path, desk.opened.key, login)
        side = OfficeSide(Link(address, lambda: password))
        try:
            OfficeSync(local, side, self.now, lambda _news: None).meet()
            day, office = local.day(japan_date(self.now())), local.office().office
            self._keychain().keep_password(address.keyring_name, password)
        except LinkError as error:
            return _fault_of(error)
        except DeskFileRefusedError:
            return SignInFault.NOT_KEPT
        finally:
            side.close()
            local.close()
        me = day.member(login)
        return SignInFault.NOT_STAFF if me is None else replace(desk, day=day, office=office, me=me)


def _fault_of(error: "LinkError") -> SignInFault:
    from counsellor_app.services.sync import OTHER_OFFICE
    from counsellor_app.storage.link.trouble import Trouble

    if error.code == OTHER_OFFICE:
        return SignInFault.OTHER_OFFICE
    return SignInFault.REFUSED if error.trouble is Trouble.REFUSED else SignInFault.UNREACHABLE
