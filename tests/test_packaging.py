"""What the lock files and the frozen program are made of."""

import re
import sys
import tomllib
from importlib.metadata import distribution
from pathlib import Path

import pytest

from tools import frozen_contents as contents
from tools.environment import REQUIREMENTS

ROOT = contents.ROOT
PIN = re.compile(r"^([\w.-]+)==([^ \\]+)(.*?)\\?$((?:\n    --hash=sha256:[0-9a-f]{64}.*)*)", re.MULTILINE)


def pins(name: str) -> dict[str, str]:
    return {found[1]: found[2] for found in PIN.finditer(REQUIREMENTS[name].read_text(encoding="utf-8"))}


@pytest.mark.parametrize("name", ["run", "dev"])
def test_every_requirement_is_pinned_and_hashed(name: str) -> None:
    text = REQUIREMENTS[name].read_text(encoding="utf-8")
    assert all(found[4] for found in PIN.finditer(text))
    assert len(pins(name)) == len([line for line in text.splitlines() if re.match(r"[A-Za-z]", line)])
    assert "://" not in text


def test_what_tests_use_contains_what_the_program_uses_in_the_same_versions() -> None:
    assert pins("run").items() <= pins("dev").items()


def test_the_project_asks_for_what_is_pinned_and_for_nothing_else() -> None:
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    listed = (ROOT / "requirements" / "run.in").read_text(encoding="utf-8").split()
    names = [{re.split(r"[=><\[]", text)[0].lower() for text in texts} for texts in (asked, listed)]
    assert names[0] | {"setuptools"} == names[1]  # setuptools puts the program itself into .venv
    assert names[1] <= pins("run").keys()


def test_the_version_is_the_same_everywhere() -> None:
    assert distribution("counsellor-app").version == contents.version()


def test_both_programs_are_installed_beside_python() -> None:
    ours = {point.name: point for point in distribution("counsellor-app").entry_points}
    assert set(ours) == {"counsellor-app", "counsellor-app-admin"}
    assert all(callable(point.load()) for point in ours.values())


def test_every_package_that_is_shipped_comes_with_its_licence() -> None:
    folders = {folder.split("/")[-1] for _, folder in contents.licences()}
    without_text = {"pyside6-essentials", "shiboken6"}  # the wheels have none: packaging/licences stands in
    windows = {"pywin32-ctypes"} if sys.platform != "win32" else set()
    assert pins("run").keys() - folders - windows <= without_text
    assert {"qt", "licences"} <= folders
    assert all(Path(source).is_file() for source, _ in contents.licences())


@pytest.mark.parametrize(
    ("name", "stays"),
    [
        ("PySide6/Qt/lib/libQt6Core.so.6", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", True),
        ("PySide6/Qt/translations/qtbase_ja.qm", True),
        ("resources/i18n/counsellor_ja.qm", True),
        ("sqlcipher3/_sqlite3.cpython-311-x86_64-linux-gnu.so", True),
        ("PySide6/opengl32sw.dll", False),
        ("PySide6/plugins/platforminputcontexts/qtvirtualkeyboardplugin.dll", False),
        ("PySide6\\Qt6VirtualKeyboard.dll", False),
        ("PySide6/Qt/lib/libQt6Qml.so.6", False),
        ("PySide6/Qt/lib/libQt6WaylandClient.so.6", False),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6/Qt/translations/qt_ja.qm", False),
    ],
)
def test_only_what_is_used_of_qt_is_shipped(name: str, stays: bool) -> None:
    assert bool(contents.wanted([(name, name, "BINARY")])) is stays


@pytest.mark.skipif(sys.platform == "win32", reason="reads ELF files")
def test_a_library_that_nothing_kept_links_to_is_left_out() -> None:
    import PySide6

    home = Path(PySide6.__path__[0])
    needed, unneeded = home / "Qt/lib/libQt6Gui.so.6", home / "Qt/lib/libQt6Help.so.6"
    kept = contents.referenced(
        [
            ("PySide6/QtGui.abi3.so", str(home / "QtGui.abi3.so"), "EXTENSION"),
            ("PySide6/Qt/lib/libQt6Gui.so.6", str(needed), "BINARY"),
            ("libQt6Gui.so.6", "PySide6/Qt/lib/libQt6Gui.so.6", "SYMLINK"),
            ("PySide6/Qt/lib/libQt6Help.so.6", str(unneeded), "BINARY"),
            ("libQt6Help.so.6", "PySide6/Qt/lib/libQt6Help.so.6", "SYMLINK"),
        ]
    )
    assert [name for name, _, _ in kept] == [
        "PySide6/QtGui.abi3.so",
        "PySide6/Qt/lib/libQt6Gui.so.6",
        "libQt6Gui.so.6",
    ]
