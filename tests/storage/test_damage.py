"""A damaged file: nothing is deleted, whatever can be read is saved."""

import random
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from counsellor_app.domain.this_pc.desk_file import DeskFileRefusedError, OpenRefusal
from counsellor_app.storage.desk_file.connection import DeskKey, connect
from counsellor_app.storage.desk_file.damage import salvage, set_aside
from counsellor_app.storage.desk_file.inspection import verify
from counsellor_app.storage.desk_file.opening import matching_key
from tests.storage.desk_files import a_key, flip, rows_in, write_rows

NOW = datetime(2026, 11, 24, 1, 2, 3, tzinfo=UTC)
PAGE = 4096
TABLES = ("person", "note", "phone", "trail")


def _table_pages(path: Path, key: DeskKey, table: str, by: str = "rowid") -> list[int]:
    """The pages of a table, found by damaging copies page by page."""
    query = f"SELECT * FROM {table} NOT INDEXED ORDER BY {by}"  # noqa: S608
    pages = []
    copy = path.with_name("probe.db")
    for page in range(2, path.stat().st_size // PAGE + 1):
        copy.write_bytes(path.read_bytes())
        flip(copy, (page - 1) * PAGE + 50)
        with closing(connect(copy, key)) as connection:
            try:
                connection.execute(query).fetchall()
            except dbapi2.Error:
                pages.append(page)
        for each in path.parent.glob("probe.db*"):
            each.unlink()
    return pages


def _contents(path: Path, key: DeskKey) -> dict[str, set[object]]:
    with closing(connect(path, key)) as connection:
        return {table: set(connection.execute(f"SELECT * FROM {table}")) for table in TABLES}  # noqa: S608


def test_every_row_outside_the_damaged_pages_is_saved(tmp_path: Path) -> None:
    path, key = tmp_path / "desk.db", a_key()
    write_rows(path, key, 400)
    whole = _contents(path, key)
    leaf = _table_pages(path, key, "note")[5]
    flip(path, (leaf - 1) * PAGE + 700)
    result = salvage(path, key, NOW)
    saved = _contents(path, key)
    assert 0 < result.rows_lost < 20
    assert result.tables_incomplete == ()
    assert result.rows_saved + result.rows_lost == sum(len(rows) for rows in whole.values())
    assert len(whole["note"] - saved["note"]) == result.rows_lost
    assert saved["note"] < whole["note"]
    assert (saved["phone"], saved["trail"], saved["person"]) == (
        whole["phone"],
        whole["trail"],
        whole["person"],
    )


def test_damage_in_the_trail_costs_the_rows_of_its_page_only(tmp_path: Path) -> None:
    path, key = tmp_path / "desk.db", a_key()
    write_rows(path, key, 400)
    pages = _table_pages(path, key, "trail")
    flip(path, (pages[4] - 1) * PAGE + 700)
    result = salvage(path, key, NOW)
    assert 380 < rows_in(path, key, "trail") < 400
    assert result.tables_incomplete == ("trail",)  # it has no index that would know its rows


def test_damage_in_a_table_without_row_numbers_is_measured_by_its_index(tmp_path: Path) -> None:
    path, key = tmp_path / "desk.db", a_key()
    write_rows(path, key, 2000)
    pages = _table_pages(path, key, "phone", "person_id, place")
    flip(path, (pages[3] - 1) * PAGE + 700)
    result = salvage(path, key, NOW)
    assert result.tables_incomplete == ()
    assert rows_in(path, key, "phone") == 2000 - result.rows_lost
    assert 0 < result.rows_lost < 300


@pytest.mark.parametrize("table", ["note", "trail"])
@pytest.mark.parametrize("which", [slice(0, 1), slice(-1, None), slice(2, None, 4), slice(5, 9), slice(None)])
def test_what_lies_between_bad_pages_is_saved_too(tmp_path: Path, table: str, which: slice) -> None:
    path, key = tmp_path / "desk.db", a_key()
    write_rows(path, key, 400)
    pages = _table_pages(path, key, table)
    leaves = [page for page in pages if not _is_above_others(path, key, table, page)]
    bad = leaves[which]
    for page in bad:
        flip(path, (page - 1) * PAGE + 700)
    result = salvage(path, key, NOW)
    lost = 400 - rows_in(path, key, table)
    assert len(bad) * 8 <= lost <= len(bad) * 20
    assert result.rows_lost == (lost if table == "note" else 0)
    assert result.tables_incomplete == (() if table == "note" else ("trail",))


def _is_above_others(path: Path, key: DeskKey, table: str, page: int) -> bool:
    """Whether a page damaged alone costs more rows than one page can hold: an inner page of the tree."""
    copy = path.with_name("probe.db")
    copy.write_bytes(path.read_bytes())
    flip(copy, (page - 1) * PAGE + 700)
    salvage(copy, key, NOW)
    saved = rows_in(copy, key, table)
    for each in path.parent.glob("probe.db*"):
        each.unlink()
    return saved < 400 - 30


@pytest.mark.parametrize("seed", range(6))
def test_with_many_pages_bad_the_tally_is_true_and_the_new_file_is_sound(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    path, key = tmp_path / "desk.db", a_key()
    write_rows(path, key, 600)
    whole = _contents(path, key)
    pages = path.stat().st_size // PAGE
    for page in chance.sample(range(8, pages), 6):
        flip(path, page * PAGE + chance.randrange(PAGE), chance.randrange(8))
    before = path.read_bytes()
    result = salvage(path, key, NOW)
    saved = _contents(path, key)
    assert result.rows_saved == sum(len(rows) for rows in saved.values())
    assert all(saved[table] <= whole[table] for table in TABLES)
    assert not [each for each in verify(path, key).problems if "refers to nothing" not in each]
    assert Path(result.quarantined_path).read_bytes() == before


def test_indexes_triggers_and_the_next_number_of_the_trail_come_along(tmp_path: Path) -> None:
    path, key = tmp_path / "desk.db", a_key()
    write_rows(path, key, 300)
    pages = _table_pages(path, key, "note")
    flip(path, (pages[2] - 1) * PAGE + 700)
    salvage(path, key, NOW)
    with closing(connect(path, key)) as connection:
        kinds = connection.execute(
            "SELECT type, count(*) FROM sqlite_schema WHERE sql IS NOT NULL GROUP BY 1"
        )
        assert dict(kinds.fetchall()) == {"index": 2, "table": 5, "trigger": 1}
        connection.execute("INSERT INTO trail (what) VALUES ('next')")
        assert connection.execute("SELECT max(number) FROM trail").fetchone() == (301,)
        with pytest.raises(dbapi2.IntegrityError):
            connection.execute("DELETE FROM trail")


def test_the_damaged_file_and_its_log_are_kept_byte_for_byte(tmp_path: Path) -> None:
    path, key = tmp_path / "desk.db", a_key()
    write_rows(path, key, 200)
    pages = _table_pages(path, key, "note")
    with closing(connect(path, key)) as connection:
        connection.execute("UPDATE person SET name = '山田 次郎'")
        parts = {name: (tmp_path / name).read_bytes() for name in ("desk.db", "desk.db-wal")}
    for name, data in parts.items():  # as a crash leaves them: a log beside the file
        (tmp_path / name).write_bytes(data)
    flip(path, (pages[2] - 1) * PAGE + 700)
    parts["desk.db"] = path.read_bytes()
    result = salvage(path, key, NOW)
    assert result.quarantined_path == tmp_path / "desk.db.damaged-20261124T010203Z"
    assert (tmp_path / "desk.db.damaged-20261124T010203Z").read_bytes() == parts["desk.db"]
    assert (tmp_path / "desk.db.damaged-20261124T010203Z-wal").read_bytes() == parts["desk.db-wal"]
    assert _contents(path, key)["person"] == {("p", "山田 次郎")}


def test_a_second_salvage_in_the_same_second_keeps_both_damaged_files(tmp_path: Path) -> None:
    path, key = tmp_path / "desk.db", a_key()
    write_rows(path, key, 50)
    kept = {salvage(path, key, NOW).quarantined_path for _ in range(3)}
    assert len(kept) == 3
    assert all(Path(each).exists() for each in kept)


def test_a_sound_file_is_salvaged_whole(tmp_path: Path) -> None:
    path, key = tmp_path / "desk.db", a_key()
    write_rows(path, key, 100)
    whole = _contents(path, key)
    result = salvage(path, key, NOW)
    assert (result.rows_lost, _contents(path, key)) == (0, whole)


def test_a_file_whose_list_of_tables_is_gone_is_left_alone(tmp_path: Path) -> None:
    path, key = tmp_path / "desk.db", a_key()
    write_rows(path, key, 50)
    flip(path, 2000)
    before = path.read_bytes()
    with pytest.raises(DeskFileRefusedError) as caught:
        salvage(path, key, NOW)
    assert caught.value.refusal is OpenRefusal.DAMAGED
    assert path.read_bytes() == before
    assert [each for each in tmp_path.iterdir() if "damaged" in each.name] == []


def test_such_a_file_can_be_set_aside_for_an_empty_one(tmp_path: Path) -> None:
    path, key = tmp_path / "desk.db", a_key()
    write_rows(path, key, 50)
    flip(path, 2000)
    before = path.read_bytes()
    kept = set_aside(path, key, NOW)
    assert kept.read_bytes() == before
    with closing(connect(path, key)) as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (0,)


def test_full_text_tables_are_made_anew(tmp_path: Path) -> None:
    path, key = tmp_path / "desk.db", a_key()
    write_rows(path, key, 30)
    with closing(connect(path, key)) as connection:
        connection.execute("CREATE VIRTUAL TABLE found USING fts5(body, content='note', tokenize='trigram')")
        connection.execute("INSERT INTO found(found) VALUES ('rebuild')")
    salvage(path, key, NOW)
    with closing(connect(path, key)) as connection:
        assert connection.execute("SELECT count(*) FROM found WHERE found MATCH '相談の'").fetchone() == (30,)


def _detected(path: Path, key: DeskKey, *, is_backup: bool) -> bool:
    try:
        matching_key(path, [key], is_backup=is_backup)
        return not verify(path, key, is_backup=is_backup).is_sound
    except (DeskFileRefusedError, dbapi2.Error):
        return True


@pytest.mark.parametrize(
    "flips", [40, pytest.param(300, marks=pytest.mark.full_size)], ids=["small", "full size"]
)
@pytest.mark.parametrize("is_backup", [False, True], ids=["desk file", "backup"])
def test_every_flipped_bit_is_detected(tmp_path: Path, flips: int, is_backup: bool) -> None:
    chance = random.Random(flips)  # noqa: S311
    path, key = tmp_path / "desk.db", a_key()
    write_rows(path, key, 150)
    sound = path.read_bytes()
    assert not _detected(path, key, is_backup=is_backup)
    silent = []
    for _ in range(flips):
        offset, bit = chance.randrange(len(sound)), chance.randrange(8)
        path.write_bytes(sound)
        flip(path, offset, bit)
        if not _detected(path, key, is_backup=is_backup):
            silent.append((offset, bit))
    assert silent == []


def test_a_file_that_is_gone_is_not_made_anew_and_found_sound(tmp_path: Path) -> None:
    for is_backup in (False, True):
        with pytest.raises(FileNotFoundError):
            verify(tmp_path / "desk.db", a_key(), is_backup=is_backup)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("cut", [1, 100, 4095])
def test_a_backup_that_ends_too_early_is_detected(tmp_path: Path, cut: int) -> None:
    path, key = tmp_path / "desk.db", a_key()
    write_rows(path, key, 20)
    path.write_bytes(path.read_bytes()[:-cut])
    assert _detected(path, key, is_backup=True)
