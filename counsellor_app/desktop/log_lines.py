"""One log record as one line of JSON: what went wrong and where, never about whom."""

import json
import logging
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

OWN = "counsellor_app"


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    found: BaseException | None = error
    while found is not None and id(found) not in seen:
        seen.add(id(found))
        yield found
        found = found.__cause__ or (None if found.__suppress_context__ else found.__context__)


def describe(error: BaseException) -> list[dict[str, object]]:
    """The exception and what led to it: class, our own codes among its arguments, and frames.

    Messages are left out, all of them: a `KeyError` of a name is a name, and no pattern finds that.
    """
    return [
        {
            "class": f"{type(each).__module__}.{type(each).__qualname__}",
            "codes": [
                f"{type(code).__name__}.{code.name}" for code in each.args if isinstance(code, StrEnum)
            ],
            "frames": [
                f"{Path(frame.f_code.co_filename).name}:{line} {frame.f_code.co_name}"
                for frame, line in traceback.walk_tb(each.__traceback__)
            ],
        }
        for each in _chain(error)
    ]


class JsonLines(logging.Formatter):
    """Our own messages, which are codes and ids by rule; of libraries only who logged and where."""

    def format(self, record: logging.LogRecord) -> str:
        entry: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "where": f"{record.module}:{record.lineno}",
            "thread": record.threadName,
        }
        if record.name.partition(".")[0] == OWN:
            entry["message"] = record.getMessage()
        if record.exc_info and record.exc_info[1] is not None:
            entry["errors"] = describe(record.exc_info[1])
        return json.dumps(entry, ensure_ascii=False)
