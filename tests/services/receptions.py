"""What the tests of the reception share: offices, requests that fit, and a clock on the wall of Japan."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from counsellor_app.domain.appointment import Appointment, ClientKind
from counsellor_app.domain.booking.request import BookingRequest, NotAllowed, TimeTaken
from counsellor_app.domain.japan import JAPAN
from counsellor_app.domain.rules.choices import Channel, ConsentBasis, Standing
from counsellor_app.domain.rules.profile import OfficeProfile
from counsellor_app.services.booking.reception import Answer, Reception
from counsellor_app.storage.store import DeskStore
from tests.builders import a_client, an_id
from tests.domain.rules.profiles import nishinomiya_filled, shipped

A = TypeVar("A")
ROOM = {"sasebo": "teleoffice-1", "abashiri": "zoom-1", "nishinomiya": "zoom-1"}
CHANNEL = {
    "sasebo/weekday": Channel.PHONE,
    "sasebo/evening_saturday": Channel.PUBLIC_SITE,
    "sasebo/employer": Channel.MAIL,
    "abashiri/job_seeker": Channel.PHONE,
    "nishinomiya/job_seeker": Channel.MY_PAGE,
}
"""Each of the five kinds with a channel by which it is booked."""


def jst(text: str) -> datetime:
    """``2026-11-26 10:00`` on a Japanese clock, in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=JAPAN).astimezone(UTC)


NOW = jst("2026-11-24 10:00")
"""A Tuesday."""


def office(name: str) -> OfficeProfile:
    """An office that can book: Nishinomiya with its windows filled in."""
    shipped_as = shipped(name)
    return replace(shipped_as, kinds=(nishinomiya_filled(),)) if name == "nishinomiya" else shipped_as


def reception(store: DeskStore, name: str = "sasebo") -> Reception:
    return Reception(store, office(name))


def a_request(kind: str = "sasebo/weekday", **changes: Any) -> BookingRequest:
    """A request of that kind for Thursday at ten, with everything that its rules ask for."""
    name, key = kind.split("/")
    is_employer = key == "employer"
    company = {"kind": ClientKind.EMPLOYER, "company": "見本株式会社"} if is_employer else {}
    request = BookingRequest(
        id=changes.pop("id", None) or an_id(),
        kind=key,
        client=changes.pop("client", None) or a_client(**company),
        start=jst("2026-11-26 10:00"),
        counsellor_id="sato",
        room_id=ROOM[name],
        channel=CHANNEL[kind],
        standing=frozenset(Standing),
        attendants=(),
        consent=ConsentBasis.BY_APPLYING,
        is_read_back=True,
        is_settled=True,
    )
    return replace(request, **changes)


def booked(answer: Answer) -> Appointment:
    assert isinstance(answer, Appointment), answer
    return answer


def refused(answer: Answer) -> NotAllowed:
    assert isinstance(answer, NotAllowed), answer
    return answer


def taken(answer: Answer) -> TimeTaken:
    assert isinstance(answer, TimeTaken), answer
    return answer


def minutes(number: float) -> timedelta:
    return timedelta(minutes=number)
