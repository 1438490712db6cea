"""Breaking a session off: asks for the ground in the panel, never in a dialog."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.buttons import danger, ghost
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.text import field_label, wrapped
from counsellor_app.ui.wording import translate


class StopCard(Card):
    """``confirmed`` carries the ground that was typed; it is required, because the decision is a person's."""

    confirmed = Signal(str)

    def __init__(self) -> None:
        super().__init__(translate("Stop", "Stop the session"), tone=Tone.DANGER, framed=True)
        self.ground = QLineEdit()
        self._missing = wrapped("", tone=Tone.DANGER)
        self._missing.hide()
        row = QHBoxLayout()
        go = danger(translate("Stop", "Stop the session"))
        go.clicked.connect(self._confirm)
        back = ghost(translate("Stop", "Go on with the session"))
        back.clicked.connect(self.close_card)
        row.addWidget(go)
        row.addWidget(back)
        row.addStretch(1)
        self.add(
            wrapped(
                translate(
                    "Stop",
                    "Threats, abuse, recording, or use for anything but finding work: it may be stopped.",
                )
            )
        )
        self.add(field_label(translate("Stop", "Ground"), self.ground))
        self.add(self.ground)
        self.add(self._missing)
        self.add(row)
        self.ground.returnPressed.connect(self._confirm)
        self.hide()

    def open_card(self) -> None:
        """Ask for the ground."""
        self.show()
        self.ground.setFocus()

    def close_card(self) -> None:
        """Put the question away; what was typed stays for the next time."""
        self.hide()

    def _confirm(self) -> None:
        ground = self.ground.text().strip()
        if not ground:
            self._missing.setText(translate("Stop", "Write down the ground: it is kept with the decision."))
            self._missing.show()
            self.ground.setFocus()
            return
        self._missing.hide()
        self.ground.clear()
        self.hide()
        self.confirmed.emit(ground)
