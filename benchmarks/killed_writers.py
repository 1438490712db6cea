"""P3, first half: what is acknowledged outlives SIGKILL at any moment."""

import multiprocessing
import random
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from benchmarks import desk_writer
from benchmarks.acknowledged import look
from counsellor_app.storage.desk_file.connection import DeskKey

_START_TIMEOUT_S = 60.0
_WRITES_PER_FILE = 25
_MOST_TICKS = 4
if sys.platform == "win32":
    _CONTEXT = multiprocessing.get_context("spawn")
else:
    _CONTEXT = multiprocessing.get_context("forkserver")
    _CONTEXT.set_forkserver_preload(["benchmarks.desk_writer"])
Target = Callable[[Path, str, int, Connection], None]


@dataclass(slots=True)
class Kills:
    """Sums over all kills."""

    kills: int = 0
    acknowledged: int = 0
    missing: int = 0
    half_done: int = 0
    corrupt: int = 0
    unacknowledged: int = 0


@dataclass(frozen=True, slots=True)
class Moment:
    """So many acknowledgements, however slow the machine is, and so many seconds more."""

    ticks: int
    then_s: float


def kill_writers(kills: int, seed: int = 1, longest_s: float = 0.25) -> Kills:
    """Start a writer, kill it at a random moment, look at the file; so many times, a new file every 25."""
    chance = random.Random(seed)  # noqa: S311 - moments, not keys
    sums = Kills()
    while sums.kills < kills:
        key = DeskKey(f"{chance.getrandbits(256):064x}")
        with tempfile.TemporaryDirectory(prefix="kill-") as folder:
            path = Path(folder) / "desk.db"
            desk_writer.prepare(path, key)
            lines: list[str] = []
            for _ in range(min(_WRITES_PER_FILE, kills - sums.kills)):
                sums.kills += 1
                moment = Moment(chance.randint(0, _MOST_TICKS), chance.uniform(0.0, longest_s))
                told = killed(write_until_killed, path, key, sums.kills, moment)
                sums.acknowledged += len(told)
                lines += told
                found = look(path, key, lines)
                sums.missing += found.missing
                sums.half_done += found.half_done
                sums.corrupt += bool(found.corrupt)
                # Committed and not yet told: the writer died in between. Count it once, then know of it.
                sums.unacknowledged += len(found.untold)
                lines += found.untold
    return sums


def killed(target: Target, path: Path, key: DeskKey, seed: int, moment: Moment) -> list[str]:
    """What a process that runs `target` told before it was killed, that moment after "ready"."""
    receiver, sender = _CONTEXT.Pipe(duplex=False)
    process = _CONTEXT.Process(target=target, args=(path, key.secret, seed, sender))
    process.start()
    sender.close()
    lines: list[str] = []
    try:
        if not receiver.poll(_START_TIMEOUT_S):
            return lines
        receiver.recv_bytes()
        while len(lines) < moment.ticks and receiver.poll(_START_TIMEOUT_S):
            lines.append(receiver.recv_bytes().decode())
        process.join(moment.then_s)
        process.kill()
        while True:
            lines.append(receiver.recv_bytes().decode())
    except (EOFError, OSError):
        return lines
    finally:
        process.kill()
        process.join()
        receiver.close()


def write_until_killed(path: Path, secret: str, seed: int, sender: Connection) -> None:
    """In the process to be killed."""
    desk_writer.tune(is_normal=False)
    desk_writer.write(path, DeskKey(secret), seed, lambda line: sender.send_bytes(line.encode()))
