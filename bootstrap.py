"""The commands of this repository, with nothing but Python 3.11 or newer:

    python3 bootstrap.py run [--demo …]              install what is needed and open the program
    python3 bootstrap.py test [OPTION] [ARG…]        install what is needed and run every check
    python3 bootstrap.py package [linux|windows]     put the packages for offices into dist/

`--fast` leaves out what is built for offices; `--coverage` also says what no test reached, in a fifth more
time. With ARGs only pytest runs, with these arguments. All commands can be repeated at any time; what is
already there is not fetched again. Exit code 3: something of the system is missing, and the last lines say
what.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - said before anything that an older Python cannot read
    sys.exit(f"Python 3.11 or newer is needed, this is {sys.version.split()[0]}")

from tools import environment, lanes, machine, packages


def run(arguments: list[str]) -> int:
    """Open the program and return its exit code."""
    machine.require_display()
    machine.require(machine.WINDOW_PACKAGES)
    environment.install("run")
    environment.compile_translations()
    return environment.python("-m", "counsellor_app", *arguments)


def test(arguments: list[str]) -> int:
    """Run the checks and return 0 when every one passed."""
    fast, coverage = "--fast" in arguments, "--coverage" in arguments
    narrowed = [argument for argument in arguments if argument not in ("--fast", "--coverage")]
    whole = [] if fast or narrowed else [name for needs in packages.NEEDS.values() for name in needs]
    machine.require(machine.WINDOW_PACKAGES + machine.TEST_PACKAGES + whole)
    environment.install("dev")
    environment.compile_translations()
    lanes.forget_coverage()
    return lanes.run(lanes.narrowed(narrowed) if narrowed else lanes.every(fast=fast, coverage=coverage))


def package(systems: list[str]) -> int:
    """Make and try out the packages of these systems, or of all; return 0 when every one passed."""
    unknown = set(systems) - set(packages.SYSTEMS)
    if unknown:
        machine.say(f"Packages are made for: {', '.join(packages.SYSTEMS)}")
        return 2
    machine.require(machine.WINDOW_PACKAGES + machine.TEST_PACKAGES)
    environment.install("dev")
    environment.compile_translations()
    return packages.make(systems or list(packages.SYSTEMS))


def main(arguments: list[str]) -> int:
    verb, rest = (arguments or [""])[0], arguments[1:]
    commands = {"run": run, "test": test, "package": package}
    if verb in commands:
        return commands[verb](rest)
    print(__doc__)
    return 0 if verb in ("-h", "--help") else 2


if __name__ == "__main__":
    try:
        raise SystemExit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        raise SystemExit(130) from None
