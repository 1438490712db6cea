"""`office …`: making and looking after the office database.

Exit codes are those of `ExitCode`. A password is asked for, read from standard input (`--password-stdin`) or
taken from PGPASSFILE; like the name of a person it never stands on the command line, which others see.
"""

import argparse
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from counsellor_app.cli.now import present
from counsellor_app.cli.office_sentences import Said, say_office
from counsellor_app.domain.staff import Role
from counsellor_app.domain.this_pc.exit_code import ExitCode

if TYPE_CHECKING:
    from counsellor_app.storage.office.session import Connect

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add_parser(commands: "Commands") -> None:
    """Add `office` with its commands."""
    office = commands.add_parser("office", help="make and look after the office database (PostgreSQL)")
    verbs = office.add_subparsers(metavar="COMMAND", required=True)
    create = _add(
        verbs, "create", run_create, "make the database's tables, groups and rights, and one office"
    )
    create.add_argument(
        "--office", required=True, metavar="KEY", help="one that ships, or a code of your own"
    )
    create.add_argument("--name", metavar="NAME", help="the office's name, with a code of your own")
    create.add_argument("--rules", metavar="FILE", help="begin with these rules (.json, .toml), else blank")
    create.add_argument("--room", action="append", default=[], metavar="SERVICE=NAME", help="a meeting room")
    _add(verbs, "upgrade", run_upgrade, "bring an older database to the schema of this program")
    staff = _add(verbs, "add-staff", run_add_staff, "a login for one person; stdin or prompt: name, password")
    staff.add_argument("--office", required=True, metavar="KEY")
    staff.add_argument("--login", required=True, metavar="LOGIN", dest="new_login")
    staff.add_argument(
        "--role", required=True, action="append", choices=[str(role) for role in Role], help="may be repeated"
    )
    disable = _add(verbs, "disable-staff", run_disable_staff, "shut a login out, at once")
    disable.add_argument("--login", required=True, metavar="LOGIN", dest="new_login")
    _add(verbs, "status", run_status, "what is there, and whether the server's settings are right")
    retention = _add(verbs, "retention", run_retention, "what is due by the periods set; delete it")
    retention.add_argument("--office", metavar="KEY", help="the office; not needed to rewrite")
    retention.add_argument(
        "--erase", type=int, metavar="N", help="delete the N records that are due, for good"
    )
    retention.add_argument(
        "--rewrite", action="store_true", help="rewrite the server's files without what was deleted"
    )
    head = _add(verbs, "audit-head", run_audit_head, "print the head of the trail; keep it elsewhere")
    head.add_argument("--office", required=True, metavar="KEY")
    verify = _add(
        verbs, "verify-audit", run_verify_audit, "whether the trail is whole and the rows agree with it"
    )
    verify.add_argument("--office", required=True, metavar="KEY")
    verify.add_argument("--against", metavar="HEAD", help="a line that audit-head printed before")


def run_create(args: argparse.Namespace) -> int:
    """Make the schema and one office in it; given again it changes nothing that is set."""
    from counsellor_app.cli.new_office import set_up, wanted_office

    wanted = wanted_office(args.lang, args.office, args.name, args.rules)
    if wanted is None:
        return ExitCode.NOT_DONE
    connect = _connect(args)
    _prepare(connect)
    set_up(args.lang, connect, wanted, args.room, present())
    _tell_settings(args, connect)
    return ExitCode.OK


def run_upgrade(args: argparse.Namespace) -> int:
    """Bring the database to the schema of this program."""
    connect = _connect(args)
    _prepare(connect)
    say_office(args.lang, Said.UPGRADED)
    return ExitCode.OK


def run_add_staff(args: argparse.Namespace) -> int:
    """Make a login and put its person on the list of the office."""
    from counsellor_app.cli.office_steps import add_person

    connect = _connect(args)
    name = _asked("Name: ")
    password = _secret(args, "Password of the new login: ")
    if not name or len(password) < 10:
        say_office(args.lang, Said.TOO_SHORT)
        return ExitCode.NOT_DONE
    roles = tuple(Role(each) for each in args.role)
    add_person(connect, (args.office, args.new_login, name, password), roles, present())
    say_office(args.lang, Said.ADDED, login=args.new_login)
    return ExitCode.OK


def run_disable_staff(args: argparse.Namespace) -> int:
    """Shut a login out; its open connections end."""
    from counsellor_app.storage.office.logins import disable_login
    from counsellor_app.storage.office.session import engine_of

    with engine_of(_connect(args)).begin() as connection:
        ended = disable_login(connection, args.new_login)
    say_office(args.lang, Said.DISABLED, login=args.new_login, ended=ended)
    return ExitCode.OK


def run_status(args: argparse.Namespace) -> int:
    """Tell what is there."""
    from counsellor_app.cli.office_steps import tell_status

    connect = _connect(args)
    tell_status(args.lang, connect)
    return _tell_settings(args, connect)


def run_retention(args: argparse.Namespace) -> int:
    """Tell what is due; delete it where that many were named; rewrite the files where that was asked."""
    from counsellor_app.cli.office_retention import erase_due, tell_due
    from counsellor_app.storage.office.retention import rewrite
    from counsellor_app.storage.office.session import engine_of

    connect, is_done = _connect(args), True
    if args.office is None and not args.rewrite:
        say_office(args.lang, Said.WHICH_OFFICE)
        return ExitCode.NOT_DONE
    if args.office is not None and args.erase is None:
        tell_due(args.lang, connect, args.office, present())
    elif args.office is not None:
        is_done = erase_due(args.lang, connect, (args.office, args.erase), present())
    if args.rewrite and is_done:
        rewrite(engine_of(connect))
        say_office(args.lang, Said.REWRITTEN)
    return ExitCode.OK if is_done else ExitCode.NOT_DONE


def run_audit_head(args: argparse.Namespace) -> int:
    """Print the head of the trail on one line."""
    from counsellor_app.storage.office.audit import audit_head
    from counsellor_app.storage.office.preparing import as_owner
    from counsellor_app.storage.office.session import engine_of

    with as_owner(engine_of(_connect(args))) as connection:
        head = audit_head(connection, args.office)
    print(f"{head.office_id} {head.n} {head.hash} {head.at.isoformat() if head.at else '-'}")
    return ExitCode.OK


def run_verify_audit(args: argparse.Namespace) -> int:
    """Follow the whole trail."""
    from counsellor_app.cli.office_steps import head_of, tell_verdict
    from counsellor_app.storage.office.audit import verify_audit
    from counsellor_app.storage.office.preparing import as_owner
    from counsellor_app.storage.office.session import engine_of

    kept = head_of(args.against) if args.against else None
    if args.against and (kept is None or kept.office_id != args.office):
        say_office(args.lang, Said.NO_HEAD)
        return ExitCode.NOT_DONE
    with as_owner(engine_of(_connect(args))) as connection:
        verdict = verify_audit(connection, args.office, kept)
    tell_verdict(args.lang, verdict)
    return ExitCode.OK if verdict.is_whole else ExitCode.DAMAGED


def _add(
    verbs: "Commands", name: str, run: Callable[[argparse.Namespace], int], text: str
) -> argparse.ArgumentParser:
    parser = verbs.add_parser(name, help=text)
    parser.add_argument(
        "--url", required=True, help="postgresql://login@host1,host2:port/database?sslrootcert=…"
    )
    parser.add_argument("--lang", choices=("ja", "en"), help="the language of the answer")
    parser.add_argument("--password-stdin", action="store_true", help="read the password from standard input")
    parser.set_defaults(run=lambda args: _guarded(run, args))
    return parser


def _guarded(run: Callable[[argparse.Namespace], int], args: argparse.Namespace) -> int:
    """Why something was not done is told in a sentence, never in the server's words."""
    from psycopg import Error
    from sqlalchemy.exc import DBAPIError

    from counsellor_app.domain.problem import Problem
    from counsellor_app.storage.link.address import NoAddressError
    from counsellor_app.storage.office.catalogue import UndeclaredTableError
    from counsellor_app.storage.office.refusals import OfficeRefusedError

    try:
        return run(args)
    except NoAddressError:
        say_office(args.lang, Said.NO_ADDRESS)
    except OfficeRefusedError as refused:
        say_office(args.lang, refused.why)
    except UndeclaredTableError as undeclared:
        print(undeclared, file=sys.stderr)
    except Problem as problem:
        say_office(args.lang, Said.PROBLEM, code=problem.code.value)
    except (Error, DBAPIError, OSError) as error:
        cause = getattr(error, "orig", None) or error
        code = f"{type(cause).__name__} {getattr(cause, 'sqlstate', None) or ''}".strip()
        say_office(args.lang, Said.NOT_REACHED, code=code)
    return ExitCode.NOT_DONE


def _connect(args: argparse.Namespace) -> "Connect":
    from counsellor_app.storage.link.address import OfficeAddress
    from counsellor_app.storage.office.session import connecting

    password = sys.stdin.readline().rstrip("\r\n") if args.password_stdin else ""
    return connecting(OfficeAddress.parse(args.url), password)


def _secret(args: argparse.Namespace, prompt: str) -> str:
    from getpass import getpass

    is_typed = sys.stdin.isatty() and not args.password_stdin
    return getpass(prompt) if is_typed else sys.stdin.readline().rstrip("\r\n")


def _asked(prompt: str) -> str:
    if sys.stdin.isatty():
        print(prompt, end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip()


def _prepare(connect: "Connect") -> None:
    from counsellor_app.storage.office.preparing import prepare
    from counsellor_app.storage.office.session import engine_of

    prepare(engine_of(connect))


def _tell_settings(args: argparse.Namespace, connect: "Connect") -> int:
    from counsellor_app.cli.office_steps import tell_settings

    return ExitCode.OK if tell_settings(args.lang, connect) else ExitCode.NOT_DONE
