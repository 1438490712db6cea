"""Builds the frozen program and runs it the way an office would: python -m tools.frozen_check."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tools.frozen_contents import ROOT, UNUSED_QT, version

FROZEN = ROOT / "dist" / "counsellor-app"
_LEAST_PICTURE_BYTES = 20_000  # an empty 1366x768 window is a fifth of this


def build() -> None:
    """Run PyInstaller on the spec, from nothing."""
    shutil.rmtree(FROZEN, ignore_errors=True)
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", "build_spec.spec"]
    subprocess.run(command, cwd=ROOT, check=True)


def call(home: Path, name: str, *arguments: str) -> str:
    """Standard output of a frozen program that knows nothing of this machine's Python or person."""
    suffix = ".exe" if sys.platform == "win32" else ""
    clean = {"HOME": str(home), "LC_ALL": "C.UTF-8", "PATH": os.defpath}
    variables = os.environ | {"LOCALAPPDATA": str(home)} if sys.platform == "win32" else clean
    command = [str(FROZEN / f"{name}{suffix}"), *arguments]
    if "--screenshot" in arguments and sys.platform.startswith("linux"):
        command = ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24", *command]
    started = time.monotonic()
    done = subprocess.run(command, env=variables, stdout=subprocess.PIPE, text=True, check=True, timeout=120)
    print(f"  {name} {' '.join(arguments)}: {time.monotonic() - started:.1f} s", flush=True)
    return done.stdout


def faults(home: Path) -> list[str]:
    """What is wrong with the built program."""
    found = []
    if (told := call(home, "counsellor-app", "--version").split()[-1:]) != [version()]:
        found.append(f"--version says {told}, pyproject.toml {version()}")
    if "check" not in call(home, "counsellor-app-admin", "--help"):
        found.append("the command of support staff does not know its checks")
    report = home / "self-test.json"
    call(home, "counsellor-app", "--self-test", str(report))
    if not json.loads(report.read_text(encoding="utf-8"))["passed"]:
        found.append("its own check of this PC fails")
    for language in ("ja", "en"):
        picture = home / f"{language}.png"
        call(
            home,
            "counsellor-app",
            "--demo",
            "--lang",
            language,
            "--size",
            "1366x768",
            "--screenshot",
            str(picture),
        )
        if not picture.is_file() or picture.stat().st_size < _LEAST_PICTURE_BYTES:
            found.append(f"no picture of the window in {language}")
    inside = [path.relative_to(FROZEN).as_posix() for path in FROZEN.rglob("*")]
    found += [f"{name} should have stayed out" for name in inside if UNUSED_QT.search(name)]
    if not list(FROZEN.rglob("licences/qt/LGPL-3.0.txt")):
        found.append("Qt's licence is missing")
    return found


def main() -> int:
    started = time.monotonic()
    build()
    size = sum(path.stat().st_size for path in FROZEN.rglob("*") if path.is_file() and not path.is_symlink())
    print(f"built in {time.monotonic() - started:.0f} s, {size / 1e6:.0f} MB")
    with tempfile.TemporaryDirectory(prefix="frozen-") as home:
        wrong = faults(Path(home))
    for fault in wrong:
        print(fault)
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
