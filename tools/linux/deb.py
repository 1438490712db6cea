"""Makes the Debian package from the frozen folder: python -m tools.linux.deb [FROZEN [OUT]].

FROZEN is dist/counsellor-app unless given (python -m tools.frozen_check makes it), OUT is dist.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.frozen_check import FROZEN
from tools.frozen_contents import ROOT, version
from tools.linux import libraries
from tools.linux.files import PACKAGE, control, write_small_files


def build(frozen: Path, out: Path) -> Path:
    """Make the package in ``out`` and return its path. Raises FileNotFoundError without a frozen folder."""
    if not (frozen / PACKAGE).is_file():
        raise FileNotFoundError(frozen / PACKAGE)
    with tempfile.TemporaryDirectory(prefix="deb-") as name:
        root = Path(name) / PACKAGE
        program = root / "usr" / "lib" / PACKAGE
        shutil.copytree(frozen, program, symlinks=True)
        libraries.leave_to_debian(program / "_internal")
        libraries.strip(program)
        _drop_dead_links(program)
        depends = libraries.asked_of_debian(program)
        write_small_files(root)
        _set_modes(root)
        _write_control(root, depends)
        out.mkdir(parents=True, exist_ok=True)
        made = out / f"{PACKAGE}_{version()}_amd64.deb"
        packing = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z1", "--build", str(root), str(made)]
        subprocess.run(packing, check=True, stdout=subprocess.DEVNULL)
    return made


def _drop_dead_links(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_symlink() and not path.exists():
            path.unlink()


def _set_modes(root: Path) -> None:
    """Everybody may read, only root may write; programs alone may be started."""
    programs = {PACKAGE, f"{PACKAGE}-admin"}
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            is_open = path.is_dir() or (path.name in programs and path.parent.name == PACKAGE)
            path.chmod(0o755 if is_open else 0o644)


def _write_control(root: Path, depends: set[str]) -> None:
    files = [path for path in sorted(root.rglob("*")) if path.is_file() and not path.is_symlink()]
    kilobytes = sum(path.stat().st_size for path in files) // 1024
    glibc = libraries.oldest_glibc(libraries.binaries(root))
    sums = [f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(root)}"
            for path in files if path.relative_to(root).parts[0] != "etc"]  # fmt: skip
    about = root / "DEBIAN"
    about.mkdir(mode=0o755)
    texts = {
        "control": control(depends, glibc, kilobytes),
        "conffiles": f"/etc/{PACKAGE}/policy.toml\n",
        "md5sums": "\n".join(sums) + "\n",
    }
    for name, text in texts.items():
        (about / name).write_text(text, encoding="utf-8")
        (about / name).chmod(0o644)


def main(arguments: list[str]) -> int:
    frozen = Path(arguments[0]) if arguments else FROZEN
    out = Path(arguments[1]) if len(arguments) > 1 else ROOT / "dist"
    os.umask(0o022)
    try:
        made = build(frozen, out)
    except FileNotFoundError as error:
        print(f"there is no {error.args[0]}: run python -m tools.frozen_check first")
        return 1
    except libraries.UnknownLibraryError as error:
        print(f"no Debian package of this machine has: {error}")
        return 1
    print(f"{made.name}: {made.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
