"""`backup`, `restore`, `verify`, `salvage`, `new-key`: looking after the desk file without a screen.

Exit codes are those of `ExitCode`.
A recovery code or a passphrase is read from standard input or COUNSELLOR_APP_RECOVERY_CODE, never from the
command line, which other users of the PC can see.
"""

import argparse
import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from counsellor_app.cli.desk_sentences import Sentence, say
from counsellor_app.cli.now import present
from counsellor_app.domain.this_pc.desk_file import NotOpened, OpenRefusal, Verified
from counsellor_app.domain.this_pc.exit_code import ExitCode
from counsellor_app.domain.this_pc.recovery_code import RecoveryCodeError

if TYPE_CHECKING:
    from counsellor_app.storage.desk_file.connection import DeskKey

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

_VARIABLE = "COUNSELLOR_APP_RECOVERY_CODE"


def add_parsers(commands: "Commands") -> None:
    """Add the commands of the desk file."""
    backup = _add(commands, "backup", run_backup, "make an encrypted backup and prove it")
    backup.add_argument("--to", type=Path, metavar="DIR", help="where; else `backups` beside the desk file")
    restore = _add(commands, "restore", run_restore, "put a backup in place; the present file is kept aside")
    restore.add_argument("file", type=Path, metavar="FILE")
    restore.add_argument("--to", type=Path, metavar="DIR", dest="folder", help="the folder for the desk file")
    verify = _add(commands, "verify", run_verify, "check every page of the desk file, or of a backup")
    verify.add_argument("file", type=Path, metavar="FILE", nargs="?")
    _add(commands, "salvage", run_salvage, "save what can be read of a damaged desk file; keep the file")
    _add(commands, "new-key", run_new_key, "encrypt the desk file with a new key; print its recovery code")


def run_backup(args: argparse.Namespace) -> int:
    """Make a backup, also while the program is open."""
    from counsellor_app.storage.desk_file.backup import make_backup, remove_old_backups
    from counsellor_app.storage.desk_file.location import BACKUP_FOLDER_NAME

    path = desk_file(args)
    target = args.to or path.parent / BACKUP_FOLDER_NAME
    made = make_backup(path, key_of(path, args), target, present())
    removed = remove_old_backups(target)
    say(args.lang, Sentence.BACKED_UP, path=made.path, rows=made.rows, removed=len(removed))
    return ExitCode.OK


def run_restore(args: argparse.Namespace) -> int:
    """Put a backup in the place of the desk file."""
    from counsellor_app.storage.desk_file.keychain import Keychain
    from counsellor_app.storage.desk_file.restoring import restore

    folder = _folder(args)
    done = restore(_existing(args.file), folder, Keychain(), present(), _typed(args))
    say(args.lang, Sentence.RESTORED, path=done.path, rows=done.verified.rows)
    if done.kept_aside:
        say(args.lang, Sentence.KEPT_ASIDE, path=done.kept_aside)
    return ExitCode.OK


def run_verify(args: argparse.Namespace) -> int:
    """Check a file; it is not changed."""
    from counsellor_app.storage.desk_file.inspection import verify

    path = _existing(args.file) if args.file else desk_file(args)
    is_backup = path.suffix == ".deskbackup"
    found = verify(path, key_of(path, args, is_backup=is_backup), is_backup=is_backup)
    return _tell_verified(args.lang, path, found)


def run_salvage(args: argparse.Namespace) -> int:
    """Save the rows of a damaged file."""
    from counsellor_app.storage.desk_file.damage import salvage
    from counsellor_app.storage.desk_file.opening import holding

    path = desk_file(args)
    with holding(path.parent):
        done = salvage(path, key_of(path, args), present())
    say(args.lang, Sentence.SALVAGED, saved=done.rows_saved, lost=done.rows_lost)
    if done.tables_incomplete:
        say(args.lang, Sentence.INCOMPLETE, tables=", ".join(done.tables_incomplete))
    say(args.lang, Sentence.KEPT_ASIDE, path=done.quarantined_path)
    return ExitCode.OK


def run_new_key(args: argparse.Namespace) -> int:
    """Change the key."""
    from counsellor_app.domain.this_pc import recovery_code
    from counsellor_app.storage.desk_file.key_rotation import rotate_key
    from counsellor_app.storage.desk_file.keychain import Keychain
    from counsellor_app.storage.desk_file.opening import holding

    path = desk_file(args)
    with holding(path.parent):
        key = rotate_key(path, Keychain())
    say(args.lang, Sentence.NEW_KEY)
    print(recovery_code.encode(key.secret))
    return ExitCode.OK


def _add(
    commands: "Commands", name: str, run: Callable[[argparse.Namespace], int], text: str
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=text)
    if name != "restore":
        parser.add_argument("--folder", type=Path, metavar="DIR", help="the folder of the desk file")
    add_access(parser)
    parser.set_defaults(run=lambda args: guarded(run, args))
    return parser


def add_access(parser: argparse.ArgumentParser) -> None:
    """Add what every command has that opens the desk file: the language, and where the code comes from."""
    parser.add_argument("--lang", choices=("ja", "en"), help="the language of the answer")
    parser.add_argument(
        "--recovery-code-stdin", action="store_true", help="read the recovery code or passphrase from stdin"
    )


def guarded(run: Callable[[argparse.Namespace], int], args: argparse.Namespace) -> int:
    """Run a command; why the desk file does not open is told in a sentence."""
    from counsellor_app.storage.desk_file.opening import not_opened

    try:
        return run(args)
    except RecoveryCodeError as error:
        say(args.lang, Sentence.CODE_MISTYPED if error.group else Sentence.CODE_WRONG, group=error.group or 0)
        return ExitCode.NOT_DONE
    except FileNotFoundError as error:
        say(args.lang, Sentence.NO_FILE, path=error.filename)
        return ExitCode.NOT_DONE
    except Exception as error:
        return _tell_refused(args.lang, not_opened(error))


def _tell_refused(lang: str | None, refused: NotOpened) -> int:
    say(lang, refused.reason, **refused.facts)
    return ExitCode.DAMAGED if refused.reason is OpenRefusal.DAMAGED else ExitCode.NOT_DONE


def _tell_verified(lang: str | None, path: Path, found: Verified) -> int:
    if found.is_sound:
        say(lang, Sentence.SOUND, path=path, tables=found.tables, rows=found.rows)
        return ExitCode.OK
    say(lang, Sentence.NOT_SOUND, path=path)
    for problem in found.problems:
        print(f"  {problem}")
    return ExitCode.DAMAGED


def _folder(args: argparse.Namespace) -> Path:
    from counsellor_app.storage.desk_file.location import default_folder

    return args.folder or default_folder()


def desk_file(args: argparse.Namespace) -> Path:
    """The desk file of `--folder`, or of this person. Raises FileNotFoundError."""
    from counsellor_app.storage.desk_file.location import DESK_FILE_NAME

    return _existing(_folder(args) / DESK_FILE_NAME)


def _existing(path: Path) -> Path:
    from counsellor_app.storage.desk_file.opening import has_content

    if not has_content(path):
        raise FileNotFoundError(errno.ENOENT, "", str(path))
    return path


def key_of(path: Path, args: argparse.Namespace, *, is_backup: bool = False) -> "DeskKey":
    """The key that opens it: typed, or kept by the key store. Raises DeskFileRefusedError."""
    from counsellor_app.storage.desk_file.connection import refuse_plain_file
    from counsellor_app.storage.desk_file.keychain import Keychain
    from counsellor_app.storage.desk_file.opening import kept_keys, matching_key

    refuse_plain_file(path)
    typed = _typed(args)
    return matching_key(path, [typed] if typed else kept_keys(Keychain()), is_backup=is_backup)


def _typed(args: argparse.Namespace) -> "DeskKey | None":
    from counsellor_app.storage.desk_file.opening import key_from_typed

    text = sys.stdin.readline() if args.recovery_code_stdin else os.environ.get(_VARIABLE, "")
    return key_from_typed(text) if text.strip() else None
