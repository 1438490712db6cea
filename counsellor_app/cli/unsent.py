"""`export-unsent`, `import-unsent`: what the office database has not heard of, carried to another desk.

For a PC that is to be replaced, or whose program does not start any more. Exit codes are those
of `ExitCode`.
"""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from counsellor_app.cli.desk import add_access, desk_file, guarded, key_of
from counsellor_app.cli.desk_sentences import Sentence, say
from counsellor_app.cli.now import present
from counsellor_app.cli.unsent_sentences import Told, say_unsent
from counsellor_app.domain.this_pc.exit_code import ExitCode

if TYPE_CHECKING:
    from counsellor_app.storage.link.local_desk import LocalDesk

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add_parsers(commands: "Commands") -> None:
    """Add both commands."""
    export = commands.add_parser("export-unsent", help="save what the office has not heard of, sealed")
    export.add_argument("--to", type=Path, metavar="DIR", required=True, help="where")
    export.set_defaults(run=lambda args: guarded(run_export, args))
    take = commands.add_parser("import-unsent", help="take such a file, to tell the office from this PC")
    take.add_argument("file", type=Path, metavar="FILE")
    take.set_defaults(run=lambda args: guarded(run_import, args))
    for each in (export, take):
        each.add_argument("--folder", type=Path, metavar="DIR", help="the folder of the desk file")
        add_access(each)


def run_export(args: argparse.Namespace) -> int:
    """Save what waits, also while the program is open; print the code that opens the file."""
    from counsellor_app.domain.this_pc import recovery_code
    from counsellor_app.storage.link.hand_over import HandOverError

    desk = _desk(args)
    try:
        if desk.journal.counts().is_empty:
            say_unsent(args.lang, Told.NONE)
            return ExitCode.OK
        args.to.mkdir(parents=True, exist_ok=True)
        made = desk.hand_over.write(args.to, present())
    except HandOverError as error:
        say_unsent(args.lang, Told(error.fault.value))
        return ExitCode.NOT_DONE
    finally:
        desk.close()
    say_unsent(args.lang, Told.SAVED, count=len(made.commands), path=made.path)
    say_unsent(args.lang, Told.CODE)
    print(recovery_code.encode(made.key.secret))
    return ExitCode.OK


def run_import(args: argparse.Namespace) -> int:
    """Take a file; its code comes from a prompt."""
    from counsellor_app.domain.this_pc import recovery_code
    from counsellor_app.storage.desk_file.connection import DeskKey
    from counsellor_app.storage.desk_file.opening import has_content, holding
    from counsellor_app.storage.link.hand_over import HandOverError

    if not has_content(args.file):
        say(args.lang, Sentence.NO_FILE, path=args.file)
        return ExitCode.NOT_DONE
    path = desk_file(args)
    with holding(path.parent):
        desk = _desk(args)
        try:
            taken = desk.hand_over.take(args.file, DeskKey(recovery_code.decode(_code())))
        except HandOverError as error:
            say_unsent(args.lang, Told(error.fault.value))
            return ExitCode.NOT_DONE
        finally:
            desk.close()
    say_unsent(args.lang, Told.TAKEN, new=taken.new, known=taken.known)
    return ExitCode.OK


def _desk(args: argparse.Namespace) -> "LocalDesk":
    from counsellor_app.storage.link.local_desk import LocalDesk

    path = desk_file(args)
    return LocalDesk(path, key_of(path, args), "")


def _code() -> str:
    """From the terminal without showing it, else the next line of standard input."""
    import sys
    from getpass import getpass

    return getpass("Code: ") if sys.stdin.isatty() else sys.stdin.readline()
