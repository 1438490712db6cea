"""A change of a person or of a room before it is kept: the sessions concerned, each with a way to it."""

from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.staff import Staff
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.fonts import TextRole, scaled
from counsellor_app.ui.moments import span
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import ghost, primary, secondary
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.text import field_label, set_tone, wrapped
from counsellor_app.ui.settings.office_changes import Asked, OfficeChanges
from counsellor_app.ui.wording import translate

MOST = 10
"""Sessions that are listed; of more the number is told."""


class AskedBox(Card):
    """Hidden while nothing is asked."""

    def __init__(self, changes: OfficeChanges) -> None:
        name = translate("Use", "What it concerns")
        super().__init__(name)
        self._changes = changes
        self._shown: Asked | None = None
        self._title = wrapped("", TextRole.STRONG)
        self.day = QLineEdit()
        self.day.setPlaceholderText(translate("Use", "today, or 12/1"))
        self.day.setMaximumWidth(scaled(260))
        self.day.textEdited.connect(changes.put_day)
        self._day_label = field_label(translate("Use", "Out of use from"), self.day)
        self.effect = wrapped("")
        self._list = QVBoxLayout()
        self._list.setSpacing(scaled(4))
        self.confirm = primary("", "", "check")
        self.leave = secondary(translate("Use", "Leave it as it was"))
        self.confirm.clicked.connect(changes.confirm)
        self.leave.clicked.connect(changes.leave)
        for part in (self._title, self._day_label, self.day, self.effect, self._list):
            self.add(part)
        self.add(flow_of(self.confirm, self.leave))
        self.hide()

    def refresh(self) -> None:
        """Show what is asked."""
        asked = self._changes.asked
        if asked == self._shown:
            return
        is_new = self._shown is None or asked is None or self._shown.before != asked.before
        self._shown = asked
        self.setVisible(asked is not None)
        if asked is None:
            return
        is_leaving = asked.day is not None
        self._title.setText(_title(asked))
        self._day_label.setVisible(is_leaving)
        self.day.setVisible(is_leaving)
        if self.day.text() != (asked.day or ""):
            self.day.setText(asked.day or "")
        words = (
            translate("Use", "Take out of use") if is_leaving else translate("Use", "Change it all the same")
        )
        self.confirm.set_words(words)
        self.confirm.setEnabled(asked.is_readable and asked.sessions is not None)
        text, tone = _effect(asked)
        self.effect.setText(text)
        set_tone(self.effect, tone)
        self._draw(asked.sessions or ())
        if asked.sessions is not None:
            announce(self, f"{_title(asked)} {text}")
        if is_new:
            (self.day if is_leaving else self.leave).setFocus()
            self._bring_into_sight()

    def _bring_into_sight(self) -> None:
        """The row that asks may be far below."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.verticalScrollBar().setValue(0)

    def _draw(self, sessions: tuple[Appointment, ...]) -> None:
        while (item := self._list.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for each in sessions[:MOST]:
            self._list.addWidget(self._line(each))

    def _line(self, session: Appointment) -> QWidget:
        when = f"{long_date(japan_date(session.start))} {span(session.start, session.end)}"
        opener = ghost(translate("Use", "Open {when}").format(when=when))
        opener.clicked.connect(lambda: self._changes.open(session))
        return opener


def _title(asked: Asked) -> str:
    if asked.day is not None:
        return translate("Use", "{name} is to be out of use.").format(name=asked.before.name)
    if isinstance(asked.after, Staff):
        return translate("Use", "{name} is to do other work.").format(name=asked.before.name)
    return translate("Use", "{name} is to be a room of another tool.").format(name=asked.before.name)


def _effect(asked: Asked) -> tuple[str, Tone]:
    if not asked.is_readable:
        return translate("Use", '✕ "{text}" is no day. Type it as 12/1 or 2026-12-01.').format(
            text=asked.day or ""
        ), Tone.DANGER
    if asked.sessions is None:
        return translate("Use", "Reading…"), Tone.NEUTRAL
    count = len(asked.sessions)
    if not count:
        return translate(
            "Use",
            "✓ No session to come is concerned. The records go on naming it; it is chosen for nothing new.",
        ), Tone.SUCCESS
    if asked.day is not None:
        return translate(
            "Use", "%n session(s) to come keep it until they are moved. Nothing new is booked.", None, count
        ), Tone.WARNING
    if isinstance(asked.after, Staff):
        return translate(
            "Use", "%n session(s) to come stay with this person until they are moved.", None, count
        ), Tone.WARNING
    return translate(
        "Use", "%n session(s) to come stay in this room: their meetings are of the tool before.", None, count
    ), Tone.WARNING
