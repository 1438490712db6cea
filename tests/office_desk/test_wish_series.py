"""A series while the office is away: each date is a wish of its own, granted or returned on its own."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from counsellor_app.domain.appointment import Appointment, Client, Pending, State
from counsellor_app.domain.booking.free_times import SlotTime
from counsellor_app.domain.booking.request import BookingRequest
from counsellor_app.domain.commands import RefusalCode
from counsellor_app.domain.line.journal import EntryState
from counsellor_app.domain.line.office_state import Granted
from counsellor_app.services.office.tray import Tray
from counsellor_app.storage.office.store import OfficeStore
from tests.builders import ACTOR, NOW, a_client, an_appointment, an_id
from tests.office_desk.chaos import ChaosProxy
from tests.office_desk.desks import RunningDesk, aside
from tests.office_desk.test_wishes import lose, reception, whats
from tests.services.receptions import a_request

pytestmark = pytest.mark.postgres
MakeDesk = Callable[..., RunningDesk]
NEW = a_client(name="合成 花子", kana="ゴウセイ ハナコ", number="42020-7654321")


def a_series(client: Client, count: int = 3) -> tuple[BookingRequest, ...]:
    """A week apart, as the form makes them: what the person accepts goes with the first."""
    first = a_request(client=client)
    return tuple(
        replace(
            first,
            id=an_id(),
            start=first.start + number * timedelta(days=7),
            consent=None if number else first.consent,
            series_id=first.id,
        )
        for number in range(count)
    )


def wish(desk: RunningDesk, requests: tuple[BookingRequest, ...]) -> tuple[Appointment, ...]:
    answer = aside(lambda: reception(desk).book_series(requests, ACTOR, NOW))
    assert isinstance(answer, tuple), answer
    return answer


def take_away(office: OfficeStore, wanted: Appointment) -> None:
    """Another person has the time of that wish by now."""
    other = an_appointment(start=wanted.start, room_id=wanted.room_id, join=None)
    office.add_appointment(other, ACTOR, NOW)


def test_every_date_is_a_wish_of_its_own_and_becomes_one_booking_of_the_series(
    desk: MakeDesk, office: OfficeStore, proxy: ChaosProxy
) -> None:
    here = desk().start()
    lose(here, proxy)
    requests = a_series(NEW)
    made = wish(here, requests)
    assert [each.pending for each in made] == [Pending.BOOK] * 3
    assert wish(here, requests) == made, "pressed twice"
    here.until(lambda: here.state.counts.wished == 3)
    proxy.heal()
    here.until(here.has_told_all)
    assert here.local.journal.tray() == ()
    assert {each.session.id for each in here.news if isinstance(each, Granted)} == {each.id for each in made}
    for each in made:
        assert whats(office, each) == ["booked"]
    records = [office.bookings.record(each.id) for each in made]
    assert {record and record.series_id for record in records} == {requests[0].series_id}
    (client,) = {office.appointment(each.id).client.id for each in made}
    assert len(office.people.consents(client)) == 2, "once for the terms, once for the tool's"
    assert len(office.clients_with(NEW.number)) == 1


@pytest.mark.parametrize("lost", [0, 1, 2])
def test_a_date_that_was_taken_comes_back_and_the_others_are_booked(
    desk: MakeDesk, office: OfficeStore, proxy: ChaosProxy, lost: int
) -> None:
    here = desk().start()
    lose(here, proxy)
    made = wish(here, a_series(NEW))
    take_away(office, made[lost])
    proxy.heal()
    here.until(here.has_told_all)
    (entry,) = here.local.journal.tray()
    assert (entry.state, entry.refusal) == (EntryState.REFUSED, RefusalCode.TIME_TAKEN)
    assert entry.command.appointment_id == made[lost].id
    granted = [each for each in made if each.id != made[lost].id]
    assert [office.appointment(each.id).state for each in granted] == [State.CONFIRMED] * 2
    assert {each.session.id for each in here.news if isinstance(each, Granted)} == {x.id for x in granted}
    assert len(office.people.consents(made[0].client.id)) == 2, "accepted with the call, whatever was had"

    tray = Tray(here.local, lambda: reception(here))
    (refused,) = (each for each in aside(lambda: tray.read(NOW)) if each.is_refused)
    had = aside(lambda: tray.take(refused, refused.nearest[0], ACTOR, NOW))
    assert isinstance(had, Appointment)
    assert had.id == made[lost].id
    assert here.local.journal.tray() == ()
    record = office.bookings.record(had.id)
    assert record is not None
    assert record.series_id == refused.entry.command.request.series_id  # type: ignore[attr-defined]
    assert len(office.people.consents(made[0].client.id)) == 2
    assert len(office.clients_with(NEW.number)) == 1


def test_in_place_of_what_was_refused_nothing_is_offered_by_a_copy_that_does_not_know_why(
    desk: MakeDesk, office: OfficeStore, proxy: ChaosProxy
) -> None:
    here = desk().start()
    lose(here, proxy)
    (wanted, *_) = wish(here, a_series(NEW))
    take_away(office, wanted)
    proxy.heal()
    here.until(here.has_told_all)
    tray = Tray(here.local, lambda: reception(here))

    def offered() -> list[tuple[SlotTime, ...]]:
        return [each.nearest for each in aside(lambda: tray.read(NOW)) if each.is_refused]

    assert [wanted.start in {slot.start for slot in each} for each in offered()] == [False]
    assert offered() != [()]
    lose(here, proxy)
    assert offered() == [()]
