"""`check KIND FILE…`: what the program makes of a text, as JSON lines; no database is needed."""

import argparse
from typing import TYPE_CHECKING

from counsellor_app.cli import check_contacts, check_dates

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add_parser(commands: "Commands") -> None:
    """Add `check` and, below it, every kind that can be checked."""
    parser = commands.add_parser("check", help="say what the program makes of a file, as JSON lines")
    kinds = parser.add_subparsers(metavar="KIND", required=True)
    _add_invitation(kinds)
    check_contacts.add_parsers(kinds)
    check_dates.add_parser(kinds)


def _add_invitation(kinds: "Commands") -> None:
    parser = kinds.add_parser("invitation", help="pasted invitations (.txt .html .eml .ics), any encoding")
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--now", metavar="ISO", help="the moment that dates without a year are read against")
    parser.set_defaults(run=run_invitation)


def run_invitation(args: argparse.Namespace) -> int:
    """Print one JSON object a line for each readable file; 1 if any could not be read."""
    from counsellor_app.cli import check_invitation

    return check_invitation.run(args.files, args.now)
