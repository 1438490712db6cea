"""P3: nothing acknowledged is lost, in kills and in power cuts; each with a control that has to lose.

Run: python -m benchmarks.durability [--kills 600] [--states 4000] [--sessions 40]
"""

import argparse
import time

from benchmarks.killed_writers import kill_writers
from benchmarks.power_loss import cut_power, record


def main() -> None:
    """Print the sums of each run."""
    parser = argparse.ArgumentParser(description="P3: nothing acknowledged is lost")
    parser.add_argument("--kills", type=int, default=600)
    parser.add_argument("--states", type=int, default=4000)
    parser.add_argument("--sessions", type=int, default=40)
    chosen = parser.parse_args()
    started = time.monotonic()
    print(f"SIGKILL, FULL:    {kill_writers(chosen.kills)}  {time.monotonic() - started:.0f} s", flush=True)
    for is_normal, name in ((False, "FULL:  "), (True, "NORMAL:")):
        started = time.monotonic()
        sums = cut_power(record(chosen.sessions, is_normal=is_normal), chosen.states)
        print(f"power cut, {name} {sums}  {time.monotonic() - started:.0f} s", flush=True)


if __name__ == "__main__":
    main()
