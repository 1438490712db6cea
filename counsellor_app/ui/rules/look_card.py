"""What changed rules would do, beside the form: the changes, the times of a week, the bookings concerned."""

from dataclasses import dataclass, field

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.japan import japan_date
from counsellor_app.services.rules.preview import Affected, DayPreview, KindPreview, RulesLook
from counsellor_app.ui.booking.outcome.refusal_words import refusal_text
from counsellor_app.ui.booking.words import kind_name
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.moments import hhmm, span
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.buttons import DeskButton, ghost
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.flow import FlowLayout, flow_of
from counsellor_app.ui.parts.text import heading, wrapped
from counsellor_app.ui.rules.words import deadline_word, entry_word, group_word
from counsellor_app.ui.wording import translate

_MOST = 10
"""Bookings that are named; of more the number is told."""


class LookCard(Card):
    """Passive. ``opened`` carries the `Appointment` of a booking concerned that somebody wants to see."""

    opened = Signal(object)

    def __init__(self) -> None:
        name = translate("Rules", "What it will do")
        super().__init__(name)
        self._shown: RulesLook | None = None
        self.lines: list[str] = []
        self.openers: list[DeskButton] = []
        self._place = QVBoxLayout()
        self._place.setSpacing(6)
        self.add(heading(name))
        self.add(self._place)
        self.body.addStretch(1)

    def show_look(self, look: RulesLook) -> None:
        """Show another look."""
        if look == self._shown:
            return
        self._shown = look
        while (item := self._place.takeAt(0)) is not None:
            part, flow = item.widget(), item.layout()
            if isinstance(flow, FlowLayout):
                flow.clear()
            if part is not None:
                part.hide()
                part.deleteLater()
        self.openers = []
        lines = _lines(look)
        self.lines = [line.text for line in lines]
        for line in lines:
            if line.session is not None:
                self._place.addLayout(flow_of(self._opener(line.session)))
            self._place.addWidget(wrapped(line.text, line.role, line.tone))

    def _opener(self, session: Appointment) -> DeskButton:
        when = f"{long_date(japan_date(session.start))} {span(session.start, session.end)}"
        made = ghost(translate("Rules", "Open {when}").format(when=when))
        made.clicked.connect(lambda: self.opened.emit(session))
        self.openers.append(made)
        return made

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter on a button presses it, as in a list."""
        focused = QApplication.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, DeskButton):
            focused.click()
            return
        super().keyPressEvent(event)


@dataclass(frozen=True, slots=True)
class Line:
    """A text, and the booking that it is about, which can be opened."""

    text: str
    role: TextRole = TextRole.BODY
    tone: Tone | None = None
    session: Appointment | None = field(default=None, repr=False)


def _lines(look: RulesLook) -> list[Line]:
    found: list[Line] = [Line(change, tone=Tone.KEY) for change in change_words(look)]
    if look.unread or look.faults:
        text = translate("Rules", "Put the values in red right; then the times of the week are shown here.")
        return [*found, Line(text)]
    if look.profile is None:
        return found
    if not look.changes:
        found.append(Line(translate("Rules", "Nothing is changed yet."), TextRole.CAPTION))
    found += _affected(look.affected)
    found.append(Line(translate("Rules", "These times could be booked"), TextRole.STRONG))
    for kind in look.kinds:
        found.append(Line(kind_name(kind.profile), TextRole.STRONG))
        found.append(Line(kind_text(kind), TextRole.CAPTION))
    return found


def change_words(look: RulesLook) -> list[str]:
    """Each change: which value, of what, before and after."""
    japanese = QLocale().language() == QLocale.Language.Japanese
    return [
        translate("Rules", "{group}, {name}: {before} → {after}").format(
            group=group_word(look.content, entry.kind, japanese=japanese),
            name=entry_word(entry),
            before=_value(before),
            after=_value(after),
        )
        for entry, before, after in look.changes
    ]


def _value(text: str) -> str:
    return deadline_word(text) if text else translate("Rules", "(empty)")


def _affected(touched: tuple[Affected, ...]) -> list[Line]:
    if not touched:
        return [Line(translate("Rules", "✓ Every booking to come still fits."), tone=Tone.SUCCESS)]
    head = translate(
        "Rules", "%n booking(s) would not be taken any more. They stay as they are.", None, len(touched)
    )
    named = (
        Line(refusal_text(each.refusals[0]), TextRole.CAPTION, session=each.session)
        for each in touched[:_MOST]
    )
    return [Line(head, tone=Tone.WARNING), *named]


def kind_text(kind: KindPreview) -> str:
    """The days of a kind, a line each; days that say the same are put together."""
    return "\n".join(_day(each) for each in kind.days)


def _day(day: DayPreview) -> str:
    if not day.starts:
        why = refusal_text(day.refusals[0]) if day.refusals else translate("Rules", "no times")
        return f"{long_date(day.day)}  {why}"
    times = translate("Rules", "{first} to {last}, %n time(s)", None, len(day.starts))
    return f"{long_date(day.day)}  {times.format(first=hhmm(day.starts[0]), last=hhmm(day.starts[-1]))}"
