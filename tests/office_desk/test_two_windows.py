"""Two windows, one PostgreSQL: a booking appears, the server dies, the day goes on, both agree afterwards."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from counsellor_app.domain.appointment import Appointment, State
from counsellor_app.domain.commands import End, Start, SwitchToPhone, WriteNote
from counsellor_app.domain.failure import FailureReason
from counsellor_app.domain.japan import start_of_day
from counsellor_app.services.consultations import NewSession
from counsellor_app.storage.office.store import OfficeStore
from counsellor_app.ui.opening.sign_in_page import SignInPage
from tests.builders import WEEKDAY, a_client, an_id
from tests.journeys.desk_run import as_before
from tests.office_desk.chaos import ChaosProxy
from tests.office_desk.conftest import BOTH
from tests.office_desk.servers import PASSWORD, Server
from tests.office_desk.windows import OfficeWindow

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("trusted_keyring"),
]
Sit = Callable[..., OfficeWindow]


@pytest.fixture
def sit(qtbot: QtBot, server: Server, proxy: ChaosProxy, database: str, tmp_path: Path) -> Iterator[Sit]:
    windows: list[OfficeWindow] = []

    def begin(login: str, password: str = PASSWORD) -> OfficeWindow:
        """One after the other: a process migrates one desk file at a time."""
        windows.append(OfficeWindow(qtbot, tmp_path / login, server.url(database, proxy.port), login))
        windows[-1].sign_in(password)
        if password == PASSWORD:
            windows[-1].wait_for_day()
        return windows[-1]

    with as_before():
        yield begin
        for each in windows:
            each.close()
    left = [each for each in QApplication.topLevelWidgets() if isValid(each)]
    for widget in left:
        widget.deleteLater()


def this_morning() -> datetime:
    """A time of today in Japan whose day does not end while the test runs."""
    now = datetime.now(UTC)
    return max(now.replace(second=0, microsecond=0), start_of_day((now + timedelta(hours=9)).date()))


def book(window: OfficeWindow, client: str) -> Appointment:
    """Book as the form does: in the window's worker, through its use cases."""
    new = NewSession(
        id=an_id(),
        typed=a_client(name=client),
        kind=WEEKDAY,
        start=this_morning(),
        counsellor_id="sato",
        room_id="zoom-1",
    )
    access, presenter = window.program._access, window.desk.presenter
    assert access is not None
    booked: list[Appointment] = []
    failed: list[Exception] = []
    window.program.jobs.submit(
        lambda: access.consultations().add_session(new, presenter.actor, presenter.now()),
        booked.append,
        failed.append,
    )
    window.wait(lambda: booked or failed)
    assert failed == []
    return booked[0]


def state_in(window: OfficeWindow, session: Appointment) -> State | None:
    found = window.session(session.id)
    return None if found is None else found.state


@BOTH
def test_a_booking_appears_the_server_dies_the_switch_goes_on_and_both_windows_agree(
    sit: Sit, server: Server, office: OfficeStore
) -> None:
    counsellor, reception = sit("sato"), sit("kimura")
    session = book(reception, "合成 花子")
    counsellor.wait(lambda: counsellor.session(session.id))

    server.kill()
    counsellor.wait(lambda: counsellor.chip().startswith("▲"), 8_000)
    desk = counsellor.desk.presenter
    desk.pick(session.id)
    for kind, details in (
        (Start, {}),
        (SwitchToPhone, {"reason": FailureReason.DROPPED}),
        (WriteNote, {"text": "電話で続けた"}),
        (End, {}),
    ):
        assert desk.give(kind, session.id, **details) is not None
    counsellor.wait(lambda: not counsellor.desk.ledger.unwritten)
    counsellor.wait(lambda: "4" in counsellor.chip())
    assert not counsellor.program.window.close(), "it closed over what the office does not have"

    server.start()
    counsellor.wait(lambda: counsellor.chip().startswith("●"), 60_000)
    reception.wait(lambda: state_in(reception, session) is State.DONE, 60_000)
    assert state_in(counsellor, session) is State.DONE
    told = [each.what for each in office.history(session.id)]
    assert told == ["booked", "start", "switch_to_phone", "write_note", "end"]
    assert counsellor.kept[-1].office_login == "sato"


def test_another_desks_change_to_what_i_look_at_waits_for_a_press(sit: Sit, office: OfficeStore) -> None:
    counsellor, reception = sit("sato"), sit("kimura")
    session = book(reception, "合成 次郎")
    counsellor.wait(lambda: counsellor.session(session.id))
    reception.wait(lambda: reception.session(session.id))
    counsellor.desk.presenter.pick(session.id)
    assert reception.desk.presenter.give(WriteNote, session.id, text="通訳が来る") is not None
    banners = counsellor.desk.screen.banners
    counsellor.wait(lambda: banners.has("office_elsewhere"))
    shown = counsellor.session(session.id)
    assert shown is not None
    assert shown.note == ""
    banners._banners["office_elsewhere"].buttons[0].click()
    counsellor.wait(lambda: (found := counsellor.session(session.id)) and found.note == "通訳が来る")
    assert not banners.has("office_elsewhere")


def test_a_wrong_password_says_so_and_changes_nothing(sit: Sit) -> None:
    window = sit("tanaka", "wrong")
    page = window._page()
    assert isinstance(page, SignInPage)
    window.wait(lambda: page.fault.text())
    assert "not right" in page.fault.text()
    assert window.kept == []
    window.sign_in()
    window.wait_for_day()
