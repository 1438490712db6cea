import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from counsellor_app.cli.main import main
from tests.domain.invitation.grading import SAMPLES

KEYS = ["outcome", "service", "join_url", "meeting_id", "passcode", "start", "end", "warnings", "reason"]


def test_each_file_gives_one_json_line_with_exactly_the_agreed_keys(
    capsys: pytest.CaptureFixture[str],
) -> None:
    files = [str(SAMPLES / name) for name in ("hw-001.txt", "h-look-005.txt")]
    assert main(["check", "invitation", *files, "--now", "2026-11-01T09:00:00+09:00"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [list(line) for line in lines] == [KEYS, KEYS]
    assert [line["outcome"] for line in lines] == ["accept", "reject"]
    assert lines[0]["start"] == "2026-11-24T13:30:00+09:00"


def test_an_unreadable_file_is_told_and_the_others_are_still_read(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    missing, good = tmp_path / "missing.txt", SAMPLES / "hw-005.txt"
    assert main(["check", "invitation", str(missing), str(tmp_path), str(good)]) == 1
    output = capsys.readouterr()
    assert len(output.out.splitlines()) == 1
    assert "missing.txt" in output.err


def test_a_moment_that_is_none_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "invitation", str(SAMPLES / "hw-005.txt"), "--now", "tomorrow"]) == 2
    assert capsys.readouterr().out == ""


def test_now_decides_the_year_of_a_date_without_one(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "invitation", str(SAMPLES / "meet-ja-006.txt"), "--now", "2024-05-20T09:00:00+09:00"])
    assert json.loads(capsys.readouterr().out)["start"] == "2024-06-02T13:00:00+09:00"


@pytest.mark.parametrize("environment", [{"LC_ALL": "C", "PYTHONUTF8": "0"}, {"PYTHONIOENCODING": "cp932"}])
def test_the_output_is_utf8_whatever_the_locale(environment: dict[str, str], tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text("Zoom ミーティング ID: 812 0000 1111\nパスコード: ab~\u00a512\n", encoding="utf-8")
    command = [sys.executable, "-m", "counsellor_app.cli.main", "check", "invitation", str(text)]
    ran = subprocess.run(command, capture_output=True, check=True, env={**os.environ, **environment})
    assert json.loads(ran.stdout.decode("utf-8"))["meeting_id"] == "81200001111"
