"""P3: a tick that was shown is on disk, although the power was cut."""

import os
import shutil
import subprocess

import pytest

from benchmarks.power_loss import cut_power, record


@pytest.fixture(autouse=True)
def strace_works() -> None:
    """Skips where strace is missing, or may not follow a process (some containers)."""
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed (bootstrap.py test installs it)")
    if subprocess.run([strace, "-o", os.devnull, "true"], capture_output=True, check=False).returncode:
        pytest.skip("strace may not follow processes here")


SIZES = [
    pytest.param(12, 150, id="small"),
    pytest.param(40, 4_000, id="full size", marks=pytest.mark.full_size),
]


@pytest.mark.parametrize(("sessions", "states"), SIZES)
def test_nothing_acknowledged_is_lost_when_the_power_is_cut(sessions: int, states: int) -> None:
    trace = record(sessions)
    assert {step.kind for step in trace.steps} == {"write", "sync", "told", "remove"}
    sums = cut_power(trace, states)
    assert (sums.states, sums.losing, sums.half_done, sums.corrupt) == (states, 0, 0, 0)
    assert sums.syncs > sums.acknowledged  # each tick waited for the disk


@pytest.mark.parametrize(("sessions", "states"), SIZES)
def test_the_same_proof_catches_the_usual_setting(sessions: int, states: int) -> None:
    sums = cut_power(record(sessions, is_normal=True), states)
    assert sums.losing > states // 10
    assert sums.worst_loss > 1
