"""The office's mail server while it is set: kept, and tried without sending anything."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from counsellor_app.desktop.smtp import Letterbox
from counsellor_app.domain.notices.mail_message import BadAddressError, checked_address
from counsellor_app.domain.notices.mail_server import MailCode, MailServer
from counsellor_app.domain.staff import Administration
from counsellor_app.services.mailing import Mailing
from counsellor_app.ui.jobs import Jobs

_LARGEST_PORT = 65_535


class MailPresenter(QObject):
    """Knows no widgets. ``changed``: look again; ``kept``: the server is another now."""

    changed = Signal()
    kept = Signal()
    failed = Signal(object)

    def __init__(self, mailing: Callable[[], Mailing], jobs: Jobs, post: Jobs) -> None:
        """``mailing`` is called in ``jobs``; ``post`` are other jobs, which may wait for the server."""
        super().__init__()
        self._mailing = mailing
        self._jobs = jobs
        self._post = post
        self.server: MailServer | None = None
        self.administration = Administration()
        self.wrong = ""
        self.is_kept = False
        self.is_testing = False
        self.came: MailCode | None = None

    def load(self) -> None:
        """Read what is set."""

        def read() -> tuple[MailServer | None, Administration]:
            mailing = self._mailing()
            return mailing.server(), mailing.setup.administration()

        def take(found: tuple[MailServer | None, Administration]) -> None:
            if isValid(self):
                self.server, self.administration = found
                self.changed.emit()

        self._jobs.submit(read, take, self.failed.emit)

    def keep(self, server: MailServer, password: str) -> None:
        """Set the server; ``wrong`` names the field that makes no sense. No host: no server."""
        if not self.administration.may_change:
            return
        self.wrong, self.is_kept, self.came = _wrong(server), False, None
        if not self.wrong:
            wanted = server if server.host else None
            self._jobs.submit(
                lambda: self._mailing().keep(wanted, password),
                lambda _nothing: self._kept(wanted),
                self.failed.emit,
            )
        self.changed.emit()

    def _kept(self, server: MailServer | None) -> None:
        if isValid(self):
            self.server, self.is_kept = server, True
            self.kept.emit()
            self.changed.emit()

    def test(self) -> None:
        """Try server, certificate, account and password."""
        if self.is_testing:
            return
        self.is_testing, self.came, self.is_kept = True, None, False
        self.changed.emit()
        self._jobs.submit(
            lambda: self._mailing().letterbox(), self._try, lambda _e: self._told(MailCode.NO_PASSWORD)
        )

    def _try(self, box: Letterbox | None) -> None:
        if box is None or not box.password:
            self._told(MailCode.NO_PASSWORD)
        else:
            self._post.submit(box.test, self._told, lambda _error: self._told(MailCode.SERVER))

    def _told(self, code: MailCode) -> None:
        if isValid(self):
            self.is_testing, self.came = False, code
            self.changed.emit()


def _wrong(server: MailServer) -> str:
    if not server.host:
        return ""
    if " " in server.host or not server.host.isascii() or not server.host.isprintable():
        return "host"
    if not 0 < server.port <= _LARGEST_PORT:
        return "port"
    if not server.account or not server.account.isascii():
        return "account"
    try:
        checked_address(server.sender)
    except BadAddressError:
        return "sender"
    return ""
