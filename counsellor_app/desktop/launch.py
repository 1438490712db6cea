"""Opening join links and the dialler: the one door through which text becomes a program that runs."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote

from PySide6.QtCore import QUrl, QUrlQuery
from PySide6.QtGui import QDesktopServices

_E164 = re.compile(r"\+[1-9][0-9]{6,14}")
_ZOOM_PATH = re.compile(r"/j/(\d{9,12})")
_ADDRESS = re.compile(r"[^\s@,;:?<>()\"\\]{1,64}@[^\s@,;:?<>()\"\\]{1,253}")
_LONGEST = 2048
LONGEST_MAIL = 2000
"""What Windows and its mail programs take for a mailto link, in characters."""


class LaunchCode(StrEnum):
    """What became of a request to open something."""

    OPENED = "opened"
    REFUSED = "refused"
    NO_HANDLER = "no_handler"


class LaunchRefusal(StrEnum):
    """Reasons of this module; others come from the judge of links."""

    TOO_LONG = "too_long"
    NOT_A_LINK = "not_a_link"
    NOT_HTTPS = "not_https"
    USER_INFO = "user_info"
    PORT = "port"
    NOT_A_NUMBER = "not_a_number"
    NOT_AN_ADDRESS = "not_an_address"


@dataclass(frozen=True, slots=True)
class LaunchResult:
    """``reason`` is set for REFUSED: a `LaunchRefusal` or the judge's code."""

    code: LaunchCode
    reason: str = ""


def _refusal(url: QUrl, text: str) -> LaunchRefusal | None:
    if len(text) > _LONGEST:
        return LaunchRefusal.TOO_LONG
    if not url.isValid() or not url.host():
        return LaunchRefusal.NOT_A_LINK
    if url.scheme() != "https":
        return LaunchRefusal.NOT_HTTPS
    if "@" in url.authority():
        return LaunchRefusal.USER_INFO
    if url.port(443) != 443:
        return LaunchRefusal.PORT
    return None


class Launcher:
    """Opens what was judged, and only after judging it once more.

    ``judge`` takes a link and returns the code of its fault, None where it may be opened. ``open_url`` is the
    operating system; it returns whether a program took the link. On Linux desktops it can say so too early.
    """

    def __init__(
        self,
        judge: Callable[[str], str | None],
        open_url: Callable[[QUrl], bool] = QDesktopServices.openUrl,
    ) -> None:
        self._judge = judge
        self._open_url = open_url

    def join(self, link: str) -> LaunchResult:
        """Hand a meeting link to the browser, which hands it to the meeting program where there is one.

        What is judged is the text that is opened, in its encoded form.
        """
        url = QUrl(link, QUrl.ParsingMode.StrictMode)
        return self._refused(url, link) or self._open(url)

    def join_in_app(self, link: str) -> LaunchResult:
        """Hand a Zoom link to the Zoom program itself, without the browser's page between; others as `join`.

        Where no program takes it, the browser does.
        """
        url = QUrl(link, QUrl.ParsingMode.StrictMode)
        found = _ZOOM_PATH.fullmatch(url.path())
        if found is None or not url.host().endswith(".zoom.us"):
            return self.join(link)
        judged = self._refused(url, link)
        if judged is not None:
            return judged
        query = QUrlQuery(f"action=join&confno={found[1]}")
        passcode = QUrlQuery(url).queryItemValue("pwd", QUrl.ComponentFormattingOption.FullyEncoded)
        if passcode:
            query.addQueryItem("pwd", passcode)
        app = QUrl(f"zoommtg://{url.host()}/join")
        app.setQuery(query)
        opened = self._open(app)
        return opened if opened.code is LaunchCode.OPENED else self._open(url)

    def dial(self, e164: str) -> LaunchResult:
        """Hand a number in E.164 form to the telephone program of this PC, if it has one."""
        if not _E164.fullmatch(e164):
            return LaunchResult(LaunchCode.REFUSED, LaunchRefusal.NOT_A_NUMBER)
        return self._open(QUrl(f"tel:{e164}", QUrl.ParsingMode.StrictMode))

    def mail(self, address: str, subject: str, body: str) -> LaunchResult:
        """Open a mail to that address in the mail program of this PC; nothing is sent by it.

        Programs take only short links, and kana take nine signs each: a mail that is too long is REFUSED
        with TOO_LONG, and can be opened without its text.
        """
        if not _ADDRESS.fullmatch(address):
            return LaunchResult(LaunchCode.REFUSED, LaunchRefusal.NOT_AN_ADDRESS)
        query = f"subject={quote(subject, safe='')}"
        if body:
            query += f"&body={quote(body.replace(chr(10), chr(13) + chr(10)), safe='')}"
        link = f"mailto:{quote(address, safe='@')}?{query}"
        if len(link) > LONGEST_MAIL:
            return LaunchResult(LaunchCode.REFUSED, LaunchRefusal.TOO_LONG)
        return self._open(QUrl(link, QUrl.ParsingMode.StrictMode))

    def _refused(self, url: QUrl, text: str) -> LaunchResult | None:
        refusal = _refusal(url, text) or self._judge(
            url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        )
        return LaunchResult(LaunchCode.REFUSED, str(refusal)) if refusal else None

    def _open(self, url: QUrl) -> LaunchResult:
        return LaunchResult(LaunchCode.OPENED if self._open_url(url) else LaunchCode.NO_HANDLER)
