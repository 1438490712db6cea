"""Links that a mail program broke over several lines, put together again."""

import re

_MOST_LINES = 12
_NEXT_LINE = re.compile(
    r"\r?\n[>\s|]{0,12}([A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]{1,2000})(>?)[ \t]*(?=\r?\n|$|>)"
)
_BEGINS_ANEW = re.compile(r"(?:https?|tel|mailto):|[A-Za-z ]{2,30}[:：]|--|==|__|\*\*", re.IGNORECASE)
_UNFINISHED = re.compile(
    r"[=&?%\-/]\Z|%[0-9a-f]\Z|/meetup-join/(?![^?#]*/\d+)|context=(?!.*%7d)[^&]*\Z|/j/\d{0,8}\Z"
    r"|accesscode=\w{0,3}\Z"
    r"|safelinks\.protection(?!.*[?&]url=.*(?:reserved=0|&data=))|j\.php\?MTI?\Z",
    re.IGNORECASE,
)
_WRAP_COLUMN = 70


def continued(text: str, start: int, end: int, url: str) -> tuple[str, int]:
    """Return the link and its end with the following lines that belong to it.

    A line belongs to it when it holds nothing but link characters and the link so far is visibly
    unfinished, or stands between angle brackets, or filled the line to where mail programs wrap.
    """
    bracketed = (
        start > 0 and text[start - 1] == "<" and 0 <= text.find(">", end, end + 3000) < _blank_line(text, end)
    )
    for _ in range(_MOST_LINES):
        if url.endswith("=") and text.startswith("=", end):
            break
        following = _NEXT_LINE.match(text, end)
        if following is None or _BEGINS_ANEW.match(following[1]):
            break
        column = end - (text.rfind("\n", 0, end) + 1)
        full = column >= _WRAP_COLUMN and column <= 80 and _looks_torn(following[1])
        if not (bracketed or _UNFINISHED.search(url[-3000:]) or full):
            break
        url += following[1]
        end = following.end(1)
        if following[2]:
            break
    return url, end


def _looks_torn(line: str) -> bool:
    """A remainder of a token, not a word: long, or with signs that only links have."""
    return len(line) >= 12 or re.search(r"[=&%]|\.\d\Z", line) is not None


def _blank_line(text: str, end: int) -> int:
    found = text.find("\n\n", end, end + 3000)
    return found if found >= 0 else end + 3000
