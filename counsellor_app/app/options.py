"""What can be asked of the program on its command line."""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    """``screenshot`` names a PNG that is written once the day is on screen; the program then ends.

    ``self_test`` names the report of a check of this PC, which takes the place of the window.
    """

    demo: bool = False
    language: str | None = None
    folder: Path | None = None
    screenshot: Path | None = None
    size: tuple[int, int] | None = None
    self_test: Path | None = None


def parse(arguments: Sequence[str] | None = None) -> Options:
    """The options given; ends the program for ``--help``, ``--version`` and for what it does not know."""
    parser = argparse.ArgumentParser(
        prog="counsellor-app", description="Online Consultation Desk / オンライン職業相談デスク"
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version and end")
    parser.add_argument("--demo", action="store_true", help="a made-up day in a throw-away encrypted file")
    parser.add_argument("--lang", choices=("ja", "en"), help="language of the screens, for this run")
    parser.add_argument("--folder", type=Path, help="folder of the desk file, for this run")
    parser.add_argument("--screenshot", type=Path, metavar="FILE", help="write a PNG of the day, then end")
    parser.add_argument("--size", type=_size, metavar="WxH", help="size of the window, such as 1366x768")
    parser.add_argument(
        "--self-test", type=Path, metavar="FILE", help="check this PC, write a JSON report, then end"
    )
    given = parser.parse_args(arguments)
    return Options(
        given.demo, given.lang, given.folder, given.screenshot, given.size, self_test=given.self_test
    )


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    return int(width), int(height)


class _Version(argparse.Action):
    """Looks the version up only when asked: that costs as much as a tenth of the first paint."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        print(f"counsellor-app {program_version()}")  # noqa: T201 - the answer, not a complaint: standard output
        parser.exit()


def own_command() -> tuple[str, ...]:
    """The command that starts this program once more, frozen or not."""
    return (sys.executable,) if getattr(sys, "frozen", False) else (sys.executable, "-m", "counsellor_app")


def program_version() -> str:
    """The version in ``pyproject.toml``: of the installed program, or of the source tree beside this file."""
    project = Path(__file__).parents[2] / "pyproject.toml"
    if project.is_file():
        import tomllib

        return str(tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"])
    from importlib.metadata import version

    return version("counsellor-app")
