"""The Debian package's parts that need no clean Debian to be looked at (`tools.linux.check` is the rest)."""

import gzip
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from counsellor_app.ui.palettes import LIGHT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Debian's tools")

if sys.platform != "win32":
    from tools.frozen_contents import ROOT, version
    from tools.linux import check, files, libraries
    from tools.linux.deb import build, main


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder like a frozen one: a program, a library of its own, a copy of one of Debian's."""
    made = tmp_path_factory.mktemp("frozen")
    inside = made / "_internal"
    (inside / "PySide6").mkdir(parents=True)
    from PySide6 import QtCore

    qt = Path(QtCore.__file__).parent
    shutil.copy(sys.executable, made / files.PACKAGE)
    shutil.copy(sys.executable, made / f"{files.PACKAGE}-admin")
    shutil.copy(qt / "QtCore.abi3.so", inside / "PySide6")
    zlib = next(path for path in Path("/").glob("*lib/x86_64-linux-gnu/libz.so.1"))
    shutil.copy(zlib, inside / "libz.so.1")
    return made


def test_what_a_folder_links_to_is_read_from_its_binaries(folder: Path) -> None:
    found = libraries.binaries(folder)
    assert {path.name for path in found} == {
        files.PACKAGE,
        f"{files.PACKAGE}-admin",
        "QtCore.abi3.so",
        "libz.so.1",
    }
    assert {"libc.so.6", "libQt6Core.so.6"} <= libraries.needed(found)
    assert re.fullmatch(r"2\.\d+", libraries.oldest_glibc(found))


def test_debians_own_libraries_are_asked_for_and_not_carried(folder: Path, tmp_path: Path) -> None:
    inside = tmp_path / "_internal"
    shutil.copytree(folder / "_internal", inside)
    (inside / "libpython3.11.so.1.0").write_bytes((inside / "libz.so.1").read_bytes())
    libraries.leave_to_debian(inside)
    assert not (inside / "libz.so.1").exists()
    assert (inside / "libpython3.11.so.1.0").exists(), "it must be the one that the program was frozen with"
    assert libraries.owners(["libz.so.1", "libc.so.6"]) == {"libz.so.1": "zlib1g", "libc.so.6": "libc6"}
    assert libraries.owners([]) == {}


def test_a_library_that_nobody_has_stops_the_package(folder: Path) -> None:
    with pytest.raises(libraries.UnknownLibraryError) as raised:
        libraries.asked_of_debian(folder)
    assert "libQt6Core.so.6" in str(raised.value)


def test_a_missing_frozen_program_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path), str(tmp_path)]) == 1
    assert "frozen_check" in capsys.readouterr().out
    with pytest.raises(FileNotFoundError):
        build(tmp_path, tmp_path)


def test_without_root_it_says_so_and_does_not_pass(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert check.main([]) == 1
    assert capsys.readouterr().out.startswith("not tried: ")


def test_the_control_file_asks_for_fonts_and_certificates_and_for_each_package_once() -> None:
    text = files.control({"libc6", "zlib1g", "libgl1"}, "2.36", 1000)
    depends = re.search(r"^Depends: (.*)$", text, re.MULTILINE)
    assert depends is not None
    asked = depends[1].split(", ")
    assert asked[:3] == ["libc6 (>= 2.36)", "libgl1", "zlib1g"]
    assert {"ca-certificates", "fontconfig-config"} <= set(asked)
    assert any("fonts-noto-cjk" in each for each in asked)
    assert len(asked) == len(set(asked))
    assert f"\nVersion: {version()}\n" in text
    assert text.endswith("\n")


@pytest.mark.usefixtures("qapp")
def test_the_icon_is_the_programs_sign_on_its_colour() -> None:
    renderer = QSvgRenderer(QByteArray(files.icon_svg().encode()))
    assert renderer.isValid()
    image = QImage(128, 128, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    assert image.pixelColor(0, 0).alpha() == 0, "round corners"
    colours = {image.pixelColor(x, y).name().upper() for x in range(128) for y in range(128)}
    assert {LIGHT.key.upper(), LIGHT.on_key.upper()} <= colours
    centre_row = [image.pixelColor(x, 64).name().upper() == LIGHT.on_key.upper() for x in range(128)]
    assert not any(centre_row[:18]), "the sign keeps a margin"


def test_small_files_lie_where_debian_looks_for_them(tmp_path: Path) -> None:
    files.write_small_files(tmp_path)
    there = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if not path.is_dir()}
    assert {
        "etc/counsellor-app/policy.toml",
        "usr/bin/counsellor-app",
        "usr/bin/counsellor-app-admin",
        "usr/share/applications/counsellor-app.desktop",
        "usr/share/doc/counsellor-app/changelog.gz",
        "usr/share/doc/counsellor-app/copyright",
        "usr/share/icons/hicolor/48x48/apps/counsellor-app.png",
        "usr/share/icons/hicolor/scalable/apps/counsellor-app.svg",
        "usr/share/man/man1/counsellor-app-admin.1.gz",
        "usr/share/man/man1/counsellor-app.1.gz",
        "usr/share/metainfo/local.counsellor_app.desk.metainfo.xml",
    } <= there
    assert tomllib.loads((tmp_path / "etc/counsellor-app/policy.toml").read_text(encoding="utf-8")) == {}
    changes = gzip.decompress((tmp_path / "usr/share/doc/counsellor-app/changelog.gz").read_bytes()).decode()
    assert changes.startswith(f"counsellor-app ({version()}) ")
    assert max(map(len, changes.splitlines()[:-1])) <= 80
    assert "consents by version and basis" in " ".join(changes.split()), "an item goes on in its second line"
    assert "  * See CHANGELOG.md." not in changes


def test_every_package_that_is_carried_is_named_with_its_terms() -> None:
    text = files.copyright_text()
    pinned = (ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")
    names = {"sqlcipher3", "pyside6-essentials", "psycopg-binary", "holidays"}
    assert names <= set(re.findall(r"^([\w-]+)==", pinned, re.MULTILINE))
    for name in names:
        assert re.search(rf"^  {name} [\d.]+: \S", text, re.MULTILINE), name
    assert "Permission is hereby granted" in text


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="tools.linux.check installs it")
def test_the_desktop_entry_and_the_metainfo_are_valid(tmp_path: Path) -> None:
    files.write_small_files(tmp_path)
    share = tmp_path / "usr" / "share"
    entry = share / "applications" / "counsellor-app.desktop"
    assert subprocess.run(["desktop-file-validate", entry], check=False).returncode == 0
    if shutil.which("appstreamcli"):
        (info,) = share.glob("metainfo/*.xml")
        told = subprocess.run(
            ["appstreamcli", "validate", "--no-net", info], capture_output=True, check=False
        )
        assert told.returncode == 0, told.stdout
