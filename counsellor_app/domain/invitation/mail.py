"""`.eml` files: every readable part, the subject first. Of attachments only calendar entries."""

import re
from email import policy
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser

from counsellor_app.domain.invitation.calendar_text import read_calendar
from counsellor_app.domain.invitation.content import Content, join_contents
from counsellor_app.domain.invitation.decoding import decode
from counsellor_app.domain.invitation.html_text import html_to_content

_ONLY_MAIL = re.compile(
    rb"^(?:mime-version|content-type|content-transfer-encoding|received|return-path)[ \t]*:",
    re.IGNORECASE | re.MULTILINE,
)
_HEADER_LINE = re.compile(rb"\A[ \t\r\n]{0,20}(?:From [^\n]*\n)?[A-Za-z][A-Za-z0-9\-]{1,40}:")
_SUBJECT = re.compile(rb"^subject:([^\n]*(?:\n[ \t][^\n]*){0,20})", re.IGNORECASE | re.MULTILINE)
_HEAD_BYTES = 65_536
_MOST_PARTS = 50


def looks_like_mail(data: bytes) -> bool:
    """True when the text begins with mail headers, one of which only a mail has."""
    head = _head(data)
    return _HEADER_LINE.match(head) is not None and _ONLY_MAIL.search(head) is not None


def read_mail(data: bytes) -> Content:
    """Return subject and parts joined. A mail too damaged to be taken apart is read as plain text."""
    try:
        message = BytesParser(policy=policy.compat32).parsebytes(data)
        parts = [Content(_subject(data))]
        for number, part in enumerate(message.walk()):
            if number >= _MOST_PARTS:
                break
            parts += _read_part(part)
    except (MessageError, ValueError, LookupError, RecursionError, AttributeError, TypeError):
        return Content(decode(data))
    return join_contents(parts)


def _head(data: bytes) -> bytes:
    return data[:_HEAD_BYTES].replace(b"\r\n", b"\n").lstrip(b"\xef\xbb\xbf").partition(b"\n\n")[0]


def _subject(data: bytes) -> str:
    found = _SUBJECT.search(_head(data))
    if found is None:
        return ""
    pieces = decode_header(decode(found[1]).strip())
    return "".join(
        piece if isinstance(piece, str) else decode(piece, charset or "") for piece, charset in pieces
    )


def _read_part(part: "Message[str, str]") -> list[Content]:
    kind = part.get_content_type()
    calendar = kind in ("text/calendar", "application/ics") or (part.get_filename() or "").lower().endswith(
        ".ics"
    )
    if part.is_multipart() or not (calendar or kind in ("text/plain", "text/html")):
        return []
    if part.get_content_disposition() == "attachment" and not calendar:
        return []
    payload = part.get_payload(decode=True)
    text = decode(payload if isinstance(payload, bytes) else b"", part.get_content_charset() or "")
    if calendar:
        return [read_calendar(text)]
    return [html_to_content(text) if kind == "text/html" else Content(text)]
