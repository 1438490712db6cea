"""`import FILE`: an appointment list of the office (CSV, XLSX), judged row by row."""

import argparse
import getpass
import platform
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from counsellor_app.cli.desk import add_access, desk_file, guarded, key_of
from counsellor_app.cli.lines import print_json
from counsellor_app.cli.now import moment, present
from counsellor_app.domain.this_pc.exit_code import ExitCode

if TYPE_CHECKING:
    from counsellor_app.domain.sheet_import.verdict import RowVerdict

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

_SENTENCES = {
    "too_large": "the file is larger than 50 MB",
    "too_many_rows": "the file has more than 200,000 rows",
    "unknown_encoding": "its text is neither UTF-8, UTF-16 nor Shift_JIS",
    "old_or_encrypted_excel": "it is an old .xls file or has a password; save it as .xlsx or CSV without one",
    "not_a_workbook": "it is no sound .xlsx file",
    "dangerous_workbook": "it unpacks to too much or carries definitions that no spreadsheet program writes",
    "broken_text": "a quotation mark in it is never closed, or a field is too long",
}


_STOPPED = (
    "nothing was stored: mend the rows that stop the import, or name each with --leave-out ROW;"
    " --accept-warnings takes those of which somebody has seen the warnings"
)


def add_parser(commands: "Commands") -> None:
    """Add `import` to the commands."""
    parser = commands.add_parser("import", help="take over an appointment list (CSV, XLSX)")
    parser.add_argument("file", metavar="FILE")
    parser.add_argument("--dry-run", action="store_true", help="only say what would be imported")
    parser.add_argument("--json", action="store_true", help="one JSON object for each row")
    parser.add_argument(
        "--now", type=moment, metavar="ISO", help="what dates without a year are read against"
    )
    parser.add_argument("--kind", metavar="KEY", help="the kind of consultation that the list is of")
    parser.add_argument(
        "--counsellor",
        action="append",
        default=[],
        metavar="ID",
        help="who holds the sessions; given several times, the first who is free takes each",
    )
    parser.add_argument(
        "--leave-out", action="append", default=[], metavar="ROW", help="a row that is not to be imported"
    )
    parser.add_argument(
        "--accept-warnings", action="store_true", help="somebody has looked at the rows to be confirmed"
    )
    parser.add_argument("--folder", type=Path, metavar="DIR", help="the folder of the desk file")
    add_access(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the verdicts; 0 when the list was read, 1 with a sentence when it was not (or not stored)."""
    from counsellor_app.domain.sheet_import import read_workbook
    from counsellor_app.storage.sheets.sheet_problem import SheetError
    from counsellor_app.storage.sheets.spreadsheet import read_spreadsheet

    try:
        sheets = read_spreadsheet(Path(args.file).read_bytes())
    except OSError as error:
        print(f"cannot read the file: {error.strerror}", file=sys.stderr)
        return ExitCode.NOT_DONE
    except SheetError as error:
        print(f"cannot read the file: {_SENTENCES[error.problem]}", file=sys.stderr)
        return ExitCode.NOT_DONE
    verdicts = read_workbook(sheets, args.now or present())
    if not verdicts:
        print("no list was found: no row has headings such as 日付, 開始, 氏名", file=sys.stderr)
        return ExitCode.NOT_DONE
    if not args.dry_run:
        return guarded(lambda given: take_over(given, verdicts), args)
    for verdict in verdicts:
        if args.json:
            print_json(row_values(verdict))
        else:
            print(_line(verdict))
    if not args.json:
        print(_summary(verdicts))
    return ExitCode.OK


def take_over(args: argparse.Namespace, verdicts: "list[RowVerdict]") -> int:
    """Store the rows, all or none, and print what becomes of each; 1 when none was stored."""
    from contextlib import closing

    from counsellor_app.cli.import_store import terms_for
    from counsellor_app.domain.problem import Problem
    from counsellor_app.domain.staff import Actor
    from counsellor_app.services.booking.take_over import store_rows
    from counsellor_app.storage.desk_file.opening import holding
    from counsellor_app.storage.store import DeskStore

    path = desk_file(args)
    with holding(path.parent), closing(DeskStore(path, key_of(path, args))) as store:
        now = args.now or present()
        terms = terms_for(store, args, now)
        if isinstance(terms, str):
            print(terms, file=sys.stderr)
            return ExitCode.NOT_DONE
        by = Actor(terms.counsellors[0], getpass.getuser(), platform.node())
        try:
            done = store_rows(store, verdicts, terms, by, now)
        except Problem as problem:
            print(f"nothing was stored: {problem.code}", file=sys.stderr)
            return ExitCode.NOT_DONE
    for each in done.fates:
        if args.json:
            print_json({**row_values(each.row), "fate": each.fate})
        else:
            print(f"row {_where(each.row)}: {each.fate}" + (" (stops the import)" if each.blocks else ""))
    if not done.is_stored:
        print(_STOPPED, file=sys.stderr)
    return ExitCode.OK if done.is_stored else ExitCode.NOT_DONE


def row_values(verdict: "RowVerdict") -> Mapping[str, object]:
    """The keys that were agreed; `sheet` besides where several sheets of a workbook have rows."""
    values: dict[str, object] = {
        "row": verdict.row,
        "verdict": verdict.verdict,
        "reason": verdict.reason,
        "date": verdict.day.isoformat() if verdict.day else None,
        "start": f"{verdict.start:%H:%M}" if verdict.start else None,
        "end": f"{verdict.end:%H:%M}" if verdict.end else None,
        "name": verdict.person.name,
        "kana_key": verdict.person.kana_key,
        "job_seeker_no": verdict.person.seeker_number,
        "phone": verdict.person.phone,
        "email": verdict.person.email,
        "method": verdict.method,
        "status": verdict.status,
        "warnings": list(verdict.warnings),
    }
    return values | ({"sheet": verdict.sheet} if verdict.sheet else {})


def _where(verdict: "RowVerdict") -> str:
    return f"{verdict.sheet}!{verdict.row}" if verdict.sheet else str(verdict.row)


def _line(verdict: "RowVerdict") -> str:
    """A row for the eyes; the name stays out: terminals keep what they showed."""
    where = _where(verdict)
    why = verdict.reason or ", ".join(verdict.warnings)
    return f"row {where}: {verdict.verdict}" + (f" ({why})" if why else "")


def _summary(verdicts: "list[RowVerdict]") -> str:
    counts = Counter(verdict.verdict for verdict in verdicts)
    return ", ".join(f"{count} {verdict}" for verdict, count in sorted(counts.items()))
