"""What a release is made of: its parts as a CycloneDX list, and the SHA-256 of its files.

python -m tools.sbom linux|windows        -> dist/…cdx.json, dist/SHA256SUMS
"""

import hashlib
import json
import re
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from tools.environment import REQUIREMENTS, ROOT

DIST = ROOT / "dist"

_PIN = re.compile(
    r"^([\w.-]+)==([^ \\]+)(?: ; ([^\\\n]+?))? \\$((?:\n    --hash=sha256:[0-9a-f]{64}.*)*)", re.MULTILINE
)
_SYSTEMS = {"windows": "win32", "linux": "linux"}


def write_sbom(out: Path, version: str, system: str) -> Path:
    """Write the parts of the program for "windows" or "linux", with the hashes of the lock file."""
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": _component("counsellor-app", version, "application")},
        "components": [*parts(REQUIREMENTS["run"].read_text(encoding="utf-8"), system)],
    }
    out.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return out


def parts(lock: str, system: str) -> list[dict[str, Any]]:
    """The pinned packages of a lock file that belong on that system."""
    return [
        _component(found[1], found[2], "library") | {"hashes": _hashes(found[4])}
        for found in _PIN.finditer(lock)
        if _belongs(found[3] or "", system)
    ]


def _belongs(marker: str, system: str) -> bool:
    """Whether a marker lets a package onto a system; those that speak of neither system let it onto both."""
    named = re.findall(r"sys_platform (==|!=) '(\w+)'", marker)
    return all((name == _SYSTEMS[system]) is (sign == "==") for sign, name in named)


def _component(name: str, version: str, kind: str) -> dict[str, Any]:
    part = {"type": kind, "name": name, "version": version, "purl": f"pkg:pypi/{name}@{version}"}
    try:
        metadata = distribution(name).metadata
        told = metadata.json.get("license_expression")
    except PackageNotFoundError:
        told = None
    return part | ({"licenses": [{"expression": told}]} if told else {})


def _hashes(text: str) -> list[dict[str, str]]:
    found = re.findall(r"sha256:([0-9a-f]{64})", text)
    return [{"alg": "SHA-256", "content": digest} for digest in found]


def write_sums(folder: Path) -> Path:
    """Write SHA256SUMS of the files in a folder, for `sha256sum -c`."""
    sums = folder / "SHA256SUMS"
    files = sorted(path for path in folder.iterdir() if path.is_file() and path != sums)
    digests = [(hashlib.sha256(path.read_bytes()).hexdigest(), path.name) for path in files]
    sums.write_text("".join(f"{digest}  {name}\n" for digest, name in digests), encoding="utf-8")
    return sums


def main(systems: list[str]) -> int:
    """Write the parts of the packages of these systems into dist/, then the sums of all that lies there."""
    number = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    for system in systems:
        write_sbom(DIST / f"online-consultation-desk-{number}-{system}.cdx.json", number, system)
    write_sums(DIST)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
