"""The two commands: what they say, ask for and conclude."""

import contextlib
import os
import select
import subprocess
import sys
from pathlib import Path

import pytest

import bootstrap
from tools import environment, lanes, machine
from tools.lanes import Lane

ROOT = environment.ROOT
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="about Debian")


def command(tmp_path: Path, name: str, answer: str) -> None:
    """A system command that only gives this answer."""
    (tmp_path / name).write_text(f"#!/bin/sh\n{answer}\n", encoding="utf-8")
    (tmp_path / name).chmod(0o755)


@pytest.fixture
def debian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A Debian with libgl1, a t64 glib and a Japanese font, whose commands are in the folder returned."""
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    states = [
        "installed libgl1",
        "installed libglib2.0-0t64",
        "not-installed xvfb",
        "installed fonts-noto-cjk",
    ]
    command(tmp_path, "dpkg-query", "\n".join(f"echo {state}" for state in states))
    command(tmp_path, "apt-get", f'echo "$DEBIAN_FRONTEND $*" >> {tmp_path}/apt.log')
    return tmp_path


@LINUX
def test_without_a_display_the_way_to_open_the_window_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.setenv(name, "")
    monkeypatch.setattr(sys, "argv", ["bootstrap.py", "run", "--demo"])
    with pytest.raises(SystemExit) as left:
        bootstrap.main(["run", "--demo"])
    assert left.value.code == machine.MISSING
    assert "xvfb-run -a python3 bootstrap.py run --demo" in capsys.readouterr().err


@LINUX
def test_only_what_debian_lacks_is_asked_for(debian: Path) -> None:
    assert machine.missing(["libgl1", "libglib2.0-0", "xvfb"]) == ["xvfb"]


@LINUX
def test_a_machine_without_a_japanese_font_gets_one(debian: Path) -> None:
    command(debian, "dpkg-query", "echo installed libgl1")
    command(debian, "fc-list", "true")
    assert machine.missing(["libgl1"]) == ["fonts-ipaexfont-gothic"]
    command(debian, "fc-list", "echo /usr/share/fonts/own.ttf")
    assert machine.missing(["libgl1"]) == []


@LINUX
def test_a_person_who_is_not_root_gets_the_exact_line(
    debian: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(SystemExit) as left:
        machine.require(["libgl1", "xvfb"])
    assert left.value.code == machine.MISSING
    assert "sudo apt-get install -y --no-install-recommends xvfb\n" in capsys.readouterr().err
    assert not (debian / "apt.log").exists()


@LINUX
def test_root_gets_the_packages_installed_without_questions(
    debian: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    machine.require(["libgl1", "xvfb"])
    assert (debian / "apt.log").read_text().splitlines() == [
        "noninteractive update -q",
        "noninteractive install -y -q --no-install-recommends xvfb",
    ]


@LINUX
def test_a_failing_apt_ends_the_command(debian: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    command(debian, "apt-get", "exit 100")
    with pytest.raises(SystemExit) as left:
        machine.require(["xvfb"])
    assert left.value.code == machine.MISSING


@pytest.fixture
def pip_calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """An environment in a folder of its own, and what pip was asked for."""
    calls: list[list[str]] = []
    monkeypatch.setattr(environment, "VENV", tmp_path)
    monkeypatch.setattr(environment, "_works", lambda: True)
    monkeypatch.setattr(environment, "_must", calls.append)
    return calls


def test_what_is_installed_is_not_installed_again(pip_calls: list[list[str]]) -> None:
    environment.install("dev")
    first = len(pip_calls)
    environment.install("dev")
    environment.install("run")  # contained in dev
    assert first == len(pip_calls) == 2
    assert {"--require-hashes", "--only-binary"} <= set(pip_calls[0])


def test_a_changed_requirement_is_installed(
    pip_calls: list[list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment.install("run")
    changed = tmp_path / "run.txt"
    changed.write_text("newer==2")
    monkeypatch.setitem(environment.REQUIREMENTS, "run", changed)
    environment.install("run")
    assert len(pip_calls) == 4


def python_lane(code: str, marker: str = "") -> Lane:
    return Lane("probe", (sys.executable, "-c", code), marker=marker)


def test_a_failing_lane_fails_the_whole_and_the_others_still_run(capfd: pytest.CaptureFixture[str]) -> None:
    assert lanes.run([python_lane("raise SystemExit(2)"), python_lane("print('second ran')")]) == 1
    said = capfd.readouterr().out
    assert "second ran" in said
    assert said.strip().splitlines()[-1].startswith("FAILED: probe in ")


def test_passing_lanes_pass_and_say_so_last(capfd: pytest.CaptureFixture[str]) -> None:
    assert lanes.run([python_lane("")]) == 0
    assert capfd.readouterr().out.strip().splitlines()[-1].startswith("all checks passed in ")


def test_a_lane_without_tests_is_a_failure() -> None:
    assert lanes.run([python_lane("raise SystemExit(5)", marker="xcb")]) == 1


def pytest_lane(tmp_path: Path, *tests: str) -> Lane:
    (tmp_path / "test_probe.py").write_text("\n".join(tests), encoding="utf-8")
    return Lane("probe", (sys.executable, "-m", "pytest", "-q", str(tmp_path / "test_probe.py")))


def test_a_test_that_fails_once_and_passes_alone_is_named(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    mark = f"mark = __import__('pathlib').Path({str(tmp_path / 'tried')!r})"
    once = "def test_once():\n    new = not mark.exists()\n    mark.touch()\n    assert not new"
    lane = pytest_lane(tmp_path, mark, once, "def test_other(): pass")
    assert lanes.run([lane]) == 0
    said = capfd.readouterr().out
    assert "UNSTEADY, to be mended: " in said
    assert "::test_once" in said
    assert "1 failed, 1 passed" in said


def test_what_a_lane_tried_twice_by_itself_stands_in_the_summary(capfd: pytest.CaptureFixture[str]) -> None:
    tells = Lane("probe", (sys.executable, "-c", "print('UNSTEADY: setup: install')"), beside=True)
    assert lanes.run([tells]) == 0
    assert "UNSTEADY, to be mended: setup: install" in capfd.readouterr().out.partition("summary")[2]


@pytest.mark.parametrize("count", [1, lanes._FEW + 1])
def test_tests_that_fail_again_and_many_that_fail_at_all_fail_the_lane(
    count: int, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    failing = [f"def test_{number}(): assert False" for number in range(count)]
    assert lanes.run([pytest_lane(tmp_path, *failing)]) == 1
    said = capfd.readouterr().out
    assert "UNSTEADY" not in said
    assert said.count(f"{count} failed") == (2 if count == 1 else 1)


def test_a_lane_beside_the_others_runs_at_the_same_time_and_prints_in_one_piece(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    met = tmp_path / "met"
    waits = f"import pathlib, time\nwhile not pathlib.Path({str(met)!r}).exists(): time.sleep(0.01)"
    beside = Lane("beside", (sys.executable, "-c", f"print('begins')\n{waits}\nprint('ends')"), beside=True)
    assert lanes.run([beside, python_lane(f"open({str(met)!r}, 'w'); print('met')")]) == 0
    assert "begins\nends\n" in capfd.readouterr().out


@LINUX
def test_a_lane_that_hangs_is_ended_with_everything_it_started(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told = tmp_path / "child"
    told.touch()
    start = "import subprocess, sys; child = subprocess.Popen([sys.executable, '-c', 'input()'], stdin=-1)"
    code = f"{start}; open({str(told)!r}, 'w').write(str(child.pid)); child.wait()"
    for limit in (2, 10, 50):  # until it was long enough to start something
        monkeypatch.setattr(lanes, "_LIMIT_S", limit)
        assert lanes.run([python_lane(code)]) == 1
        if told.read_text():
            break
    with contextlib.suppress(ProcessLookupError):
        handle = os.pidfd_open(int(told.read_text()))
        assert select.select([handle], [], [], 10)[0], "the child lives"
        os.close(handle)


def test_fast_leaves_only_what_is_installed_out_and_coverage_comes_last() -> None:
    slow, fast = ([lane.name for lane in lanes.every(fast=fast)] for fast in (False, True))
    assert [name for name in slow if name in fast] == fast
    assert {"frozen"} <= set(slow) - set(fast) <= {"frozen", "debian", "windows"}
    assert {"format", "lint", "types", "floors", "translations", "tests"} <= set(fast)
    assert lanes.every(coverage=True)[-1].last


def test_a_last_lane_waits_for_those_beside(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    there = str(tmp_path / "there")
    beside = Lane(
        "beside", (sys.executable, "-c", f"import time; time.sleep(0.5); open({there!r}, 'w')"), beside=True
    )
    last = Lane("last", (sys.executable, "-c", f"open({there!r})"), last=True)
    assert lanes.run([last, beside]) == 0


def test_an_unknown_verb_explains_the_two_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert bootstrap.main(["install"]) == 2
    assert bootstrap.main([]) == 2
    assert bootstrap.main(["--help"]) == 0
    assert capsys.readouterr().out.count("bootstrap.py test") == 3


def test_the_bootstrap_needs_nothing_but_the_standard_library() -> None:
    isolated = [sys.executable, "-S", "-c", "import bootstrap, sys; print(*sys.modules)"]
    done = subprocess.run(isolated, cwd=ROOT, capture_output=True, text=True, check=True)
    there = {name.split(".")[0] for name in done.stdout.split()}
    assert there - sys.stdlib_module_names == {"__main__", "bootstrap", "tools"}


def test_ci_runs_exactly_the_second_command() -> None:
    lines = (ROOT / ".ci" / "run").read_text().splitlines()
    assert lines[-1] == "exec python3 bootstrap.py test"
    assert os.access(ROOT / ".ci" / "run", os.X_OK) or sys.platform == "win32"
