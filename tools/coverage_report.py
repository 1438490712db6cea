"""Puts the coverage of all lanes together and prints what no test reached."""

import subprocess
import sys

from tools.source_strings import ROOT


def main() -> int:
    coverage = [sys.executable, "-m", "coverage"]
    joined = subprocess.run([*coverage, "combine", "--quiet"], cwd=ROOT, check=False).returncode
    return joined or subprocess.run([*coverage, "report"], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
