"""The check of a PC: each check fails when what it looks at is broken, and none tells who works here."""

import json
import platform
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QGuiApplication

from counsellor_app.app.pc_check import records, screen, system
from counsellor_app.app.pc_check.report import write_report
from counsellor_app.app.pc_check.run import checks, look
from counsellor_app.desktop import clock_sources
from counsellor_app.domain import business_days
from counsellor_app.domain.this_pc.pc_check import (
    CheckName,
    CheckResult,
    CheckVerdict,
    Found,
    PcReport,
    Remedy,
)
from counsellor_app.services.pc.pc_report import read_report
from counsellor_app.storage.desk_file import connection, keychain
from tests.memory_keyring import MemoryKeyring

CANARY = "佐世保花子"
OK, WARNING, FAILED = CheckVerdict.OK, CheckVerdict.WARNING, CheckVerdict.FAILED


def nobody(_number: int, _result: CheckResult) -> None:
    """Hears results and says nothing."""


def one(check: Callable[[], Found], name: CheckName = CheckName.CIPHER, limit_s: float = 20) -> Found:
    return look(((name, check),), nobody, limit_s).report.results[0].found


def test_every_check_has_its_turn_once_and_in_order(tmp_path: Path) -> None:
    assert [name for name, _ in checks(tmp_path)] == list(CheckName)


@pytest.mark.usefixtures("qapp")
def test_here_all_that_the_program_needs_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = MemoryKeyring()
    monkeypatch.setattr(keychain, "_system_backend", lambda: store)
    heard: list[int] = []
    outcome = look(checks(tmp_path), lambda number, _result: heard.append(number), 60)
    assert {each.name: each.found for each in outcome.report.results if each.found.verdict is FAILED} == {}
    assert outcome.report.passed
    assert heard == list(range(1, len(CheckName) + 1))
    assert not outcome.left_running
    assert store.entries == {}, "the made-up key is taken out again"
    assert list(tmp_path.iterdir()) == []


def test_a_driver_that_does_not_encrypt_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    import sqlite3

    monkeypatch.setattr(connection, "dbapi2", sqlite3)
    assert one(records.cipher) == Found(FAILED, "cipher_inactive", Remedy.INSTALL_AGAIN)


def test_a_cipher_that_any_key_opens_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = connection.connect
    keys: list[connection.DeskKey] = []

    def careless(path: Path, key: connection.DeskKey) -> object:
        keys.append(key)
        return usual(path, keys[0])

    monkeypatch.setattr(connection, "connect", careless)
    monkeypatch.setattr(connection, "connect_read_only", lambda path, _key: usual(path, keys[0]))
    assert one(records.cipher).detail == "wrong_key_opens"


class Forgetful(MemoryKeyring):
    """Takes every secret and keeps none."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Nothing is kept."""


class Sticky(MemoryKeyring):
    """Keeps what it was told to erase."""

    def delete_password(self, service: str, username: str) -> None:
        """Nothing is erased."""


class Locked(MemoryKeyring):
    """Refuses as a locked store does."""

    def set_password(self, service: str, username: str, password: str) -> None:
        raise OSError(f"locked for {CANARY}")


@pytest.mark.parametrize(
    ("store", "expected"),
    [
        (Forgetful, Found(WARNING, "keyring_unsafe", Remedy.WITHOUT_KEY_STORE)),
        (Sticky, Found(WARNING, "keyring_unsafe", Remedy.WITHOUT_KEY_STORE)),
        (Locked, Found(FAILED, "keyring_locked", Remedy.UNLOCK_KEY_STORE)),
    ],
)
def test_a_key_store_that_does_not_keep_or_answer_is_found(
    store: type[MemoryKeyring], expected: Found, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = store()
    monkeypatch.setattr(keychain, "_system_backend", lambda: made)
    assert one(records.key_store) == expected


def test_a_pc_without_a_key_store_works_with_a_passphrase() -> None:
    assert one(records.key_store).remedy is Remedy.WITHOUT_KEY_STORE  # the tests' keyring is on no list


def test_a_folder_in_a_cloud_or_that_cannot_be_written_is_found(home: Path) -> None:
    inside = home / "OneDrive - 安定所" / "desk"
    inside.mkdir(parents=True)
    assert records.folders(inside) == Found(FAILED, "data: sync_folder OneDrive", Remedy.OTHER_FOLDER)
    file = home / "file"
    file.write_text("no folder", encoding="utf-8")
    assert records.folders(file / "desk").remedy is Remedy.ALLOW_WRITING


def test_a_folder_that_is_not_there_yet_is_not_made_by_looking(home: Path) -> None:
    assert records.folders(home / "a" / "b").verdict is OK
    assert not (home / "a").exists()


@pytest.mark.parametrize(("free", "verdict"), [(10**12, OK), (10**8, WARNING), (10**6, FAILED)])
def test_a_full_disk_is_found(
    free: int, verdict: CheckVerdict, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage._replace(free=free))
    assert records.disk_space(tmp_path).verdict is verdict


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("check", [screen.translations, screen.icons])
def test_missing_texts_and_blank_icons_are_found(
    check: Callable[[], Found], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blank = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"></svg>'
    (tmp_path / "icons").mkdir()
    (tmp_path / "icons" / "blank.svg").write_text(blank, encoding="utf-8")
    monkeypatch.setattr(screen, "resource", lambda *parts: tmp_path.joinpath(*parts))
    assert one(check).verdict is FAILED


@pytest.mark.usefixtures("qapp")
def test_a_pdf_without_a_page_is_no_print(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "_write_page", lambda _device: None)
    assert one(screen.printing).detail == "no PDF from writer, printer"


def sources_that_show(wall: datetime, *, jump_s: float = 0) -> clock_sources.Sources:
    usual = clock_sources.system_sources()
    start = usual.boot()
    jump = timedelta(seconds=jump_s)

    def shown() -> datetime:
        ran = usual.boot() - start
        return wall + timedelta(seconds=ran) + (jump if ran > system._WATCHED_S / 2 else timedelta())

    return replace(usual, wall=shown)


@pytest.mark.parametrize(
    ("wall", "jump_s", "expected"),
    [
        (datetime(2026, 11, 24, tzinfo=UTC), 0, Found(OK, "2026-11-24")),
        (datetime(2000, 1, 1, tzinfo=UTC), 0, Found(FAILED, "year 2000", Remedy.SET_CLOCK)),
        (datetime(2026, 11, 24, tzinfo=UTC), 60, Found(WARNING, "set by 60.0 s just now", Remedy.LOOK_AGAIN)),
    ],
)
def test_a_clock_that_is_wrong_or_being_set_is_found(
    wall: datetime, jump_s: float, expected: Found, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = sources_that_show(wall, jump_s=jump_s)
    monkeypatch.setattr(clock_sources, "system_sources", lambda: shown)
    assert one(system.clock) == expected


def test_a_pc_that_shows_another_time_than_japans_is_told_so() -> None:
    assert system.time_zone() == Found(WARNING, "PC: UTC-210 min", Remedy.SET_CLOCK)  # the tests' time zone


def test_missing_holidays_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(business_days, "national_holidays", lambda _year: frozenset())
    assert one(system.holidays).verdict is FAILED


def test_a_check_that_never_returns_has_failed_and_the_others_go_on() -> None:
    never = Event()

    def stuck() -> Found:
        never.wait()
        return Found(OK, "late")

    wanted = ((CheckName.KEY_STORE, stuck), (CheckName.CLOCK, stuck), (CheckName.HOLIDAYS, system.holidays))
    outcome = look(wanted, nobody, 0.2)
    never.set()
    assert [each.found.verdict for each in outcome.report.results] == [FAILED, FAILED, OK]
    assert [each.found.remedy for each in outcome.report.results[:2]] == [
        Remedy.UNLOCK_KEY_STORE,
        Remedy.LOOK_AGAIN,
    ]
    assert outcome.left_running


@pytest.mark.parametrize(
    ("error", "detail"),
    [
        (OSError(13, f"denied to {CANARY}", f"/home/{CANARY}"), "PermissionError 13"),
        (ImportError(f"no {CANARY}", name="psycopg"), "ImportError psycopg"),
        (RuntimeError(CANARY), "RuntimeError"),
    ],
)
def test_what_an_error_says_stays_out_of_the_report(error: Exception, detail: str) -> None:
    def broken() -> Found:
        raise error

    assert one(broken) == Found(FAILED, detail, Remedy.INSTALL_AGAIN)


def test_the_report_is_read_back_as_it_was_written(qapp: QGuiApplication, tmp_path: Path) -> None:
    found = [Found(OK, "fine"), *(Found(WARNING, "so so", remedy) for remedy in Remedy)]
    results = tuple(CheckResult(CheckName.CLOCK, each, 7) for each in found)
    report = PcReport((("program", "1.2.3"), ("system", "Debian")), results)
    out = tmp_path / "report.json"
    write_report(out, report, qapp)
    assert read_report(out.read_text(encoding="utf-8")) == report
    assert list(tmp_path.iterdir()) == [out]
    advice = [each["what_to_do"] for each in json.loads(out.read_text(encoding="utf-8"))["checks"]]
    assert advice[0] == {"ja": "", "en": ""}
    assert all(each["ja"] and not each["ja"].isascii() and each["en"] for each in advice[1:])
    assert len({each["ja"] for each in advice[1:]}) == len(Remedy)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"checks": [{"name": "clock"}]}', '{"checks": 3}'])
def test_anything_else_is_no_report(text: str) -> None:
    with pytest.raises(ValueError):
        read_report(text)


def test_nothing_of_this_pc_is_in_its_names() -> None:
    told = json.dumps(look((), nobody, 1).report.about)
    assert platform.node() not in told
