"""Counts asked of a real desk file, against what the commands did there."""

from collections.abc import Generator
from datetime import date, timedelta
from typing import Any, TypeVar
from uuid import UUID

import pytest

from counsellor_app.domain.appointment import Appointment, Outcome, Result, State
from counsellor_app.domain.booking_commands import Cancel
from counsellor_app.domain.commands import (
    AddDiagnosis,
    ConfirmNoShow,
    CorrectFailure,
    End,
    RecordOutcome,
    Start,
    SwitchToPhone,
    Undo,
)
from counsellor_app.domain.failure import FailureReason, FailureSide, Finding, ProbeStep, Verdict
from counsellor_app.domain.failure_reasons import FailureReasons, NamedReason
from counsellor_app.domain.outage import Outage, switch_due
from counsellor_app.domain.problem import Problem
from counsellor_app.domain.rules.choices import Channel
from counsellor_app.domain.statistics.period import Period, PeriodKind, period_of
from counsellor_app.domain.statistics.report import (
    INCIDENT,
    Comparison,
    Contact,
    Dimension,
    Report,
    Selection,
)
from counsellor_app.services.accounts.reports import Reports, SessionsBehind
from counsellor_app.services.people import People
from counsellor_app.services.rules.failure_reasons import OfficeReasons
from counsellor_app.storage.accounts.outages import OutageEnd
from counsellor_app.storage.store import DeskStore
from tests.builders import ACTOR, EVENING, NOW, TODAY, a_client, a_command, an_appointment, an_id, minutes

DAY = timedelta(days=1)
NOVEMBER = period_of(PeriodKind.MONTH, TODAY)
T = TypeVar("T")


def result_of(steps: Generator[float, None, T]) -> T:
    """What the work returns; its shares must grow."""
    shares: list[float] = []
    while True:
        try:
            shares.append(next(steps))
        except StopIteration as end:
            assert shares == sorted(shares)
            value: T = end.value
            return value


def report_of(store: DeskStore, period: Period = NOVEMBER) -> Report:
    return result_of(Reports(store).report(period))


def booked(store: DeskStore, hours: float = 0, ahead: timedelta = DAY, **changes: Any) -> Appointment:
    """A session so many hours after `NOW`, put down `ahead` of it."""
    start = NOW + timedelta(hours=hours)
    session = an_appointment(client=a_client(name=f"利用者 {hours}"), start=start, **changes)
    return store.add_appointment(session, ACTOR, start - ahead)


def held(store: DeskStore, hours: float = 0, length: float = 20, **changes: Any) -> Appointment:
    session = booked(store, hours, **changes)
    store.apply(a_command(Start, session, at=session.start))
    store.apply(a_command(End, session, at=session.start + minutes(length)))
    done = a_command(RecordOutcome, session, at=session.end, outcome=Outcome(Result.REFERRED))
    return store.apply(done)


def switched(store: DeskStore, hours: float, reason: FailureReason) -> Appointment:
    session = booked(store, hours)
    store.apply(a_command(Start, session, at=session.start))
    return store.apply(a_command(SwitchToPhone, session, at=session.start + minutes(5), reason=reason))


def a_day_of_failures(store: DeskStore, began: float, *hours: float) -> tuple[Outage, list[Appointment]]:
    """The tool goes down so many hours after `NOW`; the sessions at ``hours`` open by telephone."""
    reason, at = FailureReason.TOOL_FAILURE, NOW + timedelta(hours=began)
    outage = store.outages.begin(Outage(an_id(), reason, at, ACTOR))
    sessions = []
    for each in hours:
        session = booked(store, each)
        command = switch_due(outage, session, max(session.start, at))
        assert command is not None
        sessions.append(store.apply(command))
    return outage, sessions


def behind(store: DeskStore, dimension: Dimension, key: str) -> list[UUID]:
    found = Reports(store).behind(NOVEMBER, Selection(dimension, key))
    return [each.id for each in found.sessions]


def test_what_was_held_is_counted_by_every_dimension(store: DeskStore) -> None:
    held(store)
    held(store, 1, length=45, kind=EVENING, counsellor_id="mori", room_id="teleoffice-1", join=None)
    report = report_of(store)
    assert (report.figures.held, report.figures.talk_minutes, report.figures.overrun) == (2, 65, 0)
    assert {bar.key: bar.count for bar in report.section(Dimension.KIND).bars} == {"weekday": 1, "evening": 1}
    assert {bar.key for bar in report.section(Dimension.TOOL).bars} == {"zoom", "teleoffice"}
    rooms = {bar.key: bar.minutes for bar in report.section(Dimension.ROOM).bars}
    assert rooms == {"zoom-1": 30, "teleoffice-1": 45}
    assert [bar.key for bar in report.section(Dimension.HOUR).bars] == ["10", "11"]
    assert [(each.key, each.label_ja) for each in report.names.kinds][1] == ("weekday", "平日")


def test_days_are_japans(store: DeskStore) -> None:
    """23:30 UTC on the 31st of October is the morning of the 1st of November in Japan."""
    morning = NOW.replace(month=10, day=31, hour=23, minute=30)
    store.add_appointment(an_appointment(start=morning), ACTOR, NOW)
    assert report_of(store).figures.booked == 1
    assert report_of(store, NOVEMBER.before).figures.booked == 0
    assert [each.id for each in Reports(store).behind(NOVEMBER, None).sessions] != []


def test_a_corrected_switch_counts_by_its_last_account_and_an_undone_one_not(store: DeskStore) -> None:
    first = switched(store, 0, FailureReason.CANNOT_JOIN)
    failure_id = first.failures[0].id
    right = {"failure_id": failure_id, "reason": FailureReason.OFFICE_LINE, "side": FailureSide.OFFICE}
    store.apply(a_command(CorrectFailure, first, **right))
    found = (Finding(ProbeStep.LINE, Verdict.BAD, "down"),)
    store.apply(a_command(AddDiagnosis, first, failure_id=failure_id, findings=found))
    mistaken = switched(store, 1, FailureReason.OTHER)
    store.apply(a_command(Undo, mistaken, of=mistaken.failures[0].id))
    report = report_of(store)
    assert report.figures.switches == report.figures.switched_sessions == 1
    assert [bar.key for bar in report.section(Dimension.SWITCH_REASON).bars] == ["office_line"]
    assert behind(store, Dimension.SWITCH_SIDE, "office") == [first.id]
    assert behind(store, Dimension.FINDING, "line") == [first.id]
    assert behind(store, Dimension.SWITCH_REASON, "cannot_join") == []


def test_no_shows_with_and_without_contact_are_told_apart(store: DeskStore) -> None:
    missed = [booked(store, hours) for hours in (0, 1)]
    for each in missed:
        store.apply(a_command(ConfirmNoShow, each, at=each.start + minutes(11)))
    People(store).note_contact(missed[0].id, Channel.PHONE, ACTOR, NOW + DAY)
    report = report_of(store)
    assert (report.figures.no_shows, report.figures.no_shows_contacted) == (2, 1)
    assert behind(store, Dimension.NO_SHOW, Contact.WITH) == [missed[0].id]
    assert behind(store, Dimension.NO_SHOW, Contact.WITHOUT) == [missed[1].id]


def test_cancellations_and_leads_count_calendar_days(store: DeskStore) -> None:
    same_day = booked(store, 5, ahead=timedelta(days=9))
    store.apply(a_command(Cancel, same_day, at=NOW, channel=Channel.PHONE))
    by_us = booked(store, 100, ahead=timedelta(days=9))
    store.apply(a_command(Cancel, by_us, at=NOW, channel=None, reason="担当者の都合"))
    report = report_of(store)
    assert (report.figures.cancelled, report.figures.cancelled_same_day) == (2, 1)
    assert report.figures.lead_days == 9
    assert behind(store, Dimension.CANCEL_CHANNEL, "phone") == [same_day.id]
    assert behind(store, Dimension.CANCEL_NOTICE, "4-7") == [by_us.id]
    assert behind(store, Dimension.LEAD, "8-14") == [same_day.id, by_us.id]
    assert behind(store, Dimension.LEAD, "0") == []


def test_a_day_of_failures_is_one_incident_and_no_single_failure(store: DeskStore) -> None:
    outage, touched = a_day_of_failures(store, 0, 1, 2)
    single = switched(store, 4, FailureReason.TOOL_FAILURE)
    report = report_of(store)
    assert report.names.outages == (outage,)
    (bar,) = report.section(Dimension.INCIDENT).bars
    assert (bar.key, bar.count) == (str(outage.id), 2)
    reasons = {each.key: each.count for each in report.section(Dimension.SWITCH_REASON).bars}
    assert reasons == {"tool_failure": 1, INCIDENT: 2}
    figures = report.figures
    assert (figures.switches, figures.incidents, figures.incident_switches) == (3, 1, 2)
    sessions = [each.id for each in touched]
    assert behind(store, Dimension.INCIDENT, bar.key) == sessions
    assert behind(store, Dimension.SWITCH_REASON, INCIDENT) == sessions
    assert behind(store, Dimension.SWITCH_REASON, "tool_failure") == [single.id]


def test_incidents_compare_with_those_of_the_period_before(store: DeskStore) -> None:
    first, _ = a_day_of_failures(store, -30 * 24, -30 * 24 + 1)
    store.outages.end(first.id, OutageEnd(first.began_at + timedelta(hours=2), ACTOR))
    nobody, _ = a_day_of_failures(store, 0)
    store.outages.end(nobody.id, OutageEnd(NOW + minutes(20), ACTOR))
    mistake, _ = a_day_of_failures(store, 1)
    store.outages.end(mistake.id, OutageEnd(NOW + minutes(61), ACTOR, withdrawn=True))
    comparison = result_of(Reports(store).compare(NOVEMBER))
    assert [each.count for each in comparison.now.section(Dimension.INCIDENT).bars] == [0]
    assert [each.count for each in comparison.before.section(Dimension.INCIDENT).bars] == [1]
    assert [each.id for each in comparison.now.names.outages] == [nobody.id]
    assert not comparison.now.is_empty
    assert behind(store, Dimension.INCIDENT, str(nobody.id)) == []


def test_the_offices_own_reasons_have_bars_of_their_own_and_count_under_the_usual(store: DeskStore) -> None:
    echo = NamedReason(FailureReason.AUDIO_VIDEO, "音が途切れる", "1")
    OfficeReasons(store).keep(FailureReasons(own=(echo,)), 0, ACTOR, NOW)
    session = booked(store)
    said = {"reason": echo.reason, "label": echo.label, "own": echo.own}
    store.apply(a_command(SwitchToPhone, session, at=session.start, **said))
    switched(store, 1, FailureReason.AUDIO_VIDEO)
    OfficeReasons(store).keep(FailureReasons(), 1, ACTOR, NOW)
    report = report_of(store)
    assert report.section(Dimension.SWITCH_REASON).count("audio_video") == 2
    assert [(each.key, each.count) for each in report.section(Dimension.OWN_REASON).bars] == [("1", 1)]
    assert report.names.reasons.own_label("1") == "音が途切れる"
    assert behind(store, Dimension.OWN_REASON, "1") == [session.id]


def test_every_bar_lists_as_many_sessions_as_it_counts(store: DeskStore) -> None:
    held(store)
    held(store, 1, kind=EVENING, counsellor_id="mori", room_id=None, join=None)
    switched(store, 2, FailureReason.DROPPED)
    late = booked(store, 3)
    store.apply(a_command(Cancel, late, at=NOW, channel=Channel.MAIL))
    missed = booked(store, 4)
    store.apply(a_command(ConfirmNoShow, missed, at=missed.start + minutes(11)))
    booked(store, 30)
    report = report_of(store)
    over_time = {Dimension.DAY}  # the list of a day holds what was not held too
    for section in report.sections:
        for bar in section.bars if section.dimension not in over_time else ():
            assert len(behind(store, section.dimension, bar.key)) == bar.count, (section.dimension, bar.key)
    assert len(behind(store, Dimension.DAY, TODAY.isoformat())) == 5


def test_a_month_of_a_long_period_is_cut_at_its_edges(store: DeskStore) -> None:
    for hours in (0, 24 * 5):
        booked(store, hours)
    period = Period(PeriodKind.FREE, date(2026, 6, 1), TODAY)
    found = Reports(store).behind(period, Selection(Dimension.MONTH, "2026-11"))
    assert [each.start for each in found.sessions] == [NOW]


def test_the_period_before_stands_beside(store: DeskStore) -> None:
    held(store)
    held(store, -24 * 30)
    comparison: Comparison = result_of(Reports(store).compare(NOVEMBER))
    assert (comparison.now.figures.held, comparison.before.figures.held) == (1, 1)
    assert comparison.before.period == NOVEMBER.before


def test_a_year_is_read_in_pieces_that_add_up(store: DeskStore) -> None:
    for hours in (0, -24 * 40, -24 * 90, -24 * 170):
        held(store, hours)
    year = period_of(PeriodKind.FISCAL_YEAR, TODAY)
    steps = list(Reports(store).report(year))
    assert len(steps) == 12
    assert steps[-1] == 1.0
    assert report_of(store, year).figures.held == 4


def test_a_statement_that_is_stopped_ends_and_the_store_goes_on(store: DeskStore) -> None:
    for number in range(300):
        session = an_appointment(start=NOW + timedelta(hours=number), state=State.DONE)
        store.add_appointment(session, ACTOR, NOW)
    asked: list[None] = []

    def is_stopped() -> bool:
        asked.append(None)
        return True

    with pytest.raises(Problem):
        store.statistics.facts(date(2026, 1, 1), date(2027, 12, 31), is_stopped)
    assert asked, "the statement itself asked"
    assert report_of(store).figures.booked > 0
    assert store.load_day(TODAY).appointments


def test_a_list_that_is_too_long_says_so(store: DeskStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("counsellor_app.services.accounts.reports.MOST_LISTED", 2)
    for hours in range(3):
        booked(store, hours)
    found: SessionsBehind = Reports(store).behind(NOVEMBER, None)
    assert (len(found.sessions), found.is_cut) == (2, True)


def test_postgresql_is_asked_without_parameters_in_groups() -> None:
    """It groups by no expression that holds one; both databases get the same statement."""
    from sqlalchemy.dialects import postgresql

    from counsellor_app.storage.accounts import statistics_sql as sql

    for statement in (sql.groups(), sql.leads()):
        text = str(statement.compile(dialect=postgresql.dialect()))  # type: ignore[no-untyped-call]
        assert "%(" not in text.partition("GROUP BY")[2]
