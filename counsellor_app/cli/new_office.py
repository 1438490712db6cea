"""Which office `office create` makes: one whose rules ship, or one that begins blank or from a file."""

from collections.abc import Sequence
from datetime import datetime
from getpass import getuser
from pathlib import Path
from socket import gethostname

from counsellor_app.cli.office_sentences import Said, say_office
from counsellor_app.cli.rules_sentences import say_fault
from counsellor_app.domain.characters import trimmed
from counsellor_app.domain.staff import Actor, MeetingRoom
from counsellor_app.services.rules.exchange import NotRulesError
from counsellor_app.services.rules.office_setup import PROFILES, OfficeSetup, ProfileChoice, profile_choices
from counsellor_app.services.rules.own_office import OwnOffice, begin, content_of, office_code
from counsellor_app.storage.office.session import Connect, office_store


def wanted_office(
    lang: str | None, key: str, name: str | None, file: str | None
) -> ProfileChoice | OwnOffice | None:
    """The office that the command line means; None, and said why, where there can be none such.

    A file of rules is read and checked here, before anything is made.
    """
    if key in PROFILES:
        if name is None and file is None:
            return next(each for each in profile_choices() if each.key == key)
        say_office(lang, Said.SHIPS, office=key)
        return None
    code, called = office_code(key), trimmed(name or "")
    if not called:
        say_office(lang, Said.NO_PROFILE, known=", ".join(PROFILES))
        return None
    if code is None:
        say_office(lang, Said.NO_CODE)
        return None
    own = OwnOffice(called, code, Path(file) if file is not None else None)
    return own if _is_usable(lang, own) else None


def set_up(
    lang: str | None,
    connect: Connect,
    wanted: ProfileChoice | OwnOffice,
    rooms: Sequence[str],
    now: datetime,
) -> None:
    """Say which office it is and which rooms it has, and tell it. What it has set already stays.

    Raises Problem, and NotRulesError for a file that changed meanwhile.
    """
    code = wanted.code if isinstance(wanted, OwnOffice) else wanted.key
    store = office_store(connect, code)
    setup = OfficeSetup(store, who_runs_this(), lambda: now)
    try:
        known = store.office()
        if known is None:
            known = begin(setup, wanted) if isinstance(wanted, OwnOffice) else setup.choose(wanted)
            setup.go_on_at(None)
        elif isinstance(wanted, OwnOffice) and wanted.file is not None:
            say_office(lang, Said.RULES_LEFT)
        _put_rooms(setup, rooms)
        say_office(lang, Said.MADE, office=known.name, rooms=len(setup.today().rooms))
    finally:
        store.close()


def who_runs_this() -> Actor:
    """The account of the system, and this PC."""
    return Actor("", getuser(), gethostname())


def _put_rooms(setup: OfficeSetup, rooms: Sequence[str]) -> None:
    there = {room.name for room in setup.today().rooms}
    for each in rooms:
        service, _, name = each.partition("=")
        if name not in there:
            number = len(setup.today().rooms) + 1
            setup.put_room(MeetingRoom(f"{service}-{number}", name or service, service))


def _is_usable(lang: str | None, own: OwnOffice) -> bool:
    try:
        content_of(own)
    except NotRulesError as error:
        if not error.faults:
            say_office(lang, Said.NO_RULES)
        else:
            say_office(lang, Said.FAULTS, count=len(error.faults))
        for fault in error.faults:
            say_fault(lang, fault)
        return False
    except OSError as error:
        say_office(lang, Said.RULES_UNREAD, code=type(error).__name__)
        return False
    return True
