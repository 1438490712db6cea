"""HTML → what a reader sees, with the address behind each link.

One pass with `str.find`, so that hostile markup costs linear time; the standard library's parser rescans
the rest of the text for each unclosed `<!--` or tag.
"""

import html
import re

from counsellor_app.domain.invitation.content import Anchor, Content

# fmt: off
_BLOCK = frozenset(
    [
        "address", "article", "aside", "blockquote", "body", "br", "center", "dd", "div", "dl", "dt",
        "fieldset", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html",
        "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead",
        "title", "tr", "ul",
    ]
)
# fmt: on
# fmt: off
_INLINE = frozenset(
    [
        "a", "abbr", "area", "b", "base", "button", "code", "data", "del", "em", "font", "i", "img",
        "input", "ins", "kbd", "label", "link", "map", "mark", "meta", "o:p", "s", "samp", "small",
        "span", "strike", "strong", "sub", "sup", "tt", "u", "wbr", "svg", "path", "col", "colgroup",
        "center", "picture", "source",
    ]
)
# fmt: on
_SILENT = frozenset(("script", "style", "template", "noscript"))
_KNOWN = _BLOCK | _INLINE | _SILENT
_NAME = re.compile(r"/?\s*([A-Za-z][A-Za-z0-9:]{0,15})(?=[\s/>]|$)")
_HREF = re.compile(r"""\bhref\s{0,4}=\s{0,4}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_MARKUP = re.compile(
    r"<(?:a\s[^<>]{0,2000}href|br\s*/?|p|div|html|body|table|span|li)\b[^<>]{0,2000}>", re.IGNORECASE
)
_SILENT_END = re.compile(r"</(?:script|style|template|noscript)", re.IGNORECASE)
_TAG_LIMIT = 8_000
_MOST_TAGS = 40_000


def looks_like_html(text: str) -> bool:
    return _MARKUP.search(text) is not None


def html_to_content(markup: str, *, keep_lines: bool = False) -> Content:
    """Return the visible text and the anchors. With `keep_lines` line ends of the source count as such.

    More tags than any mail program writes are left standing as text.
    """
    if markup.count("<") > _MOST_TAGS:
        return Content(markup)
    page = _Page(keep_lines)
    position = 0
    while (opening := markup.find("<", position)) >= 0:
        page.add_text(markup[position:opening])
        if markup.startswith("<!--", opening):
            closing = markup.find("-->", opening + 4)
            position = len(markup) if closing < 0 else closing + 3
            continue
        name = _NAME.match(markup, opening + 1, opening + 40)
        known = markup.startswith(("<!", "<?"), opening) or (name is not None and name[1].lower() in _KNOWN)
        closing = _tag_end(markup, opening) if known else -1
        if closing < 0:
            page.add_text("<")
            position = opening + 1
            if known:
                break
            continue
        position = closing + 1
        if name is not None:
            tag = markup[opening + 1 : closing]
            page.add_tag(name[1].lower(), tag)
            if name[1].lower() in _SILENT and not tag.startswith("/"):
                ending = _SILENT_END.search(markup, position)
                position = ending.start() if ending else len(markup)
    page.add_text(markup[position:])
    return page.content()


def _tag_end(markup: str, opening: int) -> int:
    """The `>` that closes a tag, not one inside a quoted value; -1 when there is none."""
    end = markup.find(">", opening)
    for _ in range(3):
        if end < 0 or markup.count('"', opening, end) % 2 == 0:
            break
        further = markup.find(">", end + 1)
        if further < 0:
            break
        end = further
    return end


class _Page:
    def __init__(self, keep_lines: bool) -> None:
        self._keep_lines = keep_lines
        self._pieces: list[str] = []
        self._length = 0
        self._anchors: list[Anchor] = []
        self._open: tuple[int, str] | None = None

    def add_text(self, raw: str) -> None:
        if not raw:
            return
        text = html.unescape(raw)
        if not self._keep_lines:
            text = text.replace("\r", " ").replace("\n", " ")
        self._append(text)

    def add_tag(self, name: str, tag: str) -> None:
        if name in ("a", "area"):
            self._close_anchor()
            address = None if tag.startswith("/") else _HREF.search(tag[:_TAG_LIMIT])
            if address:
                self._open = (self._length, html.unescape(address[1] or address[2] or address[3] or ""))
        elif name in _BLOCK:
            self._append(" " if name in ("td", "th") else "\n")

    def content(self) -> Content:
        self._close_anchor()
        return Content("".join(self._pieces), tuple(self._anchors))

    def _append(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)

    def _close_anchor(self) -> None:
        if self._open:
            start, href = self._open
            self._anchors.append(Anchor(start, self._length, href))
            self._open = None
