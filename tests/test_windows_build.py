"""What the Windows installers are made of, as far as it can be seen without Windows and without Wine."""

import re
import struct
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from counsellor_app.desktop import running_mark
from counsellor_app.storage.desk_file import unfinished_mark
from tools import program_icon
from tools.frozen_contents import Entry, without_unused_modules
from tools.windows.closure import closure
from tools.windows.msi import Package, _product
from tools.windows.msi_texts import SAID
from tools.windows.names import NAMES
from tools.windows.places import SOURCES

TEXTS = (SOURCES / "setup_texts.nsh").read_text(encoding="utf-8")


def test_the_icon_file_holds_a_picture_for_each_scaling(tmp_path: Path) -> None:
    written = program_icon.write_ico(tmp_path / "desk.ico").read_bytes()
    _, kind, count = struct.unpack_from("<HHH", written)
    assert (kind, count) == (1, 8)
    for index in range(count):
        width, *_, size, offset = struct.unpack_from("<BBBBHHII", written, 6 + 16 * index)
        picture = QImage.fromData(written[offset : offset + size])
        assert (picture.width(), picture.height()) == (width or 256, width or 256)
        assert picture.pixelColor(picture.rect().center()).alpha() == 255


def test_the_guard_looks_for_the_very_names_that_the_program_uses() -> None:
    guard = (SOURCES / "guard" / "guard.c").read_text(encoding="utf-8")
    mutex, mark = (re.search(rf'#define {name} L"(.*)"', guard) for name in ("MUTEX", "MARK"))
    assert mutex is not None
    assert mark is not None
    assert mutex[1].replace("\\\\", "\\") == running_mark.NAME
    assert mark[1].replace("\\\\", "\\") == f"\\AppData\\Local\\counsellor-app\\{unfinished_mark.NAME}"


@pytest.mark.parametrize("text", [text for texts in SAID.values() for text in texts] + [*NAMES.values()])
def test_windows_installer_can_hold_each_sentence_in_the_japanese_code_page(text: str) -> None:
    assert len(text.encode("cp932")) <= 255
    assert "'" not in text  # a sentence travels inside a query


def test_every_sentence_of_the_setup_program_is_there_in_both_languages() -> None:
    asked = set(re.findall(r"\$\(([A-Z_]+)\)", (SOURCES / "setup.nsi").read_text(encoding="utf-8")))
    told = dict(re.findall(r'!insertmacro Text (\w+)[\s\\]+"[^"]+"[\s\\]+"([^"]+)"', TEXTS))
    assert asked <= told.keys()
    assert all(re.search(r"[ぁ-んァ-ヶ一-龠]|NAME_JA", japanese) for japanese in told.values())


def test_files_keep_their_ids_from_version_to_version_and_products_do_not(tmp_path: Path) -> None:
    (tmp_path / "_internal").mkdir()
    for name in ("counsellor-app.exe", "_internal/a.dll"):
        (tmp_path / name).touch()
    old, new = (_product(Package(tmp_path, version)) for version in ("1.0.0", "1.1.0"))
    ids = [{part.attrib["Guid"] for part in product.iter("Component")} for product in (old, new)]
    assert ids[0] == ids[1]
    assert len(ids[0]) == 4
    products = [product[0].attrib for product in (old, new)]
    assert products[0]["UpgradeCode"] == products[1]["UpgradeCode"]
    assert products[0]["Id"] != products[1]["Id"]


def test_a_library_made_for_wine_is_found_in_the_product(tmp_path: Path) -> None:
    assert closure(tmp_path).faults == ()
    stub = _smallest_library(tmp_path / "icuuc.dll")
    assert closure(tmp_path).faults == ("icuuc.dll: made for tests under Wine",)
    stub.rename(tmp_path / "other.dll")
    assert closure(tmp_path).faults == ()


def test_a_program_for_another_processor_is_found(tmp_path: Path) -> None:
    _smallest_library(tmp_path / "old.dll", machine=0x014C)
    assert closure(tmp_path).faults == ("old.dll: not for x64",)


def test_modules_that_are_never_loaded_stay_out_and_japan_stays_in() -> None:
    names = [
        "holidays.countries",
        "holidays.countries.japan",
        "holidays.countries.chad",
        "pygments.lexers",
        "rich",
    ]
    pure: list[Entry] = [(name, f"{name}.py", "PYMODULE") for name in [*names, "richer"]]
    compiled: dict[str, object] = {"holidays.countries": object()}
    without_unused_modules(pure, compiled)
    assert [name for name, _, _ in pure] == ["holidays.countries", "holidays.countries.japan", "richer"]
    assert Path(pure[0][1]).read_text(encoding="utf-8").count("import") == 0
    assert compiled == {}


def _smallest_library(path: Path, machine: int = 0x8664) -> Path:
    """A DLL without a single section."""
    is_64 = machine == 0x8664
    optional = struct.pack("<H", 0x020B if is_64 else 0x010B).ljust(240 if is_64 else 224, b"\0")
    header = struct.pack("<HHIIIHH", machine, 0, 0, 0, 0, len(optional), 0x2022)
    path.write_bytes(
        b"MZ".ljust(60, b"\0") + struct.pack("<I", 64) + b"PE\0\0" + header + optional.ljust(512, b"\0")
    )
    return path
