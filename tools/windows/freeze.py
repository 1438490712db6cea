"""The frozen Windows program, made by PyInstaller from the one spec, on the Windows Python under Wine."""

import shutil

from tools.environment import ROOT
from tools.windows.places import BUILD, FROZEN, PYTHON
from tools.windows.wine_prefix import Prefix

_LIMIT_S = 420
_TRIES = 2  # CreateProcess failed once in ten builds on a busy machine (WinError 1359)


class FreezeError(Exception):
    """PyInstaller did not come to its end; the argument is what it said last."""


def freeze(prefix: Prefix) -> None:
    """Build `FROZEN` from nothing; raises FreezeError."""
    said = ""
    for _ in range(_TRIES):
        shutil.rmtree(FROZEN.parent, ignore_errors=True)
        command = ["-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
        folders = ["--workpath", BUILD / "work", "--distpath", FROZEN.parent]
        done = prefix.run(
            PYTHON / "python.exe", *command, *folders, ROOT / "build_spec.spec", limit_s=_LIMIT_S
        )
        if done.code == 0 and (FROZEN / "counsellor-app.exe").is_file():
            return
        said = done.said
    raise FreezeError(said[-2000:])
