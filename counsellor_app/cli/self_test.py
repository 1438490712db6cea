"""`self-test FILE`: check this PC as `counsellor-app --self-test` does."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add_parser(commands: "Commands") -> None:
    """Add the command."""
    parser = commands.add_parser("self-test", help="check this PC and write a JSON report")
    parser.add_argument("out", type=Path, metavar="FILE")
    parser.add_argument("--folder", type=Path, metavar="DIR", help="the folder of the desk file")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """One line for each check, and the report; 1 when something failed."""
    from counsellor_app.app.pc_check.run import self_test

    return self_test(args.out, args.folder)
