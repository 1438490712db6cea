"""What a printed document says, before it is laid out: values without a widget or a font."""

from dataclasses import dataclass
from enum import StrEnum


class Ink(StrEnum):
    """What a text on paper is for; decides its size and weight."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    STRONG = "strong"
    FIGURES = "figures"
    SMALL = "small"


@dataclass(frozen=True, slots=True, repr=False)
class Cell:
    """Texts one under the other."""

    parts: tuple[tuple[str, Ink], ...]

    @property
    def text(self) -> str:
        """What it says, for a screen reader."""
        return " ".join(text for text, _ in self.parts if text)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; the widths of all are taken in proportion. Figures stand at its ``right``."""

    title: str
    width: float
    right: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Table:
    """Rows under heads that are repeated on every page; a row is never parted."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True, repr=False)
class Paragraph:
    """Running text over the whole width."""

    text: str
    ink: Ink = Ink.BODY


@dataclass(frozen=True, slots=True, repr=False)
class Document:
    """A document of A4 pages. ``name`` stands in print queues and names of files: it never names a person."""

    name: str
    title: str
    subtitle: str
    office: str
    mark: str
    printed: str
    blocks: tuple[Table | Paragraph, ...]


def cell(text: str, ink: Ink = Ink.BODY) -> Cell:
    """A cell with one text."""
    return Cell(((text, ink),))
