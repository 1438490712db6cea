"""The frozen Windows program, made by PyInstaller from the one spec, on the Windows Python under Wine."""

import shutil

from tools.environment import ROOT
from tools.windows.names import PROGRAM
from tools.windows.places import BUILD, FROZEN, PYTHON
from tools.windows.wine_prefix import Done, Prefix
from tools.windows.wine_processes import UnsteadyWineError

_LIMIT_S = 900
_KNOWN_FAULT = "1359"  # of Wine: starting a process failed once in ten builds on a busy machine


class FreezeError(Exception):
    """PyInstaller did not come to its end; the argument is what it said last."""


def freeze(prefix: Prefix) -> None:
    """Build `FROZEN` from nothing; raises FreezeError, and UnsteadyWineError where only Wine is at fault."""
    done = _build(prefix)
    if done.code and _KNOWN_FAULT in done.said:
        raise UnsteadyWineError(f"PyInstaller: {done.said[-300:]}")
    if done.code or not (FROZEN / PROGRAM).is_file():
        raise FreezeError(done.said[-2000:])


def _build(prefix: Prefix) -> Done:
    shutil.rmtree(FROZEN.parent, ignore_errors=True)
    command = ["-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    folders = ["--workpath", str(BUILD / "work"), "--distpath", str(FROZEN.parent)]
    spec = str(ROOT / "build_spec.spec")
    return prefix.run(PYTHON / "python.exe", *command, *folders, spec, limit_s=_LIMIT_S)
