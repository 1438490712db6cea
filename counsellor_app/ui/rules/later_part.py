"""Other rules are set already for a later day: which, and from when the ones on the form are to hold."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.domain.rules.profile import OfficeProfile
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import secondary
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.text import set_tone, wrapped
from counsellor_app.ui.wording import translate


class LaterPart(QWidget):
    """``chosen`` carries the day from which the rules on the form are to hold."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._days: tuple[date, date] | None = None
        self.note = wrapped("")
        self.from_today = secondary("")
        self.instead = secondary("")
        self.from_today.clicked.connect(lambda: self._choose(0))
        self.instead.clicked.connect(lambda: self._choose(1))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.note)
        column.addLayout(flow_of(self.from_today, self.instead))
        self.hide()

    def show_later(self, later: Sequence[OfficeProfile], today: date, day: date | None) -> None:
        """Show what ``later`` (by their days) means for rules from ``day`` on; None while none is chosen.

        Empty: nothing is shown.
        """
        said = later_text(later, day) if later else ""
        self._days = (today, _begins(later[-1])) if later else None
        if said and said != self.note.text():
            announce(self, said, urgent=day is None)
        self.note.setText(said)
        set_tone(self.note, Tone.WARNING if day is None else None)
        if self._days is not None:
            self.from_today.setText(translate("Rules", "From today"))
            instead = translate("Rules", "From {day}, in the place of version {number}")
            last = long_date(self._days[1])
            self.instead.setText(instead.format(day=last, number=later[-1].version))
        self.setVisible(bool(said))

    def _choose(self, which: int) -> None:
        if self._days is not None:
            self.chosen.emit(self._days[which])


def later_text(later: Sequence[OfficeProfile], day: date | None) -> str:
    """What becomes of the versions of ``later`` beside rules that hold from ``day`` on."""
    if day is None:
        which = translate("Rules", "Version {number} is set already and begins on {day}.")
        all_of_them = " ".join(_worded(which, each) for each in later)
        return translate("Rules", "{versions} Choose from when the rules on the form are to hold.").format(
            versions=all_of_them
        )
    after = [each for each in later if _begins(each) > day]
    if after:
        until = translate("Rules", "The rules on the form hold until version {number} begins on {day}.")
        return _worded(until, after[0])
    same = [each for each in later if _begins(each) == day]
    if same:
        return _worded(translate("Rules", "They take the place of version {number} from {day}."), same[-1])
    return _worded(translate("Rules", "Until then version {number} holds, from {day}."), later[-1])


def _worded(text: str, version: OfficeProfile) -> str:
    return text.format(number=version.version, day=long_date(_begins(version)))


def _begins(version: OfficeProfile) -> date:
    return version.effective_from or date.min
