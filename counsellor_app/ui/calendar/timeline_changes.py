"""What of a timeline must be painted anew when it shows something else."""

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QRegion

from counsellor_app.ui.calendar.held_art import held_area
from counsellor_app.ui.calendar.timeline_face import BlockState, HeldMark, TimelineFace
from counsellor_app.ui.calendar.timeline_layout import TimelineLayout

_RING = 4
"""The ring of a chosen block lies around it."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A timeline as it is painted: area and figures of each block, ``now_y`` the line of now."""

    face: TimelineFace
    layout: TimelineLayout
    areas: tuple[QRect, ...]
    figures: tuple[str, ...]
    now_y: int


@dataclass(frozen=True, slots=True)
class Changes:
    """Where a timeline differs from what it was; ``places`` counts blocks and held times."""

    region: QRegion
    places: int


def changes(before: Drawn, after: Drawn) -> Changes | None:
    """In what the two differ; None where all of it does."""
    if before.layout != after.layout or before.face.columns != after.face.columns:
        return None
    region = QRegion()
    old, new = _areas(before), _areas(after)
    places = old.keys() ^ new.keys()
    for each in places:
        region += (old.get(each) or new[each]).adjusted(-_RING, -_RING, _RING, _RING)
    if before.now_y != after.now_y:
        for y in (before.now_y, after.now_y):
            region += QRect(0, y - 2, after.layout.width, 5)
    return Changes(region, len(places))


def _areas(drawn: Drawn) -> dict[tuple[BlockState | HeldMark, str], QRect]:
    layout = drawn.layout
    areas: dict[tuple[BlockState | HeldMark, str], QRect] = {
        (each, ""): held_area(layout, each) for each in drawn.face.held
    }
    for block, area, figures in zip(drawn.face.blocks, drawn.areas, drawn.figures, strict=True):
        areas[block, figures] = area
    return areas
