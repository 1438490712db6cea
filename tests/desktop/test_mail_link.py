"""Mails are handed over whole or not at all, and nothing in an address or a text can change the link."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QUrl

from counsellor_app.desktop.launch import LONGEST_MAIL, LaunchCode, Launcher, LaunchRefusal, LaunchResult


class System:
    """What the operating system was asked to open; ``takes`` says whether a program took it."""

    def __init__(self, *, takes: bool = True) -> None:
        self.opened: list[str] = []
        self._takes = takes
        self.launcher = Launcher(lambda _link: "no_meeting", self._open)

    def _open(self, url: QUrl) -> bool:
        self.opened.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        return self._takes


TOO_LONG = LaunchResult(LaunchCode.REFUSED, LaunchRefusal.TOO_LONG)
OPENED = LaunchResult(LaunchCode.OPENED)


@given(st.text(max_size=40), st.text(min_size=1, max_size=60))
def test_subject_and_text_arrive_as_they_were_written(subject: str, body: str) -> None:
    system = System()
    assert system.launcher.mail("a.b+c@example.jp", subject, body) == OPENED
    link = urlsplit(system.opened[0])
    assert (link.scheme, unquote(link.path)) == ("mailto", "a.b+c@example.jp")
    fields = parse_qs(link.query.replace("+", "%2B"), keep_blank_values=True, errors="strict")
    assert fields == {"subject": [subject], "body": [body.replace("\n", "\r\n")]}


@pytest.mark.parametrize(
    "address",
    [
        "",
        "yamada",
        "a@b@c",
        "a@b?bcc=x@y",
        "a@b,c@d",
        "a?bcc=x@y",
        "a@b\r\nBcc: x@y",
        "a b@c",
        "<a@b>",
        "a@b;c@d",
        'a"@b',
    ],
)
def test_what_is_no_single_address_is_refused(address: str) -> None:
    system = System()
    refused = LaunchResult(LaunchCode.REFUSED, LaunchRefusal.NOT_AN_ADDRESS)
    assert system.launcher.mail(address, "s", "t") == refused
    assert system.opened == []


def test_a_text_that_programs_would_cut_is_refused_and_without_it_the_mail_opens() -> None:
    system = System()
    long = "予約" * (LONGEST_MAIL // 18)
    assert system.launcher.mail("a@example.jp", "s", long) == TOO_LONG
    assert system.launcher.mail("a@example.jp", "s", "") == OPENED
    assert system.opened == ["mailto:a@example.jp?subject=s"]
    assert system.launcher.mail("a@example.jp", "s", "予約" * 80) == OPENED


def test_no_mail_program_is_told() -> None:
    result = System(takes=False).launcher.mail("a@example.jp", "s", "t")
    assert result == LaunchResult(LaunchCode.NO_HANDLER)
