"""The small files of the Debian package: control, icon, copyright, changelog, desktop entry, metainfo."""

import gzip
import re
import textwrap
from importlib.metadata import distribution
from pathlib import Path

from counsellor_app.ui.palettes import LIGHT
from resources import resource
from tools.frozen_contents import ROOT, version
from tools.program_icon import png

PACKAGE = "counsellor-app"
SOURCES = ROOT / "packaging" / "linux"
MAINTAINER = "The Online Consultation Desk authors <maintainers@counsellor-app.invalid>"
_ICON_SIZES = (48, 128, 256)
_FONTS = "fonts-ipaexfont-gothic | fonts-noto-cjk | fonts-japanese-gothic"
_ALSO_NEEDED = ("ca-certificates", "fontconfig-config", _FONTS)
_RECOMMENDED = "fonts-noto-cjk, gnome-keyring | kwalletmanager, xdg-utils"
_ADDED = re.compile(
    r"^## \[(?P<number>[\d.]+)\] – (?P<date>\S+)\n+### Added\n(?P<lines>(?:[- ] .*\n)+)", re.MULTILINE
)
_UNRELEASED_DATE = "2026-11-01"


def control(depends: set[str], glibc: str, kilobytes: int) -> str:
    """The control file of the package."""
    others = sorted(depends - {"libc6"})
    wanted = ", ".join([f"libc6 (>= {glibc})", *others, *_ALSO_NEEDED])
    return (
        f"Package: {PACKAGE}\nVersion: {version()}\nArchitecture: amd64\nMaintainer: {MAINTAINER}\n"
        f"Installed-Size: {kilobytes}\nDepends: {wanted}\nRecommends: {_RECOMMENDED}\n"
        "Section: misc\nPriority: optional\n"
        "Description: desk for online employment consultations\n"
        " The day of online employment consultations at public employment offices in\n"
        " Japan: clocks, meeting details, a switch to the telephone that is written\n"
        " down at once, tasks, notices and records, in a file encrypted on the PC.\n"
    )


def icon_svg() -> str:
    """The program's icon: its own sign in white on a rounded square in the key colour."""
    sign = resource("icons", "video.svg").read_text(encoding="utf-8").replace("currentColor", LIGHT.on_key)
    drawn = re.sub(r"</?svg[^>]*>", "", sign).strip()
    square = f'<rect width="64" height="64" rx="12.8" fill="{LIGHT.key}"/>'
    inner = f'<g transform="translate(9 9) scale({46 / 24:.4f})">{drawn}</g>'  # signs are 24 wide
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">{square}{inner}</svg>\n'


def copyright_text() -> str:
    """The copyright file: our terms, and those of everything the frozen program carries."""
    licence = "\n".join(f" {line}" if line else " ." for line in _licence().splitlines())
    carried = "\n".join(f"  {line}" for line in _carried())
    return (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        "Upstream-Name: Online Consultation Desk\n"
        "Comment: The program carries Python and the packages below. Their licence texts are in\n"
        f" /usr/lib/{PACKAGE}/_internal/licences. Qt and PySide6 are used under the LGPL-3, as libraries of\n"
        " their own that may be replaced by other builds of the same interface.\n"
        f"{carried}\n\n"
        "Files: *\nCopyright: 2026 The Online Consultation Desk authors\nLicense: Expat\n\n"
        f"License: Expat\n{licence}\n"
    )


def _licence() -> str:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    return text[text.index("Permission") :]


def _carried() -> list[str]:
    pinned = (ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")
    lines = []
    for name, number in re.findall(r"^([\w.-]+)==([^ ;\\]+)", pinned, re.MULTILINE):
        try:
            about = distribution(name).metadata.json
        except ModuleNotFoundError:
            continue  # for another system
        terms = str(about.get("license_expression") or about.get("license") or "see its text")
        lines.append(f"{name} {number}: {terms.splitlines()[0][:70]}")
    return lines


def changelog() -> bytes:
    """Debian's changelog of the package, from CHANGELOG.md."""
    found = _ADDED.search((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    items = re.split(r"^- ", found["lines"], flags=re.MULTILINE)[1:] if found else []
    told = "\n".join(_wrapped(item) for item in items) or "  * See CHANGELOG.md."
    text = f"{PACKAGE} ({version()}) unstable; urgency=low\n\n{told}\n\n -- {MAINTAINER}  {_DAY}\n"
    return gzip.compress(text.encode(), 9, mtime=0)


def _wrapped(item: str) -> str:
    return textwrap.fill(" ".join(item.split()), 78, initial_indent="  * ", subsequent_indent="    ")


_DAY = "Sun, 01 Nov 2026 00:00:00 +0000"


def metainfo() -> str:
    """The AppStream data with this version in it."""
    text = (SOURCES / "metainfo.xml").read_text(encoding="utf-8")
    return text.replace("@VERSION@", version()).replace("@DATE@", _UNRELEASED_DATE)


def write_small_files(root: Path) -> None:
    """Put all that is neither the program nor DEBIAN/ below ``root``."""
    share = root / "usr" / "share"
    texts: dict[Path, str | bytes] = {
        share / "applications" / f"{PACKAGE}.desktop": (SOURCES / f"{PACKAGE}.desktop").read_bytes(),
        share / "metainfo" / "local.counsellor_app.desk.metainfo.xml": metainfo(),
        share / "icons/hicolor/scalable/apps" / f"{PACKAGE}.svg": icon_svg(),
        share / "doc" / PACKAGE / "copyright": copyright_text(),
        share / "lintian" / "overrides" / PACKAGE: (SOURCES / "lintian-overrides").read_bytes(),
        share / "doc" / PACKAGE / "changelog.gz": changelog(),
        root / "etc" / PACKAGE / "policy.toml": (ROOT / "packaging/policy/policy.toml").read_bytes(),
    }
    texts |= {
        share / f"icons/hicolor/{size}x{size}/apps" / f"{PACKAGE}.png": png(size) for size in _ICON_SIZES
    }
    texts |= {
        share / "man" / "man1" / f"{page.name}.gz": gzip.compress(page.read_bytes(), 9, mtime=0)
        for page in SOURCES.glob("*.1")
    }
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
    for name in (PACKAGE, f"{PACKAGE}-admin"):
        link = root / "usr" / "bin" / name
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(f"../lib/{PACKAGE}/{name}")
