"""Whoever presses twice, by habit or because the PC is slow, has done it once, and nothing else with it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from counsellor_app.domain.appointment import State, Told, ToldHow
from counsellor_app.domain.rules.profile import kind_rules
from counsellor_app.services.rules.office_rules import OfficeRules
from counsellor_app.ui.rules.page import RulesPage
from tests.builders import ACTOR, ME, NOW, an_appointment
from tests.domain.booking.desk import jst
from tests.journeys import hand
from tests.journeys.bookings import OfficeFile, Typist, booking_page, focused
from tests.journeys.conftest import Sit
from tests.journeys.desk_run import DeskFile, DeskRun
from tests.journeys.people import a_session
from tests.journeys.test_booking_by_keyboard import KNOWN, bookings, filled
from tests.journeys.test_rules_and_texts import answer_with, type_over
from tests.journeys.test_taking_over import LINES
from tests.services.receptions import office


@pytest.fixture
def file(desk_file: DeskFile) -> OfficeFile:
    return OfficeFile(desk_file.path, desk_file.key)


def middle(target: QWidget) -> QPoint:
    """Where a hand presses it, in its window."""
    hand.bring_into_sight(target)
    return target.mapTo(target.window(), target.rect().center())


def press_again(window: QWidget, at: QPoint) -> QWidget:
    """The second press of a double click, on whatever is there by now."""
    there = window.childAt(at)
    assert there is not None
    local, outside = QPointF(there.mapFrom(window, at)), QPointF(window.mapToGlobal(at))
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease):
        held = left if kind is QEvent.Type.MouseButtonDblClick else Qt.MouseButton.NoButton
        QApplication.sendEvent(there, QMouseEvent(kind, local, outside, left, held, none))
    return there


def double_click(run: DeskRun, words: str, between: Callable[[], None]) -> QWidget:
    """Press the button twice at one place; what has come to stand there the second time."""
    at = middle(hand.button(words))
    hand.click(words)
    between()
    there = press_again(run.window, at)
    run.settle()
    return there


def at_once() -> None:
    """The second press comes before anything else has happened."""


def ready_to_book(sit: Sit, file: OfficeFile) -> Typist:
    typist = Typist(sit(at=60, file=file))
    file.put(KNOWN)
    filled(typist)
    typist.key("Return")
    while focused() is not booking_page(typist.run).confirm_button:
        typist.key("Return")
    return typist


TOLD = Told(NOW, ME, ToldHow.MAIL)
ONE = [("小林 さくら", State.CONFIRMED)]


@pytest.mark.parametrize("keys", [("Ctrl+Return",) * 2, ("Return",) * 2, ("Return", "Ctrl+Return", "Return")])
def test_a_booking_whose_key_is_struck_again_is_one_booking(
    sit: Sit, file: OfficeFile, keys: tuple[str, ...]
) -> None:
    typist = ready_to_book(sit, file)
    for each in keys:
        hand.press(each, typist.run.window)
    typist.run.settle()
    assert bookings(typist.run, "2026-11-26") == ONE
    assert "Booked: Thu 26 Nov 2026 10:00." in hand.read(), "the result stays on the screen"


@pytest.mark.parametrize("waits", [False, True])
def test_a_double_click_on_the_button_books_once_and_blames_nobody(
    sit: Sit, file: OfficeFile, waits: bool
) -> None:
    run = ready_to_book(sit, file).run
    words = booking_page(run).confirm_button.words()
    double_click(run, words, run.settle if waits else at_once)
    assert bookings(run, "2026-11-26") == ONE
    assert booking_page(run).strip.text() == ""


def test_enter_held_down_goes_through_no_question_and_books_nothing(sit: Sit, file: OfficeFile) -> None:
    typist = Typist(sit(at=60, file=file))
    file.put(KNOWN)
    filled(typist)
    typist.key("Return")
    for _ in range(40):
        held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
        QApplication.sendEvent(focused(), held)
        typist.run.round_trip()
    typist.run.settle()
    assert bookings(typist.run, "2026-11-26") == []
    assert not booking_page(typist.run)._presenter.draft.accepts_terms


def test_a_cancellation_pressed_twice_is_one_and_can_be_taken_back(sit: Sit, file: OfficeFile) -> None:
    ahead = an_appointment(kind=kind_rules(office("sasebo").kind("weekday")), room_id="teleoffice-1")
    typist = Typist(sit(ahead, at=10, file=file))
    typist.key("Ctrl+Shift+X")
    double_click(typist.run, "Cancel this booking", at_once)
    assert file.words(ahead).count("cancel") == 1
    typist.key("Ctrl+B")
    for _ in range(2):
        hand.press("Ctrl+Z", typist.run.window)
    typist.run.settle()
    assert file.appointment(ahead).state is State.CONFIRMED


def test_a_move_confirmed_twice_moves_once(sit: Sit, file: OfficeFile) -> None:
    ahead = an_appointment(kind=kind_rules(office("sasebo").kind("weekday")), room_id="teleoffice-1")
    typist = Typist(sit(ahead, at=10, file=file))
    typist.key("Ctrl+Shift+M")
    typist.key("Return", 2)
    for _ in range(2):
        hand.press("Return", typist.run.window)
    typist.run.settle()
    assert file.appointment(ahead).start == jst("2026-11-25 08:30")
    assert file.words(ahead).count("move") == 1


def test_a_double_click_on_start_does_not_end_the_session(sit: Sit) -> None:
    session = a_session(0)
    run = sit(session, at=60)
    there = double_click(run, "Start", run.settle)
    assert there is hand.button("End the session"), "it stands in the place of the other"
    assert run.file.words(session).count("start") == 1
    assert run.file.appointment(session).state is State.ONLINE


@pytest.mark.parametrize("waits", [False, True])
def test_a_second_space_on_start_does_not_end_the_session(sit: Sit, waits: bool) -> None:
    session = a_session(0)
    run = sit(session, at=60)
    hand.button("Start").setFocus()
    hand.press("Space", run.window)
    if waits:
        run.settle()
    hand.press("Space", run.window)
    run.settle()
    assert run.file.words(session) == ["booked", "start"]
    assert run.desk.screen.panel.isVisible()


@pytest.mark.parametrize(
    ("keys", "word", "state"),
    [("F5", "start", State.ONLINE), ("Ctrl+3", "switch_to_phone", State.PHONE)],
)
def test_a_key_of_the_panel_struck_twice_counts_once(sit: Sit, keys: str, word: str, state: State) -> None:
    session = a_session(0)
    run = sit(session, at=60)
    for _ in range(2):
        hand.press(keys, run.window)
    run.settle()
    assert run.file.appointment(session).state is state
    assert run.file.words(session).count(word) == 1, run.file.words(session)


def test_the_end_struck_twice_ends_once_and_leaves_the_next_session_alone(sit: Sit) -> None:
    session = a_session(0, state=State.ONLINE, started_at=NOW)
    after = a_session(1, start=jst("2026-11-24 10:30"))
    run = sit(session, after, at=75)
    for _ in range(2):
        hand.press("Ctrl+E", run.window)
    run.settle()
    assert run.file.words(session).count("end") == 1
    assert run.file.appointment(after).state is State.CONFIRMED


def test_the_rules_kept_twice_are_one_version(sit: Sit, file: OfficeFile) -> None:
    run = sit(at=60, file=file)
    hand.press("Ctrl+,")
    hand.click_row("Rules of the office")
    hand.click("Change the rules…")
    run.settle()
    page = run.window.findChild(RulesPage)
    assert isinstance(page, RulesPage)
    minutes = page.rows["kinds.weekday.minutes"].field
    assert isinstance(minutes, QLineEdit)
    type_over(minutes, "45")
    run.settle()
    with file.opened() as store:
        before = len(OfficeRules(store).versions("sasebo"))
    for _ in range(3):
        hand.press("Ctrl+S", run.window)
    run.settle()
    assert "✓ Kept. Bookings that are there keep their rules." in hand.read()
    with file.opened() as store:
        assert len(OfficeRules(store).versions("sasebo")) == before + 1


def test_a_reason_kept_twice_is_one_version_and_no_fault(sit: Sit, desk_file: DeskFile) -> None:
    run = sit(a_session(0), at=10)
    hand.press("Ctrl+,")
    run.settle()
    hand.click_row("Phone switch reasons")
    run.settle()
    name = hand.field("Own reason 1")
    assert isinstance(name, QLineEdit)
    type_over(name, "Echo")
    run.settle()
    keep = next(each for each in hand.seen(QWidget) if each.accessibleName() == "Keep")
    keep.setFocus()
    for _ in range(2):
        hand.press("Space", run.window)
    run.settle()
    with desk_file.opened() as store:
        assert len(store.own.reasons()) == 1
    assert "Version 1, kept by" in hand.read()


def test_a_list_taken_over_by_a_double_click_is_there_once(
    sit: Sit, file: OfficeFile, tmp_path: Path
) -> None:
    run = sit(a_session(0), file=file, at=10)
    hand.press("Ctrl+,", run.window)
    run.settle()
    hand.click_row("Take over a list")
    hand.click("Take over a list…")
    run.settle()
    path = tmp_path / "list.csv"
    path.write_text("\r\n".join(LINES), encoding="cp932")
    hand.press("Return", run.window)
    answer_with(run, path)
    run.qtbot.waitUntil(lambda: "list.csv: 1 to take over" in hand.read())
    double_click(run, "Take over 1 session", at_once)
    run.qtbot.waitUntil(lambda: "✓ 1 session was taken over." in hand.read())
    with file.opened() as store:
        found = store.load_day(jst("2026-11-24 09:00").date()).appointments
    assert [each.client.name for each in found].count("取込 太郎") == 1


def test_a_backup_pressed_twice_is_made_once(sit: Sit) -> None:
    run = sit(a_session(0), at=10)
    hand.press("Ctrl+,", run.window)
    run.settle()
    hand.click_row("Backups")
    run.settle()

    def backups() -> set[str]:
        return {each.name for each in run.file.path.parent.rglob("*.deskbackup")}

    run.pass_time(2)
    before = backups()
    hand.button("Back up now").setFocus()
    for _ in range(2):
        hand.press("Space", run.window)
    run.settle()
    assert len(backups() - before) == 1
    run.qtbot.waitUntil(lambda: hand.button("Back up now").hasFocus())


def test_a_consent_of_the_list_struck_twice_is_one_and_goes_back_whole(sit: Sit, file: OfficeFile) -> None:
    kind = kind_rules(office("sasebo").kind("weekday"))
    session = a_session(0, start=jst("2026-11-24 15:00"), kind=kind, attendants=(), told=TOLD)
    run = sit(file=file, at=60)
    with file.opened() as store:
        store.add_appointment(session, ACTOR, NOW)
    run.pass_time(1)
    hand.press("Ctrl+K")
    run.settle()
    for _ in range(2):
        hand.press("Space", run.window)
    run.settle()
    assert "✓ Recorded: the terms are accepted." in hand.read()
    with file.opened() as store:
        given = store.people.consents(session.client.id)
    assert len({(each.terms, each.version) for each in given}) == len(given) > 0
    hand.click("Take it back")
    run.settle()
    with file.opened() as store:
        assert store.people.consents(session.client.id) == ()
