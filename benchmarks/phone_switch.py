"""P4: from the press of a phone switch to the tick "written" on the screen, while packets vanish.

Run: python -m benchmarks.phone_switch [--switches 500] [--json FILE]

The real window on a screen of its own (Xvfb), a real desk file, its key in a real key store. At each press
the worker is at reading a week and a month; after it a diagnosis runs into a proxy that never answers.
"""

import argparse
import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.made_desk import make_desk
from benchmarks.stage import own_stage
from benchmarks.switch_meter import SwitchMeter, packets_that_vanish
from counsellor_app.app.kept_settings import KeptSettings
from counsellor_app.app.options import Options
from counsellor_app.app.program import Program
from counsellor_app.storage.settings_file import read_settings

WRITTEN_P99_MS = 100.0
GAP_MS = 50.0


def main() -> int:
    """Measure, print and judge."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--switches", type=int, default=500)
    parser.add_argument("--json", type=Path, help="file for the figures")
    given = parser.parse_args()
    folder = own_stage("benchmarks.phone_switch") / "desk"
    make_desk(folder, running=1)
    with packets_that_vanish() as proxy:
        os.environ.update({"http_proxy": proxy, "https_proxy": proxy})
        figures = _measured(folder, given.switches)
    print(json.dumps(figures, indent=1))
    if given.json:
        given.json.write_text(json.dumps(figures), encoding="utf-8")
    is_kept = figures["written_p99_ms"] < WRITTEN_P99_MS and figures["gap_max_ms"] < GAP_MS
    print("P4 kept" if is_kept else "P4 NOT kept")
    return 0 if is_kept else 1


def _measured(folder: Path, switches: int) -> dict[str, float]:
    app = QApplication(sys.argv[:1])
    program = Program(Options(), KeptSettings(read_settings(folder), write=lambda _settings: None), folder)
    found: list[dict[str, float]] = []

    def begin() -> None:
        if program.desk is None or not program.desk.presenter.has_running():
            QTimer.singleShot(100, begin)
        else:
            QTimer.singleShot(3000, measure)

    def measure() -> None:
        program.window.activateWindow()
        found.append(SwitchMeter(program).measure(switches).figures())
        program.window.close()

    program.start()
    QTimer.singleShot(0, begin)
    app.exec()
    return found[0]


if __name__ == "__main__":
    sys.exit(main())
