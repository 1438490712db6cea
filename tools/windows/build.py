"""The installers from the frozen program: signed inside and outside, named by version."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tools.windows.guard import GUARD, make_guard
from tools.windows.msi import Package, make_japanese, make_msi
from tools.windows.nsis import QUICKEST, SMALLEST, make_setup
from tools.windows.signing import Signer

_BASE = "online-consultation-desk"


@dataclass(frozen=True)
class Installers:
    """One version, packed in each way."""

    setup: Path
    english_msi: Path
    japanese_msi: Path

    @property
    def files(self) -> tuple[Path, ...]:
        return self.setup, self.english_msi, self.japanese_msi


def sign_inside(program: Path, signer: Signer) -> int:
    """Compile the guard and sign it and every program file that nobody has signed; how many."""
    make_guard()
    signer.sign(GUARD)
    return signer.sign_programs(program)


def make_installers(package: Package, folder: Path, signer: Signer, *, quick: bool = False) -> Installers:
    """Make and sign the installers in `folder`; `quick` ones are larger, for trying out."""
    folder.mkdir(parents=True, exist_ok=True)
    base = folder / f"{_BASE}-{package.version}"
    made = Installers(*(base.with_name(base.name + end) for end in ("-setup.exe", "-en.msi", "-ja.msi")))
    with ThreadPoolExecutor(2) as pool:
        compressor = QUICKEST if quick else SMALLEST
        setup = pool.submit(make_setup, package.program, package.version, made.setup, compressor)
        make_msi(package, made.english_msi)
        make_japanese(made.english_msi, made.japanese_msi)
        setup.result()
    for file in made.files:
        signer.sign(file)
        signer.verify(file)
    return made


def copy_with_links(program: Path, to: Path) -> Path:
    """A second folder of the same files, which takes no room."""
    shutil.rmtree(to, ignore_errors=True)
    shutil.copytree(program, to, copy_function=_link)
    return to


def _link(source: str, target: str) -> None:
    Path(target).hardlink_to(source)
