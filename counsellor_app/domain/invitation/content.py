"""A document reduced to what matters: its text, its anchors, and what a calendar entry states outright."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from counsellor_app.domain.invitation.model import Caution


@dataclass(frozen=True, slots=True)
class Anchor:
    """`text[start:end]` is shown for the address `href`."""

    start: int
    end: int
    href: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Content:
    """`start` and `end` come only from a calendar entry; `dated` tells that there was one."""

    text: str = field(default="", repr=False)
    anchors: tuple[Anchor, ...] = ()
    start: datetime | None = None
    end: datetime | None = None
    dated: bool = False
    cautions: tuple[Caution, ...] = ()


def join_contents(parts: list[Content]) -> Content:
    """One after another, with a blank line between; the first calendar entry gives the time."""
    texts: list[str] = []
    anchors: list[Anchor] = []
    offset = 0
    for part in parts:
        anchors += [replace(a, start=a.start + offset, end=a.end + offset) for a in part.anchors]
        texts.append(part.text)
        offset += len(part.text) + 2
    dated = next((part for part in parts if part.dated), Content())
    cautions = tuple(caution for part in parts for caution in part.cautions)
    return Content("\n\n".join(texts), tuple(anchors), dated.start, dated.end, dated.dated, cautions)
