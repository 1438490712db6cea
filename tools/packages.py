"""The packages for offices in dist/, made and tried out: `bootstrap.py package`. Standard library only."""

from tools import machine
from tools.environment import python

SYSTEMS = {
    "linux": (("-m", "tools.frozen_check"), ("-m", "tools.linux.check"), ("-m", "tools.sbom", "linux")),
    "windows": (("-m", "tools.windows.check", "--release"), ("-m", "tools.sbom", "windows")),
}
"""What is run for each, in order, up to the first that fails."""
NEEDS = {
    "linux": ["dpkg-dev", "debootstrap", "desktop-file-utils", "appstream", "lintian"],
    "windows": [
        *("wine", "wine64", "nsis", "wixl", "msitools", "osslsigncode", "openssl", "xvfb", "locales"),
        *("gcc-mingw-w64-x86-64", "mingw-w64-tools", "fonts-ipaexfont-gothic"),
    ],
}
"""Debian packages that each takes."""


def make(names: list[str]) -> int:
    """Make them one after the other, also after a failure; 0 when all passed."""
    codes = [_make_one(name) for name in names]
    return max(codes)


def _make_one(name: str) -> int:
    machine.require(NEEDS[name])
    for command in SYSTEMS[name]:
        if code := python(*command):
            machine.say(f"No {name} package: {' '.join(command)} ended with code {code}")
            return code
    return 0
