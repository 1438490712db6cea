"""In an office's database the server decides who takes people and rooms out of use."""

from dataclasses import replace
from datetime import date

import pytest

from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.staff import Role
from counsellor_app.storage.office.store import OfficeStore
from tests.builders import ACTOR, NOW, ROOMS, STAFF
from tests.storage.office.conftest import OfficeDatabase

GONE = date(2026, 12, 1)


@pytest.mark.postgres
def test_an_administrator_takes_out_of_use_and_a_counsellor_is_refused(
    office: OfficeDatabase, store: OfficeStore
) -> None:
    gone = replace(STAFF[1], retired_from=GONE, is_admin=True)
    store.put_staff(gone, ACTOR, NOW)
    store.put_room(replace(ROOMS[0], retired_from=GONE), ACTOR, NOW)
    day = store.load_day(NOW.date())
    assert day.member(gone.id) == gone
    assert day.rooms[0].retired_from == GONE
    span = store.bookings.people_and_rooms()
    assert gone.id not in {each.id for each in span.in_use(GONE).staff}
    counsellor = office.store("mori", Role.COUNSELLOR)
    with pytest.raises(Problem) as caught:
        counsellor.put_staff(STAFF[1], replace(ACTOR, staff_id="mori"), NOW)
    assert caught.value.code is ProblemCode.NOT_ALLOWED
