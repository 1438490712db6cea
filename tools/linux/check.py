"""The Debian package, tried: python -m tools.linux.check [FROZEN].

Builds it from the frozen folder, reads it with Debian's own checkers, installs it in a clean Debian, runs the
program there as an ordinary person with and without a display, and takes it away again. Needs root.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from tools import machine
from tools.frozen_check import FROZEN
from tools.frozen_contents import ROOT
from tools.linux.clean_debian import CleanDebian, clean_debian
from tools.linux.deb import build
from tools.linux.files import PACKAGE

PACKAGES = ["debootstrap", "desktop-file-utils", "appstream", "lintian", "binutils", "xvfb", "xauth"]
T = TypeVar("T")
_PERSON = "tester"
_LEAST_PICTURE_BYTES = 20_000
_KEPT = f"home/{_PERSON}"
_POLICY = f"etc/{PACKAGE}/policy.toml"


def main(arguments: list[str]) -> int:
    frozen = Path(arguments[0]) if arguments else FROZEN
    if sys.platform == "win32" or os.geteuid() != 0:
        print("not tried: a clean Debian can be made by root only")
        return 1
    if not (frozen / PACKAGE).is_file():
        print("not tried: there is no frozen program; run python -m tools.frozen_check first")
        return 1
    machine.require(PACKAGES)
    os.umask(0o022)
    try:
        wrong = [*_steps(frozen)]
    except (RuntimeError, subprocess.SubprocessError) as error:
        wrong = [str(error)]
    for fault in wrong:
        print(f"FAILED: {fault}")
    return 1 if wrong else 0


def _steps(frozen: Path) -> Iterator[str]:
    with clean_debian() as being_made:
        package = _timed("package", lambda: build(frozen, ROOT / "dist"))
        print(f"  {package.name}: {package.stat().st_size / 1e6:.1f} MB", flush=True)
        yield from _timed("checkers", lambda: read(package))
        debian = _timed("clean Debian, what was left of it", being_made.result)
        yield from _timed("install", lambda: install(debian, package))
        yield from _timed("without a display", lambda: self_test(debian, "offscreen"))
        yield from _timed("with a display", lambda: on_a_display(debian))
        yield from _timed("settings kept", lambda: keep_settings(debian))
        yield from _timed("purge", lambda: purge(debian))


def _timed(what: str, step: Callable[[], T]) -> T:
    started = time.monotonic()
    found = step()
    print(f"  {what}: {time.monotonic() - started:.1f} s", flush=True)
    return found


def read(package: Path) -> list[str]:
    """What Debian's checkers say against the package."""
    with tempfile.TemporaryDirectory(prefix="deb-") as name:
        subprocess.run(["dpkg-deb", "--extract", package, name], check=True)
        share = Path(name) / "usr" / "share"
        commands = [
            ["desktop-file-validate", *share.glob("applications/*.desktop")],
            ["appstreamcli", "validate", "--no-net", *share.glob("metainfo/*.xml")],
            ["lintian", "--allow-root", "--fail-on", "error,warning", package],
        ]
        return [fault for command in commands for fault in _said_against(*map(str, command))]


def _said_against(*command: str) -> list[str]:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return [f"{command[0]}: {(done.stdout + done.stderr)[-3000:]}"] if done.returncode else []


def install(debian: CleanDebian, package: Path) -> list[str]:
    """Install it with what it depends on and nothing that it only recommends."""
    (debian.root / "srv" / package.name).write_bytes(package.read_bytes())
    debian.must("apt-get", "update", "-q")
    debian.must("apt-get", "install", "-y", "-q", "--no-install-recommends", f"/srv/{package.name}")
    debian.add_user(_PERSON)
    return [] if (debian.root / "usr" / "bin" / PACKAGE).is_symlink() else ["no program in /usr/bin"]


def self_test(debian: CleanDebian, display: str, **variables: str) -> list[str]:
    """What the program's own check finds there."""
    report = debian.root / _KEPT / f"{display}.json"
    done = debian.run(PACKAGE, "--self-test", f"/{_KEPT}/{display}.json", user=_PERSON, **variables)
    if done.returncode or not report.is_file():
        return [f"self-test ({display}): code {done.returncode}\n{done.stdout[-2000:]}"]
    told = json.loads(report.read_text(encoding="utf-8"))
    notes = [f"{each['name']}: {each['detail']}" for each in told["checks"] if each["verdict"] != "ok"]
    print(
        f"  self-test ({told['display']}): {len(told['checks'])} checks; notes: {'; '.join(notes) or 'none'}"
    )
    return [] if told["display"] == display and told["passed"] else [f"self-test ran on {told['display']}"]


def on_a_display(debian: CleanDebian) -> list[str]:
    """The check and the window on an X server of this machine, of which nothing is in the clean Debian."""
    with tempfile.TemporaryFile() as number:
        server = subprocess.Popen(
            [
                "Xvfb",
                "-displayfd",
                str(number.fileno()),
                "-screen",
                "0",
                "1366x768x24",
                "-ac",
                "-nolisten",
                "tcp",
            ],
            pass_fds=[number.fileno()],
            stderr=subprocess.DEVNULL,
        )
        try:
            display = _number_of(server, number.fileno())
            return [*self_test(debian, "xcb", DISPLAY=display), *_pictures(debian, display)]
        finally:
            server.terminate()
            server.wait()


def _number_of(server: "subprocess.Popen[bytes]", number: int) -> str:
    until = time.monotonic() + 30
    while time.monotonic() < until and server.poll() is None:
        if (told := os.pread(number, 20, 0)).endswith(b"\n"):
            return f":{told.decode().strip()}"
        time.sleep(0.05)
    raise RuntimeError("Xvfb does not start")


def _pictures(debian: CleanDebian, display: str) -> list[str]:
    wrong = []
    for language in ("ja", "en"):
        inside = f"/{_KEPT}/{language}.png"
        asked = ("--demo", "--lang", language, "--size", "1366x768", "--screenshot", inside)
        done = debian.run(PACKAGE, *asked, user=_PERSON, DISPLAY=display)
        picture = debian.root / inside.lstrip("/")
        if done.returncode or not picture.is_file() or picture.stat().st_size < _LEAST_PICTURE_BYTES:
            wrong.append(f"no picture of the window in {language}: {done.stdout[-1000:]}")
    return wrong


def keep_settings(debian: CleanDebian) -> list[str]:
    """What IT wrote into the file of settings is obeyed, and outlives the package being installed anew."""
    file = debian.root / _POLICY
    file.write_text('Language = "en"\n', encoding="utf-8")
    (package,) = (debian.root / "srv").glob("*.deb")
    debian.must("dpkg", "--install", f"/srv/{package.name}")
    done = debian.run(f"{PACKAGE}-admin", "policy", user=_PERSON)
    if done.returncode or json.loads(done.stdout)["values"] != {"Language": "en"}:
        return [f"the settings of the machine are not in force: {done.stdout[-500:]}"]
    return []


def purge(debian: CleanDebian) -> list[str]:
    """Take it away: nothing stays but what is the person's."""
    own = debian.root / _KEPT / ".local" / "share" / PACKAGE / "desk.db"
    own.parent.mkdir(parents=True)
    own.write_bytes(b"a person's records")
    debian.must("apt-get", "purge", "-y", "-q", PACKAGE)
    left = [
        str(path.relative_to(debian.root))
        for top in ("etc", "usr", "var/lib", "opt", "run")
        for path in (debian.root / top).rglob(f"*{PACKAGE}*")
    ]
    wrong = [f"left behind: {', '.join(left)}"] if left else []
    return wrong if own.is_file() else [*wrong, "a person's records are gone"]


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
