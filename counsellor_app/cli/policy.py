"""`policy`: what the office's IT has fixed on this PC, as the program reads it, in one JSON object."""

import argparse
from typing import TYPE_CHECKING

from counsellor_app.domain.this_pc.exit_code import ExitCode

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add_parser(commands: "Commands") -> None:
    """Add the command."""
    parser = commands.add_parser("policy", help="show what IT has fixed on this PC, and what was refused")
    parser.set_defaults(run=run)


def run(_args: argparse.Namespace) -> int:
    """Print values in force and refused keys; 1 when a key was refused."""
    from counsellor_app.cli.lines import print_json
    from counsellor_app.desktop.policy import read_policy

    policy = read_policy()
    print_json({"values": dict(policy.values), "refused": list(policy.refused)})
    return ExitCode.NOT_DONE if policy.refused else ExitCode.OK
