"""Retention on its page: a ground is asked for, what would go is seen, two steps delete, a stop stops."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from counsellor_app.domain.appointment import State
from counsellor_app.domain.commands import WriteNote
from counsellor_app.domain.problem import Problem
from counsellor_app.domain.retention import DataKind
from counsellor_app.services.accounts.retention import DeskCopies, Retention
from counsellor_app.services.consultations import Consultations
from counsellor_app.services.day_book import DayBook
from counsellor_app.storage.desk_file.backup import make_backup
from counsellor_app.storage.desk_file.connection import DeskKey
from counsellor_app.storage.store import DeskStore
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.retention.page import RetentionPage
from counsellor_app.ui.retention.presenter import RetentionPresenter, Stage
from counsellor_app.ui.retention.rule_row import RuleCard
from counsellor_app.ui.today.ledger import Ledger
from counsellor_app.ui.today.presenter import TodayPresenter
from tests.builders import ACTOR, NOW, a_client, a_command, an_appointment

OLD = NOW - timedelta(days=4 * 365)
TARO = a_client()
HELD = DataKind.HELD


class RetentionDesk:
    def __init__(self, store: DeskStore, qtbot: QtBot, copies: DeskCopies) -> None:
        self.store = store
        self.qtbot = qtbot
        self.jobs = Jobs()
        self.ledger = Ledger(lambda: Consultations(store), self.jobs)
        today = TodayPresenter(lambda: DayBook(store), self.ledger, self.jobs, lambda: NOW, ACTOR)
        today.reload()
        self.presenter = RetentionPresenter(today, lambda: Retention(store.retention, copies), self.jobs)
        self.page = RetentionPage(self.presenter)
        qtbot.addWidget(self.page)
        self.page.resize(790, 1400)
        self.page.show()
        self.settle()

    def settle(self) -> None:
        for _ in range(4):
            reached: list[None] = []
            self.jobs.submit(lambda: None, reached.append)
            self.qtbot.waitUntil(lambda: bool(reached))  # noqa: B023 - waits here

    def set_period(self, kind: DataKind, months: int, ground: str = "文書管理規程") -> None:
        card = self.page.cards[kind]
        card.months.setValue(months)
        card.ground.setText(ground)
        card.keep.click()
        self.settle()

    def seen(self) -> str:
        return "\n".join(each.text() for each in self.page.findChildren(QLabel) if each.isVisible())


@pytest.fixture
def desk(store: DeskStore, path: Path, key: DeskKey, tmp_path: Path, qtbot: QtBot) -> Iterator[RetentionDesk]:
    for days in range(3):
        old = an_appointment(start=OLD - timedelta(days=days), client=TARO, state=State.DONE)
        store.add_appointment(old, ACTOR, OLD)
    copies = DeskCopies(path, tmp_path / "backups", key, lambda: NOW)
    made = RetentionDesk(store, qtbot, copies)
    yield made
    made.jobs.close()


def test_everything_is_kept_until_a_period_is_set_with_its_ground(desk: RetentionDesk) -> None:
    assert desk.seen().count("Nothing goes: no period is set.") == len(DataKind)
    assert not desk.page.erasing.ask.isEnabled()
    desk.set_period(HELD, 36, "  ")
    assert "Say on what ground" in desk.seen()
    assert desk.store.retention.rules()[0].months is None
    desk.set_period(HELD, 36)
    assert "Say on what ground" not in desk.seen()
    assert "3 due (2022: 3)" in desk.seen().replace("(s)", "")
    assert desk.page.erasing.ask.isEnabled()


def test_two_steps_with_the_counts_delete_for_good(
    desk: RetentionDesk, path: Path, key: DeskKey, tmp_path: Path
) -> None:
    make_backup(path, key, tmp_path / "backups", NOW - timedelta(days=1))
    desk.set_period(HELD, 36)
    desk.set_period(DataKind.PEOPLE, 36)
    card = desk.page.erasing
    assert not card.erase.isVisible()
    card.ask.click()
    assert "・Sessions held: 3\n・Cards of people: 1" in desk.seen()
    assert "cannot be undone" in desk.seen()
    assert "Out of reach" in desk.seen()
    assert not desk.page.cards[HELD].keep.isEnabled(), "the rules hold still while one decides"
    assert "4" in card.erase.words()
    card.erase.click()
    assert desk.presenter.stage is Stage.RUNNING
    desk.qtbot.waitUntil(lambda: desk.presenter.stage is Stage.DONE)
    desk.settle()
    assert "✓ Deleted: Sessions held 3、Cards of people 1 (1 backup(s) replaced)" in desk.seen()
    assert "文書管理規程" in desk.page.records.findChildren(QLabel)[-1].text()
    with pytest.raises(Problem):
        desk.store.client(TARO.id)


def test_one_can_still_leave_before_the_second_step(desk: RetentionDesk) -> None:
    desk.set_period(HELD, 36)
    desk.page.erasing.ask.click()
    desk.page.erasing.leave.click()
    desk.settle()
    assert not desk.page.erasing.erase.isVisible()
    desk.presenter.erase()
    desk.settle()
    assert desk.store.retention.erasures() == ()


def test_a_deletion_is_stopped_between_two_steps(
    desk: RetentionDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from counsellor_app.storage.accounts import retention as stored

    monkeypatch.setattr(stored.RetentionStore, "batch", 1)
    desk.set_period(HELD, 36)
    desk.page.erasing.ask.click()
    clear = desk.presenter._stop.clear

    def clear_and_stop() -> None:
        clear()
        desk.presenter.stop()

    monkeypatch.setattr(desk.presenter._stop, "clear", clear_and_stop)
    desk.page.erasing.erase.click()
    desk.qtbot.waitUntil(lambda: desk.presenter.stage is Stage.DONE)
    desk.settle()
    assert "Sessions held 1 (stopped before the end)" in desk.seen()
    assert "2 due" in desk.seen()


def test_what_is_not_yet_written_is_held_back(desk: RetentionDesk) -> None:
    desk.set_period(HELD, 36)
    session = desk.store.load_range(OLD.date(), OLD.date())[0]
    desk.ledger._queue.append(a_command(WriteNote, session, text="noch"))
    desk.presenter.load()
    desk.settle()
    assert "2 due" in desk.seen()
    assert "1 held back" in desk.seen()


def test_a_fault_says_what_to_do(desk: RetentionDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    from counsellor_app.domain.problem import ProblemCode
    from counsellor_app.storage.accounts.retention import RetentionStore

    def refuse(*_args: object) -> None:
        raise Problem(ProblemCode.DISK_FULL)

    desk.set_period(HELD, 36)
    monkeypatch.setattr(RetentionStore, "scrub", refuse)
    desk.page.erasing.ask.click()
    desk.page.erasing.erase.click()
    desk.qtbot.waitUntil(lambda: desk.presenter.stage is Stage.FAILED)
    desk.settle()
    assert "disk of this PC is full" in desk.seen()
    assert "Run it again" in desk.seen()
    monkeypatch.undo()
    desk.page.erasing.ask.click()
    assert desk.page.erasing.erase.words() == "Finish the deletion"
    desk.page.erasing.erase.click()
    desk.qtbot.waitUntil(lambda: desk.presenter.stage is Stage.DONE)
    desk.settle()
    assert not desk.page.erasing.ask.isEnabled()


def test_a_ground_can_be_read_on_a_narrow_card(qtbot: QtBot) -> None:
    card = RuleCard(HELD)
    qtbot.addWidget(card)
    card.resize(360, 240)
    card.show()
    assert card.ground.width() > 200


def test_an_office_says_what_its_server_still_holds(desk: RetentionDesk) -> None:
    """The records as they are, and what a store without copies of its own says of them."""
    desk.set_period(HELD, 36)
    desk.presenter._retention = lambda: Retention(desk.store.retention, None)
    desk.presenter.load()
    desk.settle()
    assert "only an administrator's login may" in desk.seen()
    desk.page.erasing.ask.click()
    assert "the server's own backups" in desk.seen()
    desk.page.erasing.erase.click()
    desk.qtbot.waitUntil(lambda: desk.presenter.stage is Stage.DONE)
    desk.settle()
    assert "office retention --rewrite" in desk.seen()
    assert not desk.page.erasing.ask.isEnabled(), "there is nothing that this PC could finish"
