"""Whatever a person pastes or drops → content: mail, calendar entry, web page or plain text."""

from counsellor_app.domain.invitation.calendar_text import looks_like_calendar, read_calendar
from counsellor_app.domain.invitation.content import Content
from counsellor_app.domain.invitation.decoding import decode
from counsellor_app.domain.invitation.html_text import html_to_content, looks_like_html
from counsellor_app.domain.invitation.mail import looks_like_mail, read_mail

TEXT_LIMIT = 100_000
"""Characters of text that are read; a longer text is refused."""
MARKUP_LIMIT = 4_000_000
"""Bytes of a web page with the pictures inside it."""
MAIL_LIMIT = 12_000_000
"""Bytes of a mail with its attachments."""
LINE_LIMIT = 170_000
"""Lines of such a mail."""


def read_content(data: bytes | str, filename: str) -> Content | None:
    """Return what there is to read; None when it is too long."""
    ending = filename.lower().rpartition(".")[2]
    if len(data) > MAIL_LIMIT or _lines(data) > LINE_LIMIT:
        return None
    if _is_mail(data, ending):
        raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
        content = read_mail(raw)
        return content if len(content.text) <= TEXT_LIMIT else None
    if len(data) > MARKUP_LIMIT:
        return None
    text = decode(data) if isinstance(data, bytes) else data
    if len(text) > TEXT_LIMIT and not (ending in ("html", "htm") or looks_like_html(text)):
        return None
    content = _read_text(text.removeprefix("\ufeff"), ending)
    return content if len(content.text) <= TEXT_LIMIT else None


def _lines(data: bytes | str) -> int:
    if isinstance(data, str):
        return max(data.count("\n"), data.count("\r"))
    return max(data.count(b"\n"), data.count(b"\r"))


def _is_mail(data: bytes | str, ending: str) -> bool:
    if ending == "ics":
        return False
    head = data[:70_000].encode("utf-8", "replace") if isinstance(data, str) else data
    return ending == "eml" or looks_like_mail(head)


def _read_text(text: str, ending: str) -> Content:
    if ending == "ics" or looks_like_calendar(text):
        return read_calendar(text)
    if ending in ("html", "htm"):
        return html_to_content(text)
    if looks_like_html(text):
        return html_to_content(text, keep_lines=True)
    return Content(text)
