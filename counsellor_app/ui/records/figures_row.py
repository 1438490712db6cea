"""The few numbers that come first, each with what has changed."""

from PySide6.QtWidgets import QWidget

from counsellor_app.ui.fonts import TextRole, scaled
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.flow import FlowLayout
from counsellor_app.ui.parts.text import label
from counsellor_app.ui.records.faces import FigureFace


class FigureTile(Card):
    """One number."""

    def __init__(self, face: FigureFace) -> None:
        super().__init__(face.spoken)
        self.body.setContentsMargins(12, 8, 12, 8)
        self.body.setSpacing(2)
        self.setMinimumWidth(scaled(124))
        self.add(label(face.title, TextRole.CAPTION))
        self.add(label(face.value, TextRole.NUMBER))
        self.add(label(face.change, TextRole.CAPTION))


class FiguresRow(QWidget):
    """Wraps where the window is narrow."""

    def __init__(self) -> None:
        super().__init__()
        self._faces: tuple[FigureFace, ...] = ()
        self._flow = FlowLayout(8)
        self.setLayout(self._flow)

    def show_faces(self, faces: tuple[FigureFace, ...]) -> None:
        """Show these."""
        if faces == self._faces:
            return
        self._faces = faces
        self._flow.clear()
        for face in faces:
            self._flow.addWidget(FigureTile(face))
