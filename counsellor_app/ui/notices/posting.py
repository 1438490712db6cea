"""A mail on its way: shown with address and person, sent once by a second press; what came is noted."""

from collections.abc import Callable
from dataclasses import dataclass
from email.message import EmailMessage

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from counsellor_app.desktop.smtp import Letterbox
from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.notices.mail_message import BadAddressError
from counsellor_app.domain.notices.mail_server import MailCode
from counsellor_app.domain.notices.notice import NoticeKind, NoticeWay
from counsellor_app.domain.notices.notice_commands import NoteNotice
from counsellor_app.services.mailing import Mailing
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.today.presenter import TodayPresenter

WAYS = {MailCode.SENT: NoticeWay.SENT, MailCode.UNCERTAIN: NoticeWay.MAYBE_SENT}


@dataclass(frozen=True, slots=True, repr=False)
class Letter:
    """What is to be sent, about which session, as which notice."""

    session: Appointment
    kind: NoticeKind
    subject: str
    text: str


class Posting(QObject):
    """``changed``: look again. Sending has a thread of its own, so that no record waits for a mail server."""

    changed = Signal()

    def __init__(self, today: TodayPresenter, mailing: Callable[[], Mailing], jobs: Jobs, post: Jobs) -> None:
        """``mailing`` is called in ``jobs``; ``post`` are other jobs, which may wait for the server."""
        super().__init__()
        self._today = today
        self._mailing = mailing
        self._jobs = jobs
        self._post = post
        self.is_set_up = False
        self.is_sending = False
        self.letter: Letter | None = None
        self.came: MailCode | None = None

    def look(self) -> None:
        """Read whether the office has a mail server."""
        self._jobs.submit(lambda: self._mailing().server() is not None, self._take_set_up, self._ignore)

    def _take_set_up(self, is_set_up: bool) -> None:
        if isValid(self):
            self.is_set_up = is_set_up
            self.changed.emit()

    def _ignore(self, _error: Exception) -> None:
        self._take_set_up(False)

    def ask(self, letter: Letter) -> None:
        """Show to whom it would go; nothing is sent yet."""
        if not self.is_sending:
            self.letter, self.came = letter, None
            self.changed.emit()

    def put_away(self) -> None:
        """Do not send it."""
        if not self.is_sending:
            self.letter, self.came = None, None
            self.changed.emit()

    def send(self) -> None:
        """Send it, once; a further try is a further press."""
        letter = self.letter
        if letter is None or self.is_sending:
            return
        self.is_sending, self.came = True, None
        self.changed.emit()
        now = self._today.now()

        def make() -> tuple[Letterbox | None, EmailMessage | None]:
            mailing = self._mailing()
            box = mailing.letterbox()
            notice = (letter.subject, letter.text)
            return box, mailing.message(box, letter.session, notice, now) if box else None

        self._jobs.submit(make, lambda made: self._hand_over(letter, *made), self._not_made)

    def _hand_over(self, letter: Letter, box: Letterbox | None, message: EmailMessage | None) -> None:
        if box is None or message is None or not box.password:
            self._finish(letter, MailCode.NO_PASSWORD)
            return
        self._post.submit(
            lambda: box.send(message),
            lambda code: self._finish(letter, code),
            lambda _error: self._finish(letter, MailCode.SERVER),
        )

    def _not_made(self, error: Exception) -> None:
        if self.letter is not None:
            bad = isinstance(error, BadAddressError)
            self._finish(self.letter, MailCode.RECIPIENT_REFUSED if bad else MailCode.NO_PASSWORD)

    def _finish(self, letter: Letter, code: MailCode) -> None:
        if not isValid(self):
            return
        self.is_sending, self.came = False, code
        if code is MailCode.SENT:
            self.letter = None
        way = WAYS.get(code, NoticeWay.NOT_SENT)
        self._today.give_to(letter.session, NoteNotice, notice=letter.kind, way=way)
        self.changed.emit()
