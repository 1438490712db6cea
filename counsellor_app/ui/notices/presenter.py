"""The texts for one session: made in the worker, copied, opened as a mail, saved, and noted in the trail."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from counsellor_app.desktop.clipboard import Clipboard
from counsellor_app.desktop.launch import LaunchCode, Launcher, LaunchRefusal, LaunchResult
from counsellor_app.domain.appointment import Appointment, ToldHow
from counsellor_app.domain.commands import TellJoin
from counsellor_app.domain.event import Event
from counsellor_app.domain.notices.notice import NoticeKind, NoticeWay
from counsellor_app.domain.notices.notice_commands import NoteNotice
from counsellor_app.services.day_book import DayBook
from counsellor_app.services.mailing import Mailing
from counsellor_app.services.notices import Notices, Prepared
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.notices.posting import Letter, Posting
from counsellor_app.ui.today.presenter import TodayPresenter

BY_MAIL = frozenset({NoticeKind.EMAIL, NoticeKind.REMINDER, NoticeKind.CANCELLATION})
TOLD_BY = {
    NoticeKind.PHONE_SCRIPT: ToldHow.PHONE,
    NoticeKind.MY_PAGE_MESSAGE: ToldHow.MY_PAGE,
    NoticeKind.EMAIL: ToldHow.MAIL,
}
"""How the person has learnt the ID when a text that holds it was given."""


class Came(Enum):
    """What came of the last thing that was asked for."""

    NOTHING = auto()
    COPIED = auto()
    MAIL_OPENED = auto()
    MAIL_WITHOUT_TEXT = auto()
    NO_MAIL_PROGRAM = auto()
    NO_ADDRESS = auto()
    SAVED = auto()
    NOT_SAVED = auto()
    NOTED = auto()


@dataclass(frozen=True, slots=True)
class Sources:
    """Where texts, trail and this PC's programs are reached; the first two are called in the worker."""

    notices: Callable[[], Notices]
    book: Callable[[], DayBook]
    launcher: Launcher
    clipboard: Clipboard
    folder: Path
    mailing: Callable[[], Mailing]
    post: Jobs


_Found = tuple[Appointment, tuple[Prepared, ...], tuple[Event, ...]]


class NoticesPresenter(QObject):
    """Knows no widgets. ``changed`` asks the page to look again, ``failed`` carries why nothing was made."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, today: TodayPresenter, sources: Sources, jobs: Jobs) -> None:
        super().__init__()
        self._today = today
        self._sources = sources
        self._jobs = jobs
        self._session: Appointment | None = None
        self.prepared: tuple[Prepared, ...] | None = None
        self.noted: tuple[Event, ...] = ()
        self.chosen: NoticeKind | None = None
        self.came = Came.NOTHING
        self.saved: Path | None = None
        self.posting = Posting(today, sources.mailing, jobs, sources.post)
        self.posting.setParent(self)
        self.posting.changed.connect(self.changed)
        today.changed.connect(self.changed)
        today.ledger.stored.connect(self._take_stored)

    @property
    def session(self) -> Appointment | None:
        """The session that the texts are for, as it is now."""
        known = self._session
        now = known and self._today.days.find(known.id)
        if known is None or now is None:
            return known
        return replace(now, client=replace(now.client, email=now.client.email or known.client.email))

    @property
    def masked(self) -> bool:
        """Whether nobody's data may be shown."""
        return self._today.looking.masked

    @property
    def current(self) -> Prepared | None:
        """The text that was chosen, or the first."""
        found = self.prepared or ()
        return next((each for each in found if each.kind is self.chosen), found[0] if found else None)

    def show(self, session: Appointment) -> None:
        """Make the texts for a session."""
        if self._session is None or self._session.id != session.id:
            self.chosen, self.prepared, self.noted = None, None, ()
        self._session = session
        self.came = Came.NOTHING
        self.posting.put_away()
        self._read()

    def refresh(self) -> None:
        """Make the texts anew: templates, or the mail server, may have been changed meanwhile."""
        self.posting.look()
        self._read()

    def choose(self, kind: NoticeKind) -> None:
        """Look at another text."""
        self.chosen, self.came = kind, Came.NOTHING
        self.posting.put_away()
        self.changed.emit()

    def member(self, staff_id: str) -> str:
        """The name of a member of staff."""
        day = self._today.days.work or self._today.days.shown
        member = day.member(staff_id) if day else None
        return member.name if member else ""

    def _read(self) -> None:
        session = self.session
        if session is None:
            return
        counsellor, sources = self.member(session.counsellor_id), self._sources

        def read() -> _Found:
            book = sources.book()
            whole = book.with_address(session)
            texts = sources.notices().for_session(whole, counsellor)
            trail = book.history(session.id)
            return whole, texts, tuple(each for each in trail if each.what == "note_notice")

        def done(found: _Found) -> None:
            if isValid(self) and self._session is not None and self._session.id == session.id:
                self._session, self.prepared, self.noted = found
                self.changed.emit()

        self._jobs.submit(read, done, self.failed.emit)

    def _take_stored(self, stored: Appointment) -> None:
        if self._session is not None and stored.id == self._session.id:
            self._session = stored
            self._read()

    def copy(self, text: str) -> None:
        """Put the text on the clipboard for a short while: it holds personal data."""
        self._sources.clipboard.copy_secret(text)
        self._note(NoticeWay.COPIED, Came.COPIED)

    def mail(self, subject: str, text: str) -> None:
        """Open it in the mail program; a long one without its text, which is on the clipboard then."""
        session, launcher = self.session, self._sources.launcher
        if session is None:
            return
        result = launcher.mail(session.client.email, subject, text)
        came = Came.MAIL_OPENED
        if result == LaunchResult(LaunchCode.REFUSED, LaunchRefusal.TOO_LONG):
            self._sources.clipboard.copy_secret(text)
            result, came = launcher.mail(session.client.email, subject, ""), Came.MAIL_WITHOUT_TEXT
        if result.code is LaunchCode.OPENED:
            self._note(NoticeWay.MAIL_PROGRAM, came)
        else:
            refused = result.code is LaunchCode.REFUSED
            self._say(Came.NO_ADDRESS if refused else Came.NO_MAIL_PROGRAM)

    def ask_to_send(self, subject: str, text: str) -> None:
        """Show to whom the text would be sent by the office's server."""
        current, session = self.current, self.session
        if current is not None and session is not None:
            self._say(Came.NOTHING)
            self.posting.ask(Letter(session, current.kind, subject, text))

    def save(self) -> None:
        """Save a calendar file in the folder of downloads."""
        session, now = self.session, self._today.now()
        if session is None:
            return
        sources = self._sources

        def done(path: Path | None) -> None:
            if isValid(self) and path is not None:
                self.saved = path
                self._note(NoticeWay.CALENDAR_FILE, Came.SAVED)

        self._jobs.submit(
            lambda: sources.notices().save_calendar(session, sources.folder, now),
            done,
            lambda _error: self._say(Came.NOT_SAVED),
        )

    def give(self) -> None:
        """Note that the person has the text; with a text that holds the ID they have been told that too."""
        current, session = self.current, self.session
        if current is None or session is None:
            return
        self._note(NoticeWay.GIVEN, Came.NOTED)
        how = TOLD_BY.get(current.kind)
        if current.lets_in and how is not None and session.told is None:
            self._today.give_to(self.session or session, TellJoin, how=how)

    def _note(self, way: NoticeWay, came: Came) -> None:
        current, session = self.current, self.session
        if current is not None and session is not None:
            self._today.give_to(session, NoteNotice, notice=current.kind, way=way)
        self._say(came)

    def _say(self, came: Came) -> None:
        if isValid(self):
            self.came = came
            self.changed.emit()
