"""The office's own reasons for a switch on a desk whose office is away: offered, pressed, told later."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from counsellor_app.domain.appointment import State
from counsellor_app.domain.commands import Start
from counsellor_app.domain.failure import FailureReason
from counsellor_app.domain.failure_reasons import FailureReasons, NamedReason
from counsellor_app.services.rules.failure_reasons import OfficeReasons
from counsellor_app.storage.office.store import OfficeStore
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
ECHO = NamedReason(FailureReason.AUDIO_VIDEO, "音が途切れる", "1")
OURS = FailureReasons((NamedReason(FailureReason.DROPPED, "切れた"),), (ECHO,))


def offered(window: OfficeWindow) -> list[str]:
    return [each.words() for each in window.desk.screen.panel.switch.buttons if not each.isHidden()]


def test_they_are_pressed_while_the_office_is_away_and_stand_in_its_record_afterwards(
    qtbot: QtBot, server: Server, office: OfficeStore, proxy: ChaosProxy, database: str, tmp_path: Path
) -> None:
    session = office.add_appointment(an_appointment(start=this_morning()), ACTOR, this_morning())
    url = server.url(database, proxy.port)
    with as_before():
        before = OfficeWindow(qtbot, tmp_path / "pc", url, "sato")
        before.sign_in()
        before.wait_for_day()
        before.wait(lambda: before.session(session.id))
        before.wait(lambda: len(offered(before)) == 6)
        OfficeReasons(office).keep(OURS, 0, ACTOR, this_morning())
        before.wait(lambda: "音が途切れる" in offered(before))
        kept = before.kept[-1]
        before.close()

        proxy.swallow()
        after = OfficeWindow(qtbot, tmp_path / "pc", url, "sato", replace(kept, window=None))
        after.wait(lambda: after.program.desk is not None)
        after.wait(lambda: after.chip().startswith("▲"))
        after.wait(lambda: after.session(session.id))
        after.wait(lambda: "切れた" in offered(after))
        assert offered(after)[2] == "切れた"
        desk = after.desk.presenter
        desk.pick(session.id)
        assert desk.give(Start, session.id) is not None
        ours = after.desk.screen.panel.switch.buttons[6]
        after.wait(ours.isEnabled)
        ours.click()
        after.wait(lambda: not after.desk.ledger.unwritten)
        now = after.session(session.id)
        assert now is not None
        assert now.state is State.PHONE
        proxy.heal()
        after.wait(lambda: office.appointment(session.id).state is State.PHONE)
        account = office.appointment(session.id).failures[0].account
        assert (account.reason, account.label, account.own) == (ECHO.reason, ECHO.label, ECHO.own)
        after.close()
    for widget in [each for each in QApplication.topLevelWidgets() if isValid(each)]:
        widget.deleteLater()
