"""Two windows, one PostgreSQL: a booking appears, the server dies, the day goes on, both agree afterwards."""

import pytest

from counsellor_app.domain.appointment import Appointment, State
from counsellor_app.domain.commands import End, Start, SwitchToPhone, WriteNote
from counsellor_app.domain.failure import FailureReason
from counsellor_app.storage.office.store import OfficeStore
from counsellor_app.ui.opening.sign_in_page import SignInPage
from tests.office_desk.conftest import BOTH
from tests.office_desk.servers import Server
from tests.office_desk.windows import OfficeWindow, Sit, book

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("trusted_keyring"),
]


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
    counsellor.wait(lambda: counsellor.chip().startswith("▲"))
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
    counsellor.wait(lambda: counsellor.chip().startswith("●"))
    reception.wait(lambda: state_in(reception, session) is State.DONE)
    counsellor.wait(lambda: state_in(counsellor, session) is State.DONE)
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
    counsellor.wait(lambda: not banners.has("office_elsewhere"))


def test_a_wrong_password_says_so_and_changes_nothing(sit: Sit) -> None:
    window = sit("tanaka", "wrong")
    page = window._page()
    assert isinstance(page, SignInPage)
    window.wait(lambda: page.fault.text())
    assert "not right" in page.fault.text()
    assert window.kept == []
    window.sign_in()
    window.wait_for_day()
