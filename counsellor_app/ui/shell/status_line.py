"""The line at the foot: where records are kept, what is not yet written, and the day's counts."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counsellor_app.domain.day import DayTotals
from counsellor_app.ui.fonts import TextRole, scaled
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.text import elided_label, label, set_tone
from counsellor_app.ui.theme import theme_in_force
from counsellor_app.ui.wording import translate


class StatusLine(QWidget):
    """Words and a sign, never a colour alone."""

    def __init__(self) -> None:
        super().__init__()
        self._fit()
        self._store = elided_label("", TextRole.CAPTION)
        self._totals = label("", TextRole.CAPTION)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(self._store, 1)
        row.addWidget(self._totals)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Text size changed: the height follows."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(scaled(26))

    def show_unwritten(self, count: int) -> None:
        """Say that all is on this PC's disk, or how many records are not."""
        if count:
            text = translate("Status", "✕ %n record(s) not yet written on this PC", None, count)
            set_tone(self._store, Tone.DANGER)
        else:
            text = translate("Status", "● All records are written, encrypted, on this PC")
            set_tone(self._store, Tone.SUCCESS)
        self._store.setText(text)

    def show_totals(self, totals: DayTotals) -> None:
        """The counts of the shown day."""
        self._totals.setText(
            translate(
                "Status",
                "Sessions {all}: {done} done · {phone} by phone · {no_show} deemed cancelled · {left} left",
            ).format(
                all=totals.all, done=totals.done, phone=totals.phone, no_show=totals.no_show, left=totals.left
            )
        )

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        theme = theme_in_force()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(theme.surface))
            painter.fillRect(0, 0, self.width(), 1, QColor(theme.line))
