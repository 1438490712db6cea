"""A document laid out on pages: heads are repeated, no row is parted or cut, every page is numbered."""

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, Qt

from counsellor_app.ui.paper.document import Cell, Document, Ink, Paragraph, Table
from counsellor_app.ui.paper.type import HEIGHT, MARGIN, WIDTH, Lines, lines_of

_PAD_X, _PAD_Y, _GAP = 14.0, 8.0, 30.0
_FOOT = HEIGHT - MARGIN - 50
_ROOM = WIDTH - 2 * MARGIN
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class Placed:
    """Lines of text and the area that is theirs."""

    lines: Lines
    area: QRectF


@dataclass(slots=True)
class Page:
    """What stands on one page; ``rules`` are lines of a table, ``grounds`` the shaded heads."""

    texts: list[Placed] = field(default_factory=list)
    rules: list[QRectF] = field(default_factory=list)
    grounds: list[QRectF] = field(default_factory=list)
    frames: list[QRectF] = field(default_factory=list)

    def put(self, lines: Lines, x: float, y: float, width: float) -> float:
        """Place lines; where they end."""
        self.texts.append(Placed(lines, QRectF(x, y, width, lines.height)))
        return y + lines.height


def lay_out(document: Document) -> tuple[Page, ...]:
    """The pages of a document, at least one."""
    setter = _Setter(document)
    for block in document.blocks:
        if isinstance(block, Table):
            setter.table(block)
        else:
            setter.paragraph(block)
    return setter.finish()


class _Setter:
    """Sets blocks one under the other and begins a new page where one has no room."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._pages: list[Page] = []
        self._y = 0.0
        self._begin_page()

    def _begin_page(self) -> None:
        document = self._document
        self._page = Page()
        self._pages.append(self._page)
        mark = Lines(document.mark, Ink.STRONG, _ROOM / 2, _LEFT)
        box = QRectF(WIDTH - MARGIN - mark.widest - 50, MARGIN - 8, mark.widest + 50, mark.height + 16)
        if document.mark:
            self._page.frames.append(box)
            self._page.put(mark, box.left() + 25, MARGIN, mark.widest)
        room = _ROOM - box.width() - _GAP
        y = self._page.put(Lines(document.title, Ink.TITLE, room, _LEFT), MARGIN, MARGIN - 16, room)
        half = _ROOM * 0.62
        below = self._page.put(Lines(document.subtitle, Ink.HEADING, half, _LEFT), MARGIN, y + 4, half)
        office = Lines(document.office, Ink.BODY, _ROOM - half, _RIGHT)
        self._page.put(office, MARGIN + half, below - office.height, _ROOM - half)
        self._y = below + 24

    def paragraph(self, block: Paragraph) -> None:
        """A text; a long one goes on over the pages, line by line of what was typed."""
        for line in block.text.split("\n"):
            lines = Lines(line or " ", block.ink, _ROOM, _LEFT)
            follows = 160 if block.ink is Ink.HEADING else 0
            self._make_room(lines.height + follows)
            self._y = self._page.put(lines, MARGIN, self._y, _ROOM) + 6
        self._y += 10

    def table(self, block: Table) -> None:
        """Rows, with the heads again on every page."""
        widths = [_ROOM * each.width / sum(of.width for of in block.columns) for each in block.columns]
        heads = tuple(Cell(((each.title, Ink.SMALL),)) for each in block.columns)
        has_heads = any(each.title for each in block.columns)
        tall = _height(heads, widths) if has_heads else 0.0
        first = _height(block.rows[0], widths) if block.rows else 0.0
        self._make_room(tall + first)
        if has_heads:
            self._row(heads, widths, block, is_head=True)
        for row in block.rows:
            height = _height(row, widths)
            if self._y + height > _FOOT:
                self._begin_page()
                if has_heads:
                    self._row(heads, widths, block, is_head=True)
            self._row(row, widths, block, is_head=False)
        self._y += _GAP

    def _row(self, cells: tuple[Cell, ...], widths: list[float], table: Table, *, is_head: bool) -> None:
        height = _height(cells, widths)
        area = QRectF(MARGIN, self._y, _ROOM, height)
        if is_head:
            self._page.grounds.append(area)
        x = MARGIN
        for each, width, column in zip(cells, widths, table.columns, strict=True):
            y = self._y + _PAD_Y
            for lines in lines_of(each, width - 2 * _PAD_X, right=column.right):
                y = self._page.put(lines, x + _PAD_X, y, width - 2 * _PAD_X)
            x += width
        self._page.rules.append(area)
        self._y += height

    def _make_room(self, height: float) -> None:
        if self._y + height > _FOOT:
            self._begin_page()

    def finish(self) -> tuple[Page, ...]:
        """Number the pages and say on each when and by whom it was printed."""
        count = len(self._pages)
        for number, page in enumerate(self._pages, 1):
            y = _FOOT + 22
            page.put(Lines(self._document.printed, Ink.SMALL, _ROOM * 0.8, _LEFT), MARGIN, y, _ROOM * 0.8)
            of = Lines(f"{number} / {count}", Ink.SMALL, _ROOM * 0.2, _RIGHT)
            page.put(of, MARGIN + _ROOM * 0.8, y, _ROOM * 0.2)
        return tuple(self._pages)


def _height(cells: tuple[Cell, ...], widths: list[float]) -> float:
    return (
        max(
            sum(lines.height for lines in lines_of(each, width - 2 * _PAD_X))
            for each, width in zip(cells, widths, strict=True)
        )
        + 2 * _PAD_Y
    )
