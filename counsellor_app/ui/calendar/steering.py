"""Where the arrow keys lead on a timeline."""

from uuid import UUID

from PySide6.QtCore import Qt

from counsellor_app.ui.calendar.timeline_face import BlockState, TimelineFace


def next_block(face: TimelineFace, current: UUID | None, key: int) -> BlockState | None:
    """The block that ``key`` leads to from ``current``; None where there is none.

    Up and down stay in the column, left and right go to the block nearest in time in the next column that has
    one, Home and End to the column's first and last.
    """
    at = face.find(current)
    if at is None:
        return face.blocks[0] if face.blocks else None
    column = [each for each in face.blocks if each.column == at.column]
    place = column.index(at)
    match key:
        case Qt.Key.Key_Up:
            return column[place - 1] if place > 0 else None
        case Qt.Key.Key_Down:
            return column[place + 1] if place + 1 < len(column) else None
        case Qt.Key.Key_Home | Qt.Key.Key_PageUp:
            return column[0]
        case Qt.Key.Key_End | Qt.Key.Key_PageDown:
            return column[-1]
        case Qt.Key.Key_Left:
            return _beside(face, at, step=-1)
        case Qt.Key.Key_Right:
            return _beside(face, at, step=1)
    return None


def _beside(face: TimelineFace, at: BlockState, step: int) -> BlockState | None:
    column = at.column + step
    while 0 <= column < len(face.columns):
        there = [each for each in face.blocks if each.column == column]
        if there:
            return min(there, key=lambda each: abs(each.start - at.start))
        column += step
    return None
