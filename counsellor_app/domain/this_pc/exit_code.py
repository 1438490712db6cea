"""The exit codes of both programs, which scripts of the office's IT read (docs/deployment.md)."""

from enum import IntEnum


class ExitCode(IntEnum):
    """What a program tells whoever started it."""

    OK = 0
    """All went well."""
    NOT_DONE = 1
    """Refused or not possible, or a check failed; the output says why."""
    USAGE = 2
    """The command line was not understood; nothing was done."""
    DAMAGED = 3
    """The desk file is damaged, or the trail of the office database was altered; nothing was changed."""
    ALREADY_OPEN = 4
    """The window was open already and has been brought to the front."""
