import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from counsellor_app.cli.main import main
from tests.examples import examples


def checked(kind: str, file: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    assert main(["check", kind, str(file)]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return [json.loads(line) for line in out.split("\n")[:-1]]


def one_a_line(items: list[str]) -> list[str]:
    """The examples that a file of lines can hold."""
    return [item for item in items if "\n" not in item]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_every_telephone_example_is_answered_in_order_in_each_encoding(
    encoding: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "phones.txt"
    items = one_a_line([example["input"] for example in examples("phones.json", "numbers")])
    file.write_bytes("".join(item + "\r\n" for item in items).encode(encoding))
    rows = checked("phones", file, capsys)
    assert [row["input"] for row in rows] == items
    assert all(list(row) == ["input", "valid", "e164", "ext", "ask"] for row in rows)


@pytest.mark.parametrize("encoding", ["cp932", "iso2022_jp"])
def test_files_of_old_japanese_programs_are_read(
    encoding: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "names.txt"
    file.write_bytes("ヤマダ　ハナコ\nさとう ①\n見本 花子\n".encode(encoding, errors="ignore"))
    rows = checked("names", file, capsys)
    assert rows[0] == {"input": "ヤマダ　ハナコ", "valid": True, "kana_key": "ヤマダハナコ"}
    assert rows[2] == {"input": "見本 花子", "valid": False, "kana_key": None}


def test_only_a_line_feed_ends_an_item_and_empty_lines_are_answered_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "names.txt"
    file.write_bytes("ヤマダ\u2028ハナコ\x0b\n\nサト\x85-\r\n".encode())
    rows = checked("names", file, capsys)
    assert [row["input"] for row in rows] == ["ヤマダ\u2028ハナコ\x0b", "", "サト\x85-"]
    assert [row["valid"] for row in rows] == [True, False, False]


def test_a_number_to_be_confirmed_is_suggested_but_not_valid(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "phones.txt"
    file.write_text("9012345678", encoding="utf-8")
    assert checked("phones", file, capsys) == [
        {
            "input": "9012345678",
            "valid": False,
            "e164": "+819012345678",
            "ext": None,
            "ask": "trunk_zero_missing",
        }
    ]


def test_job_seeker_numbers_and_addresses_are_answered_with_their_normal_form(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for kind, field in (("numbers", "job_seeker_no"), ("emails", "email")):
        items = [item for item in examples("ids.json", "items") if item["field"] == field]
        file = tmp_path / kind
        file.write_text("".join(item["input"] + "\n" for item in items), encoding="utf-8", newline="")
        rows = checked(kind, file, capsys)
        assert rows == [
            {
                "input": item["input"],
                "valid": item["expected"]["valid"],
                "normalised": item["expected"].get("normalised"),
            }
            for item in items
        ]


def test_a_file_that_cannot_be_read_is_an_error_and_prints_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    noise = tmp_path / "noise"
    noise.write_bytes(b"\xff\x81\xfd\xfc\x80\x80")
    for file in (noise, tmp_path / "missing"):
        assert main(["check", "phones", str(file)]) == 1
        out, err = capsys.readouterr()
        assert out == ""
        assert err.startswith("cannot read the file: ")


def test_the_answers_are_utf8_whatever_the_locale(tmp_path: Path) -> None:
    file = tmp_path / "names.txt"
    file.write_bytes("ヤマダ".encode("cp932"))
    command = [sys.executable, "-m", "counsellor_app.cli.main", "check", "names", str(file)]
    environment = os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, capture_output=True, check=True, env=environment)
    assert json.loads(done.stdout.decode("utf-8"))["kana_key"] == "ヤマダ"
    assert done.stderr == b""
