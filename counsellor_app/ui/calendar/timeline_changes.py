"""What of a timeline must be painted anew when it shows something else."""

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QRect
from PySide6.QtGui import QRegion

from counsellor_app.ui.calendar.held_art import held_area
from counsellor_app.ui.calendar.timeline_face import BlockState, HeldMark, TimelineFace
from counsellor_app.ui.calendar.timeline_layout import TimelineLayout

_Place = tuple[BlockState | HeldMark, str, QRect]
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
    old, new = _places(before), _places(after)
    places = [key for key in old.keys() | new.keys() if old.get(key) != new.get(key)]
    for area in (each[2] for key in places for each in (old.get(key), new.get(key)) if each is not None):
        region += area.adjusted(-_RING, -_RING, _RING, _RING)
    if before.now_y != after.now_y:
        for y in (before.now_y, after.now_y):
            region += QRect(0, y - 2, after.layout.width, 5)
    return Changes(region, len(places))


def _places(drawn: Drawn) -> dict[UUID | HeldMark, _Place]:
    """By id: what is the same object is the same, and a day of hundreds is compared in a moment."""
    places: dict[UUID | HeldMark, _Place] = {
        each: (each, "", held_area(drawn.layout, each)) for each in drawn.face.held
    }
    for block, area, figures in zip(drawn.face.blocks, drawn.areas, drawn.figures, strict=True):
        places[block.id] = (block, figures, area)
    return places
