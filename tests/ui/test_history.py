"""The history on its page: found, read, paged, opened, taken back, hidden."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from counsellor_app.domain.commands import CorrectFailure, End, SwitchToPhone, WriteNote
from counsellor_app.domain.event import Event
from counsellor_app.domain.failure import FailureReason, FailureSide
from counsellor_app.domain.history import PAGE, WORDS, ChangeKind, Entry
from counsellor_app.services.accounts.history import History
from counsellor_app.services.consultations import Consultations
from counsellor_app.services.day_book import DayBook
from counsellor_app.services.people import People
from counsellor_app.storage.store import DeskStore
from counsellor_app.ui.history.page import HistoryPage
from counsellor_app.ui.history.presenter import HistoryPresenter, Sources
from counsellor_app.ui.history.values import Names, changes_of
from counsellor_app.ui.history.words import kind_of_change_word, title_of
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.today.ledger import Ledger
from counsellor_app.ui.today.presenter import TodayPresenter
from counsellor_app.ui.wording import install_language
from tests.builders import ACTOR, NOW, STAFF, a_client, a_command, an_appointment, an_id, minutes
from tests.domain.test_outage import OTHER

TARO = a_client()
NAMES = Names({each.id: each.name for each in STAFF}, {"zoom-1": "Zoom 1", "zoom-2": "Zoom 2"})


class HistoryDesk:
    def __init__(self, store: DeskStore, qtbot: QtBot) -> None:
        self.store = store
        self.qtbot = qtbot
        self.jobs = Jobs()
        ledger = Ledger(lambda: Consultations(store), self.jobs)
        self.today = TodayPresenter(
            lambda: DayBook(store), ledger, self.jobs, lambda: NOW + minutes(30), ACTOR
        )
        self.today.reload()
        sources = Sources(lambda: History(store), lambda: People(store))
        self.presenter = HistoryPresenter(self.today, sources, self.jobs)
        self.page = HistoryPage(self.presenter)
        qtbot.addWidget(self.page)
        self.page.resize(790, 650)
        self.page.show()
        self.page.activateWindow()
        self.settle()

    def settle(self) -> None:
        for _ in range(4):
            reached: list[None] = []
            self.jobs.submit(lambda: None, reached.append)
            self.qtbot.waitUntil(lambda: bool(reached))  # noqa: B023 - waits here

    def rows(self) -> list[str]:
        model = self.page.table.model()
        return [str(model.index(row, 2).data()) for row in range(model.rowCount())]

    def seen(self) -> str:
        return "\n".join(each.text() for each in self.page.findChildren(QLabel) if each.isVisible())


@pytest.fixture
def desk(store: DeskStore, qtbot: QtBot) -> Iterator[HistoryDesk]:
    session = store.add_appointment(an_appointment(client=TARO), ACTOR, NOW)
    store.apply(a_command(SwitchToPhone, session, reason=FailureReason.DROPPED, at=NOW + minutes(1)))
    store.apply(a_command(End, session, at=NOW + minutes(9), by=OTHER))
    store.put_client(replace(TARO, name="山田 太朗"), OTHER, NOW + minutes(10))
    made = HistoryDesk(store, qtbot)
    yield made
    made.jobs.close()


def test_it_reads_as_sentences_from_what_to_what(desk: HistoryDesk) -> None:
    desk.presenter.ask_all()
    desk.settle()
    assert desk.rows()[:4] == [
        "Card corrected · Name: 山田 太郎 → 山田 太朗",
        "Session ended · State: Telephone session → Finished",
        "Switched to the telephone · State: Confirmed → Telephone session",
        "Booked",
    ]
    assert desk.page.detail.toPlainText() == (
        "Card corrected · 田中 健一 · 山田 太朗\nName: 山田 太郎 → 山田 太朗"
    )


def test_searching_by_name_sort_staff_and_span(desk: HistoryDesk) -> None:
    desk.presenter.ask_name("ヤマダ")
    desk.settle()
    assert len(desk.rows()) == 5
    page = desk.page
    page.staff.setCurrentIndex(page.staff.findData("tanaka"))
    page.staff.activated.emit(page.staff.currentIndex())
    desk.settle()
    assert [each.split(" · ")[0] for each in desk.rows()] == ["Card corrected", "Session ended"]
    page.kind.setCurrentIndex(page.kind.findData(ChangeKind.SESSION))
    page.kind.activated.emit(page.kind.currentIndex())
    desk.settle()
    assert [each.split(" · ")[0] for each in desk.rows()] == ["Session ended"]
    desk.presenter.ask_name("だれもいない")
    desk.settle()
    assert desk.rows() == []
    assert "Nothing was found" in desk.seen()
    page.everything.click()
    desk.settle()
    assert len(desk.rows()) > 5
    assert not page.everything.isVisible()


def test_session_and_card_are_opened_from_it(desk: HistoryDesk) -> None:
    opened: list[Entry] = []
    desk.page.session_wanted.connect(opened.append)
    desk.page.person_wanted.connect(opened.append)
    desk.presenter.ask_person(TARO.id, "山田 太朗")
    desk.settle()
    desk.page.open_person.click()
    desk.page.table.selectRow(1)
    desk.page.open_session.click()
    QTest.keyClick(desk.page.table, Qt.Key.Key_Return)
    assert [each.event.what for each in opened] == ["client", "end", "end"]
    assert {each.client_id for each in opened} == {TARO.id}


def test_a_correction_is_taken_back_and_a_session_offers_none(desk: HistoryDesk) -> None:
    desk.presenter.ask_person(TARO.id, "山田 太朗")
    desk.settle()
    desk.page.table.selectRow(1)
    assert not desk.page.back_button.isVisible()
    desk.page.table.selectRow(0)
    desk.page.back_button.click()
    desk.settle()
    assert desk.store.client(TARO.id) == TARO
    assert "Taken back" in desk.seen()
    assert desk.rows()[0] == "Card corrected · Name: 山田 太朗 → 山田 太郎"
    desk.page.table.selectRow(1)
    desk.page.back_button.click()
    desk.settle()
    assert "changed again since" in desk.seen()
    assert desk.store.client(TARO.id) == TARO


def test_pages_of_two_hundred_follow_on_demand(desk: HistoryDesk) -> None:
    session = desk.store.add_appointment(
        an_appointment(client=TARO, counsellor_id="mori", room_id=None), ACTOR, NOW
    )
    for number in range(PAGE):
        desk.store.apply(a_command(WriteNote, session, text=f"{number}", at=NOW + minutes(20)))
    desk.presenter.ask_session(session.id)
    desk.settle()
    assert len(desk.rows()) == PAGE
    desk.page.more.click()
    desk.settle()
    assert len(desk.rows()) == PAGE + 1
    assert desk.rows()[-1] == "Booked"
    assert not desk.page.more.isVisible()


def test_masked_nobody_is_named(desk: HistoryDesk) -> None:
    desk.presenter.ask_name("山田")
    desk.settle()
    desk.today.mask(masked=True)
    desk.page.set_masked(True)
    assert desk.rows() == []
    hidden = [each.text() for each in desk.page.findChildren(QLabel)]
    assert not any("山田" in each for each in hidden)
    assert desk.page.detail.toPlainText() == ""
    assert desk.page.who.text() == ""
    desk.today.mask(masked=False)
    desk.page.set_masked(False)
    assert len(desk.rows()) == 5


def test_rows_are_copied_as_text(desk: HistoryDesk) -> None:
    desk.presenter.ask_person(TARO.id, "山田 太朗")
    desk.settle()
    desk.page.table.selectRow(1)
    QTest.keyClick(desk.page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QApplication.clipboard().text()
    assert text.split("\t")[1:] == [
        "田中 健一", "Session ended · State: Telephone session → Finished", "山田 太朗  11/24 10:00"
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_word_of_the_trail_has_words(qapp: QApplication, language: str) -> None:
    install_language(qapp, language)
    for kind, words in WORDS.items():
        assert kind_of_change_word(kind)
        for word in words:
            title = title_of(Entry(Event(1, word, NOW, ACTOR)))
            assert title
            assert "_" not in title


def test_what_every_command_leaves_can_be_worded(store: DeskStore) -> None:
    session = store.add_appointment(an_appointment(client=TARO), ACTOR, NOW)
    switch = a_command(SwitchToPhone, session, reason=FailureReason.DROPPED)
    store.apply(switch)
    store.apply(
        a_command(
            CorrectFailure,
            session,
            failure_id=switch.id,
            reason=FailureReason.OFFICE_LINE,
            side=FailureSide.OFFICE,
        )
    )
    store.apply(a_command(WriteNote, session, text="二行の\nメモ"))
    lines = [line for each in store.history(session.id) for line in changes_of(each, NAMES)]
    assert "Switches to the telephone: Cut off → Our own line" in lines
    assert "Note: (empty) → 二行の\nメモ" in lines
    assert "Counsellor: 佐藤 美咲" in lines
    assert "Room: Zoom 1" in lines


def test_what_a_deletion_blanked_says_so_and_breaks_nothing() -> None:
    blanked = Event(1, "record_outcome", NOW, ACTOR, an_id())
    assert changes_of(blanked, NAMES) == ()
    assert title_of(Entry(blanked)) == "Outcome recorded"
