"""Reading what was pasted or dropped, in the worker; what an older text said is dropped."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from counsellor_app.ui.jobs import Jobs

if TYPE_CHECKING:
    from counsellor_app.domain.invitation import HostRules, Invitation

ENDINGS = (".txt", ".text", ".html", ".htm", ".eml", ".ics")


@dataclass(frozen=True, slots=True, repr=False)
class Paste:
    """A text as it is shown, and the same as a web page where the clipboard had one."""

    text: str = ""
    html: str = ""


class FileFault(StrEnum):
    """Why a dropped file was not read."""

    OTHER_KIND = "other_kind"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True, repr=False)
class Source:
    """What lies on the page: a pasted text and, if a file was dropped after it, that file."""

    paste: Paste = Paste()
    file: Path | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to read."""
        return self.file is None and not self.paste.text.strip() and not self.paste.html


class InvitationReader(QObject):
    """``read`` tells that `result` is that of the present `source`."""

    read = Signal()
    failed = Signal(object)

    def __init__(
        self, jobs: Jobs, hosts: "Callable[[], HostRules]", now: Callable[[], datetime], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._now = now
        self.hosts = hosts
        self.source = Source()
        self.result: Invitation | FileFault | None = None
        self.is_reading = False

    def take(self, source: Source) -> None:
        """Read ``source`` in place of what was there."""
        self.source, self.result = source, None
        self.is_reading = not source.is_empty
        if not self.is_reading:
            self.read.emit()
            return
        hosts, now = self.hosts, self._now()
        self._jobs.submit(
            lambda: _read(source, hosts(), now),
            lambda result: self._done(source, result),
            lambda error: self._failed(source, error),
        )

    def restore(self, source: Source, result: "Invitation | FileFault | None") -> None:
        """Put back what was read before."""
        self.source, self.result, self.is_reading = source, result, False
        if result is None and not source.is_empty:
            self.take(source)

    def _done(self, source: Source, result: "Invitation | FileFault") -> None:
        if source is self.source:
            self.result, self.is_reading = result, False
            self.read.emit()

    def _failed(self, source: Source, error: Exception) -> None:
        if source is self.source:
            self.is_reading = False
            self.failed.emit(error)


def _read(source: Source, hosts: "HostRules", now: datetime) -> "Invitation | FileFault":
    if source.file is not None:
        return _read_file(source.file, hosts, now)
    from counsellor_app.domain.invitation import Outcome, read_invitation

    paste = source.paste
    if paste.html:
        found = read_invitation(paste.html, filename="pasted.html", now=now, hosts=hosts)
        if found.outcome is not Outcome.NONE:
            return found
    return read_invitation(paste.text, now=now, hosts=hosts)


def _read_file(file: Path, hosts: "HostRules", now: datetime) -> "Invitation | FileFault":
    from counsellor_app.domain.invitation import read_invitation
    from counsellor_app.domain.invitation.reading import MAIL_LIMIT

    if file.suffix.lower() not in ENDINGS:
        return FileFault.OTHER_KIND
    try:
        if not file.is_file():
            return FileFault.UNREADABLE
        with file.open("rb") as stream:
            data = stream.read(MAIL_LIMIT + 1)
    except OSError:
        return FileFault.UNREADABLE
    return read_invitation(data, filename=file.name, now=now, hosts=hosts)
