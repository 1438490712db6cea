"""P3, second half: what is acknowledged outlives a power cut.

A real writer runs under strace. Its writes and fsyncs are replayed up to a random moment; of what was not
yet synced, each write is then lost, kept or torn at 512 bytes, in any order: a state of the disk that a
power cut can leave. fsync is taken at its word. Such a state is opened as at the next start.
"""

import ast
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.acknowledged import look
from benchmarks.desk_writer import prepare
from counsellor_app.storage.desk_file.connection import DeskKey

SECTOR = 512
_CALLS = "openat,pwrite64,write,ftruncate,fsync,fdatasync,unlink,rename"
_LINE = re.compile(
    r"\d+ +(?P<call>\w+)\((?:(?P<fd>\d+)<(?P<file>[^>]*)>|\"(?P<path>[^\"]*)\")(?:, (?P<rest>.*))?\) += \d+"
)


@dataclass(frozen=True, slots=True)
class Step:
    """One call that reached the kernel. `data` None means: cut off at `offset`."""

    kind: str
    name: str = ""
    data: bytes | None = None
    offset: int = 0


@dataclass(slots=True)
class Trace:
    """What a writer did, and the files it began with."""

    before: dict[str, bytes]
    steps: list[Step]
    key: DeskKey


@dataclass(slots=True)
class States:
    """Sums over all states."""

    states: int = 0
    acknowledged: int = 0
    losing: int = 0
    worst_loss: int = 0
    half_done: int = 0
    corrupt: int = 0
    syncs: int = 0


@dataclass(slots=True)
class _Disk:
    """A file as the disk has it, and the writes since its last sync."""

    durable: bytearray = field(default_factory=bytearray)
    pending: list[Step] = field(default_factory=list)


def record(sessions: int, *, is_normal: bool = False, seed: int = 1) -> Trace:
    """Run a writer under strace and note what it asked of the disk."""
    with tempfile.TemporaryDirectory(prefix="power-") as name:
        folder = Path(name).resolve()
        path, log = folder / "desk.db", folder / "trace"
        key = DeskKey(f"{seed:064x}")
        prepare(path, key)
        before = {each.name: each.read_bytes() for each in folder.iterdir()}
        writer = [sys.executable, "-m", "benchmarks.desk_writer", str(path), str(seed), str(sessions)]
        subprocess.run(
            [strace(), "-f", "-y", "-xx", "-s", "1000000", "-e", f"trace={_CALLS}", "-o", str(log), *writer]
            + ["normal"] * is_normal,
            input=key.secret + "\n", text=True, stdout=subprocess.PIPE, check=True,
        )  # fmt: skip
        return Trace(before, list(_steps(log, folder)), key)


def strace() -> str:
    """Where strace is. Raises FileNotFoundError."""
    found = shutil.which("strace")
    if found is None:
        raise FileNotFoundError("strace")
    return found


def cut_power(trace: Trace, states: int, seed: int = 1) -> States:
    """Make so many states of the disk and open each."""
    chance = random.Random(seed)  # noqa: S311 - moments, not keys
    sums = States(syncs=sum(step.kind == "sync" for step in trace.steps))
    sums.acknowledged = sum(step.kind == "told" for step in trace.steps)
    for moment in sorted(chance.randrange(len(trace.steps)) for _ in range(states)):
        with tempfile.TemporaryDirectory(prefix="state-", dir=_fast_folder()) as name:
            told = _leave(trace, moment, Path(name), chance)
            found = look(Path(name) / "desk.db", trace.key, told)
        sums.states += 1
        sums.losing += bool(found.missing)
        sums.worst_loss = max(sums.worst_loss, found.missing)
        sums.half_done += bool(found.half_done)
        sums.corrupt += bool(found.corrupt)
    return sums


def _leave(trace: Trace, moment: int, folder: Path, chance: random.Random) -> list[str]:
    """Write the files as a power cut at that step leaves them; what had been acknowledged by then."""
    disks = {name: _Disk(bytearray(data)) for name, data in trace.before.items()}
    told: list[str] = []
    for step in trace.steps[:moment]:
        if step.kind == "told":
            told.append(step.name)
        elif step.kind == "remove":
            disks.pop(step.name, None)
        elif step.kind == "sync":
            disk = disks.setdefault(step.name, _Disk())
            for write in disk.pending:
                _apply(disk.durable, write)
            disk.pending.clear()
        else:
            disks.setdefault(step.name, _Disk()).pending.append(step)
    fate = chance.choice(("lost", "kept", "mixed", "mixed", "mixed"))
    for name, disk in disks.items():
        for write in _survivors(disk.pending, fate, chance):
            _apply(disk.durable, write)
        (folder / name).write_bytes(disk.durable)
    return told


def _survivors(pending: list[Step], fate: str, chance: random.Random) -> Iterator[Step]:
    if fate == "kept":
        yield from pending
    if fate != "mixed":
        return
    for write in chance.sample(pending, len(pending)):
        luck = chance.random()
        if luck < 0.4 or write.data is None:
            yield write
        elif luck < 0.6:
            for start in range(0, len(write.data), SECTOR):
                if chance.random() < 0.5:
                    yield Step("write", write.name, write.data[start : start + SECTOR], write.offset + start)


def _apply(content: bytearray, write: Step) -> None:
    if write.data is None:
        content[write.offset :] = bytes(max(0, write.offset - len(content)))
        return
    content.extend(bytes(max(0, write.offset - len(content))))
    content[write.offset : write.offset + len(write.data)] = write.data


def _steps(log: Path, folder: Path) -> Iterator[Step]:
    with log.open(encoding="ascii") as lines:
        for line in lines:
            found = _LINE.match(line)
            if not found:
                continue
            call, rest = found["call"], found["rest"] or ""
            file = Path(_bytes(found["file"] or found["path"]).decode(errors="replace"))
            if call == "write" and found["fd"] == "1":
                yield Step("told", _bytes(rest.split('"')[1]).decode().strip())
            elif file.parent != folder or file.name.endswith("-shm"):
                continue
            elif call == "pwrite64":
                _, text, tail = rest.split('"')
                yield Step("write", file.name, _bytes(text), int(tail.rsplit(", ", 1)[1]))
            elif call == "ftruncate":
                yield Step("write", file.name, None, int(rest, 0))
            elif call in ("fsync", "fdatasync"):
                yield Step("sync", file.name)
            elif call in ("unlink", "rename", "write"):
                yield Step("remove" if call == "unlink" else "unknown", file.name)


def _bytes(text: str) -> bytes:
    value = ast.literal_eval(f'b"{text}"')
    assert isinstance(value, bytes)  # noqa: S101 - what a bytes literal gives
    return value


def _fast_folder() -> str | None:
    return "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - a folder of its own in it
