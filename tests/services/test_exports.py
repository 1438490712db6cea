"""Exports: only the columns the purpose needs, each with its entry in the log, whole or not at all."""

import csv
import io
from collections.abc import Generator
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from openpyxl import load_workbook

from counsellor_app.domain.appointment import Appointment, Outcome, Result
from counsellor_app.domain.commands import (
    AddDiagnosis,
    CorrectFailure,
    End,
    RecordOutcome,
    Start,
    SwitchToPhone,
    WriteNote,
)
from counsellor_app.domain.export import Disclosure, ExportFormat, Purpose
from counsellor_app.domain.export_table import SESSION_COLUMNS, SWITCH_COLUMNS, Column, Table, Words
from counsellor_app.domain.failure import FailureReason, FailureSide, Finding, ProbeStep, Verdict
from counsellor_app.domain.staff import Actor
from counsellor_app.domain.statistics.period import PeriodKind, period_of
from counsellor_app.services.accounts.exports import Exported, ExportFailed, ExportFault, ExportOrder, Exports
from counsellor_app.storage.store import DeskStore
from tests.builders import NOW, TODAY, a_client, a_command, an_appointment, minutes

MONTH = period_of(PeriodKind.MONTH, TODAY)
WORDS = Words({column: column.value for column in Column})
TERMINAL = Actor("sato", "CANARY-ACCOUNT", "CANARY-TERMINAL")
SECRETS = (
    "CANARY-ACCOUNT",
    "CANARY-TERMINAL",
    "os-sato",
    "PC-01",
    "CANARY-NOTE",
    "CANARY-CAUSE",
    "yamada@example.jp",
    "9000000001",
    "84150297613",
    "k4xRmcQ",
    "zoom.us",
)
PERSONS = ("山田", "ヤマダ", "42020", "sato", "佐藤")


@pytest.fixture
def session(store: DeskStore) -> Appointment:
    """A session with everything on it that must not leave."""
    made = an_appointment(client=a_client(name="=山田 太郎"))
    store.add_appointment(made, TERMINAL, NOW - timedelta(days=2))
    by = {"by": TERMINAL}
    store.apply(a_command(WriteNote, made, text="CANARY-NOTE", **by))
    store.apply(a_command(Start, made, **by))
    reason = FailureReason.TOOL_FAILURE
    on_phone = store.apply(a_command(SwitchToPhone, made, at=NOW + minutes(5), reason=reason, **by))
    failure = {"failure_id": on_phone.failures[0].id}
    right = {"reason": reason, "side": FailureSide.TOOL, "note": "CANARY-CAUSE"}
    store.apply(a_command(CorrectFailure, made, **failure, **right, **by))
    found = (Finding(ProbeStep.TOOL_HOST, Verdict.BAD, "refused"),)
    store.apply(a_command(AddDiagnosis, made, findings=found, **failure, **by))
    store.apply(a_command(End, made, at=NOW + minutes(25), **by))
    outcome = Outcome(Result.COMPLETED, "CANARY-NOTE")
    return store.apply(a_command(RecordOutcome, made, outcome=outcome, at=NOW + minutes(26), **by))


def write(store: DeskStore, order: ExportOrder) -> Exported:
    steps: Generator[float, None, Exported] = Exports(store).write(order, TERMINAL, lambda: NOW)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            made: Exported = end.value
            return made


def order(path: Path, purpose: Purpose, form: ExportFormat = ExportFormat.CSV) -> ExportOrder:
    tables = (Table("t", ("a", "b"), (("x", 1),)),) if purpose is Purpose.STATISTICS else ()
    return ExportOrder(purpose, form, MONTH, path, WORDS, tables)


def test_the_list_of_sessions_has_its_columns_and_no_secret(
    store: DeskStore, session: Appointment, tmp_path: Path
) -> None:
    made = write(store, order(tmp_path / "a.csv", Purpose.SESSIONS))
    text = (tmp_path / "a.csv").read_text("utf-8-sig")
    heads, row = csv.reader(io.StringIO(text))
    assert heads == [column.value for column in SESSION_COLUMNS]
    assert row[:7] == [
        "2026-11-24",
        "10:00",
        "10:30",
        "weekday",
        "'=山田 太郎",
        "ヤマダ タロウ",
        "42020-1234567",
    ]
    assert row[-2:] == ["1", "0"]
    assert [secret for secret in SECRETS if secret in text] == []
    assert made.record.row_count == 1
    assert session.version > 1


@pytest.mark.parametrize("form", list(ExportFormat))
def test_the_list_for_the_tools_maker_names_nobody(
    store: DeskStore, session: Appointment, tmp_path: Path, form: ExportFormat
) -> None:
    path = tmp_path / ("a.xlsx" if form is ExportFormat.XLSX else "a.csv")
    write(store, order(path, Purpose.SWITCHES, form))
    if form is ExportFormat.XLSX:
        rows = [[cell.value for cell in row] for row in load_workbook(path).worksheets[0].iter_rows()]
        text = repr(rows)
    else:
        text = path.read_bytes().decode("utf-8-sig" if form is ExportFormat.CSV else "cp932")
    assert all(column.value in text for column in SWITCH_COLUMNS)
    assert "tool_failure" in text
    assert "tool_host (refused)" in text
    assert [secret for secret in (*SECRETS, *PERSONS) if secret in text] == []
    assert str(session.id) not in text


def test_every_export_is_in_the_log_and_in_the_trail(store: DeskStore, tmp_path: Path) -> None:
    made = write(store, order(tmp_path / "statistics.xlsx", Purpose.STATISTICS, ExportFormat.XLSX))
    (found,), told = Exports(store).log()
    assert (found, told) == (made.record, ())
    assert (found.staff_id, found.at, found.file_name) == ("sato", NOW, "statistics.xlsx")
    assert (found.first_day, found.last_day) == (MONTH.first, MONTH.last)
    assert list(tmp_path.glob(".*partial")) == []


def test_a_file_that_cannot_be_put_there_leaves_nothing_and_no_entry(
    store: DeskStore, tmp_path: Path
) -> None:
    (tmp_path / "a.csv").mkdir()
    with pytest.raises(ExportFailed) as caught:
        write(store, order(tmp_path / "a.csv", Purpose.STATISTICS))
    assert caught.value.fault is ExportFault.NOT_WRITABLE
    assert Exports(store).log()[0] == ()
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".")] == []
    with pytest.raises(ExportFailed):
        write(store, order(tmp_path / "none" / "a.csv", Purpose.STATISTICS))


def test_an_export_that_is_cancelled_leaves_nothing(
    store: DeskStore, session: Appointment, tmp_path: Path
) -> None:
    steps = Exports(store).write(order(tmp_path / "a.csv", Purpose.SESSIONS), TERMINAL, lambda: NOW)
    next(steps)
    steps.close()
    assert [each.name for each in tmp_path.iterdir() if each.suffix in (".csv", ".partial")] == []
    assert Exports(store).log()[0] == ()


def test_a_file_that_was_there_stays_whole_until_the_new_one_is(store: DeskStore, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("old")
    steps = Exports(store).write(order(tmp_path / "a.csv", Purpose.SESSIONS), TERMINAL, lambda: NOW)
    next(steps)
    assert (tmp_path / "a.csv").read_text() == "old"
    for _ in steps:
        pass
    assert (tmp_path / "a.csv").read_text("utf-8-sig").startswith("day,start")


def test_too_much_for_a_workbook_is_refused_before_it_is_written(
    store: DeskStore, session: Appointment, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("counsellor_app.storage.sheets.sheet_files.MOST_ROWS", 0)
    with pytest.raises(ExportFailed) as caught:
        write(store, order(tmp_path / "a.xlsx", Purpose.SESSIONS, ExportFormat.XLSX))
    assert caught.value.fault is ExportFault.TOO_MANY_ROWS
    write(store, order(tmp_path / "a.csv", Purpose.SESSIONS))


def test_disclosures_have_a_log_of_their_own(store: DeskStore) -> None:
    told = Disclosure(
        uuid4(), NOW, "sato", "佐世保警察署", "刑事訴訟法197条2項", "令和8年11月の利用記録", TODAY
    )
    Exports(store).disclose(told, TERMINAL)
    assert Exports(store).log() == ((), (told,))
