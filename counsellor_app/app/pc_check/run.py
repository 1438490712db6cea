"""Runs every check, each within its time, and writes the report."""

import os
import platform
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QCoreApplication, QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication

from counsellor_app.app.options import program_version
from counsellor_app.app.pc_check import records, screen, system
from counsellor_app.app.pc_check.report import write_report
from counsellor_app.domain.this_pc.desk_file import DeskFileRefusedError
from counsellor_app.domain.this_pc.exit_code import ExitCode
from counsellor_app.domain.this_pc.pc_check import (
    CheckName,
    CheckResult,
    CheckVerdict,
    Found,
    PcReport,
    Remedy,
)

_LIMIT_S = 20.0
_ALL_S = 240
"""After so long a system that lets nothing return is given up, without a report."""

Check = Callable[[], Found]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A report, and whether checks that ran out of time are still at work in this process."""

    report: PcReport
    left_running: bool


def checks(folder: Path) -> tuple[tuple[CheckName, Check], ...]:
    """Every check in order; ``folder`` is that of the desk file."""
    return (
        (CheckName.CIPHER, records.cipher),
        (CheckName.KEY_STORE, records.key_store),
        (CheckName.OFFICE_DATABASE, records.office_database),
        (CheckName.TRANSLATIONS, screen.translations),
        (CheckName.FONT, screen.font),
        (CheckName.ICONS, screen.icons),
        (CheckName.SECURE_LINES, system.secure_lines),
        (CheckName.CLOCK, system.clock),
        (CheckName.TIME_ZONE, system.time_zone),
        (CheckName.FOLDERS, partial(records.folders, folder)),
        (CheckName.DISK_SPACE, partial(records.disk_space, folder)),
        (CheckName.PRINTING, screen.printing),
        (CheckName.HOLIDAYS, system.holidays),
        (CheckName.PHONE_NUMBERS, system.phone_numbers),
        (CheckName.SINGLE_WINDOW, system.single_window),
        (CheckName.POLICY, system.policy),
    )


def look(
    wanted: tuple[tuple[CheckName, Check], ...], said: Callable[[int, CheckResult], None], limit_s: float
) -> Outcome:
    """Run the checks in order; ``said`` hears each result with its number from 1. No check takes longer than
    ``limit_s``: one that does has failed, and is left to itself in a thread that ends with the process."""
    results, left = [], False
    for number, (name, check) in enumerate(wanted, 1):
        result, alive = _timed(name, check, limit_s)
        left = left or alive
        results.append(result)
        said(number, result)
    return Outcome(PcReport(_about(), tuple(results)), left)


def _timed(name: CheckName, check: Check, limit_s: float) -> tuple[CheckResult, bool]:
    found = [Found(CheckVerdict.FAILED, f"no answer in {limit_s:.0f} s", _late(name))]

    def work() -> None:
        found.append(_guarded(check))

    started = time.monotonic()
    thread = Thread(target=work, name=f"check-{name}", daemon=True)
    thread.start()
    thread.join(limit_s)
    spent = round((time.monotonic() - started) * 1000)
    return CheckResult(name, found[-1], spent), thread.is_alive()


def _guarded(check: Check) -> Found:
    try:
        return check()
    except DeskFileRefusedError as error:
        detail = error.refusal.value
    except ImportError as error:
        detail = f"{type(error).__name__} {error.name or ''}".strip()
    except OSError as error:
        detail = f"{type(error).__name__} {error.errno}"
    except Exception as error:
        detail = type(error).__name__
    return Found(CheckVerdict.FAILED, detail, Remedy.INSTALL_AGAIN)


def _late(name: CheckName) -> Remedy:
    return Remedy.UNLOCK_KEY_STORE if name is CheckName.KEY_STORE else Remedy.LOOK_AGAIN


def _about() -> tuple[tuple[str, str], ...]:
    return (
        ("program", program_version()),
        ("frozen", str(getattr(sys, "frozen", False)).lower()),
        ("python", platform.python_version()),
        ("qt", qVersion()),
        ("system", QSysInfo.prettyProductName()),
        ("kernel", f"{QSysInfo.kernelType()} {QSysInfo.kernelVersion()}"),
        ("machine", QSysInfo.currentCpuArchitecture()),
        ("display", QGuiApplication.platformName()),
    )


def self_test(out: Path, folder: Path | None = None) -> int:
    """Check this PC and write the report to ``out``; for a process of its own. Returns the exit code.

    OK: nothing failed. NOT_DONE: something failed, or the report could not be written.
    """
    import faulthandler

    from counsellor_app.storage.desk_file.location import default_folder

    if sys.platform.startswith("linux") and not {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with open(os.devnull, "w") as nowhere:  # noqa: PTH123 - stays open: used without Python's help at the end
        faulthandler.dump_traceback_later(_ALL_S, exit=True, file=nowhere)
        app = QGuiApplication.instance() or QGuiApplication(["counsellor-app"])
        outcome = look(checks(folder or default_folder()), _tell, _LIMIT_S)
        code = _keep(app, out, outcome.report)
        faulthandler.cancel_dump_traceback_later()
    if outcome.left_running:
        os._exit(code)  # a thread that waits for the system for ever would hold the end up
    return code


def _keep(app: QCoreApplication, out: Path, report: PcReport) -> int:
    try:
        write_report(out, report, app)
    except OSError as error:
        _say(f"cannot write the report: {type(error).__name__} {error.errno}")
        return ExitCode.NOT_DONE
    return ExitCode.OK if report.passed else ExitCode.NOT_DONE


def _tell(number: int, result: CheckResult) -> None:
    _say(f"{number} {result.found.verdict} {result.name} {result.found.detail}")


def _say(line: str) -> None:
    """One line of progress, where there is somebody to read it: a window program of Windows has no output."""
    if sys.stdout is not None:
        print(line, flush=True)  # noqa: T201 - what was asked for on the command line
