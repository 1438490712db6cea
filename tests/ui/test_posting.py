"""A mail is sent from the notices' page to a real server, after a second press, once."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counsellor_app.desktop.clipboard import Clipboard
from counsellor_app.desktop.launch import Launcher
from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.notices.mail_server import MailCode, MailServer, Security
from counsellor_app.domain.notices.notice import NoticeKind
from counsellor_app.services.consultations import Consultations
from counsellor_app.services.day_book import DayBook
from counsellor_app.services.mailing import Mailing
from counsellor_app.services.notices import Notices
from counsellor_app.services.rules.office_setup import OfficeSetup
from counsellor_app.storage.desk_file.keychain import Keychain
from counsellor_app.storage.store import DeskStore
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.notices.page import NoticesPage
from counsellor_app.ui.notices.presenter import NoticesPresenter, Sources
from counsellor_app.ui.settings.mail_card import MailCard
from counsellor_app.ui.settings.mail_presenter import MailPresenter
from counsellor_app.ui.today.ledger import Ledger
from counsellor_app.ui.today.presenter import TodayPresenter
from tests.builders import ACTOR, NOW, STAFF, TODAY, a_client, an_appointment
from tests.desktop.mail_servers import ACCOUNT, PASSWORD, UNKNOWN, Authority, Handler, mail_server
from tests.domain.rules.profiles import shipped
from tests.memory_keyring import MemoryKeyring

SASEBO = shipped("sasebo")


class Office:
    """The page of the notices and the card of the mail server, over one store."""

    def __init__(self, store: DeskStore, qtbot: QtBot, authority: Authority, session: Appointment) -> None:
        self.store, self.qtbot = store, qtbot
        store.add_appointment(session, ACTOR, NOW)
        trusted = type("Keyring", (MemoryKeyring,), {"__module__": "keyring.backends.SecretService"})()
        self.keys = Keychain(trusted)
        self.jobs, self.post = Jobs(), Jobs()
        setup = OfficeSetup(store, ACTOR, lambda: NOW)
        trust = authority.trust()
        self.mailing: Callable[[], Mailing] = lambda: Mailing(setup, self.keys, SASEBO, trust)
        ledger = Ledger(lambda: Consultations(store), self.jobs)
        self.today = TodayPresenter(lambda: DayBook(store, SASEBO), ledger, self.jobs, lambda: NOW, ACTOR)
        self.today.show_day(store.load_day(TODAY))
        sources = Sources(
            lambda: Notices(SASEBO),
            lambda: DayBook(store, SASEBO),
            Launcher(lambda _link: None, lambda _url: True),
            Clipboard(QApplication.clipboard()),
            Path(),
            self.mailing,
            self.post,
        )
        self.presenter = NoticesPresenter(self.today, sources, self.jobs)
        self.page = NoticesPage(self.presenter)
        self.card = MailCard(MailPresenter(self.mailing, self.jobs, self.post))
        for each in (self.page, self.card):
            qtbot.addWidget(each)
        self.session = session

    def set_server(self, port: int, password: str = PASSWORD) -> None:
        card = self.card
        card.host.setText("127.0.0.1")
        card.security.setCurrentIndex(card.security.findData(Security.STARTTLS))
        card.port.setValue(port)
        card.account.setText(ACCOUNT)
        card.address.setText(ACCOUNT)
        card.password.setText(password)
        card.keep_button.click()
        self.settle()

    def open_mail(self) -> None:
        self.page.resize(700, 600)
        self.page.show()
        self.presenter.show(self.session)
        self.settle()
        self.presenter.choose(NoticeKind.EMAIL)
        self.settle()

    def settle(self) -> None:
        for jobs in (self.jobs, self.post, self.jobs, self.jobs):
            self._round_trip(jobs)

    def _round_trip(self, jobs: Jobs) -> None:
        reached: list[None] = []
        jobs.submit(lambda: None, reached.append)
        self.qtbot.waitUntil(lambda: bool(reached))

    def ways(self) -> list[str]:
        trail = self.store.history(self.session.id)
        return [str(each.after["way"]) for each in trail if each.what == "note_notice"]

    def said(self) -> str:
        row = self.page.posting
        return f"{row._came.text()}\n{row._asks.text()}"

    def close(self) -> None:
        self.jobs.close()
        self.post.close()


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority")).make()


@pytest.fixture
def office(store: DeskStore, qtbot: QtBot, authority: Authority) -> Iterator[Office]:
    made = Office(store, qtbot, authority, an_appointment())
    yield made
    made.close()


@pytest.fixture
def running(authority: Authority) -> Iterator[tuple[int, Handler]]:
    with mail_server(authority, Security.STARTTLS) as server:
        yield server


def test_a_mail_goes_after_its_address_and_two_identifiers_were_seen(
    office: Office, running: tuple[int, Handler]
) -> None:
    port, handler = running
    office.set_server(port)
    office.open_mail()
    office.page.send_button.click()
    assert "Send to yamada@example.jp?  山田 太郎（ヤマダ タロウ） · …4567" in office.said()
    assert (handler.got, office.ways()) == ([], []), "nothing goes by the first press"
    office.page.posting.send_button.click()
    office.page.posting.send_button.click()
    office.settle()
    assert len(handler.got) == 1
    assert "✓ The mail server has taken the mail." in office.said()
    assert office.ways() == ["sent"]


def test_what_was_not_sent_says_why_stays_and_goes_by_a_further_press(
    office: Office, running: tuple[int, Handler]
) -> None:
    port, handler = running
    office.set_server(port, "falsch")
    office.open_mail()
    office.page.send_button.click()
    office.page.posting.send_button.click()
    office.settle()
    assert "✕ The mail server refuses account or password." in office.said()
    assert "Send to yamada@example.jp?" in office.said(), "nothing is lost"
    office.set_server(port)
    assert handler.got == [], "never by itself"
    office.page.posting.send_button.click()
    office.settle()
    assert (len(handler.got), office.ways()) == (1, ["not_sent", "sent"])


def test_a_mail_that_is_not_to_go_goes_nowhere(office: Office, running: tuple[int, Handler]) -> None:
    port, handler = running
    office.set_server(port)
    office.open_mail()
    office.page.send_button.click()
    office.page.posting.not_button.click()
    office.settle()
    assert not office.page.posting.isVisible()
    assert (handler.got, office.ways()) == ([], [])


def test_a_refused_recipient_is_told_in_a_plain_sentence(
    store: DeskStore, qtbot: QtBot, authority: Authority, running: tuple[int, Handler]
) -> None:
    office = Office(store, qtbot, authority, an_appointment(client=a_client(email=UNKNOWN)))
    office.set_server(running[0])
    office.open_mail()
    office.page.send_button.click()
    office.page.posting.send_button.click()
    office.settle()
    office.close()
    assert "✕ The mail server does not know this address." in office.said()
    assert office.ways() == ["not_sent"]


def test_the_connection_is_tested_and_the_password_lies_in_the_key_store_alone(
    office: Office, running: tuple[int, Handler]
) -> None:
    office.set_server(running[0])
    assert office.card._said.text() == "✓ Kept."
    assert office.card.password.text() == ""
    office.card.test_button.click()
    office.settle()
    assert "are right" in office.card._said.text()
    kept = office.store.office()
    assert kept is not None
    assert PASSWORD not in kept.settings
    server = office.mailing().server()
    assert isinstance(server, MailServer)
    box = office.mailing().letterbox()
    assert box is not None
    assert (box.password, box.test()) == (PASSWORD, MailCode.SENT)


def test_without_a_server_nothing_is_offered_to_send(office: Office) -> None:
    office.open_mail()
    assert not office.page.send_button.isVisible()
    office.card.host.setText("mail.example.jp")
    office.card.keep_button.click()
    office.settle()
    assert "✕ The account is missing." in office.card._said.text()
    assert office.mailing().server() is None


def test_the_mail_server_can_only_be_read_by_who_is_no_administrator(office: Office) -> None:
    office.store.put_staff(replace(STAFF[1], is_admin=True), ACTOR, NOW)
    office.card.show()
    office.settle()
    card = office.card
    office.qtbot.waitUntil(lambda: "田中 健一" in card.readers.text())
    assert not any(each.isEnabled() for each in (card.host, card.account, card.password, card.keep_button))
