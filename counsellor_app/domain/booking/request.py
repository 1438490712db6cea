"""What a receptionist gives to be booked, and what comes back."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from counsellor_app.domain.appointment import Attendant, Client, ClientKind, JoinDetails
from counsellor_app.domain.booking.free_times import SlotTime
from counsellor_app.domain.booking.refusal import BookingRefusal, Override
from counsellor_app.domain.rules.choices import Channel, ConsentBasis, Item, Route, Standing
from counsellor_app.domain.taken import Resource


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingRequest:
    """A booking as it stands on the form. `id` is the appointment's: the same value given twice books once.

    `client` is a card on file (changed or not), or a new person with an id of its own. `is_settled` says that
    somebody has looked at the candidates. `minutes` is None for the kind's own length, `attendants` None
    while nobody has asked, `consent` None while the person has not answered. `override` sets rules aside
    that hold in principle. `holds_until` asks for a tentative booking (仮予約) that lapses then; None leaves
    it to the kind's rules. `card_was` is the card on file as it was read for the form: what somebody else has
    changed on it since stays.
    """

    id: UUID
    kind: str
    client: Client
    start: datetime
    counsellor_id: str
    room_id: str | None
    channel: Channel
    minutes: int | None = None
    standing: frozenset[Standing] = frozenset()
    attendants: tuple[Attendant, ...] | None = None
    consent: ConsentBasis | None = None
    tool_terms_accepted: bool = False
    join: JoinDetails | None = None
    note: str = ""
    is_read_back: bool = False
    override: Override | None = None
    is_settled: bool = False
    series_id: UUID | None = None
    holds_until: datetime | None = None
    card_was: Client | None = None

    @property
    def given(self) -> frozenset[Item]:
        """The items that the person has told, as the form has them."""
        client = self.client
        told = {
            Item.TIME: True,
            Item.NAME: bool(client.name.strip()),
            Item.NUMBER: bool(client.number),
            Item.EMAIL: bool(client.email),
            Item.PHONE: bool(client.phones),
            Item.MY_PAGE: Standing.MY_PAGE_OPENED in self.standing,
            Item.MY_PAGE_EMAIL: client.kind is ClientKind.EMPLOYER and bool(client.email),
        }
        return frozenset(item for item, is_told in told.items() if is_told)


@dataclass(frozen=True, slots=True)
class BookingRecord:
    """How a booking came about; kept beside the appointment.

    `overridden` are the rules that were set aside, by their names, with `override` saying who and why.
    """

    channel: Channel
    route: Route
    standing: tuple[Standing, ...] = ()
    is_read_back: bool = False
    overridden: tuple[str, ...] = ()
    override: Override | None = None
    series_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class NewTime:
    """Where a booking is moved to; `minutes` is None for the length it has.

    `is_read_back` says that the new time was spoken and heard.
    """

    start: datetime
    counsellor_id: str
    room_id: str | None
    minutes: int | None = None
    is_read_back: bool = False


@dataclass(frozen=True, slots=True)
class MoveVerdict:
    """What stands against moving a booking there; `to` names the room that it would take."""

    to: NewTime
    refusals: tuple[BookingRefusal, ...]

    @property
    def may_be_overridden(self) -> bool:
        """Whether only rules that hold in principle are against it."""
        return bool(self.refusals) and all(each.in_principle for each in self.refusals)


@dataclass(frozen=True, slots=True)
class NextBooking:
    """The same weekday and time a week later; `nearest` are up to three free times, itself first if free."""

    wanted: SlotTime
    nearest: tuple[SlotTime, ...]


@dataclass(frozen=True, slots=True)
class NotAllowed:
    """The office's rules forbid it: each obstacle with its article. Nothing was written."""

    refusals: tuple[BookingRefusal, ...]


@dataclass(frozen=True, slots=True)
class TimeTaken:
    """Somebody else has the time: the appointment `by` holds the counsellor or the room.

    `nearest` are up to three free times, the nearest first. Nothing was written.
    """

    resource: Resource
    by: UUID
    nearest: tuple[SlotTime, ...]
