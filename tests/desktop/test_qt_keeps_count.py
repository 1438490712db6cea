"""The binding must keep count of None and True (docs/adr/0007): PySide6 6.12.0 does not on Python 3.11."""

import subprocess
import sys

SCRIPT = """
from PySide6.QtCore import QObject, Signal
class Sender(QObject):
    sent = Signal()
sender = Sender()
for _ in range(100_000):
    sender.sent.emit()
    sender.setObjectName("x")
print("alive")
"""


def test_the_program_survives_a_hundred_thousand_signals() -> None:
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, timeout=120, check=False
    )
    assert (run.returncode, run.stdout) == (0, "alive\n"), run.stderr[-400:]
