"""`policy`: IT sees what the program makes of its settings."""

import json
from pathlib import Path

import pytest

from counsellor_app.cli.main import main
from counsellor_app.desktop import policy
from counsellor_app.domain.this_pc.exit_code import ExitCode
from counsellor_app.domain.this_pc.policy import judge


@pytest.mark.parametrize(
    ("given", "told", "code"),
    [
        ({}, {"values": {}, "refused": []}, ExitCode.OK),
        ({"Language": "en"}, {"values": {"Language": "en"}, "refused": []}, ExitCode.OK),
        (
            {"Language": "x", "password": "x"},
            {"values": {}, "refused": ["Language", "(unknown)"]},
            ExitCode.NOT_DONE,
        ),
    ],
)
def test_values_and_refused_keys_are_told(
    given: dict[str, object],
    told: dict[str, object],
    code: ExitCode,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(policy, "read_policy", lambda: judge(given))
    assert main(["policy"]) == code
    assert json.loads(capsys.readouterr().out) == told


def test_a_password_in_an_address_is_not_repeated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    given = {"OfficeDatabaseUrl": "postgresql://me:secret@db/desk"}
    monkeypatch.setattr(policy, "file_values", lambda _file: given)
    assert main(["policy"]) == ExitCode.NOT_DONE
    assert "secret" not in capsys.readouterr().out
