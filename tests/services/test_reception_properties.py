"""Whatever is asked of the reception: no two share a time, and nothing the rules forbid is ever stored."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import combinations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counsellor_app.domain.appointment import Appointment, State
from counsellor_app.domain.booking.request import NewTime, NotAllowed, TimeTaken
from counsellor_app.domain.booking.time_rules import TimeRules
from counsellor_app.domain.commands import Refused
from counsellor_app.domain.japan import start_of_day
from counsellor_app.domain.rules.choices import Channel
from counsellor_app.domain.rules.profile import office_calendar
from counsellor_app.services.booking.reception import Reception
from counsellor_app.storage.store import DeskStore
from tests.builders import ACTOR, a_client
from tests.services.receptions import NOW, a_request, minutes, office

PROFILE = office("sasebo")
WEEKDAY = PROFILE.kind("weekday")
CALENDAR = office_calendar(PROFILE)
FIRST = date(2026, 12, 28)
"""The last business day of the year; the first of the next is 2027-01-04."""

MANY = settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
starts = st.builds(
    lambda day, quarter: start_of_day(FIRST + timedelta(days=day)) + minutes(8 * 60 + 15 * quarter),
    st.integers(-3, 9),
    st.integers(0, 40),
)
who = st.sampled_from(["sato", "mori"])
moments = st.integers(0, 13 * 24).map(lambda hours: start_of_day(FIRST) + timedelta(hours=hours - 96))


@dataclass(frozen=True)
class Step:
    act: str
    start: datetime
    counsellor: str
    at: datetime
    of: int


steps = st.lists(
    st.builds(
        Step, st.sampled_from(["book", "book", "move", "cancel"]), starts, who, moments, st.integers(0, 9)
    ),
    min_size=3,
    max_size=14,
)


@MANY
@given(steps)
def test_no_two_live_bookings_ever_share_counsellor_or_room(store: DeskStore, course: list[Step]) -> None:
    desk, made = Reception(store, PROFILE), list[Appointment]()
    for step in course:
        answer = carried_out(desk, step, made)
        if isinstance(answer, TimeTaken):
            holder = store.appointment(answer.by)
            assert holder.is_live
            assert all(each.is_free for each in answer.nearest)
    kept = [store.appointment(each.id) for each in made]
    for one, other in combinations([each for each in kept if each.is_live], 2):
        assert one.end <= other.start or other.end <= one.start  # there is one room
    for each in kept:  # the next example starts with free days
        if each.state in (State.CONFIRMED, State.TENTATIVE):
            desk.cancel(each, None, "", ACTOR, NOW)


def carried_out(desk: Reception, step: Step, made: list[Appointment]) -> object:
    if step.act == "book" or not made:
        request = a_request(start=step.start, counsellor_id=step.counsellor, client=a_client())
        answer = desk.book(request, ACTOR, step.at)
        refused = TimeRules(WEEKDAY, CALENDAR, step.at).refusals(step.start, 30)
        assert isinstance(answer, NotAllowed) == bool(refused)
        if isinstance(answer, NotAllowed):
            assert answer.refusals == refused
        if isinstance(answer, Appointment):
            made.append(answer)
        return answer
    session = made[step.of % len(made)]
    try:
        if step.act == "cancel":
            return desk.cancel(session, Channel.PHONE, "", ACTOR, step.at)
        return desk.move(session, NewTime(step.start, step.counsellor, "teleoffice-1"), ACTOR, step.at)
    except Refused:
        return None


@MANY
@given(st.integers(-2, 9), moments)
def test_what_a_week_calls_free_can_be_booked_and_what_it_refuses_cannot(
    store: DeskStore, day: int, at: datetime
) -> None:
    desk = Reception(store, PROFILE)
    for times in desk.free_week("weekday", FIRST + timedelta(days=day), at)[:2]:
        for each in times.times[:: max(1, len(times.times) // 3)]:
            answer = desk.book(a_request(start=each.start), ACTOR, at)
            assert isinstance(answer, Appointment) == each.is_free
            if isinstance(answer, Appointment):
                desk.cancel(answer, None, "", ACTOR, at)
