"""The office's own rules in a real desk file: Nishinomiya's blanks, versions, the last good one."""

from datetime import timedelta
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.booking.refusal import Obstacle
from counsellor_app.domain.own_versions import OwnRules
from counsellor_app.domain.profile_file.blanks import filled
from counsellor_app.domain.rules.profile import OfficeProfile
from counsellor_app.domain.rules.versions import missing
from counsellor_app.services.booking.reception import Reception
from counsellor_app.services.rules.office_rules import IN_THE_PAST, NewRules, OfficeRules, shipped_content
from counsellor_app.storage.store import DeskStore
from tests.builders import ACTOR, ME, NOW, TODAY
from tests.domain.rules.profiles import OFFICES, shipped
from tests.services.receptions import a_request, booked, jst, refused

NISHINOMIYA = "nishinomiya"
DAY = timedelta(days=1)
HOURS = ("09:00", "12:00", "13:00", "16:30")
ENDS = [f"kinds.job_seeker.windows.{number}.{end}" for number in (1, 2) for end in ("opens", "closes")]
FILLED = {
    **dict(zip(ENDS, HOURS, strict=True)),
    "phone": "0798-00-0000",
    "kinds.job_seeker.cancel": "phone,mail",
}


def put(store: DeskStore, **changes: Any) -> object:
    whole = {"values": FILLED, "on": TODAY, "at": NOW, **changes}
    rules = OfficeRules(store)
    content = rules.latest(NISHINOMIYA)
    assert content is not None
    return rules.put(NISHINOMIYA, NewRules(filled(content, whole["values"]), whole["on"]), ACTOR, whole["at"])


def in_force(store: DeskStore, days: int = 0, office: str = NISHINOMIYA) -> OfficeProfile:
    found = OfficeRules(store).in_force(office, TODAY + days * DAY)
    assert found is not None
    return found


@pytest.mark.parametrize("office", OFFICES)
def test_without_a_version_of_its_own_an_office_goes_by_what_ships(store: DeskStore, office: str) -> None:
    assert in_force(store, office=office) == shipped(office)


def test_an_office_without_a_profile_has_no_rules(store: DeskStore) -> None:
    rules = OfficeRules(store)
    assert (rules.in_force("mihon", TODAY), rules.latest("mihon"), rules.versions("mihon")) == (
        None,
        None,
        (),
    )


def test_nishinomiya_books_nothing_until_its_blanks_are_filled_and_then_does(store: DeskStore) -> None:
    """N 6(2)③: both windows are blank."""
    request = a_request("nishinomiya/job_seeker")
    answer = refused(Reception(store, in_force(store)).book(request, ACTOR, NOW))
    assert Obstacle.BLANKS in {each.obstacle for each in answer.refusals}
    assert [each.name for each in missing(in_force(store))] == ["phone", *ENDS, "kinds.job_seeker.cancel"]
    assert isinstance(put(store), OfficeProfile)
    assert missing(in_force(store)) == ()
    assert in_force(store).phone == "0798-00-0000"
    stored = booked(Reception(store, in_force(store)).book(request, ACTOR, NOW))
    assert stored.kind.profile_version == "nishinomiya/job_seeker/2"


def test_a_change_takes_effect_from_its_day_and_old_bookings_keep_their_version(store: DeskStore) -> None:
    put(store)
    old = booked(Reception(store, in_force(store)).book(a_request("nishinomiya/job_seeker"), ACTOR, NOW))
    put(store, values={"kinds.job_seeker.windows.1.opens": "10:30"}, on=TODAY + 2 * DAY)
    assert (in_force(store, 1).version, in_force(store, 2).version) == (2, 3)
    kept = store.appointment(old.id)
    assert isinstance(kept, Appointment)
    assert (kept.kind.profile_version, kept.start) == ("nishinomiya/job_seeker/2", jst("2026-11-26 10:00"))
    early = a_request("nishinomiya/job_seeker", start=jst("2026-12-01 09:00"))
    later = Reception(store, in_force(store, 2)).book(early, ACTOR, NOW + 2 * DAY)
    assert {each.obstacle for each in refused(later).refusals} == {Obstacle.OUTSIDE_WINDOW}


@pytest.mark.parametrize(
    ("values", "where", "code"),
    [
        ({ENDS[0]: "9時"}, "kinds.job_seeker.hours.windows.0.opens", "time_parsing"),
        ({ENDS[0]: "13:00", ENDS[1]: "12:00"}, "kinds.job_seeker.hours.windows.0", "window_reversed"),
        ({ENDS[0]: "09:00", ENDS[1]: "09:20"}, "kinds.job_seeker", "length_exceeds_window"),
        ({"phone": "12"}, "phone", "string_pattern_mismatch"),
    ],
)
def test_a_value_that_makes_no_sense_is_refused_with_its_place_and_nothing_is_kept(
    store: DeskStore, values: dict[str, str], where: str, code: str
) -> None:
    answer = put(store, values=values)
    assert isinstance(answer, tuple)
    assert [(each.where, each.code) for each in answer] == [(where, code)]
    assert in_force(store) == shipped(NISHINOMIYA)
    assert store.own.rules(NISHINOMIYA) == ()


def test_every_fault_is_told_at_once_and_rules_never_begin_in_the_past(store: DeskStore) -> None:
    answer = put(store, values={ENDS[0]: "x", "phone": "y"}, on=TODAY - DAY)
    assert isinstance(answer, tuple)
    assert [each.code for each in answer] == [IN_THE_PAST, "string_pattern_mismatch", "time_parsing"]


def test_a_version_that_this_program_cannot_read_leaves_the_last_good_one_in_force(store: DeskStore) -> None:
    put(store)
    broken = OwnRules(3, TODAY, {**shipped_content(NISHINOMIYA), "kinds": {}}, NOW, ME)
    store.own.add_rules(NISHINOMIYA, broken, ACTOR)
    assert in_force(store).version == 2
    assert [bool(each.faults) for each in OfficeRules(store).versions(NISHINOMIYA)] == [False, False, True]
    assert isinstance(put(store, values={"phone": "0798-00-0001"}), OfficeProfile)
    assert (in_force(store).version, in_force(store).phone) == (4, "0798-00-0001")


def test_every_version_leaves_an_event(store: DeskStore, raw: dbapi2.Connection) -> None:
    put(store)
    put(store, values={"phone": "0798-00-0001"})
    events = raw.execute("SELECT what, staff_id FROM event WHERE what = 'office_rules'").fetchall()
    assert events == [("office_rules", ME)] * 2
    assert [(each.version, each.staff_id, each.at) for each in store.own.rules(NISHINOMIYA)] == [
        (2, ME, NOW),
        (3, ME, NOW),
    ]
