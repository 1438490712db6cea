"""A second Python on this Windows, ended with the test."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

HOLDING = """
import sys
from pathlib import Path
from counsellor_app.storage.desk_file.instance_lock import InstanceLock
lock = InstanceLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""
ANNOUNCING = """
import sys
from counsellor_app.desktop.running_mark import announce_running
announce_running()
print("announced", flush=True)
sys.stdin.read()
"""


@dataclass(frozen=True)
class Other:
    """The second process."""

    process: "subprocess.Popen[str]"

    def says(self) -> str:
        """Its next line."""
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()


@contextmanager
def another_python(script: str, *arguments: str) -> Iterator[Other]:
    """Runs `script` until the `with` statement ends; the process is gone then."""
    command = [sys.executable, "-c", script, *arguments]
    pipe = subprocess.PIPE
    root = Path(__file__).parents[2]
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, cwd=root) as process:
        try:
            yield Other(process)
        finally:
            process.kill()
