"""The pads over a timeline's blocks."""

from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from counsellor_app.ui.calendar.pads import Pad
from counsellor_app.ui.calendar.steering import next_block
from counsellor_app.ui.calendar.timeline_face import BlockState, TimelineFace
from counsellor_app.ui.wording import translate

_Said = tuple[BlockState, str, bool, int]
"""What a pad's words are made of: block, title of its column, whether it is chosen, the minute."""


class BlockPads(QObject):
    """A pad for each block; ``reached`` by focus, ``pressed`` by Enter, both with the appointment's id."""

    reached = Signal(object)
    pressed = Signal(object)

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._pads: dict[UUID, Pad] = {}
        self._face: TimelineFace | None = None
        self._chosen: UUID | None = None
        self._spoken: dict[UUID, _Said] = {}

    def show_blocks(self, face: TimelineFace, now: datetime) -> None:
        """Have a pad for each block, in the order of the columns; a block that stays keeps the focus."""
        self._face = face
        wanted = [block.id for block in face.blocks]
        had_focus = False
        for gone in self._pads.keys() - set(wanted):
            pad = self._pads.pop(gone)
            had_focus = had_focus or pad.hasFocus()
            pad.hide()
            pad.deleteLater()
        in_order = list(self._pads) == [each for each in wanted if each in self._pads]
        pads = {each: self._pads.get(each) or self._new(each) for each in wanted}
        if list(self._pads) != wanted[: len(self._pads)] or not in_order:
            for pad in pads.values():
                pad.raise_()
        self._pads = pads
        self.speak(face, now)
        self.choose(self._chosen)
        if had_focus and pads:
            self.focus(self._chosen)

    def speak(self, face: TimelineFace, now: datetime) -> None:
        """Bring the accessible names to ``now``; what is said of a block holds for a minute."""
        minute = int(now.timestamp()) // 60
        spoken: dict[UUID, _Said] = {}
        for block in face.blocks:
            said = (block, face.columns[block.column].title, block.id == self._chosen, minute)
            spoken[block.id] = said
            if self._spoken.get(block.id) != said:
                self._describe(said, now)
        self._spoken = spoken

    def _describe(self, said: _Said, now: datetime) -> None:
        block, column, is_chosen, _ = said
        if is_chosen:
            column = translate("DayView", "{column}, selected").format(column=column)
        self._pads[block.id].describe(block.spoken(now), column)

    def place(self, face: TimelineFace, areas: list[QRect]) -> None:
        """Lay the pads over the blocks."""
        for block, area in zip(face.blocks, areas, strict=True):
            self._pads[block.id].place(area)

    def choose(self, block_id: UUID | None) -> None:
        """Let Tab stop at this block, or at the first where it is not here."""
        self._chosen = block_id
        stop = block_id if block_id in self._pads else next(iter(self._pads), None)
        for each, pad in self._pads.items():
            pad.set_stop(stop=each == stop)

    def focus(self, block_id: UUID | None) -> None:
        """Give the focus to this block's pad, or to the first."""
        pad = self._pads.get(block_id) if block_id is not None else None
        pad = pad or next(iter(self._pads.values()), None)
        if pad is not None:
            pad.setFocus()

    def _new(self, block_id: UUID) -> Pad:
        pad = Pad(self._canvas)
        pad.steered.connect(lambda key: self._steer(block_id, key))
        pad.clicked.connect(lambda: self.pressed.emit(block_id))
        pad.show()
        return pad

    def _steer(self, block_id: UUID, key: int) -> None:
        block = None if self._face is None else next_block(self._face, block_id, key)
        if block is not None:
            self._pads[block.id].setFocus()
            self.reached.emit(block.id)
