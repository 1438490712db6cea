"""Cancelling inline: by which channel, why, and what stands in the way."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.domain.japan import JAPAN
from counsellor_app.domain.rules.choices import Channel
from counsellor_app.ui.booking.form.entries import AnswerChoice
from counsellor_app.ui.booking.outcome.cancelling import Cancelling
from counsellor_app.ui.booking.who.who_face import identifier_of, name_of
from counsellor_app.ui.booking.words import channel_word
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.fields.field_box import LineEntry
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.moments import span
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import danger, ghost
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.text import field_label, heading, set_tone, wrapped
from counsellor_app.ui.wording import translate

_OFFICE = ""
_REST = "rest"
_USUAL = (
    Channel.PHONE,
    Channel.MAIL,
    Channel.COUNTER,
    Channel.MY_PAGE,
    Channel.TOOL_LINK,
    Channel.IN_SESSION,
)


class CancelCard(Card):
    """Worked from top to bottom with Enter. ``kept`` says that the booking stays."""

    kept = Signal()

    def __init__(self, cancelling: Cancelling) -> None:
        super().__init__(translate("Cancel", "Cancel a booking"), tone=Tone.WARNING, bar=True)
        self._cancelling = cancelling
        self.whose = wrapped("", TextRole.STRONG)
        self.channel = AnswerChoice()
        self.channel.offer(
            (
                *((each.value, channel_word(each)) for each in _USUAL),
                (_OFFICE, translate("Cancel", "The office itself cancels")),
            )
        )
        self.channel.typed.connect(lambda value: cancelling.set_channel(Channel(value) if value else None))
        self.scope = AnswerChoice()
        self.scope.typed.connect(lambda value: cancelling.take_rest(on=value == _REST))
        self.scope.entered.connect(self.channel.setFocus)
        self._scope_part = _captioned(translate("Cancel", "Which of the series"), self.scope)
        self.reason = LineEntry()
        self.reason.typed.connect(cancelling.set_reason)
        self.refused = wrapped("", TextRole.STRONG)
        set_tone(self.refused, Tone.DANGER)
        self.button = danger(translate("Cancel", "Cancel this booking"), "", "trash")
        self.button.clicked.connect(cancelling.cancel)
        self.keep = ghost(translate("Cancel", "Keep the booking"))
        self.keep.clicked.connect(cancelling.keep)
        self.keep.clicked.connect(self.kept)
        self.channel.entered.connect(self.reason.setFocus)
        self.reason.returnPressed.connect(cancelling.cancel)
        self.add(heading(self.accessibleName()))
        self.add(self.whose)
        self.add(self._scope_part)
        self.add(_captioned(translate("Cancel", "How the cancellation came in"), self.channel))
        self.add(_captioned(translate("Cancel", "Reason"), self.reason))
        self.add(self.refused)
        self.add(flow_of(self.button, self.keep))
        cancelling.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        asked = self._cancelling.asked
        self.setVisible(asked is not None)
        if asked is None:
            self.whose.setText("")
            return
        booking = asked.appointment
        day = long_date(booking.start.astimezone(JAPAN).date())
        client = booking.client
        self.whose.setText(
            f"{day} {span(booking.start, booking.end)}  {name_of(client)} {identifier_of(client)}"
        )
        self._scope_part.setVisible(bool(asked.rest))
        rest = translate("Cancel", "This one and the %n after it", None, len(asked.rest))
        self.scope.offer((("", translate("Cancel", "Only this one")), (_REST, rest)))
        self.scope.show_text(_REST if asked.takes_rest else "")
        self.channel.show_text(asked.channel.value if asked.channel else _OFFICE)
        self.reason.show_text(asked.reason)
        told = asked.refused or self._cancelling.told
        if told != self.refused.text():
            self.refused.setText(told)
            if told:
                announce(self.refused, told, urgent=True)
        self.refused.setVisible(bool(told))

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops."""
        return (self.scope, self.channel, self.reason, self.button, self.keep)


def _captioned(name: str, entry: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(field_label(name, entry))
    column.addWidget(entry)
    return made
