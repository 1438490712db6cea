"""People on the real window: found, corrected, hidden; employers accept new terms before the start."""

import secrets
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QTest

from counsellor_app.domain.appointment import Appointment, Client, ClientKind, State
from counsellor_app.domain.people.consent import Consent
from counsellor_app.domain.rules.choices import ConsentBasis
from counsellor_app.domain.rules.profile import kind_rules
from counsellor_app.storage.desk_file.connection import DeskKey
from counsellor_app.ui.clients.page import ClientsPage
from tests.builders import ACTOR, NOW, a_client, an_appointment, an_id, join_details
from tests.domain.rules.profiles import kind
from tests.journeys import hand
from tests.journeys.bookings import OfficeFile
from tests.journeys.conftest import Sit
from tests.journeys.desk_run import DeskRun
from tests.journeys.every_word import told
from tests.journeys.people import a_session, at, traces

TERMS = kind("sasebo/employer").terms
ASK = "The terms must be accepted first"


@pytest.fixture
def office_file(tmp_path: Path) -> OfficeFile:
    return OfficeFile(tmp_path / "desk.db", DeskKey(secrets.token_hex(32)))


def an_employer() -> Client:
    return a_client(
        name="人事 太郎", kana="", kind=ClientKind.EMPLOYER, number="", company="見本造船株式会社"
    )


def a_session_of(client: Client, **changes: Any) -> Appointment:
    rules = kind_rules(kind("sasebo/employer"))
    return an_appointment(client=client, kind=rules, start=at("10:00"), join=join_details(), **changes)


def consented(file: OfficeFile, client: Client, version: str) -> None:
    """The employer has accepted that version of the office's terms."""
    consent = Consent(an_id(), TERMS.title, version, ConsentBasis.BY_APPLYING, NOW, "sato")
    with file.opened() as store:
        store.people.accept(client.id, (consent,), ACTOR, NOW)


def consents(file: OfficeFile, client: Client) -> list[tuple[str, str]]:
    with file.opened() as store:
        return [(each.version, each.basis.value) for each in store.people.consents(client.id)]


def sit_with(sit: Sit, file: OfficeFile, session: Appointment, version: str | None) -> DeskRun:
    run = sit(session, file=file, at=58)
    if version is not None:
        consented(file, session.client, version)
    return run


@pytest.mark.parametrize("version", [None, "平成30年1月1日"])
def test_an_employer_with_outdated_consent_accepts_before_the_start(
    sit: Sit, office_file: OfficeFile, version: str | None
) -> None:
    session = a_session_of(an_employer())
    run = sit_with(sit, office_file, session, version)
    hand.press("F5", run.window)
    run.settle()
    assert office_file.appointment(session).state is State.CONFIRMED, "nothing has begun"
    words = hand.read()
    assert ASK in words
    assert TERMS.version in words
    assert "見本造船株式会社 人事 太郎" in words
    hand.click("Accepted: go on")
    run.settle()
    assert office_file.appointment(session).state is State.ONLINE
    assert (TERMS.version, "on_screen") in consents(office_file, session.client)
    assert ASK not in hand.read()
    run.close()


def test_an_employer_who_accepted_these_terms_is_not_asked(sit: Sit, office_file: OfficeFile) -> None:
    session = a_session_of(an_employer())
    run = sit_with(sit, office_file, session, TERMS.version)
    hand.press("F5", run.window)
    run.settle()
    assert office_file.appointment(session).state is State.ONLINE
    run.close()


def test_joining_asks_too_and_not_yet_opens_nothing(sit: Sit, office_file: OfficeFile) -> None:
    session = a_session_of(an_employer())
    run = sit_with(sit, office_file, session, None)
    hand.press("Ctrl+J", run.window)
    run.settle()
    assert run.opened == []
    hand.click("Not yet")
    run.settle()
    assert ASK not in hand.read()
    assert consents(office_file, session.client) == []
    hand.press("Ctrl+J", run.window)
    run.settle()
    hand.click("Accepted: go on")
    run.settle()
    assert len(run.opened) == 1
    assert office_file.appointment(session).state is State.WAITING
    run.close()


def test_the_question_names_nobody_on_a_shared_screen(sit: Sit, office_file: OfficeFile) -> None:
    session = a_session_of(an_employer())
    run = sit_with(sit, office_file, session, None)
    hand.press("F5", run.window)
    run.settle()
    hand.press("F9", run.window)
    run.settle()
    assert ASK in hand.read()
    assert not told(traces(session))
    run.close()


def test_the_switch_to_the_telephone_asks_nothing(sit: Sit, office_file: OfficeFile) -> None:
    session = a_session_of(an_employer())
    run = sit_with(sit, office_file, session, None)
    hand.press("Ctrl+1", run.window)
    run.settle()
    assert office_file.appointment(session).state is State.PHONE
    run.close()


def test_a_job_seeker_starts_at_once(sit: Sit, office_file: OfficeFile) -> None:
    session = an_appointment(kind=kind_rules(kind("sasebo/weekday")))
    run = sit(session, file=office_file, at=58)
    hand.press("F5", run.window)
    assert run.desk.presenter.days.find(session.id).state is State.ONLINE  # type: ignore[union-attr]
    run.settle()
    run.close()


def people_page(run: DeskRun) -> ClientsPage:
    found = run.window.findChild(ClientsPage)
    assert isinstance(found, ClientsPage)
    return found


def find(run: DeskRun, typed: str) -> ClientsPage:
    """Ctrl+U, type, Enter."""
    hand.press("Ctrl+U", run.window)
    run.settle()
    page = people_page(run)
    page.form.search.selectAll()
    QTest.keyClicks(page.form.search, typed)
    run.settle()
    hand.press("Return", run.window)
    run.settle()
    return page


def test_a_card_is_found_and_corrected_and_the_calendar_shows_it(sit: Sit, office_file: OfficeFile) -> None:
    session = a_session(0)
    run = sit(session, a_session(1, at("10:30")), file=office_file, at=58)
    page = find(run, "7654320")
    assert "アイノウラ ミナト" in hand.read()
    hand.press("F2", run.window)
    run.settle()
    hand.tab_to("Reading in kana", run.window)
    hand.press("Ctrl+A", run.window)
    hand.press("Delete", run.window)
    hand.press("Ctrl+Return", run.window)
    run.settle()
    assert "The card was corrected." in hand.read()
    with office_file.opened() as store:
        assert store.client(session.client.id).kana == ""
    shown = run.desk.presenter.days.find(session.id)
    assert shown is not None
    assert shown.client.kana == ""
    assert page.isVisible()
    hand.click("Undo")
    run.settle()
    with office_file.opened() as store:
        assert store.client(session.client.id) == session.client
    run.close()


def test_a_session_of_the_card_opens_in_the_panel(sit: Sit, office_file: OfficeFile) -> None:
    later = a_session(1, at("10:30"))
    run = sit(a_session(0), later, file=office_file, at=58)
    page = find(run, "7654321")
    hand.click(page.form.card.sessions.buttons[0])
    run.settle()
    assert run.panel.shown_id == later.id
    run.close()


def test_a_shared_screen_hides_every_card(sit: Sit, office_file: OfficeFile) -> None:
    session = a_session(0)
    run = sit(session, file=office_file, at=58)
    find(run, "7654320")
    assert told(traces(session))
    hand.press("F9", run.window)
    run.settle()
    assert not told(traces(session))
    hand.press("F9", run.window)
    run.settle()
    assert people_page(run).form.card.isVisible()
    run.close()
