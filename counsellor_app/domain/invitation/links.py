"""Finding everything in a text that is, or pretends to be, a link; each with the place where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from counsellor_app.domain.invitation.content import Anchor, Content
from counsellor_app.domain.invitation.folding import BIDI, INVISIBLE
from counsellor_app.domain.invitation.line_breaks import continued

_MARKS = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f"
_TAIL = rf"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%\\{_MARKS}]"
_AUTHORITY = r"[^\s/?#<>\"'`|\\（）「」『』【】〈〉《》、，“”]"
_LISTED = (
    r"javascript|vbscript|livescript|data(?=:[a-z]+/|:,|:;)|file(?=:[/\\])|blob|filesystem|jar"
    r"|view-source|search-ms|search"
    r"(?=:query)|intent|zoommtg|zoomus|zoomphonecall|msteams|ms-[a-z][a-z-]{1,30}|mhtml|wbx"
    r"|webex(?=:)|res|hcp|mk|shell"
    r"|chrome|about(?=:blank|:config)|cid(?=:/)|onenote|skype|facetime|vscode|steam|hxxps?|fxp"
)
_DOMAIN = r"(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}"
_LINK = re.compile(
    rf"(?P<web>https?:[/\\]{{0,4}}(?={_AUTHORITY}){_AUTHORITY}{{1,2000}}[/?#\\]?{_TAIL}*)"
    rf"|(?P<listed>(?<![a-z0-9])(?:{_LISTED}):[^\s<>\"]{{0,2000}})"
    rf"|(?P<other>(?<![a-z0-9+.\-])[a-z][a-z0-9+.\-]{{1,20}}://{_TAIL}*)"
    rf"|(?P<wide>[ｈＨ][ｔＴ]{{2}}[ｐＰ][ｓＳ]?：／／[\uff01-\uff5e]+)"
    rf"|(?P<share>(?<![\\\w])\\\\[\w.\-]{{1,200}}\\{_TAIL}*)"
    rf"|(?P<relative>(?<![:/\\\w.])//{_AUTHORITY}{{1,200}}\.[a-z]{{2,24}}[/?#]{_TAIL}*)"
    rf"|(?P<bare>(?<![\w@./:\\\-]){_DOMAIN}/{_TAIL}+)",
    re.IGNORECASE,
)
_MARKDOWN = re.compile(r"\[([^\[\]\n]{1,2000})\]\((?=https?:)([^\s()<>]{1,4000})\)", re.IGNORECASE)
_GLUED_WORDS = re.compile(r"(?<=[\x21-\x7e])[\u3041-\u30ff\u4e00-\u9fff]")
_WIDE_END = re.compile("[（）「」『』【】、。]")
_CUT_SHORT = re.compile(r"(?:\.{2,}|…|\[…\]|\[\.{2,}\])\Z")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A would-be link at `start`..`end` of the text; `shown` is what a reader sees instead of the address."""

    start: int
    end: int
    url: str = field(repr=False)
    shown: str = field(default="", repr=False)
    truncated: bool = False
    bare: bool = False


def find_candidates(content: Content) -> tuple[Candidate, ...]:
    """All candidates in the order of the text. What an anchor shows is no candidate of its own."""
    anchors = [*content.anchors, *_markdown_anchors(content.text)]
    found = [_of_anchor(anchor, content.text) for anchor in anchors if not _harmless(anchor.href)]
    covered = sorted((anchor.start, anchor.end) for anchor in anchors if not _harmless(anchor.href))
    found += [one for one in _in_text(content.text) if not _is_covered(one.start, covered)]
    return tuple(_pair_shown(sorted(found, key=lambda one: one.start), content.text))


def _markdown_anchors(text: str) -> list[Anchor]:
    if "](" not in text:
        return []
    return [Anchor(match.start(), match.end(), match[2]) for match in _MARKDOWN.finditer(text)]


def _of_anchor(anchor: Anchor, text: str) -> Candidate:
    shown = text[anchor.start : anchor.end]
    if shown.startswith("[") and "](" in shown:
        shown = shown[1 : shown.index("](")]
    url = INVISIBLE.sub("", re.sub(r"[\t\r\n]", "", anchor.href.strip()))
    return Candidate(anchor.start, anchor.end, f"https:{url}" if url.startswith("//") else url, shown.strip())


def _harmless(href: str) -> bool:
    """Addresses inside the page, mail, telephone: no meeting, no danger."""
    clean = re.sub(r"[\x00-\x20]", "", href[:100]).lower()
    if not clean or clean.startswith(("mailto:", "tel:", "sip:", "sips:", "sms:", "cid:", "#", "?")):
        return True
    return clean in ("javascript:void(0)", "javascript:void(0);", "javascript:;") or (
        not clean.startswith("//") and re.match(r"[a-z][a-z0-9+.\-]*:", clean) is None
    )


def _is_covered(position: int, spans: list[tuple[int, int]]) -> bool:
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle][0] <= position:
            low = middle + 1
        else:
            high = middle
    return low > 0 and position < spans[low - 1][1]


def _in_text(text: str) -> Iterator[Candidate]:
    position = 0
    while match := _LINK.search(text, position):
        candidate = _wide(match) if match["wide"] else _plain(match, text)
        position = max(candidate.end, match.start() + 1)
        if candidate.url:
            yield candidate


def _wide(match: re.Match[str]) -> Candidate:
    """A link typed with full-width letters throughout."""
    typed = _WIDE_END.split(match[0])[0]
    url = "".join(chr(ord(letter) - 0xFEE0) for letter in typed)
    return Candidate(match.start(), match.start() + len(typed), url)


def _plain(match: re.Match[str], text: str) -> Candidate:
    start, end = match.span()
    glued = _GLUED_WORDS.search(text, start, end) if match["web"] else None
    if glued and not re.search(r"[.@。．｡]", text[glued.start() : end].split("/")[0]):
        end = glued.start()
    url = _trim(text[start:end])
    truncated = _CUT_SHORT.search(text, start, end) is not None or text.startswith(("…", "[…]"), end)
    if not truncated and len(url) > 8 and end == start + len(url) and not match["listed"]:
        url, end = continued(text, start, end, url)
    else:
        end = start + len(url)
    marked = INVISIBLE.search(url)
    if marked and not _in_authority(url, marked.start()):
        url = INVISIBLE.sub("", url)
    if match["relative"]:
        url = f"https:{url}"
    elif match["bare"]:
        url = f"https://{url}"
    return Candidate(start, max(end, start + 1), url, truncated=truncated, bare=bool(match["bare"]))


def _trim(url: str) -> str:
    """Without the punctuation that belongs to the sentence around the link."""
    while url:
        last = url[-1]
        unpaired = last in ")]" and url.count(last) > url.count("(["[")]".index(last)])
        if last in ".,;:!?'*\\。" or unpaired or BIDI.match(last) or INVISIBLE.match(last):
            url = url[:-1]
        else:
            break
    return url


def _in_authority(url: str, position: int) -> bool:
    host_start = url.find("//") + 2
    host_end = min((found for mark in "/?#" if (found := url.find(mark, host_start)) >= 0), default=len(url))
    return position < host_end


def _pair_shown(found: list[Candidate], text: str) -> Iterator[Candidate]:
    """`shown<address>` of mail programs, `<address|shown>` of chats: what would be opened is the address."""
    previous: Candidate | None = None
    for one in found:
        between = text[previous.end : one.start] if previous and one.start - previous.end == 1 else ""
        if previous is None or previous.shown or one.shown or one.bare or between not in ("<", "|"):
            if previous:
                yield previous
            previous = one
        elif between == "<":
            previous = replace(one, start=previous.start, shown=previous.url)
        elif text.startswith("<", previous.start - 1):
            previous = replace(previous, end=one.end, shown=one.url)
    if previous:
        yield previous
