"""A desk in a process of its own, which a test puts into another network and asks by standard input.

Reads its orders as JSON in argv. Prints a line for each change of its line to the office, with the moment of
the boot clock that all processes share; ``press`` and ``ask`` on standard input are done and timed.
"""

import json
import sys
import threading
from functools import partial
from pathlib import Path
from time import monotonic
from uuid import UUID

from counsellor_app.domain.commands import WriteNote
from counsellor_app.domain.line.office_state import News
from counsellor_app.domain.problem import Problem
from tests.builders import NOW, a_command, an_appointment
from tests.office_desk.desks import RunningDesk, aside


def main() -> None:
    orders = json.loads(sys.argv[1])
    desk = RunningDesk(Path(orders["folder"]), orders["url"]).start()
    session = an_appointment(id=UUID(orders["session"]))
    threading.Thread(target=_tell_states, args=(desk,), daemon=True).start()
    for number, order in enumerate(map(str.strip, sys.stdin)):
        begun = monotonic()
        if order == "press":
            desk.store.apply(a_command(WriteNote, session, at=NOW, text=str(number)))
        elif order == "ask":
            try:
                aside(lambda: desk.store.clients_with("42020-1234567"))
            except Problem as problem:
                order = problem.code.value
        _say(order, monotonic() - begun)
    desk.close()


def _tell_states(desk: RunningDesk) -> None:
    told, last = 0, ""
    while True:
        heard = desk.until(partial(_after, desk, told), 600)
        told += len(heard)
        for news, at in heard:
            line = getattr(news, "line", last)
            if line != last:
                _say(line, at)
            last = line


def _after(desk: RunningDesk, place: int) -> list[tuple[News, float]]:
    return list(zip(desk.news, desk.heard_at, strict=True))[place:]


def _say(word: str, seconds: float) -> None:
    sys.stdout.write(f"{word} {seconds:.4f}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
