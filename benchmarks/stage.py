"""A screen, a session bus and an unlocked key store of its own for a benchmark: nothing of the person's."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.machine import no_personal_daemons

_MARK = "BENCHMARK_STAGE"
_SCREEN = ("xvfb-run", "-a", "-s", "-screen 0 1920x1080x24 -noreset -nolisten tcp")
_UNLOCKED = 'printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null; "$@"'
_KEY_STORE = ("dbus-run-session", "--", "bash", "-c", _UNLOCKED, "-")


def own_stage(module: str) -> Path:
    """The empty folder in which this benchmark may work, once it runs on a stage of its own.

    The first call runs the module again, on the stage, and ends with its exit code. Compiled modules are kept
    there, as an installed program has them whatever the shell says about writing them.
    """
    if _MARK in os.environ:
        return Path(os.environ[_MARK])
    lacking = [
        name for name in ("xvfb-run", "dbus-run-session", "gnome-keyring-daemon") if not shutil.which(name)
    ]
    if lacking:
        sys.exit(f"not installed: {', '.join(lacking)}")
    with tempfile.TemporaryDirectory(prefix="stage-", ignore_cleanup_errors=True) as name:
        variables = os.environ | {"LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "xcb"}
        variables |= no_personal_daemons(Path(name)) | {"HOME": name, _MARK: name}
        variables.pop("PYTHONDONTWRITEBYTECODE", None)
        variables["PYTHONPYCACHEPREFIX"] = str(Path(name) / "compiled")
        again = (sys.executable, "-m", module, *sys.argv[1:])
        sys.exit(subprocess.run([*_SCREEN, *_KEY_STORE, *again], env=variables, check=False).returncode)
