"""Python outlives any number of Qt calls that return None."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CALLS = """
import counsellor_app
from PySide6.QtCore import QObject
thing = QObject()
for number in range(400_000):
    thing.setObjectName("x")
"""


def test_four_hundred_thousand_calls_that_return_nothing_leave_python_alive() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CALLS], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
