"""Mails handed to a real server on loopback, encrypted and with an account; what goes wrong has a code."""

import email
from datetime import UTC, datetime
from email import policy
from email.message import EmailMessage
from uuid import UUID

import icalendar
import pytest

from counsellor_app.desktop.smtp import Letterbox
from counsellor_app.domain.notices.mail_message import mail_message
from counsellor_app.domain.notices.mail_server import MailCode, MailServer, OutgoingMail, Security
from counsellor_app.domain.session_calendar import calendar_file
from tests.builders import an_appointment
from tests.desktop.mail_servers import (
    ACCOUNT,
    TOO_LARGE,
    UNKNOWN,
    Authority,
    Handler,
    letterbox,
    mail_server,
)
from tests.desktop.servers import closing, serving, silent
from tests.domain.rules.profiles import shipped

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
SUBJECT = "オンライン職業相談のご予約（ハローワーク佐世保）について、長い件名は折り返されます"
BOTH = [Security.STARTTLS, Security.TLS]


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority")).make()


def a_mail(box: Letterbox, to: str = "yamada@example.jp") -> EmailMessage:
    calendar = calendar_file(an_appointment(), shipped("sasebo"), NOW)
    mail = OutgoingMail(to, SUBJECT, "山田 太郎 様\n\n" + "長い行。" * 300, calendar)
    return mail_message(box.server, mail, UUID(int=7), NOW)


@pytest.mark.parametrize("security", BOTH)
def test_a_mail_arrives_whole_and_its_calendar_opens_elsewhere(
    authority: Authority, security: Security
) -> None:
    with mail_server(authority, security) as (port, handler):
        box = letterbox(authority, port, security)
        assert box.test() is MailCode.SENT
        assert handler.got == [], "a test sends nothing"
        assert box.send(a_mail(box)) is MailCode.SENT
    (envelope,) = handler.got
    assert (envelope.mail_from, envelope.rcpt_tos) == (ACCOUNT, ["yamada@example.jp"])
    assert isinstance(envelope.content, bytes)
    assert envelope.content.isascii()
    assert max(map(len, envelope.content.splitlines())) <= 998
    read = email.message_from_bytes(envelope.content, policy=policy.default)
    assert isinstance(read, EmailMessage)
    assert read["Subject"] == SUBJECT
    assert read["From"].addresses[0].display_name == "見本公共職業安定所"
    assert read["Date"].datetime == NOW
    body = read.get_body()
    assert body is not None
    assert body.get_content().startswith("山田 太郎 様")
    (attached,) = read.iter_attachments()
    assert (attached.get_content_type(), attached.get_param("method")) == ("text/calendar", "PUBLISH")
    (event,) = icalendar.Calendar.from_ical(attached.get_content()).walk("VEVENT")
    assert event.decoded("dtstart") == NOW


def test_a_wrong_password_is_told_apart_and_nothing_is_handed_over(authority: Authority) -> None:
    with mail_server(authority, Security.STARTTLS) as (port, handler):
        box = letterbox(authority, port, Security.STARTTLS, password="falsch")
        assert (box.test(), box.send(a_mail(box))) == (MailCode.WRONG_PASSWORD, MailCode.WRONG_PASSWORD)
    assert handler.got == []


@pytest.mark.parametrize("security", BOTH)
def test_a_server_with_a_certificate_nobody_vouches_for_gets_nothing(
    authority: Authority, security: Security
) -> None:
    with mail_server(authority, security) as (port, handler):
        stranger = Letterbox(letterbox(authority, port, security).server, "secret")
        assert stranger.send(a_mail(stranger)) is MailCode.CERTIFICATE
    assert handler.got == []


def test_a_certificate_for_another_name_is_refused(authority: Authority) -> None:
    with mail_server(authority, Security.TLS) as (port, _):
        right = letterbox(authority, port, Security.TLS)
        other = Letterbox(MailServer("localhost", port, Security.TLS, ACCOUNT, ACCOUNT), "x", right.trust)
        assert other.test() is MailCode.CERTIFICATE


def test_a_server_without_encryption_gets_neither_password_nor_mail(authority: Authority) -> None:
    with mail_server(authority, None) as (port, handler):
        box = letterbox(authority, port, Security.STARTTLS)
        assert box.send(a_mail(box)) is MailCode.NO_TLS
        wrong = letterbox(authority, port, Security.TLS)
        assert wrong.test() is MailCode.NO_TLS
    assert handler.got == []


@pytest.mark.parametrize(
    ("to", "code"), [(UNKNOWN, MailCode.RECIPIENT_REFUSED), (TOO_LARGE, MailCode.MAIL_REFUSED)]
)
def test_a_refused_recipient_is_told_and_the_next_mail_goes(
    authority: Authority, to: str, code: MailCode
) -> None:
    with mail_server(authority, Security.STARTTLS) as (port, handler):
        box = letterbox(authority, port, Security.STARTTLS)
        assert box.send(a_mail(box, to)) is code
        assert box.send(a_mail(box)) is MailCode.SENT
    assert len(handler.got) == 1


def test_a_line_that_breaks_after_the_mail_was_handed_over_leaves_it_uncertain_and_is_not_tried_again(
    authority: Authority,
) -> None:
    with mail_server(authority, Security.STARTTLS, Handler(breaks_off=True)) as (port, handler):
        box = letterbox(authority, port, Security.STARTTLS)
        assert box.send(a_mail(box)) is MailCode.UNCERTAIN
    assert len(handler.got) == 1


def test_no_server_and_one_that_hangs_up_are_unreachable_and_a_silent_one_is_too_slow(
    authority: Authority,
) -> None:
    with serving(closing()) as (_, port):
        assert letterbox(authority, port, Security.STARTTLS).test() is MailCode.UNREACHABLE
    assert letterbox(authority, port, Security.STARTTLS).test() is MailCode.UNREACHABLE
    with serving(silent()) as (_, port):
        assert letterbox(authority, port, Security.STARTTLS, limit_s=0.6).test() is MailCode.TOO_SLOW


def test_the_password_is_in_no_picture_of_the_letterbox() -> None:
    box = Letterbox(MailServer("h", 587, Security.STARTTLS, ACCOUNT, ACCOUNT), "himitsu-2")
    assert "himitsu-2" not in repr(box)
