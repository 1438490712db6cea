"""U1: a booking takes fewer keys than the call takes time, no mouse, through the real window."""

from datetime import date

import pytest
from PySide6.QtWidgets import QScrollArea

from counsellor_app.domain.appointment import State
from counsellor_app.domain.rules.profile import kind_rules
from tests.builders import NOW, a_client, a_phone, an_appointment
from tests.domain.booking.desk import jst
from tests.journeys.bookings import OfficeFile, Typist, booking_page, focused
from tests.journeys.conftest import Sit
from tests.journeys.desk_run import DeskFile, DeskRun
from tests.journeys.hand import click, click_row, read
from tests.services.receptions import office

KNOWN = a_client(
    name="小林 さくら",
    kana="コバヤシ サクラ",
    number="42010-01234567",
    email="sakura@example.jp",
    phones=(a_phone(),),
)


@pytest.fixture
def file(desk_file: DeskFile) -> OfficeFile:
    return OfficeFile(desk_file.path, desk_file.key)


@pytest.fixture
def typist(sit: Sit, file: OfficeFile) -> Typist:
    run = sit(at=60, file=file)
    file.put(KNOWN)
    return Typist(run)


def bookings(run: DeskRun, day: str) -> list[tuple[str, State]]:
    start = jst(f"{day} 00:00")
    with run.file.opened() as store:
        found = store.load_range(start.date(), jst(f"{day} 23:00").date())
    return [(each.client.name, each.state) for each in found]


def test_a_known_caller_is_booked_in_fewer_than_thirty_keystrokes(typist: Typist) -> None:
    typist.key("Ctrl+B")
    typist.kana("こばやし", "kobayashi")
    typist.key("Return")
    assert focused() is booking_page(typist.run).grid
    typist.key("Right")
    typist.key("Down", 3)
    typist.key("Return")
    typist.key("Return")
    while focused() is not booking_page(typist.run).confirm_button:
        typist.key("Return")
    typist.key("Ctrl+Return")
    assert bookings(typist.run, "2026-11-26") == [("小林 さくら", State.CONFIRMED)]
    assert typist.struck <= 30, typist.log


def test_who_comes_back_to_a_booking_that_was_begun_goes_on_where_it_stands(typist: Typist) -> None:
    typist.key("Ctrl+B")
    typist.kana("こばやし", "kobayashi")
    typist.key("Return")
    typist.key("Ctrl+,")
    click_row("Display")
    typist.key("Ctrl+B")
    assert focused() is booking_page(typist.run).grid


def test_a_new_caller_costs_their_data_and_fifteen_keystrokes(typist: Typist) -> None:
    data = 0
    typist.key("Ctrl+B")
    typist.kana("ナガサキ ハナコ", "nagasaki hanako")
    data += len("nagasaki hanako") + 1
    typist.key("Return")
    typist.kana("長崎 花子", "nagasaki hanako")
    data += len("nagasaki hanako") + 1
    typist.key("Return")
    typist.type("42010-01234599")
    data += 14
    typist.key("Return")
    assert focused() is booking_page(typist.run).grid
    typist.key("Right")
    typist.key("Down", 3)
    data += 4
    typist.key("Return")
    typist.type("09012345678")
    data += 11
    typist.key("Return")
    typist.type("hanako@example.jp")
    data += 17
    typist.key("Return")
    while focused() is not booking_page(typist.run).confirm_button:
        typist.key("Return")
    typist.key("Ctrl+Return")
    assert bookings(typist.run, "2026-11-26") == [("長崎 花子", State.CONFIRMED)]
    assert typist.struck <= data + 15, (typist.struck - data, typist.log)


def test_the_next_booking_inside_a_session_takes_two_keys(sit: Sit, file: OfficeFile) -> None:
    running = an_appointment(
        kind=kind_rules(office("sasebo").kind("weekday")),
        room_id="teleoffice-1",
        state=State.ONLINE,
        started_at=NOW,
    )
    typist = Typist(sit(running, at=70, file=file))
    typist.key("Ctrl+Shift+N")
    assert focused() is booking_page(typist.run).confirm_button
    typist.key("Return")
    assert typist.struck == 2
    with file.opened() as store:
        found = store.load_range(date(2026, 12, 1), date(2026, 12, 1))
    assert [(each.start, each.client.id) for each in found] == [(jst("2026-12-01 10:00"), running.client.id)]


def test_a_booking_is_moved_by_the_keyboard_and_taken_back(sit: Sit, file: OfficeFile) -> None:
    ahead = an_appointment(kind=kind_rules(office("sasebo").kind("weekday")), room_id="teleoffice-1")
    typist = Typist(sit(ahead, at=10, file=file))
    typist.key("Ctrl+Shift+M")
    assert focused() is booking_page(typist.run).grid
    typist.key("Return")
    assert focused() is booking_page(typist.run).side.tick
    typist.key("Return")
    assert focused() is booking_page(typist.run).confirm_button
    typist.key("Return")
    moved = file.appointment(ahead)
    assert moved.start == jst("2026-11-25 08:30")
    with file.opened() as store:
        assert store.history(ahead.id)[-1].after["is_read_back"] is True
    typist.key("Ctrl+Z")
    assert file.appointment(ahead).start == ahead.start


def test_a_same_day_cancellation_by_mail_is_refused_and_by_telephone_counts(
    sit: Sit, file: OfficeFile
) -> None:
    ahead = an_appointment(kind=kind_rules(office("sasebo").kind("weekday")), room_id="teleoffice-1")
    typist = Typist(sit(ahead, at=10, file=file))
    typist.key("Ctrl+Shift+X")
    typist.key("Down")
    typist.key("Return")
    typist.type("ill")
    typist.key("Return")
    assert "第6条(4)" in read()
    assert file.appointment(ahead).state is State.CONFIRMED
    typist.key("Shift+Tab")
    typist.key("Up")
    typist.key("Return")
    typist.key("Return")
    assert file.appointment(ahead).state is State.CANCELLED


def filled(typist: Typist) -> None:
    """The known caller's booking, up to the button."""
    typist.key("Ctrl+B")
    typist.kana("こばやし", "kobayashi")
    typist.key("Return")
    typist.key("Right")
    typist.key("Down", 3)
    typist.key("Return")


def test_a_series_is_booked_by_the_keyboard_with_one_date_left_out(typist: Typist) -> None:
    filled(typist)
    typist.key("Alt+R")
    typist.key("Down")
    typist.key("Return")
    typist.key("Return")
    typist.key("Space")
    typist.key("Return", 3)
    while focused() is not booking_page(typist.run).confirm_button:
        typist.key("Return")
    typist.key("Return")
    with typist.run.file.opened() as store:
        found = store.load_range(date(2026, 11, 24), date(2027, 1, 31))
    days = sorted(f"{each.start:%m-%d}" for each in found if each.client.name == "小林 さくら")
    assert days == ["11-26", "12-10", "12-17"]


def test_a_date_of_a_series_gets_its_reason_by_the_keyboard_and_the_end_says_what_was_booked(
    typist: Typist,
) -> None:
    filled(typist)
    typist.key("Alt+R")
    typist.key("Down")
    typist.key("Return")
    typist.key("Down", 2)
    typist.key("Return")
    rows = booking_page(typist.run).series.rows
    assert [row.reason.isVisible() for row in rows] == [False] * 4 + [True]
    while focused() is not rows[4].reason:
        typist.key("Return")
    typist.type("by order")
    typist.key("Return")
    while focused() is not booking_page(typist.run).confirm_button:
        typist.key("Return")
    typist.key("Return")
    with typist.run.file.opened() as store:
        found = store.load_range(date(2026, 12, 31), date(2026, 12, 31))
        record = store.bookings.record(found[0].id)
    assert record is not None
    assert record.override is not None
    assert record.override.reason == "by order"
    assert "Booked: 6 sessions of the series." in read()
    assert "with the reason given" in read()


def test_a_tentative_booking_with_two_attendants_by_the_keyboard_is_confirmed_with_one_key(
    typist: Typist,
) -> None:
    filled(typist)
    typist.key("Down", 2)
    typist.key("Return")
    typist.key("Alt+A")
    typist.type("Hana")
    typist.key("Alt+T")
    typist.type("11/25 17:00")
    while focused() is not booking_page(typist.run).confirm_button:
        typist.key("Return")
    typist.key("Return")
    with typist.run.file.opened() as store:
        (made,) = store.load_range(date(2026, 11, 26), date(2026, 11, 26))
    assert (made.state, made.expires_at) == (State.TENTATIVE, jst("2026-11-25 17:00"))
    assert made.attendants is not None
    assert len(made.attendants) == 2
    click("Show it in the calendar")
    typist.run.settle()
    assert "Tentative" in read()
    typist.key("F6")
    with typist.run.file.opened() as store:
        assert store.appointment(made.id).state is State.CONFIRMED


@pytest.mark.parametrize("size", [(1366, 768), (911, 512)])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_phone_switch_stays_in_reach_and_nothing_is_cut_on_a_small_screen(
    sit: Sit, file: OfficeFile, size: tuple[int, int], language: str
) -> None:
    kind = kind_rules(office("sasebo").kind("weekday"))
    session = an_appointment(kind=kind, room_id="teleoffice-1")
    run = sit(session, at=55, file=file, language=language)
    file.put(KNOWN)
    typist = Typist(run)
    typist.key("Ctrl+B")
    typist.kana("こばやし", "kobayashi")
    typist.key("Return")
    run.window.resize(*size)
    run.settle()
    assert (run.window.width(), run.window.height()) == size
    area = booking_page(run).findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    form = area.widget()
    assert form is not None
    assert form.minimumSizeHint().width() <= area.viewport().width()
    typist.key("Ctrl+3")
    assert file.appointment(session).state is State.PHONE
