"""Every check of the repository, one lane each, with times and a closing summary. Standard library only."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path

from tools.environment import ROOT, program
from tools.machine import no_personal_daemons

_LIMIT_S = 1200
_TESTS_FAILED, _NO_TESTS = 1, 5  # pytest's exit codes
_FEW = 3
"""So many failed tests of a lane are tried once more, alone (ADR 63); more of them is no matter of chance."""
_UNSTEADY = "UNSTEADY: "
_OFFICE = "postgres and not full_size"
_PYTEST = ("-m", "pytest", "--durations=5", "--durations-min=2")
_WITH_READER = (
    "/usr/libexec/at-spi-bus-launcher --launch-immediately & launcher=$!; "
    '"$@"; code=$?; kill $launcher; wait $launcher 2>/dev/null; exit $code'
)
_WITH_KEYRING = 'printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null; "$@"'


@dataclass(frozen=True)
class Lane:
    """One check: a command, the variables it needs, and the pytest marker when it is about one.

    A lane `beside` needs no quiet machine: all of that sort run in order beside the others, and print when
    they are done. One that is `last` waits for all.
    """

    name: str
    command: tuple[str, ...]
    variables: dict[str, str] = field(default_factory=dict)
    marker: str = ""
    beside: bool = False
    last: bool = False


@dataclass(frozen=True)
class Result:
    """How a lane went; `seconds` is wall time, `unsteady` are tests that failed and then passed alone."""

    lane: Lane
    verdict: str
    seconds: float
    unsteady: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        return self.verdict in {"ok", "no tests yet"}


def every(*, fast: bool = False, coverage: bool = False) -> list[Lane]:
    """All lanes of this system in order; `fast` leaves what is installed out."""
    pytest = (program("python"), *(("-m", "coverage", "run") if coverage else ()), *_PYTEST)
    lanes = _reading()
    if sys.platform.startswith("linux"):  # the journeys go through a real window, once
        lanes += [Lane("tests", (*pytest, "--ignore=tests/journeys")), *_with_helpers(pytest)]
    else:
        lanes.append(Lane("tests", pytest))
    if not fast:
        lanes += _installable()
    if sys.platform.startswith("linux"):
        lanes.append(Lane("office", (*pytest, "-m", _OFFICE), marker="postgres", beside=True))
    if coverage:
        lanes.append(Lane("coverage", (program("python"), "-m", "tools.coverage_report"), last=True))
    return lanes


def narrowed(arguments: list[str]) -> list[Lane]:
    """Only pytest, with the arguments of the person."""
    return [Lane("tests", (program("python"), "-m", "pytest", *arguments))]


def forget_coverage() -> None:
    """Remove what earlier runs measured, so that the report is about this one."""
    for old in (*ROOT.glob(".coverage"), *ROOT.glob(".coverage.*")):
        old.unlink()


def run(lanes: Iterable[Lane]) -> int:
    """Run every lane, also after a failure; print the summary and return 0 when all passed."""
    started = time.monotonic()
    wanted = list(lanes)
    with ThreadPoolExecutor(1, thread_name_prefix="beside") as other:
        later = [other.submit(_run_one, lane) for lane in wanted if lane.beside]
        results = [_run_one(lane) for lane in wanted if not lane.beside and not lane.last]
        results += [each.result() for each in later]
        results += [_run_one(lane) for lane in wanted if lane.last]
    print("\nsummary")
    for result in results:
        print(f"  {result.lane.name:<14}{result.verdict:<16}{result.seconds:7.1f} s")
        for test in result.unsteady:
            print(f"    UNSTEADY, to be mended: {test}")
    failed = [result.lane.name for result in results if not result.passed]
    total = time.monotonic() - started
    print(f"{'FAILED: ' + ', '.join(failed) if failed else 'all checks passed'} in {total:.0f} s", flush=True)
    return 1 if failed else 0


def _reading() -> list[Lane]:
    """The lanes that read the source and start nothing of it."""
    return [
        Lane("format", (program("ruff"), "format", "--check", ".")),
        Lane("lint", (program("ruff"), "check", ".")),
        Lane("types", (program("mypy"),)),
        Lane("floors", (program("lint-imports"), "--no-logo")),
        Lane("translations", (program("python"), "-m", "tools.translations", "check")),
    ]


def _with_helpers(pytest: tuple[str, ...]) -> list[Lane]:
    """The lanes that need an X server, an accessibility bus or a Secret Service."""
    screen, bus = ("xvfb-run", "-a", "-s", "-screen 0 1920x1080x24"), ("dbus-run-session", "--")
    shell = ("bash", "-c")
    on_screen = {"QT_QPA_PLATFORM": "xcb"}
    reader = on_screen | {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    keyring = (*pytest, "-m", "keyring_real and not wine")
    return [
        Lane("window", (*screen, *pytest, "-m", "xcb"), on_screen, "xcb"),
        Lane(
            "screen reader",
            (*screen, *bus, *shell, _WITH_READER, "-", *pytest, "-m", "screen_reader"),
            reader,
            "screen_reader",
        ),
        Lane("keyring", (*bus, *shell, _WITH_KEYRING, "-", *keyring), marker="keyring_real"),
    ]


def _installable() -> list[Lane]:
    """The lanes that build what is installed and try it, each on what the one before has left."""
    checks = {"frozen": "tools.frozen_check"}
    if sys.platform.startswith("linux"):
        checks |= {"debian": "tools.linux.check", "windows": "tools.windows.check"}
    return [Lane(name, (program("python"), "-m", module), beside=True) for name, module in checks.items()]


def _run_one(lane: Lane) -> Result:
    _say(f"\n=== {lane.name}: {' '.join(Path(part).name for part in lane.command[:6])} …")
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="lane-", ignore_cleanup_errors=True) as folder:
        variables = os.environ | {"LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
        if lane.marker:
            variables |= no_personal_daemons(Path(folder))
        code, kept, unsteady = _tried(lane, variables | lane.variables, Path(folder) / "pytest")
    result = Result(lane, _verdict(lane, code), time.monotonic() - started, unsteady)
    _say(f"{kept}=== {lane.name}: {result.verdict} in {result.seconds:.1f} s")
    return result


def _tried(lane: Lane, variables: dict[str, str], cache: Path) -> tuple[int, str, tuple[str, ...]]:
    """The exit code, what was printed, and the tests that failed once and passed alone."""
    if "pytest" not in lane.command:
        code, kept = _call(lane, variables)
        return code, kept, told_unsteady(kept)
    lane = replace(lane, command=(*lane.command, "-o", f"cache_dir={cache}"))
    code, kept = _call(lane, variables)
    failed = failed_tests(cache)
    if code != _TESTS_FAILED or not 0 < len(failed) <= _FEW:
        return code, kept, ()
    code, again = _call(replace(lane, command=(*lane.command, "--last-failed")), variables)
    return code, kept + again, failed if code == 0 else ()


def told_unsteady(kept: str) -> tuple[str, ...]:
    """What a lane says that it has tried twice by itself."""
    told = (line.removeprefix(_UNSTEADY) for line in kept.splitlines() if line.startswith(_UNSTEADY))
    return tuple(told)


def failed_tests(cache: Path) -> tuple[str, ...]:
    """What pytest kept of the tests that failed last; none where it kept nothing."""
    kept = cache / "v" / "cache" / "lastfailed"
    return tuple(json.loads(kept.read_text(encoding="utf-8"))) if kept.exists() else ()


def _say(text: str) -> None:
    """One write, so that what two threads say is never mixed."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _call(lane: Lane, variables: dict[str, str]) -> tuple[int, str]:
    """The exit code, or -SIGTERM past the time limit, and what a lane beside the others printed.

    Whatever the command left running is ended.
    """
    apart = sys.platform != "win32"
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as printed:
        started = subprocess.Popen(
            lane.command,
            cwd=ROOT,
            env=variables,
            stdin=subprocess.DEVNULL,
            start_new_session=apart,
            stdout=printed if lane.beside else None,
            stderr=subprocess.STDOUT if lane.beside else None,
        )
        try:
            code = started.wait(_LIMIT_S)
        except subprocess.TimeoutExpired:
            code = -signal.SIGTERM
        finally:
            _end(started)
        printed.seek(0)
        return code, printed.read()


def _end(started: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        started.kill()
    else:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(started.pid, signal.SIGKILL)
    started.wait()


def _verdict(lane: Lane, code: int) -> str:
    if code == 0:
        return "ok"
    if code == _NO_TESTS and lane.marker and not _marker_is_used(lane.marker):
        return "no tests yet"
    return "too slow" if code == -signal.SIGTERM else f"failed ({code})"


def _marker_is_used(marker: str) -> bool:
    tests = (ROOT / "tests").rglob("test_*.py")
    return any(f"mark.{marker}" in path.read_text(encoding="utf-8") for path in tests)
