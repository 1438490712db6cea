"""`--self-test` as IT runs it: a process of its own without a display."""

import getpass
import json
import os
import platform
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from counsellor_app.domain.this_pc.exit_code import ExitCode
from counsellor_app.domain.this_pc.pc_check import CheckName

CANARY = "hanako-sasebo"
BY_WINDOW = ["-m", "counsellor_app", "--self-test"]
BY_COMMAND = ["-m", "counsellor_app.cli.main", "self-test"]


def run(out: Path, start: list[str], *more: str, **variables: str) -> "subprocess.CompletedProcess[str]":
    kept = {
        name: text for name, text in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}
    } | variables
    kept.pop("QT_QPA_PLATFORM", None)
    command = [sys.executable, *start, str(out), *more]
    return subprocess.run(
        command, env=kept, capture_output=True, text=True, check=False, timeout=240, encoding="utf-8"
    )


def verdicts(out: Path) -> dict[str, Any]:
    return {each["name"]: each["verdict"] for each in json.loads(out.read_text(encoding="utf-8"))["checks"]}


@pytest.mark.parametrize("start", [BY_WINDOW, BY_COMMAND])
def test_a_pc_in_order_is_told_so_by_both_programs_without_a_display(
    start: list[str], tmp_path: Path
) -> None:
    done = run(tmp_path / "report.json", start)
    assert done.returncode == ExitCode.OK, done.stdout + done.stderr
    assert set(verdicts(tmp_path / "report.json")) == set(CheckName)
    assert len(done.stdout.splitlines()) == len(CheckName)
    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]


def test_what_fails_is_in_the_exit_code(home: Path) -> None:
    folder = home / "Dropbox" / "desk"
    folder.mkdir(parents=True)
    done = run(home / "report.json", BY_WINDOW, "--folder", str(folder))
    assert done.returncode == ExitCode.NOT_DONE
    assert [name for name, verdict in verdicts(home / "report.json").items() if verdict == "failed"] == [
        "folders"
    ]


@pytest.mark.skipif(
    sys.platform != "linux", reason="hides fonts and certificates by fontconfig's and Qt's files"
)
def test_a_pc_without_fonts_is_found(tmp_path: Path) -> None:
    empty = tmp_path / "fonts.conf"
    empty.write_text("<fontconfig></fontconfig>", encoding="utf-8")
    out = tmp_path / "report.json"
    assert run(out, BY_WINDOW, FONTCONFIG_FILE=str(empty)).returncode == ExitCode.NOT_DONE
    assert verdicts(out)["font"] == "failed"


def test_a_report_that_cannot_be_written_is_not_done(tmp_path: Path) -> None:
    done = run(tmp_path / "missing" / "report.json", BY_COMMAND)
    assert done.returncode == ExitCode.NOT_DONE
    assert "cannot write the report: FileNotFoundError" in done.stdout
    assert str(tmp_path) not in done.stdout


def test_neither_report_nor_output_tells_who_works_here(home: Path) -> None:
    folder = home / CANARY / "desk"
    folder.mkdir(parents=True)
    named = {"USER": CANARY, "LOGNAME": CANARY, "USERNAME": CANARY, "HOME": str(home / CANARY)}
    done = run(home / "report.json", BY_WINDOW, "--folder", str(folder), **named)
    told = (home / "report.json").read_text(encoding="utf-8") + done.stdout + done.stderr
    assert "cipher" in told
    for secret in (CANARY, str(home), platform.node(), f'"{getpass.getuser()}"'):
        assert secret not in told
