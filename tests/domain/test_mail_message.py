"""A mail's headers are the program's, whatever a person or a template put into its parts."""

import email
from datetime import UTC, datetime
from email import policy
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.notices.mail_message import BadAddressError, mail_message
from counsellor_app.domain.notices.mail_server import MailServer, OutgoingMail, Security

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
HEADERS = ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type"]


def server(name: str = "") -> MailServer:
    return MailServer("mail.example.jp", 587, Security.STARTTLS, "a", "soudan@example.jp", name)


@given(st.text(max_size=300), st.text(max_size=60), st.text(max_size=300))
def test_no_text_ever_adds_a_header(subject: str, name: str, text: str) -> None:
    mail = OutgoingMail("yamada@example.jp", subject, text.replace("\ud800", ""))
    made = mail_message(server(name), mail, UUID(int=1), NOW)
    read = email.message_from_bytes(made.as_bytes(), policy=policy.default)
    assert set(read) == {*HEADERS, "Content-Transfer-Encoding"}
    assert len(read.items()) == len(set(read))
    assert [each.addr_spec for each in read["To"].addresses] == ["yamada@example.jp"]


def test_a_subject_with_line_breaks_stays_one_line() -> None:
    mail = OutgoingMail("yamada@example.jp", "予約\r\nBcc: all@example.jp\n\n本文", "x")
    made = mail_message(server(), mail, UUID(int=1), NOW)
    assert made["Bcc"] is None
    assert made["Subject"] == "予約 Bcc: all@example.jp 本文"


@pytest.mark.parametrize(
    "address",
    [
        "",
        "yamada",
        "a@b@c",
        "yamada@example.jp\r\nBcc: x@example.jp",
        "a@example.jp, b@example.jp",
        "山田 <a@example.jp>",
        "a b@example.jp",
        "山田@example.jp",
    ],
)
def test_what_is_no_single_address_is_refused_without_being_repeated(address: str) -> None:
    with pytest.raises(BadAddressError) as raised:
        mail_message(server(), OutgoingMail(address, "s", "t"), UUID(int=1), NOW)
    assert str(raised.value) == ""
