"""A whole window of an office in a process of its own, for a test to kill while it is at something.

Run as `python -m tests.office_desk.busy_desk`, its orders as JSON on standard input: where, who, and which
session. It signs in by its page, starts the session, puts a time on the booking form, and prints that time.
"""

import json
import os
import sys
from pathlib import Path
from uuid import UUID

import keyring
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from counsellor_app.app.kept_settings import KeptSettings
from counsellor_app.app.options import Options
from counsellor_app.app.program import Program
from counsellor_app.domain.commands import Start
from counsellor_app.domain.this_pc.pc_settings import PcSettings
from counsellor_app.ui.booking.presenter import BookingPresenter
from counsellor_app.ui.opening.sign_in_page import SignInPage
from counsellor_app.ui.shell.desk_screen import BOOKING
from tests.memory_keyring import MemoryKeyring

_LOOK_EVERY_MS = 20


class BusyHand:
    """Goes on as soon as the screen lets it."""

    def __init__(self, program: Program, orders: dict[str, str]) -> None:
        self._program = program
        self._orders = orders
        self._steps = [self._sign_in, self._start, self._type]
        self._timer = QTimer(interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        if self._steps and self._steps[0]():
            self._steps.pop(0)

    def _sign_in(self) -> bool:
        page = self._program.window.findChild(SignInPage)
        if page is None:
            return False
        page.login.setText(self._orders["login"])
        page.password.field.setText(self._orders["password"])
        page.button.click()
        return True

    def _start(self) -> bool:
        desk = self._program.desk
        session = UUID(self._orders["session"])
        if desk is None or desk.presenter.days.find(session) is None:
            return False
        desk.presenter.pick(session)
        return desk.presenter.give(Start, session) is not None

    def _type(self) -> bool:
        desk = self._program.desk
        assert desk is not None
        presenter = desk.findChild(BookingPresenter)
        if presenter is None:
            return False
        desk.screen.show_page(BOOKING)
        face = presenter.face()
        place = face.grid.first_free()
        cell = face.grid.cell(*place) if place else None
        if cell is None or cell.slot is None:
            if not face.is_loading:
                presenter.timing.step_week(1)
            return False
        presenter.timing.pick(cell)
        os.write(1, f"{cell.slot.start.isoformat()}\n".encode())
        return True


def main() -> int:
    """Work until killed."""
    orders = json.loads(sys.stdin.readline())
    trusted = type("Keyring", (MemoryKeyring,), {"__module__": "keyring.backends.SecretService"})
    keyring.set_keyring(trusted())
    app = QApplication(sys.argv[:1])
    settings = KeptSettings(PcSettings(office_url=orders["url"]), write=lambda _settings: None)
    program = Program(Options(language="ja", size=(1366, 768)), settings, Path(orders["folder"]))
    program.start()
    kept = BusyHand(program, orders)
    code = app.exec()
    del kept
    return code


if __name__ == "__main__":
    sys.exit(main())
