"""What the Windows check does when Wine hangs: real processes under a `wine` that never ends."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools import lanes
from tools.environment import ROOT
from tools.windows import check, wine_prefix, wine_processes
from tools.windows.life_cycle import NotAsPromisedError
from tools.windows.wine_prefix import Prefix
from tools.windows.wine_processes import UnsteadyWineError, end_all, running_in

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Wine is for Linux")

DEAF = "trap '' TERM INT; while :; do sleep 1; done"
DETACHED = f'setsid sh -c "{DEAF}" deaf-service &\n'


@pytest.fixture
def windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Prefix:
    """A Windows whose server never answers, in which every program is the script `wine`."""
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setattr(wine_prefix, "_ENDING_S", 0.5)
    script(tmp_path, "wineserver", DEAF)
    folder = tmp_path / "prefix"
    folder.mkdir()
    return Prefix(folder)


def script(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    (folder / name).chmod(0o755)


def test_a_program_that_never_ends_is_ended_with_its_services_and_named(
    windows: Prefix, tmp_path: Path
) -> None:
    script(tmp_path, "wine", f"{DETACHED}echo half; {DEAF}")
    with pytest.raises(UnsteadyWineError) as hung:
        windows.run("setup.exe", "/S", limit_s=5)
    assert re.match(r"after 5 s 'setup.exe /S' was still running. It had said: 'half'", str(hung.value))
    assert "deaf-service" in str(hung.value)
    assert running_in(windows.folder) == {}


def test_a_service_that_keeps_the_output_of_an_ended_program_is_told_apart(
    windows: Prefix, tmp_path: Path
) -> None:
    script(tmp_path, "wine", f"{DETACHED}echo code=0")
    with pytest.raises(UnsteadyWineError, match="had ended, but Wine kept its output open"):
        windows.run("cmd", limit_s=5)
    assert running_in(windows.folder) == {}


def test_a_program_beside_others_ends_with_its_block(windows: Prefix, tmp_path: Path) -> None:
    script(tmp_path, "wine", f"{DETACHED}{DEAF}")
    with windows.running("counsellor-app.exe") as program:
        assert program.poll() is None
    assert program.poll() is not None
    assert running_in(windows.folder) == {}


def test_a_crash_is_no_result(windows: Prefix, tmp_path: Path) -> None:
    script(tmp_path, "wine", "echo 'wine: Unhandled page fault on read access'; exit 5")
    with pytest.raises(UnsteadyWineError, match=r"crash in 'setup\.exe /S': 'wine: Unhandled page fault"):
        windows.run("setup.exe", "/S")
    with pytest.raises(UnsteadyWineError, match="crash in"), windows.running("setup.exe") as program:
        program.wait(100)


def test_only_the_one_windows_is_ended(windows: Prefix, tmp_path: Path) -> None:
    script(tmp_path, "wine", f"exec {shutil.which('sleep')} 1000")
    beside = Prefix(tmp_path / "prefix-tests")
    with beside.running("python.exe") as program:
        end_all(windows.folder)
        assert program.poll() is None


def test_what_cannot_be_killed_is_an_error_and_no_endless_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wine_processes, "_PATIENCE_S", 0)
    monkeypatch.setattr(wine_processes, "running_in", lambda _: {2**22 + 1: "stuck.exe"})
    with pytest.raises(UnsteadyWineError, match=r"prefix cannot be ended: stuck\.exe"):
        end_all(Path("prefix"))


def test_a_hang_is_tried_once_more_and_told_in_the_summary(capsys: pytest.CaptureFixture[str]) -> None:
    tries = iter([UnsteadyWineError("setup: refuse while running: after 120 s"), None])

    def life() -> str:
        if fault := next(tries):
            raise fault
        return "lived"

    assert check._steadily(life) == "lived"
    told = lanes.told_unsteady(f"before\n{capsys.readouterr().out}after")
    assert told == ("setup: refuse while running: after 120 s",)


def test_a_check_that_takes_too_long_tells_where_it_stands_and_leaves_nothing_behind(tmp_path: Path) -> None:
    script(tmp_path, "wine", DEAF)
    (tmp_path / "prefix").mkdir()
    code = (
        "import sys; from pathlib import Path; from tools.windows import check; "
        "from tools.windows.wine_prefix import Prefix; "
        "here = Path(sys.argv[1]); check.BUILD, check._LIMIT_S = here, 3; "
        "check._run = lambda is_release: Prefix(here / 'prefix').run('stuck.exe'); check.main([])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        env=os.environ | {"PATH": f"{tmp_path}:{os.environ['PATH']}"},
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=100,
    )  # fmt: skip
    assert done.returncode == 1
    assert "not done in time" in done.stdout
    assert "stuck.exe" in done.stdout
    assert "in communicate" in done.stderr
    assert running_in(tmp_path / "prefix") == {}


@pytest.mark.parametrize("fault", [NotAsPromisedError("upgrade: 0 instead of 1618"), OSError()])
def test_a_wrong_result_is_never_tried_again(fault: Exception) -> None:
    tries = []

    def life() -> None:
        tries.append(1)
        raise fault

    with pytest.raises(type(fault)):
        check._steadily(life)
    assert tries == [1]


def test_a_second_hang_is_a_failure() -> None:
    def life() -> None:
        raise UnsteadyWineError("again")

    with pytest.raises(UnsteadyWineError):
        check._steadily(life)
