"""Files that leave the office, from the press on the real window to what LibreOffice shows of them."""

import csv
import io
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from counsellor_app.domain.appointment import Outcome, Result, State
from tests.builders import NOW, minutes
from tests.journeys import hand
from tests.journeys.conftest import Sit
from tests.journeys.desk_run import DeskRun
from tests.journeys.people import a_session
from tests.journeys.spoken import Spoken
from tests.journeys.test_records import read, written

SOFFICE = shutil.which("soffice")
EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
AS_UTF_8 = "--infilter=CSV:44,34,76,1"
LIKE_A_CLOCK = re.compile(r"^(\d\d:\d\d):00 AM$")
"""LibreOffice knows a time in a text file and shows it as its own language does."""
HOSTILE = '=HYPERLINK("https://evil.example","x")'


def export(run: DeskRun, say: Spoken, *choices: str) -> None:
    for each in choices:
        hand.click(say(each))
    hand.click(say("Choose a place and save…"))
    written(run)


def opened(path: Path, *options: str) -> dict[str, list[list[str]]]:
    """What LibreOffice finds in a file: its sheets, their rows, their cells as they are shown."""
    assert SOFFICE is not None
    out = path.parent / f"{path.name}.opened"
    profile = f"-env:UserInstallation=file://{path.parent / 'profile'}"
    command = [SOFFICE, profile, "--headless", *options, "--convert-to", EVERY_SHEET, "--outdir", str(out)]
    subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=180)
    return {each.stem: rows(each) for each in sorted(out.iterdir())}


def rows(path: Path) -> list[list[str]]:
    lines = csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig")))
    return [[LIKE_A_CLOCK.sub(r"\1", cell) for cell in row] for row in lines if any(row)]


@pytest.mark.skipif(SOFFICE is None, reason="no LibreOffice here")
def test_workbook_and_text_hold_the_same_rows_in_libreoffice_as_on_the_screen(
    sit: Sit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, say: Spoken
) -> None:
    done = {"state": State.DONE, "started_at": NOW, "ended_at": NOW + minutes(25)}
    held = a_session(0, start=NOW - minutes(24 * 60), outcome=Outcome(Result.REFERRED), **done)
    hostile = a_session(1, start=NOW - minutes(48 * 60), **done)
    object.__setattr__(hostile.client, "name", HOSTILE)
    run = sit(held, hostile, language=say.language)
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda _parent, _title, name: (str(tmp_path / Path(name).name), "")
    )
    hand.press("Ctrl+R")
    run.settle()
    read(run)
    hand.click(say("Exports…"))
    run.settle()
    export(run, say, "List of sessions with names", "Excel workbook with charts (XLSX)")
    export(run, say, "List of sessions with names", "Text for Excel (CSV, UTF-8)")
    run.close()
    (workbook,), (text,) = tmp_path.glob("*.xlsx"), tmp_path.glob("*.csv")
    assert text.read_bytes().startswith(b"\xef\xbb\xbf"), "Japanese Excel takes it for Shift_JIS otherwise"
    (sheet,) = opened(workbook).values()
    (again,) = opened(text, AS_UTF_8).values()
    assert sheet == again == rows(text)
    assert sheet[0][:6] == [
        say(each, "Export") for each in ("Date", "Start", "End", "Kind", "Name", "Reading")
    ]
    assert len(sheet) == 3
    assert {row[4].removeprefix("'") for row in sheet[1:]} == {held.client.name, HOSTILE}
    assert say("Referred to a vacancy") in {cell for row in sheet for cell in row}
    together = "\n".join("\t".join(row) for row in sheet)
    for private in ("example.jp", "090-0000", "zoom.us", "RmcQ"):
        assert private not in together.replace(HOSTILE, ""), "only the columns that the purpose needs"
