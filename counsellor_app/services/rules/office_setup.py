"""Which office this is: its rule profile, people, rooms and own hosts, from the first set-up on."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.day import Day
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.kind import KindRules
from counsellor_app.domain.staff import (
    Actor,
    Administration,
    MeetingRoom,
    Office,
    Staff,
    administration,
)
from resources import resource

if TYPE_CHECKING:
    from counsellor_app.domain.invitation import HostRules
    from counsellor_app.domain.rules.profile import OfficeProfile
    from counsellor_app.domain.rules.versions import Missing
    from counsellor_app.storage.store import Store

PROFILES = ("sasebo", "abashiri", "nishinomiya")
_AHEAD = timedelta(days=180)
_STEP, _HOSTS, _MAIL = "setting_up", "teleoffice_hosts", "mail_server"


class SetUpStep(StrEnum):
    """Where the first set-up stands; the recovery code comes before the office is known."""

    CODE = "code"
    PEOPLE = "people"
    ROOMS = "rooms"
    BACKUP = "backup"


@dataclass(frozen=True, slots=True)
class ProfileChoice:
    """An office whose rules ship with the program, and what its document leaves blank.

    ``tools`` are those that its terms name, as a meeting room has them.
    """

    key: str
    name_ja: str
    name_en: str
    kinds: tuple[KindRules, ...]
    missing: "tuple[Missing, ...]"
    tools: tuple[str, ...] = ()

    @property
    def blocks(self) -> bool:
        """Whether nothing can be booked before the blanks are filled."""
        return any(each.blocks for each in self.missing)


def profile_choices() -> tuple[ProfileChoice, ...]:
    """The offices to choose from. Reads rule profiles: call from a worker thread."""
    from counsellor_app.domain.rules.profile import kind_rules
    from counsellor_app.domain.rules.versions import missing

    return tuple(
        ProfileChoice(
            key,
            profile.name_ja,
            profile.name_en,
            tuple(kind_rules(each) for each in profile.kinds),
            missing(profile),
            tuple(sorted({str(tool.service) for each in profile.kinds for tool in each.tools})),
        )
        for key in PROFILES
        for profile in (_profile(key),)
    )


@lru_cache(maxsize=len(PROFILES))
def _profile(key: str) -> "OfficeProfile":
    from counsellor_app.domain.profile_file import load_profile

    loaded = load_profile(resource("profiles", f"{key}.toml").read_text(encoding="utf-8"))
    if isinstance(loaded, tuple):
        raise TypeError(loaded[0].code)
    return loaded


def step_of(office: Office | None) -> SetUpStep | None:
    """Where the set-up is to go on; None once it has been finished."""
    if office is None:
        return SetUpStep.CODE
    step = _settings(office).get(_STEP)
    return SetUpStep(step) if step in tuple(SetUpStep) else None


def hosts_of(office: Office | None) -> "HostRules":
    """The hosts whose links the office may open: the makers' own and its TeleOffice tenant's."""
    from counsellor_app.domain.invitation import HostRules

    usual = HostRules()
    return replace(usual, teleoffice=(*usual.teleoffice, *own_hosts(office)))


def own_hosts(office: Office | None) -> tuple[str, ...]:
    """The TeleOffice hosts that the office has added."""
    given = _settings(office).get(_HOSTS, ()) if office else ()
    return tuple(each for each in given if isinstance(each, str)) if isinstance(given, list) else ()


def host_in(typed: str) -> str | None:
    """The host in a host name, `*.name`, or a link as a TeleOffice mail shows it; None for anything else."""
    from counsellor_app.domain.invitation import Reason
    from counsellor_app.domain.invitation.hosts import clean_host

    text = typed.strip()
    authority = urlsplit(text).netloc if "://" in text else text.split("/")[0]
    star = "*." if authority.startswith("*.") else ""
    host = clean_host(authority.removeprefix(star))
    return None if isinstance(host, Reason) else f"{star}{host}"


def _settings(office: Office) -> dict[str, Any]:
    try:
        found = json.loads(office.settings)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


@dataclass(slots=True)
class OfficeSetup:
    """Blocking, for a worker thread. Every method raises Problem when the file cannot be read or written."""

    store: "Store" = field(repr=False)
    by: Actor
    now: Callable[[], datetime]

    def today(self) -> Day:
        """The present day in Japan, with the whole office."""
        return self.store.load_day(japan_date(self.now()))

    def office(self) -> Office | None:
        """Which office this is, None before it was chosen."""
        return self.store.office()

    def choose(self, choice: ProfileChoice) -> Office:
        """Say which office this is; its people are asked for next."""
        return self.choose_other(choice.key, choice.name_ja)

    def choose_other(self, code: str, name: str) -> Office:
        """As `choose`, for an office by its code; `own_office.begin` gives one whose rules do not ship."""
        known = self.store.office()
        settings = {**(_settings(known) if known else {}), _STEP: SetUpStep.PEOPLE}
        return self._put(Office(code, name, json.dumps(settings)))

    def go_on_at(self, step: SetUpStep | None) -> Office | None:
        """Keep where the set-up stands, None for finished; nothing happens before the office is chosen."""
        return self._with({_STEP: step})

    def set_hosts(self, hosts: Sequence[str]) -> Office | None:
        """Keep the TeleOffice hosts that the office has added (`host_in`)."""
        return self._with({_HOSTS: list(dict.fromkeys(hosts)) or None})

    def mail_server(self) -> dict[str, Any] | None:
        """The fields of the mail server that the office has set."""
        office = self.store.office()
        kept = _settings(office).get(_MAIL) if office else None
        return kept if isinstance(kept, dict) else None

    def set_mail_server(self, fields: dict[str, Any] | None) -> Office | None:
        """Keep the mail server, None for none; its password is not among the fields."""
        return self._with({_MAIL: fields})

    def administration(self) -> Administration:
        """Who may change the office's rules, as whoever is here is to know it."""
        day = self.today()
        return administration(day.staff, self.by.staff_id, day.date)

    def sessions_of(self, record: Staff | MeetingRoom, first: date) -> tuple[Appointment, ...]:
        """The sessions to come with that person, or in that room, from that day on, half a year ahead."""
        now = self.now()
        begin = max(first, japan_date(now))
        ahead = self.store.load_range(begin, begin + _AHEAD)
        return tuple(
            each
            for each in ahead
            if each.is_live
            and each.start > now
            and record.id == (each.counsellor_id if isinstance(record, Staff) else each.room_id)
        )

    def put_person(self, member: Staff) -> None:
        """Store a member of staff, new or changed."""
        self.store.put_staff(member, self.by, self.now())

    def put_room(self, room: MeetingRoom) -> None:
        """Store a meeting room, new or changed."""
        self.store.put_room(room, self.by, self.now())

    def _with(self, changes: dict[str, Any]) -> Office | None:
        office = self.store.office()
        if office is None:
            return None
        merged = {**_settings(office), **changes}
        kept = {name: value for name, value in merged.items() if value is not None}
        return self._put(replace(office, settings=json.dumps(kept, ensure_ascii=False)))

    def _put(self, office: Office) -> Office:
        self.store.set_office(office, self.by, self.now())
        return office
