"""What stands beside the packages: their parts and their sums."""

import hashlib
import json
from pathlib import Path

from tools import sbom
from tools.environment import REQUIREMENTS

LOCK = REQUIREMENTS["run"].read_text(encoding="utf-8")


def test_each_system_names_its_own_parts_and_what_both_have() -> None:
    windows, linux = ({part["name"] for part in sbom.parts(LOCK, system)} for system in ("windows", "linux"))
    assert "pywin32-ctypes" in windows - linux
    assert {"jeepney", "secretstorage"} <= linux - windows
    assert {"pyside6-essentials", "sqlcipher3", "psycopg"} <= windows & linux


def test_every_part_has_its_version_and_the_hashes_of_the_lock_file(tmp_path: Path) -> None:
    written = sbom.write_sbom(tmp_path / "parts.json", "1.2.3", "windows")
    document = json.loads(written.read_text(encoding="utf-8"))
    assert document["metadata"]["component"]["version"] == "1.2.3"
    for part in document["components"]:
        assert f"{part['name']}=={part['version']} " in LOCK
        assert part["hashes"]
        assert all(each["content"] in LOCK for each in part["hashes"])


def test_the_sums_are_those_of_the_files_that_lie_there(tmp_path: Path) -> None:
    (tmp_path / "a.msi").write_bytes(b"a")
    (tmp_path / "folder").mkdir()
    for _ in range(2):
        sums = sbom.write_sums(tmp_path)
    assert sums.read_text() == f"{hashlib.sha256(b'a').hexdigest()}  a.msi\n"
