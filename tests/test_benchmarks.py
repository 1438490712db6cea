"""The benchmarks run and tell figures; whether they meet the gates is for docs/measurements.md."""

import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from benchmarks.process import Process
from benchmarks.ticks import report
from benchmarks.x_watch import STEP, Frame

ROOT = Path(__file__).resolve().parent.parent
_ON_STAGE = pytest.mark.skipif(
    not all(map(shutil.which, ("xvfb-run", "dbus-run-session", "gnome-keyring-daemon"))),
    reason="needs an X server and a key store of its own",
)


def figures(module: str, *arguments: str) -> str:
    """What a benchmark prints; the exit code 1 says that a gate was missed."""
    command = [sys.executable, "-m", f"benchmarks.{module}", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


@_ON_STAGE
def test_the_seconds_of_the_real_window_are_seen_from_outside() -> None:
    told = figures("ticks", "--seconds", "6")
    late = re.search(r"nobody else busy\s+p50 ([\d.]+) .* missed (\d+)", told)
    assert late is not None, told
    assert 0 < float(late[1]) < 600
    assert int(late[2]) < 4


@_ON_STAGE
def test_a_start_is_seen_from_outside_beside_a_bare_window() -> None:
    told = figures("startup", "--rounds", "1")
    paint = re.search(r"FIGURE V1 paint x ([\d.]+)", told)
    assert paint is not None, told
    assert float(paint[1]) > 1


def test_random_days_of_the_clock_give_a_figure() -> None:
    assert "FIGURE P10" in figures("clock", "--days", "5")


def test_missed_seconds_count_as_a_second_late(capsys: pytest.CaptureFixture[str]) -> None:
    assert report("here", [1.0] * 7, seconds=10) == (1.0, 1000.0, 1000.0)
    assert "missed 1" in capsys.readouterr().out


def test_frames_are_compared_in_the_area_asked_for() -> None:
    blank = Frame(0.0, (bytes(8),) * 8)
    half = Frame(1.0, (bytes(8),) * 4 + (b"\xff" * 8,) * 4)
    assert blank.alike(half, (0, 0, 8 * STEP, 8 * STEP)) == 0.5
    assert blank.alike(half, (0, 0, 8 * STEP, 4 * STEP)) == 1.0


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_cpu_sleep_and_memory_of_a_process_are_counted() -> None:
    with subprocess.Popen([sys.executable, "-c", "while True: pass"], stdin=subprocess.DEVNULL) as busy:
        try:
            until = time.monotonic() + 20
            while Process(busy.pid).cpu() < 0.05 and time.monotonic() < until:
                pass
            assert Process(busy.pid).cpu() >= 0.05
            assert 1 < Process(busy.pid).memory() < 100
            assert Process(busy.pid).wake_ups().total() >= 0
        finally:
            busy.kill()
