"""Reasons for failure and days of failures in the office's database; what reception is not told."""

import pytest

from counsellor_app.domain.commands import SwitchToPhone
from counsellor_app.domain.failure import FailureReason
from counsellor_app.domain.failure_reasons import FailureReasons, NamedReason
from counsellor_app.domain.history import HistoryQuery
from counsellor_app.domain.outage import switch_due
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.staff import Role
from counsellor_app.domain.statistics.report import INCIDENT, Dimension, Selection
from counsellor_app.services.accounts.history import History
from counsellor_app.services.accounts.reports import Reports
from counsellor_app.services.rules.failure_reasons import OfficeReasons
from counsellor_app.storage.office.store import OfficeStore
from tests.builders import ACTOR, NOW, TODAY, a_command, an_appointment, minutes
from tests.domain.test_outage import an_outage
from tests.storage.office.conftest import OfficeDatabase, furnish
from tests.storage.test_statistics import NOVEMBER, result_of

pytestmark = pytest.mark.postgres
ECHO = NamedReason(FailureReason.AUDIO_VIDEO, "音が途切れる", "1")
OURS = FailureReasons((NamedReason(FailureReason.DROPPED, "切れた"),), (ECHO,))


def test_the_office_keeps_versions_and_every_desk_reads_the_last(
    store: OfficeStore, office: OfficeDatabase
) -> None:
    OfficeReasons(store).keep(OURS, 0, ACTOR, NOW)
    for who, role in (("kimura", Role.RECEPTION), ("mori", Role.COUNSELLOR)):
        other = office.store(who, role)
        assert other.load_day(TODAY).reasons == OURS
        with pytest.raises(Problem) as caught:
            OfficeReasons(other).keep(FailureReasons(), 1, ACTOR, NOW)
        assert caught.value.code is ProblemCode.NOT_ALLOWED
    history = History(store)
    (entry,) = (each for each in history.search(HistoryQuery()) if each.event.what == "failure_reasons")
    history.take_back(entry.event.number, ACTOR, NOW + minutes(1))
    assert store.load_day(TODAY).reasons == FailureReasons(retired=(ECHO,))


def test_another_office_keeps_its_own_words(store: OfficeStore, office: OfficeDatabase) -> None:
    OfficeReasons(store).keep(OURS, 0, ACTOR, NOW)
    neighbour = OfficeDatabase(office.server, f"{office.id}-next")
    theirs = neighbour.store("sato", Role.COUNSELLOR, Role.ADMIN)
    furnish(theirs)
    assert OfficeReasons(theirs).versions() == ()
    assert OfficeReasons(theirs).keep(FailureReasons(), 0, ACTOR, NOW).version == 1
    neighbour.close()


def test_incidents_and_own_reasons_are_counted_as_on_one_pc(store: OfficeStore) -> None:
    OfficeReasons(store).keep(OURS, 0, ACTOR, NOW)
    outage = store.outages.begin(an_outage())
    touched = store.add_appointment(an_appointment(start=NOW + minutes(30)), ACTOR, NOW)
    command = switch_due(outage, touched, touched.start)
    assert command is not None
    store.apply(command)
    single = store.add_appointment(an_appointment(start=NOW + minutes(90)), ACTOR, NOW)
    said = {"reason": ECHO.reason, "label": ECHO.label, "own": ECHO.own}
    store.apply(a_command(SwitchToPhone, single, **said))
    reports = Reports(store)
    report = result_of(reports.report(NOVEMBER))
    assert {each.key: each.count for each in report.section(Dimension.SWITCH_REASON).bars} == {
        "audio_video": 1,
        INCIDENT: 1,
    }
    (bar,) = report.section(Dimension.INCIDENT).bars
    behind = reports.behind(NOVEMBER, Selection(Dimension.INCIDENT, bar.key))
    assert [each.id for each in behind.sessions] == [touched.id]
    (own,) = report.section(Dimension.OWN_REASON).bars
    assert (own.key, report.names.reasons.own_label(own.key)) == ("1", "音が途切れる")
    effects = OfficeReasons(store).effects(OURS, FailureReasons())
    assert [each.records for each in effects] == [0, 1]


def test_only_who_may_read_outcomes_is_said_to_see_them(office: OfficeDatabase, store: OfficeStore) -> None:
    seen = {
        role: office.store(f"{role.value}-only", role).statistics.names().sees_outcomes
        for role in (Role.RECEPTION, Role.COUNSELLOR, Role.ADMIN)
    }
    assert seen == {Role.RECEPTION: False, Role.COUNSELLOR: True, Role.ADMIN: True}
    both = office.store("both", Role.RECEPTION, Role.COUNSELLOR)
    assert both.statistics.names().sees_outcomes
