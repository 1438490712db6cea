"""`counsellor-app-admin`: the commands of support staff; none of them needs a screen."""

import argparse
import io
import sys
from collections.abc import Sequence

from counsellor_app.cli import check, desk, import_sheet, office, policy, self_test, unsent
from counsellor_app.desktop.running_mark import announce_running


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code, one of `ExitCode`."""
    _speak_utf8()
    announce_running()
    args = build_parser().parse_args(argv)
    code: int = args.run(args)
    return code


def build_parser() -> argparse.ArgumentParser:
    """Each command's module adds its parser here and sets `run=` to a function of the parsed arguments.

    Modules named here are imported at every start: they import what they carry out inside `run`.
    """
    parser = argparse.ArgumentParser(prog="counsellor-app-admin")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    check.add_parser(commands)
    desk.add_parsers(commands)
    import_sheet.add_parser(commands)
    office.add_parser(commands)
    policy.add_parser(commands)
    self_test.add_parser(commands)
    unsent.add_parsers(commands)
    return parser


def _speak_utf8() -> None:
    """What other programs read is UTF-8 whatever the console's code page; errors still show everything."""
    for stream, errors in ((sys.stdout, "strict"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)


if __name__ == "__main__":
    raise SystemExit(main())
