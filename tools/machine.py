"""What this machine has and lacks: system packages, a Japanese font, a display. Standard library only."""

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

MISSING = 3  # exit code: something of the system is missing
WINDOW_PACKAGES = [
    "libgl1", "libegl1", "libdbus-1-3", "libfontconfig1", "libglib2.0-0", "libxkbcommon0", "libbrotli1",
    "libgssapi-krb5-2", "libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0", "libxcb-xkb1",
    "libxkbcommon-x11-0", "libxcb-randr0", "libxcb-xinerama0",
]  # fmt: skip
TEST_PACKAGES = [
    *("xvfb", "xauth", "dbus", "dbus-x11", "at-spi2-core", "gnome-keyring", "strace", "binutils"),
    *("postgresql", "libreoffice-calc-nogui", "poppler-utils"),
    # Debian's Python is linked statically; freezing needs it as a library
    *([f"libpython3.{sys.version_info.minor}"] if sys.base_prefix == "/usr" else []),
]
_APT_INSTALL = "sudo apt-get install -y --no-install-recommends"
_FONT = "fonts-ipaexfont-gothic"
_JAPANESE_FONTS = (_FONT, "fonts-noto-cjk", "fonts-vlgothic", "fonts-takao-gothic", "fonts-ipafont-gothic")


def say(text: str) -> None:
    """A line about the progress, on standard error: standard output belongs to what is started."""
    print(text, file=sys.stderr, flush=True)


def require_display() -> None:
    """Leave with code 3 and the way out when there is no screen to open a window on."""
    shown_on = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in shown_on):
        say("There is no display here (DISPLAY and WAYLAND_DISPLAY are empty), so no window can open.")
        say("On a machine without a screen, use a virtual one:")
        say(f"    {_APT_INSTALL} xvfb xauth")
        say(f"    xvfb-run -a {' '.join(['python3', *sys.argv])}")
        raise SystemExit(MISSING)


def require(packages: list[str]) -> None:
    """Install the Debian packages that are missing when root; else leave with code 3 and the exact line."""
    if sys.platform.startswith("linux"):
        if shutil.which("dpkg-query") and shutil.which("apt-get"):
            _require_on_debian(packages)
        else:
            _require_elsewhere(packages)


def _require_on_debian(packages: list[str]) -> None:
    lacking = missing(packages)
    if lacking and sys.platform != "win32" and os.geteuid() == 0:
        _apt_install(lacking)
    elif lacking:
        say("Some system packages are missing. Please run this line, then repeat the command:")
        say(f"    {_APT_INSTALL} {' '.join(lacking)}")
        raise SystemExit(MISSING)


def _require_elsewhere(packages: list[str]) -> None:
    """Tell what is needed; only Python's own modules can be looked for."""
    if importlib.util.find_spec("ensurepip") is None:
        say("Python's venv and ensurepip modules are needed; install your system's package for them.")
        raise SystemExit(MISSING)
    say(f"This is not Debian: the libraries of these Debian packages are needed: {' '.join(packages)}")


def missing(packages: list[str]) -> list[str]:
    """Those of `packages`, of Python's own venv and of the Japanese fonts that Debian has not installed."""
    there = _installed()
    lacking = [name for name in packages if there.isdisjoint({name, f"{name}t64"})]
    if importlib.util.find_spec("ensurepip") is None:
        lacking.insert(0, "python3-venv")
    if there.isdisjoint(_JAPANESE_FONTS) and not _fontconfig_knows_japanese():
        lacking.append(_FONT)
    return lacking


def _installed() -> set[str]:
    listing = ["dpkg-query", "-W", "-f=${db:Status-Status} ${Package}\n"]
    lines = subprocess.run(listing, capture_output=True, text=True, check=True).stdout.splitlines()
    return {line.partition(" ")[2] for line in lines if line.startswith("installed ")}


def _fontconfig_knows_japanese() -> bool:
    if shutil.which("fc-list") is None:
        return False
    return bool(subprocess.run(["fc-list", ":lang=ja"], capture_output=True, check=False).stdout.strip())


def _apt_install(packages: list[str]) -> None:
    say(f"Installing system packages: {' '.join(packages)}")
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages]
    for command in (["apt-get", "update", "-q"], install):
        done = subprocess.run(command, env=quiet, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False)
        if done.returncode:
            say(f"This failed with code {done.returncode}: {' '.join(command)}")
            raise SystemExit(MISSING)


def no_personal_daemons(folder: Path) -> dict[str, str]:
    """Variables that keep the helpers of a lane (bus, keyring) out of the person's own folders."""
    runtime = folder / "run"
    runtime.mkdir(mode=0o700)
    return {"HOME": str(folder), "XDG_RUNTIME_DIR": str(runtime), "XDG_DATA_HOME": str(folder / "data")}
