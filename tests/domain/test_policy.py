"""What IT may fix: one table, its judgement, and the person's settings beneath it."""

from dataclasses import fields, replace

import pytest

from counsellor_app.domain.this_pc.pc_settings import PcSettings
from counsellor_app.domain.this_pc.policy import KEYS, UNKNOWN, MachinePolicy, PolicyKind, judge

GIVEN: dict[str, object] = {
    "OfficeDatabaseUrl": "postgresql://db.office.example.jp:5432/desk",
    "Language": "en",
    "BackupFolder": r"\\server\backups",
    "HideFromScreenShare": 0,
    "MaskAfterMinutes": 3,
    "InternetCheckUrl": "http://probe.example.jp/204",
    "RetentionYears": 5,
}


def test_the_table_fixes_settings_that_there_are_and_names_each_key_once() -> None:
    assert set(GIVEN) == {key.name for key in KEYS}
    assert len({key.name.lower() for key in KEYS}) == len(KEYS), "registry names know no case"
    there = {each.name for each in fields(PcSettings)}
    assert {key.setting for key in KEYS if key.setting} <= there


def test_usable_values_are_over_the_persons_settings() -> None:
    policy = judge(GIVEN)
    assert policy.refused == ()
    mine = PcSettings(language="ja", backup_folder="/mine", sounds=False)
    assert policy.over(mine) == replace(
        mine,
        language="en",
        backup_folder=r"\\server\backups",
        hide_from_capture=False,
        idle_minutes=3,
        probe_url="http://probe.example.jp/204",
        office_url="postgresql://db.office.example.jp:5432/desk",
    )
    assert policy.office_database_url == GIVEN["OfficeDatabaseUrl"]
    assert policy.retention_years == 5


def test_nothing_given_fixes_nothing() -> None:
    policy = judge({}, {})
    assert policy == MachinePolicy()
    assert policy.over(PcSettings()) == PcSettings()
    assert policy.office_database_url is None
    assert policy.retention_years is None


def test_what_is_fixed_does_not_become_the_persons_own() -> None:
    policy = judge({"Language": "en"})
    before = PcSettings(language="ja")
    shown = replace(policy.over(before), sounds=False)
    assert policy.own(shown, before) == PcSettings(language="ja", sounds=False)


def test_the_registry_counts_before_the_file_but_only_where_it_can_be_used() -> None:
    policy = judge({"Language": "fr", "MaskAfterMinutes": 3}, {"Language": "en", "MaskAfterMinutes": 9})
    assert dict(policy.values) == {"Language": "en", "MaskAfterMinutes": 3}
    assert policy.refused == ("Language",)


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("Language", "jp"),
        ("Language", 1),
        ("HideFromScreenShare", 2),
        ("HideFromScreenShare", "1"),
        ("MaskAfterMinutes", -1),
        ("MaskAfterMinutes", 121),
        ("MaskAfterMinutes", True),
        ("MaskAfterMinutes", 2.5),
        ("RetentionYears", 0),
        ("RetentionYears", 31),
        ("BackupFolder", ""),
        ("BackupFolder", "backups"),
        ("BackupFolder", "/a\x00b"),
        ("BackupFolder", "/" + "a" * 500),
        ("InternetCheckUrl", "file:///etc/passwd"),
        ("InternetCheckUrl", "http://a b"),
        ("OfficeDatabaseUrl", "postgresql://me:secret@db/desk"),
        ("OfficeDatabaseUrl", "mysql://db/desk"),
        ("OfficeDatabaseUrl", "postgresql://db/desk?sslmode=require&PASSWORD=secret"),
        ("OfficeDatabaseUrl", "postgresql://db"),
        ("OfficeDatabaseUrl", ["postgresql://db/desk"]),
    ],
)
def test_a_value_that_cannot_be_used_is_refused_by_name(name: str, raw: object) -> None:
    assert judge({name: raw}) == MachinePolicy(refused=(name,))


@pytest.mark.parametrize("folder", ["C:\\backups", "D:/b", "\\\\server\\share\\b", "/var/backups"])
def test_folders_of_both_systems_are_understood(folder: str) -> None:
    assert judge({"BackupFolder": folder}).values == {"BackupFolder": folder}


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://db/desk",
        "postgres://me@a,b:5433/desk",
        "postgresql://db:5432/desk?sslrootcert=/etc/ssl/o.crt",
    ],
)
def test_addresses_with_standbys_and_certificates_are_understood(url: str) -> None:
    assert judge({"OfficeDatabaseUrl": url}).values == {"OfficeDatabaseUrl": url}


def test_what_is_not_in_the_table_is_refused_without_being_repeated() -> None:
    assert judge({"Langauge": "ja", "": None}).refused == (UNKNOWN,)


def test_every_kind_is_used() -> None:
    assert {key.kind for key in KEYS} == set(PolicyKind)
