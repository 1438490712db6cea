"""The rules that have more than one figure, each as a value of its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time

from counsellor_app.domain.appointment import Service
from counsellor_app.domain.rules.choices import (
    Asked,
    CallsTakenBy,
    Channel,
    Ground,
    Item,
    LateFrom,
    Route,
    Standing,
    TermsChange,
    ToldBy,
    ToolConsent,
)


@dataclass(frozen=True, slots=True)
class Length:
    """Minutes of a session; any other length may be booked where they are not ``fixed``."""

    minutes: int
    fixed: bool = True


@dataclass(frozen=True, slots=True)
class Intake:
    """How a wish to book comes in and what is asked. ``channels`` is empty where none is prescribed.

    ``from_second_booking`` are further channels that are open to those who have had a booking before.
    """

    channels: frozenset[Channel]
    items: Mapping[Item, Asked]
    from_second_booking: frozenset[Channel] = frozenset()
    calls_taken_by: CallsTakenBy = CallsTakenBy.OFFICE

    def open_channels(self, *, first: bool) -> frozenset[Channel]:
        """The channels open to a first, or to a later booking; empty where any will do."""
        if first or not self.channels:
            return self.channels
        return self.channels | self.from_second_booking

    def asked(self, item: Item) -> Asked:
        """Whether that item must, may or need not be given."""
        return self.items.get(item, Asked.NOT_ASKED)


@dataclass(frozen=True, slots=True)
class Confirmation:
    """What makes a booking firm and how the person is told.

    A tentative booking lapses ``expires_minutes`` after it was made, or at the booking deadline where that is
    None. ``in_session`` is the route of a later booking made in a session, None where there is no such rule.
    """

    route: Route
    told_by: ToldBy
    expires_minutes: int | None = None
    in_session: Route | None = None


@dataclass(frozen=True, slots=True)
class CancelRule:
    """By which channels one cancels: the usual ones, and those that are left once it is ``late``."""

    usual: frozenset[Channel]
    late: frozenset[Channel]
    late_from: LateFrom


@dataclass(frozen=True, slots=True)
class MailWatch:
    """Ask the office when no mail has come in ``business_days``.

    The watch runs out at ``at_latest`` of the business day before the session, if that is earlier (choice 2).
    """

    business_days: int
    at_latest: time = time(12)


@dataclass(frozen=True, slots=True)
class Question:
    """One condition of use (対象者): at least one of the standings must be true of the person."""

    any_of: frozenset[Standing]
    article: str


@dataclass(frozen=True, slots=True)
class ToolTerms:
    """A tool of this kind, and the name of its own terms, which are accepted too."""

    service: Service
    terms: str
    consent: ToolConsent


@dataclass(frozen=True, slots=True)
class RefusalGround:
    """A ground on which a person may decide to stop a session or to refuse future use."""

    ground: Ground
    article: str


@dataclass(frozen=True, slots=True)
class OfficeTerms:
    """利用規約 of the office in one version. ``effective`` is None where the text bears no date (A).

    ``text`` is the wording, or says where it stands. ``later`` are the versions announced since, the first
    first; every old one stays.
    """

    title: str
    version: str
    effective: date | None
    change: TermsChange
    grounds: tuple[RefusalGround, ...]
    announced: date | None = None
    text: str = ""
    later: "tuple[OfficeTerms, ...]" = ()

    @property
    def versions(self) -> "tuple[OfficeTerms, ...]":
        """Every version, the first first."""
        return (self, *self.later)

    def on(self, day: date) -> "OfficeTerms":
        """The version that applies to a session on that day; the first one before any has taken effect."""
        begun = [each for each in self.versions if each.effective is None or each.effective <= day]
        return begun[-1] if begun else self
