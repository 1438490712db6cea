"""The server is gone, the PC dies: what was done at it comes to the office from another PC, once.

And a new key for a desk file that the line is using.
"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid
from sqlalchemy import text

from counsellor_app.domain.appointment import State
from counsellor_app.domain.commands import End, Start, SwitchToPhone, WriteNote
from counsellor_app.domain.failure import FailureReason
from counsellor_app.domain.line.hand_over import SavedUnsent, TakenOver
from counsellor_app.storage.office.store import OfficeStore
from counsellor_app.ui.office.hand_over_card import HandOverCard
from counsellor_app.ui.office.tray_page import TrayPage
from counsellor_app.ui.settings.page import SettingsPage
from counsellor_app.ui.shell.desk_screen import SETTINGS, TRAY
from tests.builders import ACTOR, an_appointment
from tests.journeys.desk_run import as_before
from tests.office_desk.chaos import ChaosProxy
from tests.office_desk.servers import Server
from tests.office_desk.windows import OfficeWindow, this_morning

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("trusted_keyring"),
]
FACTS = ("start", "switch_to_phone", "write_note")
Sit = Callable[[str, str], OfficeWindow]


@pytest.fixture
def sit(qtbot: QtBot, server: Server, proxy: ChaosProxy, database: str, tmp_path: Path) -> Iterator[Sit]:
    """Sits down at a PC with a login."""
    windows: list[OfficeWindow] = []

    def begin(pc: str, login: str) -> OfficeWindow:
        windows.append(OfficeWindow(qtbot, tmp_path / pc, server.url(database, proxy.port), login))
        windows[-1].sign_in()
        windows[-1].wait_for_day()
        return windows[-1]

    with as_before():
        yield begin
        for each in windows:
            if isValid(each.program):
                each.close()
    for widget in [each for each in QApplication.topLevelWidgets() if isValid(each)]:
        widget.deleteLater()


def tray_of(window: OfficeWindow) -> TrayPage:
    """The page of what the office has not, opened."""
    page = window.open_page(TRAY)
    (found,) = page.findChildren(TrayPage) if page and not isinstance(page, TrayPage) else [page]
    assert isinstance(found, TrayPage)
    return found


def answering(card: HandOverCard, folder: Path, file: str = "") -> HandOverCard:
    """The card with somebody who answers the dialogs of the system."""

    def give_folder(_parent: QWidget) -> str:
        return str(folder)

    def give_file(_parent: QWidget) -> str:
        return file

    card._ask_folder, card._ask_file = give_folder, give_file
    return card


def press(window: OfficeWindow, session_id: object) -> None:
    """Three facts of a session, on the disk of this PC."""
    desk = window.desk.presenter
    desk.pick(session_id)  # type: ignore[arg-type]
    for kind, details in (
        (Start, {}),
        (SwitchToPhone, {"reason": FailureReason.DROPPED}),
        (WriteNote, {"text": "電話で続けた"}),
    ):
        assert desk.give(kind, session_id, **details) is not None  # type: ignore[arg-type]
    window.wait(lambda: not window.desk.ledger.unwritten)


def delivered(office: OfficeStore) -> int:
    """How often the trail of the server has the phone switch."""
    with office._engine.begin() as connection:
        return int(
            connection.execute(text("SELECT count(*) FROM event WHERE what = 'switch_to_phone'")).scalar_one()
        )


@pytest.mark.parametrize("login", ["sato", "tanaka"])
def test_facts_of_a_pc_that_died_reach_the_office_once_from_another(
    sit: Sit, office: OfficeStore, proxy: ChaosProxy, tmp_path: Path, login: str
) -> None:
    session = office.add_appointment(an_appointment(start=this_morning()), ACTOR, this_morning())
    old = sit("old", "sato")
    old.wait(lambda: old.session(session.id))
    other = sit("new", login)
    proxy.swallow()
    old.wait(lambda: old.chip().startswith("▲"))
    press(old, session.id)
    old.wait(lambda: "3 unsent" in old.chip())
    assert not old.program.window.close(), "it closed over what is on this PC alone"
    banner = old.desk.screen.banners._banners["office_unsent"]
    banner.buttons[0].click()
    card = answering(tray_of(old).hand_over, tmp_path)
    old.wait(card.save.isEnabled)
    old.wait(lambda: "3 record" in card.count.text())
    card.save.click()
    run = old.program._office
    assert run is not None
    old.wait(lambda: isinstance(run.hand_over.came, SavedUnsent))
    came = run.hand_over.came
    assert isinstance(came, SavedUnsent)
    assert run.may_leave(), "all of it lies in a file too"
    old.close()
    shutil.rmtree(tmp_path / "old")

    settings = other.open_page(SETTINGS)
    assert isinstance(settings, SettingsPage)
    there = answering(settings.findChildren(HandOverCard)[0], tmp_path, came.path)
    settings.sections.choose(there)
    there.open.click()
    there.typed.setText("00000000" + came.code[8:])
    there.take.click()
    other.wait(lambda: "Group 1" in there.said.text())
    there.typed.setText(came.code.lower())
    there.take.click()
    taking = other.program._office
    assert taking is not None
    other.wait(lambda: taking.hand_over.came == TakenOver(3, 0))
    other.wait(lambda: (now := other.session(session.id)) and now.state is State.PHONE)

    proxy.heal()
    other.wait(lambda: other.chip().startswith("●"))
    other.wait(lambda: office.appointment(session.id).note == "電話で続けた")
    assert [each.what for each in office.history(session.id)] == ["booked", *FACTS]
    assert {each.by.staff_id for each in office.history(session.id)} == {"sato"}
    assert delivered(office) == 1
    assert other.desk.presenter.give(End, session.id) is not None
    other.wait(lambda: office.appointment(session.id).state is State.DONE)


def test_the_key_of_the_desk_file_is_changed_while_the_line_uses_it(
    sit: Sit, office: OfficeStore, proxy: ChaosProxy
) -> None:
    session = office.add_appointment(an_appointment(start=this_morning()), ACTOR, this_morning())
    window = sit("pc", "sato")
    window.wait(lambda: window.session(session.id))
    settings = window.open_page(SETTINGS)
    assert isinstance(settings, SettingsPage)
    settings.sections.choose(settings.key)
    access = window.program._access
    assert access is not None
    before = access.key
    window.wait(settings.key.change.isEnabled)
    settings.key.change.click()
    press(window, session.id)
    window.wait(lambda: settings.key.code is not None)
    assert access.key != before
    window.wait(lambda: office.appointment(session.id).note == "電話で続けた")
    window.wait(lambda: window.chip().startswith("●"))
    assert [each.what for each in office.history(session.id)] == ["booked", *FACTS]
    proxy.swallow()
    window.wait(lambda: window.chip().startswith("▲"))
    assert window.desk.presenter.give(End, session.id) is not None
    window.wait(lambda: not window.desk.ledger.unwritten)
