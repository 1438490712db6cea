"""The free times follow what happens elsewhere, and with the clock; the cursor and the form stay."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counsellor_app.domain.staff import Role, Staff
from counsellor_app.storage.store import DeskStore
from counsellor_app.ui.booking.face import Choice, Deed
from counsellor_app.ui.booking.when.grid_face import CellState
from tests.builders import ACTOR, NOW, STAFF, an_appointment, minutes
from tests.domain.booking.desk import jst
from tests.ui.booking_desk import THURSDAY, BookingDesk, Made


def taken_elsewhere(store: DeskStore, when: str = THURSDAY, by: int = 3) -> None:
    """Another change lands in the store: so many counsellors are taken then."""
    for member in STAFF[:by]:
        store.add_appointment(
            an_appointment(start=jst(when), counsellor_id=member.id, room_id=None), ACTOR, NOW
        )


def look_again(desk: BookingDesk) -> None:
    desk.presenter.timing.look_again()
    desk.settle()


def test_a_time_taken_elsewhere_is_full_at_once_and_the_cursor_stays(make: Made, store: DeskStore) -> None:
    desk = make()
    desk.cell(THURSDAY)
    page = desk.page()
    page.grid.setFocus()
    place = desk.face().grid.place_of(jst(THURSDAY))
    assert place is not None
    page.grid.setCurrentIndex(page.grid.model().index(*place))
    taken_elsewhere(store)
    look_again(desk)
    cell = desk.face().grid.cell(*place)
    assert cell is not None
    assert cell.state is CellState.FULL
    assert (page.grid.currentIndex().row(), page.grid.currentIndex().column()) == place
    assert page.grid.hasFocus()


def test_a_time_in_hand_that_goes_is_told_with_the_three_nearest(make: Made, store: DeskStore) -> None:
    desk = make()
    desk.choose("コバヤシ")
    desk.pick(THURSDAY)
    desk.answer()
    before = desk.presenter.draft
    taken_elsewhere(store)
    look_again(desk)
    assert desk.presenter.draft == replace(before, start=None)
    notice = desk.face().notices[0]
    assert [each.deed for each in notice.options] == [Deed.TAKE_TIME] * 3
    desk.presenter.act(Deed.TAKE_TIME, notice.options[0].value)
    desk.confirm()
    assert [each.start for each in desk.booked] == [jst("2026-11-26 09:30")]


def test_a_time_of_which_another_counsellor_is_left_stays_in_hand(make: Made, store: DeskStore) -> None:
    desk = make()
    desk.choose("コバヤシ")
    desk.pick(THURSDAY)
    desk.answer()
    taken_elsewhere(store, by=1)
    look_again(desk)
    assert desk.presenter.draft.start == jst(THURSDAY)
    desk.confirm()
    assert desk.booked[0].counsellor_id == STAFF[1].id


def test_with_the_minute_of_the_deadline_the_times_close(make: Made) -> None:
    desk = make()
    desk.now = jst("2026-11-25 23:59")
    look_again(desk)
    assert desk.cell(THURSDAY).state is CellState.FREE
    desk.presenter.timing.tick(desk.now)
    desk.now += minutes(1)
    desk.presenter.timing.tick(desk.now)
    desk.settle()
    assert desk.cell(THURSDAY).state is CellState.TOO_LATE


def test_within_a_minute_nothing_is_read(make: Made) -> None:
    desk = make()
    read_at = desk.presenter._sheet.standing.read_at
    desk.now += minutes(0.5)
    desk.presenter.timing.tick(desk.now)
    desk.settle()
    assert desk.presenter._sheet.standing.read_at == read_at


def test_a_page_that_nobody_sees_reads_nothing(make: Made) -> None:
    desk = make()
    read_at = desk.presenter._sheet.standing.read_at
    page = desk.page()
    page.hide()
    desk.now += minutes(5)
    look_again(desk)
    assert desk.presenter._sheet.standing.read_at != desk.now
    page.show()
    desk.settle()
    assert desk.presenter._sheet.standing.read_at == desk.now != read_at


def test_a_new_counsellor_of_the_office_is_offered_and_what_was_typed_stays(
    make: Made, store: DeskStore
) -> None:
    desk = make()
    desk.choose("コバヤシ")
    desk.pick(THURSDAY)
    new = Staff("tanaka", "田中", Role.COUNSELLOR)
    store.put_staff(new, ACTOR, NOW)
    desk.presenter.set_office(replace(desk.office, staff=(*STAFF, new)))
    desk.settle()
    assert ("tanaka", "田中") in desk.face().choices[Choice.COUNSELLOR]
    slot = desk.cell(THURSDAY).slot
    assert slot is not None
    assert "tanaka" in slot.counsellors
    assert desk.presenter.draft.name == "小林 さくら"


def test_the_grid_keeps_taking_keys_after_it_was_read_again(make: Made, store: DeskStore) -> None:
    desk = make()
    desk.choose("コバヤシ")
    desk.cell(THURSDAY)
    page = desk.page()
    page.grid.setFocus()
    taken_elsewhere(store)
    look_again(desk)
    page.grid.go_to_first()
    QTest.keyClick(page.grid, Qt.Key.Key_Return)
    assert desk.presenter.draft.start is not None
