"""Two windows, one PostgreSQL that dies: of two wishes one is granted, the other had at another time."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from counsellor_app.domain.appointment import Appointment, Pending, State
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.problem import Problem
from counsellor_app.storage.office.store import OfficeStore
from tests.builders import ACTOR, NOW, a_client, a_phone, an_appointment
from tests.journeys.desk_run import as_before
from tests.office_desk.chaos import ChaosProxy
from tests.office_desk.reception import Reception
from tests.office_desk.servers import Server
from tests.office_desk.windows import OfficeWindow

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("trusted_keyring"),
]
Sit = Callable[[str], OfficeWindow]
HANAKO = a_client(
    name="合成 花子", kana="ゴウセイ ハナコ", number="42020-0000001", phones=(a_phone(e164="+819012345671"),)
)
JIRO = a_client(
    name="合成 次郎", kana="ゴウセイ ジロウ", number="42020-0000002", phones=(a_phone(e164="+819012345672"),)
)


@pytest.fixture(params=["ja", "en"])
def sit(
    request: pytest.FixtureRequest,
    qtbot: QtBot,
    server: Server,
    proxy: ChaosProxy,
    database: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Sit]:
    monkeypatch.setattr(OfficeWindow, "language", request.param)
    windows: list[OfficeWindow] = []

    def begin(login: str) -> OfficeWindow:
        url = server.url(database, proxy.port)
        windows.append(OfficeWindow(qtbot, tmp_path / login, url, login))
        windows[-1].sign_in()
        windows[-1].wait_for_day()
        return windows[-1]

    with as_before():
        yield begin
        for each in windows:
            each.close()
    left = [each for each in QApplication.topLevelWidgets() if isValid(each)]
    for widget in left:
        widget.deleteLater()


def shown_on(window: OfficeWindow, session: Appointment) -> Appointment | None:
    """The session as the calendar of that window shows it on its day."""
    day = window.desk.presenter.day
    return day.find(session.id) if day is not None and day.date == japan_date(session.start) else None


def stored(office: OfficeStore, session: Appointment) -> Appointment | None:
    """The session as the office has it, where it has it by now."""
    try:
        return office.appointment(session.id)
    except Problem:
        return None


def test_one_wish_becomes_the_booking_and_the_other_is_had_at_the_nearest_time(
    sit: Sit, server: Server, office: OfficeStore, proxy: ChaosProxy
) -> None:
    counsellor, window = sit("sato"), sit("kimura")
    reception = Reception(window)
    window.wait(lambda: reception.face().grid.cells)
    firm = reception.page.confirm_button.words()
    proxy.swallow()
    server.kill()
    for each in (window, counsellor):
        each.wait(lambda at=each: at.chip().startswith("▲"))  # type: ignore[misc]
    window.wait(lambda: reception.face().is_wish)
    window.wait(lambda: reception.page.confirm_button.words() != firm)

    reception.fill(HANAKO, 0)
    said = reception.face().side.read_back
    assert any("お電話で結果を" in line for line in said)
    lost = reception.press()
    reception.fill(JIRO, 1)
    kept = reception.press()
    assert (lost.pending, kept.pending) == (Pending.BOOK, Pending.BOOK)
    window.wait(lambda: window.desk.screen.banners.has("office_wished"))
    window.wait(lambda: "2" in window.chip())
    window.desk.show_added(kept)
    window.wait(lambda: (found := shown_on(window, kept)) and found.pending is Pending.BOOK)

    server.start()
    other = an_appointment(
        start=lost.start, end=lost.end, counsellor_id=lost.counsellor_id, room_id=lost.room_id, join=None
    )
    office.add_appointment(other, ACTOR, NOW)
    proxy.heal()
    for each in (window, counsellor):
        each.wait(lambda at=each: at.chip().startswith("●"))  # type: ignore[misc]
    window.wait(lambda: (found := shown_on(window, kept)) and found.pending is None)
    assert office.appointment(kept.id).state is State.CONFIRMED

    tray = reception.tray
    window.wait(lambda: tray.cards and len(tray.cards[0].nearest) == 3)
    window.wait(lambda: tray.wishes and tray.wishes[0].said is not None)
    (card,), (_,) = tray.cards, tray.wishes
    words = " ".join(each.text() for each in card.findChildren(QLabel))
    assert HANAKO.name in words
    assert other.client.name not in words
    card.nearest[0].click()
    window.wait(lambda: not tray.cards)
    window.wait(lambda: stored(office, lost))
    had = office.appointment(lost.id)
    assert had.client.name == HANAKO.name
    assert had.start != lost.start
    while tray.wishes:  # a second where the office was too slow to say at once that the nearest is had
        window.wait(lambda: tray.wishes[0].said is not None)
        told, waiting = tray.wishes[0], len(tray.wishes)
        assert told.said is not None
        told.said.click()
        window.wait(lambda before=waiting: len(tray.wishes) < before)  # type: ignore[misc]

    for session in (kept, had):
        assert [each.what for each in office.history(session.id)] == ["booked"]
        for each in (window, counsellor):
            each.desk.show_added(session)
            there = office.appointment(session.id)
            each.wait(lambda at=each, as_there=there: shown_on(at, as_there) == as_there)  # type: ignore[misc]
