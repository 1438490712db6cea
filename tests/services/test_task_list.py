"""The list of tasks from a real desk file, by the rules of the offices."""

from dataclasses import replace
from datetime import datetime, timedelta

from counsellor_app.domain.appointment import Appointment, Outcome, Result, State, Told, ToldHow
from counsellor_app.domain.commands import Confirm, End, OpenJoin, RecordOutcome, Start, TellJoin
from counsellor_app.domain.rules.choices import ConsentBasis
from counsellor_app.domain.rules.profile import kind_rules
from counsellor_app.domain.task import TaskKind, tasks
from counsellor_app.services.consultations import Consultations
from counsellor_app.services.task_list import TaskList
from counsellor_app.storage.store import DeskStore
from tests.builders import ACTOR, ME, NOW, a_command, an_appointment, minutes
from tests.consents import accept_terms
from tests.domain.rules.profiles import kind, shipped

SASEBO = kind_rules(kind("sasebo/weekday"))
FRIDAY = NOW - timedelta(days=4)
"""20 November 2026; Monday the 23rd is 勤労感謝の日."""
TOLD = Told(FRIDAY, ME, ToldHow.MAIL)


def due(store: DeskStore, now: datetime) -> list[tuple[TaskKind, datetime]]:
    read = TaskList(store, shipped("sasebo")).read(now)
    return [(each.kind, each.deadline) for each in tasks(read.sessions, now, read.outlook)]


def booked(store: DeskStore, session: Appointment, at: datetime = FRIDAY) -> Appointment:
    stored = store.add_appointment(session, ACTOR, at)
    accept_terms(store, stored)
    return stored


def test_before_a_holiday_the_list_looks_to_the_end_of_the_next_business_day(store: DeskStore) -> None:
    booked(store, an_appointment(kind=SASEBO, attendants=(), join=None))
    (found,) = due(store, FRIDAY)
    assert found == (TaskKind.JOIN_MISSING, NOW - minutes(5))
    assert due(store, FRIDAY - timedelta(days=1)) == [], "on Thursday the next business day is Friday"


def test_a_mail_of_sasebo_is_asked_after_from_noon_of_the_business_day_before(store: DeskStore) -> None:
    """Article 6(3), and choice 2 of the rules: five business days would end after the session."""
    session = booked(store, an_appointment(kind=SASEBO, attendants=(), start=NOW + timedelta(days=1)))
    noon = NOW + timedelta(hours=2)
    assert due(store, noon - minutes(1)) == []
    assert due(store, noon) == [(TaskKind.MAIL_WATCH, noon)]
    store.apply(a_command(TellJoin, session, at=noon, how=ToldHow.MAIL))
    assert due(store, noon + minutes(1)) == []


def test_a_mail_of_a_session_weeks_away_is_asked_after_five_business_days(store: DeskStore) -> None:
    booked(store, an_appointment(kind=SASEBO, start=NOW + timedelta(days=20)))
    ends = datetime.fromisoformat("2026-11-30T15:00:00+00:00")
    assert due(store, ends - minutes(1)) == []
    assert due(store, ends) == [(TaskKind.MAIL_WATCH, ends)]


def test_the_evening_kind_of_sasebo_has_no_such_watch(store: DeskStore) -> None:
    evening = kind_rules(kind("sasebo/evening_saturday"))
    booked(store, an_appointment(kind=evening, attendants=(), start=NOW + timedelta(days=20)))
    assert due(store, NOW + timedelta(days=19)) == []


def test_without_a_profile_the_list_is_made_all_the_same(store: DeskStore) -> None:
    booked(store, an_appointment(join=None, attendants=()))
    read = TaskList(store).read(NOW - minutes(60))
    assert [each.kind for each in tasks(read.sessions, NOW - minutes(60), read.outlook)] == [
        TaskKind.JOIN_MISSING
    ]


def test_what_was_left_undone_while_the_program_was_off_is_there_at_the_next_start(store: DeskStore) -> None:
    no_show = booked(store, an_appointment(attendants=()))
    met = booked(store, an_appointment(attendants=(), start=NOW + minutes(30)))
    for command in (OpenJoin, Start, End):
        store.apply(a_command(command, met, at=NOW + minutes(31)))
    later = NOW + timedelta(days=10)
    assert due(store, later) == [
        (TaskKind.NO_SHOW, no_show.start + minutes(10)),
        (TaskKind.OUTCOME, NOW + minutes(31)),
    ]
    store.apply(a_command(RecordOutcome, met, outcome=Outcome(Result.COMPLETED)))
    assert [what for what, _ in due(store, later)] == [TaskKind.NO_SHOW]
    assert due(store, NOW + timedelta(days=32)) == [], "for a month"


def test_a_tentative_booking_of_next_month_is_known_when_it_lapses_tomorrow(store: DeskStore) -> None:
    far = an_appointment(state=State.TENTATIVE, start=NOW + timedelta(days=30))
    booked(store, replace(far, expires_at=NOW + timedelta(hours=26)))
    assert due(store, NOW) == [(TaskKind.TENTATIVE, NOW + timedelta(hours=26))]


def test_a_session_of_somebody_who_never_accepted_the_terms_is_asked_after_until_they_did(
    store: DeskStore,
) -> None:
    """Session put into the day without a booking: nobody wrote a consent down (S 6)."""
    session = store.add_appointment(an_appointment(kind=SASEBO, attendants=(), told=TOLD), ACTOR, FRIDAY)
    lists = TaskList(store, shipped("sasebo"))
    assert due(store, NOW - minutes(60)) == [(TaskKind.CONSENT, NOW)]
    accepted = lists.accept(session, ConsentBasis.BY_APPLYING, ACTOR, NOW - minutes(59))
    assert due(store, NOW - minutes(58)) == []
    kept = store.people.consents(session.client.id)
    assert ("TeleOfficeの利用規約", "") not in {(each.terms, each.version) for each in kept}, "a Zoom session"
    assert {(each.basis, each.staff_id, each.appointment_id) for each in kept} == {
        (ConsentBasis.BY_APPLYING, ACTOR.staff_id, session.id)
    }
    lists.take_back(accepted, ACTOR, NOW - minutes(57))
    assert due(store, NOW - minutes(56)) == [(TaskKind.CONSENT, NOW)]
    trail = store.people.card(session.client.id, NOW).changes
    assert [each.what for each in trail][-2:] == ["consent", "consent_taken_back"]


def test_terms_accepted_before_they_changed_bind_job_seekers_by_use_and_ask_employers_anew(
    store: DeskStore,
) -> None:
    """S 6の3(2) against A 11."""
    seeker = store.add_appointment(an_appointment(kind=SASEBO, attendants=(), told=TOLD), ACTOR, FRIDAY)
    company = store.add_appointment(
        an_appointment(
            kind=kind_rules(kind("sasebo/employer")),
            attendants=(),
            told=TOLD,
            room_id=None,
            counsellor_id="mori",
        ),
        ACTOR,
        FRIDAY,
    )
    accept_terms(store, seeker, company, version="令和4年4月1日")
    assert due(store, NOW - minutes(60)) == [(TaskKind.NEW_TERMS, NOW)]
    TaskList(store, shipped("sasebo")).accept(company, ConsentBasis.ON_SCREEN, ACTOR, NOW - minutes(59))
    assert due(store, NOW - minutes(58)) == []


def test_a_tentative_booking_confirmed_by_the_contact_after_reading_is_a_consent(store: DeskStore) -> None:
    """N 6(3)."""
    nishinomiya = shipped("nishinomiya")
    asked = store.add_appointment(
        an_appointment(kind=kind_rules(nishinomiya.kind("job_seeker")), state=State.TENTATIVE), ACTOR, FRIDAY
    )
    Consultations(store, nishinomiya).give(a_command(Confirm, asked, at=FRIDAY))
    kept = store.people.consents(asked.client.id)
    assert [(each.terms, each.basis) for each in kept if each.version] == [
        (nishinomiya.terms.title, ConsentBasis.BY_CONFIRMING_CONTACT)
    ]
