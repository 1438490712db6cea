"""The virtual environment in .venv: made, filled with pinned, hashed wheels, used. Standard library only."""

import hashlib
import subprocess
import sys
import time
from pathlib import Path

from tools.machine import MISSING, say

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
REQUIREMENTS = {"run": ROOT / "requirements" / "run.txt", "dev": ROOT / "requirements" / "dev.txt"}
_INCLUDES = {"run": ("run", "dev"), "dev": ("dev",)}  # which installed sets satisfy a wanted one


def program(name: str) -> str:
    """The path of a command inside the environment."""
    return str(VENV / ("Scripts" if sys.platform == "win32" else "bin") / name)


def python(*arguments: str) -> int:
    """Run the environment's Python in the project's folder and return its exit code."""
    return subprocess.run([program("python"), *arguments], cwd=ROOT, check=False).returncode


def install(wanted: str) -> None:
    """Make sure that the "run" or "dev" requirements are installed as pinned; leave with code 3 if not."""
    if any(_stamp(name).is_file() and _stamp(name).read_text() == _state(name) for name in _INCLUDES[wanted]):
        return
    started = time.monotonic()
    if not _works():
        say(f"Making a virtual environment in {VENV.name}")
        _must([sys.executable, "-m", "venv", "--clear", str(VENV)])
    say(f"Installing requirements/{wanted}.txt (hashes checked, wheels only)")
    pip = [program("python"), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    _must([*pip, "--require-hashes", "--only-binary", ":all:", "-r", str(REQUIREMENTS[wanted])])
    itself = ["--no-deps", "--no-index", "--no-build-isolation", "--config-settings", "editable_mode=compat"]
    _must([*pip, "--quiet", *itself, "--editable", str(ROOT)])
    _stamp(wanted).write_text(_state(wanted))
    say(f"Installed in {time.monotonic() - started:.0f} s")


def compile_translations() -> None:
    _must([program("python"), "-m", "tools.translations", "release"])


def _stamp(name: str) -> Path:
    return VENV / f"installed-{name}.sha256"


def _state(name: str) -> str:
    """Changes when the requirements or the project file (entry points) change."""
    read = REQUIREMENTS[name].read_bytes() + (ROOT / "pyproject.toml").read_bytes()
    return hashlib.sha256(read).hexdigest()


def _works() -> bool:
    """Whether .venv is there, runs, and was made by a Python of this version."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    ask = [program("python"), "-c", "import sys, pip; print('%d.%d' % sys.version_info[:2])"]
    try:
        answer = subprocess.run(ask, capture_output=True, text=True, check=False).stdout
    except OSError:
        return False
    return answer.strip() == version


def _must(command: list[str]) -> None:
    done = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False)
    if done.returncode:
        say(f"This failed with code {done.returncode}: {' '.join(command)}")
        raise SystemExit(MISSING)
