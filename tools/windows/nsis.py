"""The setup program, made natively by makensis from packaging/windows/setup.nsi."""

import subprocess
from pathlib import Path

from tools.program_icon import write_ico, write_side_picture
from tools.windows.guard import GUARD
from tools.windows.names import ADMIN_PROGRAM, FOLDER, NAMES, PROGRAM, PUBLISHER
from tools.windows.places import BUILD, SOURCES

_LIMIT_S = 600
SMALLEST, QUICKEST = "/SOLID lzma", "zlib"


def make_setup(program: Path, version: str, out: Path, compressor: str = SMALLEST) -> None:
    """Pack the folder `program` into the setup program `out`."""
    icon = write_ico(BUILD / "setup.ico")
    side = write_side_picture(BUILD / "setup.bmp")
    size = sum(path.stat().st_size for path in program.rglob("*") if path.is_file())
    values = {
        "ADMIN_PROGRAM": ADMIN_PROGRAM,
        "COMPRESSOR": compressor,
        "FOLDER": FOLDER,
        "GUARD": GUARD,
        "ICON": icon,
        "KILOBYTES": size // 1024,
        "NAME_EN": NAMES["en"],
        "NAME_JA": NAMES["ja"],
        "OUT": out,
        "PROGRAM": PROGRAM,
        "PUBLISHER": PUBLISHER,
        "SIDE": side,
        "SOURCE": program,
        "TEXTS": SOURCES / "setup_texts.nsh",
        "VERSION": version,
    }
    defines = [f"-D{name}={value}" for name, value in values.items()]
    quiet = ["-V2", "-WX", "-INPUTCHARSET", "UTF8"]
    subprocess.run(["makensis", *quiet, *defines, str(SOURCES / "setup.nsi")], check=True, timeout=_LIMIT_S)
