"""One item a line in, one JSON object a line out."""

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from counsellor_app.domain.this_pc.exit_code import ExitCode


def print_json(value: Mapping[str, object]) -> None:
    """One JSON object on one line of standard output."""
    print(json.dumps(value, ensure_ascii=False))


def print_readings(file: str, reading: Callable[[str], Mapping[str, object]]) -> int:
    """Print what `reading` makes of each line of the file; 1, with a sentence, if it cannot be read.

    Only a line feed, or one with a carriage return before it, ends an item: items may hold any other
    blank. Empty lines are items too, but for the nothing after the last line end.
    """
    from counsellor_app.storage.sheets.text_encoding import UnknownEncodingError, decode_text

    try:
        text = decode_text(Path(file).read_bytes())
    except OSError as error:
        print(f"cannot read the file: {error.strerror}", file=sys.stderr)
        return ExitCode.NOT_DONE
    except UnknownEncodingError:
        print("cannot read the file: its text is neither UTF-8, UTF-16 nor Shift_JIS", file=sys.stderr)
        return ExitCode.NOT_DONE
    items = text.split("\n")
    if not items[-1]:
        items.pop()
    for item in items:
        print_json(reading(item.removesuffix("\r")))
    return ExitCode.OK
