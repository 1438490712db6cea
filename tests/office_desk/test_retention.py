"""Retention from a desk of the office: each step within the limits of the line, whoever may."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from counsellor_app.domain.appointment import State
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.retention import DataKind, RetentionRule
from counsellor_app.services.accounts.retention import Retention
from counsellor_app.storage.office.store import OfficeStore
from tests.builders import ACTOR, NOW, an_appointment
from tests.office_desk.chaos import ChaosProxy
from tests.office_desk.desks import RunningDesk, aside

pytestmark = pytest.mark.postgres
OLD = NOW - timedelta(days=4 * 365)


def test_the_administrators_desk_deletes_what_is_due_and_a_counsellors_does_not(
    desk: Callable[..., RunningDesk], office: OfficeStore, proxy: ChaosProxy
) -> None:
    old = [
        office.add_appointment(an_appointment(start=OLD - timedelta(days=day), state=State.DONE), ACTOR, OLD)
        for day in range(25)
    ]
    office.retention.put_rule(RetentionRule(DataKind.HELD, 36, "文書管理規程"), ACTOR, NOW)
    sato, kanri = (Retention(desk(me).store.retention, None) for me in ("sato", "kanri"))

    def go_on(_done: int, _total: int) -> bool:
        return True

    assert aside(lambda: kanri.look(NOW)).due[0].count == 25
    with pytest.raises(Problem) as caught:
        aside(lambda: sato.erase(ACTOR, NOW, go_on))
    assert caught.value.code is ProblemCode.NOT_ALLOWED
    assert aside(lambda: kanri.erase(ACTOR, NOW, go_on)).counts[DataKind.HELD] == 25
    with pytest.raises(Problem):
        office.appointment(old[0].id)
    assert aside(lambda: kanri.look(NOW)).awaits_server
    proxy.swallow()
    with pytest.raises(Problem) as caught:
        aside(lambda: kanri.look(NOW))
    assert caught.value.code is ProblemCode.OFFICE_AWAY
