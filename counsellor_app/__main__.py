"""Start of the window: ``python -m counsellor_app``, ``counsellor-app``, and the frozen program."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns its exit code."""
    from counsellor_app.app.options import parse

    options = parse(arguments)

    from counsellor_app.app.quick_imports import quicken

    quicken()
    from counsellor_app.app.start import run

    return run(options)


if __name__ == "__main__":
    sys.exit(main())
