"""Where IT's settings come from: a file that only administrators may write, and on Windows the registry."""

import os
import sys
from pathlib import Path

import pytest

from counsellor_app.desktop import policy
from counsellor_app.desktop.policy import file_values, machine_file, read_policy
from counsellor_app.domain.this_pc.policy import UNKNOWN, UNREADABLE, judge
from tests.domain.test_policy import GIVEN

AS_ROOT = sys.platform != "win32" and os.geteuid() == 0
needs_root = pytest.mark.skipif(not AS_ROOT, reason="only root can make a file of root's")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "policy.toml"
    path.write_text('Language = "en"\nHideFromScreenShare = false\n', encoding="utf-8")
    path.chmod(0o644)
    return path


def test_the_file_is_that_of_the_machine() -> None:
    assert machine_file().name == "policy.toml"
    assert machine_file().parent.name == "counsellor-app"


def test_a_machine_without_the_file_fixes_nothing(tmp_path: Path) -> None:
    assert file_values(tmp_path / "policy.toml") == {}


@needs_root
def test_a_file_of_root_is_believed(file: Path) -> None:
    assert dict(read_policy(file).values) == {"Language": "en", "HideFromScreenShare": False}


@needs_root
@pytest.mark.parametrize("mode", [0o664, 0o646, 0o666])
def test_a_file_that_others_may_write_is_not_believed(file: Path, mode: int) -> None:
    file.chmod(mode)
    assert read_policy(file).values == {}
    assert read_policy(file).refused == (UNREADABLE,)


@needs_root
def test_a_file_of_somebody_else_is_not_believed(file: Path) -> None:
    os.chown(file, 65534, 65534)
    assert read_policy(file).refused == (UNREADABLE,)


@needs_root
@pytest.mark.parametrize("content", [b"Language = ", b"\xff\xfe\x00", b"# " + b"x" * 100_001])
def test_a_file_that_cannot_be_read_is_told_and_fixes_nothing(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert read_policy(file).values == {}
    assert read_policy(file).refused


@needs_root
def test_a_bad_value_leaves_the_others_in_force(file: Path) -> None:
    file.write_text('Language = "fr"\nMaskAfterMinutes = 10\n[table]\nx = 1\n', encoding="utf-8")
    read = read_policy(file)
    assert dict(read.values) == {"MaskAfterMinutes": 10}
    assert read.refused == ("Language", UNKNOWN)


@needs_root
def test_the_example_that_is_installed_is_understood_line_by_line(tmp_path: Path) -> None:
    example = Path(__file__).parents[2] / "packaging" / "policy" / "policy.toml"
    lines = example.read_text(encoding="utf-8").splitlines()
    given = tmp_path / "policy.toml"
    given.write_text("\n".join(line.removeprefix("#: ") for line in lines), encoding="utf-8")
    read = read_policy(given)
    assert set(read.values) == set(GIVEN)
    assert read.refused == ()
    assert [line for line in lines if line and not line.startswith("#")] == [], (
        "nothing is fixed as installed"
    )


@pytest.mark.skipif(sys.platform != "win32", reason="the registry is Windows'")
def test_the_registry_is_read() -> None:
    if sys.platform == "win32":
        import winreg

        path = r"Software\OnlineConsultationDeskTest"
        with winreg.CreateKeyEx(winreg.HKEY_CURRENT_USER, path, access=winreg.KEY_ALL_ACCESS) as key:
            for name, value in GIVEN.items():
                if isinstance(value, int):
                    winreg.SetValueEx(key, name, 0, winreg.REG_DWORD, value)
                else:
                    winreg.SetValueEx(key, name, 0, winreg.REG_SZ, str(value))
        try:
            assert judge(policy.registry_values(winreg.HKEY_CURRENT_USER, path)) == judge(GIVEN)
        finally:
            winreg.DeleteKey(winreg.HKEY_CURRENT_USER, path)
        assert policy.registry_values(winreg.HKEY_CURRENT_USER, path) == {}
