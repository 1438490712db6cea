"""Asks in the panel that the newest terms be accepted before the session begins, never in a dialog."""

from PySide6.QtCore import Signal

from counsellor_app.ui.dates import long_date
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import ghost, primary
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.text import heading, wrapped
from counsellor_app.ui.today.consent import ConsentFace
from counsellor_app.ui.wording import translate


class ConsentCard(Card):
    """``accepted``: the person has accepted on screen; ``put_off``: not now."""

    accepted = Signal()
    put_off = Signal()

    def __init__(self) -> None:
        name = translate("Consent", "The terms must be accepted first")
        super().__init__(name, tone=Tone.WARNING, framed=True)
        self._face: ConsentFace | None = None
        self._terms = wrapped()
        self._who = wrapped()
        self.accept = primary(translate("Consent", "Accepted: go on"))
        self.accept.clicked.connect(self.accepted)
        self.back = ghost(translate("Consent", "Not yet"))
        self.back.clicked.connect(self.put_off)
        self.add(heading(name))
        self.add(self._terms)
        self.add(
            wrapped(
                translate("Consent", "Show the text on the screen and have it accepted, then go on here.")
            )
        )
        self.add(self._who)
        self.add(flow_of(self.accept, self.back))
        self.hide()

    def render_face(self, face: ConsentFace | None) -> None:
        """Show the question, or take it away for None."""
        if face == self._face:
            return
        appears = face is not None and self._face is None
        self._face = face
        self.setVisible(face is not None)
        self._terms.setText(_terms(face) if face else "")
        by = translate("Consent", "Accepted by: {name}")
        self._who.setText(by.format(name=face.accepted_by) if face else "")
        if appears:
            self.accept.setFocus()
            announce(self, self.accessibleName(), urgent=True)


def _terms(face: ConsentFace) -> str:
    if face.effective is None:
        return translate("Consent", "{title}, version {version}").format(
            title=face.title, version=face.version
        )
    return translate("Consent", "{title}, version {version}, in force from {date}").format(
        title=face.title, version=face.version, date=long_date(face.effective)
    )
