"""The tray of an office's desk in a real window, with records that were not taken; no server is needed."""

import secrets
from dataclasses import replace
from pathlib import Path

from counsellor_app.domain.commands import RefusalCode, Start, SwitchToPhone, WriteNote
from counsellor_app.domain.failure import FailureReason
from counsellor_app.domain.line.day_copy import OfficeCopy
from counsellor_app.domain.line.journal import EntryState
from counsellor_app.domain.staff import Office
from counsellor_app.services.office.hand_over import HandingOver
from counsellor_app.services.office.tray import Tray
from counsellor_app.storage.desk_file.connection import DeskKey
from counsellor_app.storage.desk_file.keychain import Keychain
from counsellor_app.storage.link.day_files import DayFiles
from counsellor_app.storage.link.local_desk import LocalDesk
from counsellor_app.ui.office.hand_over import HandOverPresenter
from counsellor_app.ui.office.tray import TrayPresenter
from counsellor_app.ui.office.tray_page import TrayPage
from counsellor_app.ui.shell.desk_screen import TRAY
from tests.builders import ACTOR, NOW, ROOMS, STAFF, a_command, an_appointment
from tests.journeys.desk_run import DeskRun
from tests.memory_keyring import MemoryKeyring

SESSION = an_appointment()


def a_refused_desk(folder: Path) -> LocalDesk:
    """A desk of an office with one record refused, one that no server can read, one to be told."""
    folder.mkdir()
    path = folder / "desk.db"
    desk = LocalDesk(path, DeskKey(secrets.token_hex(32)), "sato", DayFiles(path, Keychain(MemoryKeyring())))
    desk.take_all(OfficeCopy(Office("sasebo", "見本"), STAFF, ROOMS), (SESSION,), NOW)
    for command in (
        a_command(Start, SESSION),
        a_command(SwitchToPhone, SESSION, reason=FailureReason.DROPPED),
        a_command(WriteNote, SESSION, text="控え"),
    ):
        assert desk.press(command) is not None
    first, second, _ = desk.journal.everything()
    desk.journal.settle(replace(first, state=EntryState.REFUSED, refusal=RefusalCode.WRONG_STATE), NOW)
    desk.journal.settle(replace(second, state=EntryState.POISON, trouble="22000"), NOW)
    return desk


def open_tray(run: DeskRun, desk: LocalDesk) -> TrayPage:
    """Put the page on the desk, as in an office, and open it."""
    jobs = run.program.jobs
    tray = TrayPresenter(lambda: Tray(desk, lambda: None), jobs, run.now, ACTOR)
    hand_over = HandOverPresenter(lambda: HandingOver(desk, run.now), jobs)
    hand_over.note_unsent(3)
    for each in (tray, hand_over):
        each.setParent(run.desk)
    run.desk.screen.add_page(TRAY, lambda: TrayPage(tray, hand_over))
    run.desk.screen.show_page(TRAY)
    run.settle()
    page = run.desk.screen.made_page(TRAY)
    assert isinstance(page, TrayPage)
    assert len(page.cards) == 2
    return page
