"""S2: without the key nothing can be read, in no file that the program leaves."""

from pathlib import Path

from benchmarks.leaks import CANARIES, canaries_in, fill_desk, plain_control
from tests.storage.desk_files import a_key


def test_no_canary_is_in_any_file_of_the_desk(tmp_path: Path) -> None:
    files = fill_desk(tmp_path / "desk", a_key())
    assert {"desk.db", "desk.db-wal", "desk.db-shm"} <= set(files)
    assert any(name.endswith(".deskbackup") for name in files)
    assert any(".damaged-" in name for name in files)
    assert list(canaries_in(tmp_path)) == []


def test_the_search_finds_every_canary_where_nothing_is_encrypted(tmp_path: Path) -> None:
    plain_control(tmp_path / "plain.db")
    assert {canary for _, canary in canaries_in(tmp_path)} == set(CANARIES)


def test_the_search_finds_a_canary_in_the_encodings_of_windows(tmp_path: Path) -> None:
    (tmp_path / "one.log").write_bytes(CANARIES[0].encode("cp932"))
    (tmp_path / "two.log").write_bytes(CANARIES[0].encode("utf-16-le"))
    assert [name for name, _ in canaries_in(tmp_path)] == ["one.log", "two.log"]
