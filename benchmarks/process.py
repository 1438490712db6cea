"""What the system counts of a process, read from /proc."""

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

_NANOSECONDS = 1e9


@dataclass(frozen=True, slots=True)
class Process:
    """A process that runs."""

    pid: int

    def cpu(self) -> float:
        """CPU seconds of the threads that it has."""
        lines = (each.read_text().split() for each in self._threads("schedstat"))
        return sum(int(line[0]) for line in lines) / _NANOSECONDS

    def wake_ups(self) -> Counter[str]:
        """How often each of the threads that it has went to sleep; of two such, only the gain counts."""
        statuses = self._threads("status")
        return Counter({str(each): _number(each.read_text(), "voluntary_ctxt_switches") for each in statuses})

    def memory(self) -> float:
        """Its share of the memory (PSS), in MB."""
        return _number(Path(f"/proc/{self.pid}/smaps_rollup").read_text(), "Pss") * 1024 / 1e6

    def _threads(self, what: str) -> list[Path]:
        return list(Path(f"/proc/{self.pid}/task").glob(f"*/{what}"))


def _number(text: str, name: str) -> int:
    found = re.search(rf"^{name}:\s*(\d+)", text, re.MULTILINE)
    return int(found[1]) if found else 0
