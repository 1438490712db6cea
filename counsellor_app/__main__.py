"""Start of the window: ``python -m counsellor_app``, ``counsellor-app``, and the frozen program."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns its exit code."""
    from counsellor_app.app.options import parse

    options = parse(arguments)

    from counsellor_app.desktop.running_mark import announce_running

    announce_running()
    if options.self_test is not None:
        from counsellor_app.app.pc_check.run import self_test

        return self_test(options.self_test, options.folder)

    from counsellor_app.app.quick_imports import quicken

    quicken()
    from counsellor_app.app.start import run

    return run(options)


if __name__ == "__main__":
    sys.exit(main())
