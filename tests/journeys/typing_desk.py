"""A desk at which a booking is half typed until it is killed.

Run as `python -m tests.journeys.typing_desk FOLDER`, key in hex on standard input. It prints a line when
everything is typed.
"""

import os
import sys
from pathlib import Path

import keyring
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from counsellor_app.app.kept_settings import KeptSettings
from counsellor_app.app.options import Options
from counsellor_app.app.program import Program
from counsellor_app.desktop.clock import AppClock
from counsellor_app.domain.this_pc.pc_settings import PcSettings
from counsellor_app.storage.desk_file.connection import DeskKey
from counsellor_app.storage.desk_file.keychain import Keychain, Slot
from counsellor_app.ui.booking.page import BookingPage
from tests.builders import ME
from tests.desktop.moved_pc import MovedPc
from tests.journeys import hand
from tests.memory_keyring import MemoryKeyring

_LOOK_EVERY_MS = 5


class TypingHand:
    """Opens the booking page, begins a new card with a reading, and types the name."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._timer = QTimer(interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        if self._program.desk is None or QApplication.activeWindow() is None:
            self._program.window.activateWindow()
            return
        page = self._program.window.findChild(BookingPage)
        if page is None or not page.isVisible():
            hand.press("Ctrl+B")
        elif page.who.search.isVisible() and not page.who.search.text():
            page.who.search.setFocus()
            hand.type_text("ナガサキ ハナコ")
        elif page.who.search.isVisible() and page.who.hits.isVisible():
            hand.press("Return")
        elif not page.who.search.isVisible():
            hand.type_text("長崎 花子")
            self._timer.stop()
            os.write(1, b"typed\n")


def main(folder: Path) -> int:
    """Type, then wait to be killed."""
    trusted = type("Keyring", (MemoryKeyring,), {"__module__": "keyring.backends.SecretService"})
    keyring.set_keyring(trusted())
    Keychain().keep(Slot.CURRENT, DeskKey(sys.stdin.readline().strip()))
    app = QApplication(sys.argv[:1])
    pc = MovedPc(truth=65 * 60, boot=65 * 60)
    settings = KeptSettings(PcSettings(staff_id=ME), write=lambda _settings: None)
    program = Program(Options(language="en"), settings, folder, clock=AppClock(pc.sources))
    program.start()
    program.window.activateWindow()
    kept = TypingHand(program)
    code = app.exec()
    del kept
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
