"""Telephone numbers as people in Japan write them."""

import re

_MOBILE = re.compile(r"\+81([5-9]0)(\d{4})(\d{4})")


def shown_number(e164: str) -> str:
    """``+819012345678`` as ``090-1234-5678``.

    Mobile and IP numbers have one grouping, and the first paint must not wait 60 ms for the library's import;
    every other number is grouped by the library, which ``app`` loads in the worker after that paint.
    """
    mobile = _MOBILE.fullmatch(e164)
    if mobile:
        return "0" + "-".join(mobile.groups())
    if not e164:
        return ""
    from counsellor_app.domain.people.phone import format_phone

    return format_phone(e164)
