"""A desk that presses the phone switch again and again until it is killed.

Run as `python -m tests.journeys.killed_desk FOLDER`, key in hex on standard input. Every line on standard
output is the moment of a switch that the screen showed as written on this PC, before it was printed.
"""

import os
import sys
from pathlib import Path

import keyring
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel

from counsellor_app.app.kept_settings import KeptSettings
from counsellor_app.app.options import Options
from counsellor_app.app.program import Program
from counsellor_app.desktop.clock import AppClock
from counsellor_app.domain.this_pc.pc_settings import PcSettings
from counsellor_app.storage.desk_file.connection import DeskKey
from counsellor_app.storage.desk_file.keychain import Keychain, Slot
from tests.builders import ME
from tests.desktop.moved_pc import MovedPc
from tests.journeys import hand
from tests.memory_keyring import MemoryKeyring

_LOOK_EVERY_MS = 1


class PressingHand:
    """Presses Ctrl+3, waits for the tick of that second, takes it back, and lets a second pass."""

    def __init__(self, program: Program, pc: MovedPc) -> None:
        self._program = program
        self._pc = pc
        self._waits_for = ""
        self._timer = QTimer(interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        desk = self._program.desk
        if desk is None:
            return
        if QApplication.activeWindow() is None:
            self._program.window.activateWindow()
            return
        if not self._waits_for:
            self._pc.run(1)
            self._program.ticker.tick_now()
            hand.press("Ctrl+3")
            moment = self._program.clock.now()
            self._waits_for = f"✓ {(moment.hour + 9) % 24}:{moment:%M:%S} written on this PC"
        elif self._waits_for in (each.text() for each in desk.screen.panel.record.findChildren(QLabel)):
            os.write(1, f"{self._program.clock.now().isoformat()}\n".encode())
            hand.press("Ctrl+Z")
            self._waits_for = ""


def main(folder: Path) -> int:
    """Press until killed."""
    trusted = type("Keyring", (MemoryKeyring,), {"__module__": "keyring.backends.SecretService"})
    keyring.set_keyring(trusted())
    Keychain().keep(Slot.CURRENT, DeskKey(sys.stdin.readline().strip()))
    app = QApplication(sys.argv[:1])
    pc = MovedPc(truth=65 * 60, boot=65 * 60)
    settings = KeptSettings(PcSettings(staff_id=ME), write=lambda _settings: None)
    program = Program(Options(language="en"), settings, folder, clock=AppClock(pc.sources))
    program.start()
    program.window.activateWindow()
    kept = PressingHand(program, pc)
    code = app.exec()
    del kept
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
