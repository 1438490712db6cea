"""A card of the settings: what the buttons of the phone switch say, and what changing them does."""

from dataclasses import replace

from PySide6.QtGui import QShowEvent

from counsellor_app.domain.failure import FailureReason
from counsellor_app.domain.failure_reasons import MOST_OWN, FailureReasons, NamedReason
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.ui.admin_words import only_admins_word
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.fields.columns import Columns
from counsellor_app.ui.fonts import TextRole
from counsellor_app.ui.moments import hhmm
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.announce import announce
from counsellor_app.ui.parts.buttons import ghost, primary, secondary
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.flow import flow_of
from counsellor_app.ui.parts.text import heading, label, wrapped
from counsellor_app.ui.reasons.presenter import ReasonsPresenter
from counsellor_app.ui.reasons.rows import OwnRow, UsualField
from counsellor_app.ui.reasons.words import effect_word, fault_word
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import problem_word

_LEAST_FIELD = 180
"""Width in which a name can be read whole, at a text scale of 1.0."""


class ReasonsCard(Card):
    """Passive; read anew whenever it is shown."""

    def __init__(self, presenter: ReasonsPresenter) -> None:
        name = translate("Reasons", "Phone switch reasons")
        super().__init__(name)
        self._presenter = presenter
        self.usual = tuple(UsualField(place, each) for place, each in enumerate(FailureReason, 1))
        self.own = tuple(OwnRow(len(FailureReason) + place) for place in range(1, MOST_OWN + 1))
        self._retired = wrapped("", TextRole.CAPTION)
        self._fault = wrapped("", TextRole.BODY, Tone.DANGER)
        self._effects = wrapped("", TextRole.BODY)
        self._state = wrapped("", TextRole.CAPTION)
        self.readers = wrapped("", TextRole.STRONG, Tone.WARNING)
        self.keep_button = primary(translate("Reasons", "Keep"), "", "check")
        self.put_away_button = ghost(translate("Reasons", "Put away what was typed"), "", "close")
        self.take_back_button = secondary(translate("Reasons", "Take back the last change"), "", "undo")
        self._lay_out(name)
        for usual in self.usual:
            usual.typed.connect(self._type)
        for own in self.own:
            own.typed.connect(self._type)
        self.keep_button.clicked.connect(presenter.keep)
        self.put_away_button.clicked.connect(presenter.put_away)
        self.take_back_button.clicked.connect(presenter.take_back)
        presenter.changed.connect(self.refresh)
        self.refresh()

    def _lay_out(self, name: str) -> None:
        self.add(heading(name))
        about = translate(
            "Reasons",
            "The six stay, so that figures compare with other offices; each can have a name of your own.",
        )
        self.add(wrapped(about))
        self.add(self.readers)
        usual = Columns(2, _LEAST_FIELD)
        usual.put(*self.usual)
        self.add(usual)
        self.add(label(translate("Reasons", "Reasons of the office's own"), TextRole.STRONG))
        more = translate(
            "Reasons",
            "Up to three; each also counts under one of the six. Clear a name to retire it: records keep it.",
        )
        self.add(wrapped(more))
        for own in self.own:
            self.add(own)
        for part in (self._retired, self._fault, self._effects, self._state):
            self.add(part)
        self.add(flow_of(self.keep_button, self.put_away_button, self.take_back_button))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Somebody else may have changed them."""
        super().showEvent(event)
        self._presenter.load()

    def _type(self) -> None:
        self._presenter.type(self.reasons())

    def reasons(self) -> FailureReasons:
        """What the rows say; a new reason gets a key that none has had."""
        last = self._presenter.last
        own: list[NamedReason] = []
        number = int(last.next_key())
        for each in (row.named() for row in self.own):
            if each is not None and not each.own:
                each = replace(each, own=str(number))
                number += 1
            own += [each] if each is not None else []
        named = tuple(each for row in self.usual if (each := row.named()).label.strip())
        return FailureReasons(named, tuple(own), last.retired)

    def refresh(self) -> None:
        """Show what is in force or typed, what is wrong with it, and what keeping it would do."""
        presenter = self._presenter
        self._show_rows(presenter.typed)
        retired = "、".join(each.label for each in presenter.last.retired)  # i18n: data
        self._retired.setText(translate("Reasons", "Retired: {names}").format(names=retired))
        self._retired.setVisible(bool(retired))
        faults = [fault_word(named, fault) for named, fault in presenter.faults]
        faults += [_error_word(presenter.error)] if presenter.error else []
        self._fault.setText("\n".join(dict.fromkeys(faults)))
        self._fault.setVisible(bool(faults))
        shown = presenter.is_changed and not presenter.faults
        self._effects.setText("\n".join(map(effect_word, presenter.effects)))
        self._effects.setVisible(shown and bool(presenter.effects))
        may = presenter.administration.may_change
        for row in (*self.usual, *self.own):
            row.setEnabled(may)
        self.readers.setText(only_admins_word(presenter.administration))
        self.readers.setVisible(not may)
        self.keep_button.setEnabled(shown and may)
        self.put_away_button.setVisible(presenter.is_changed)
        self.take_back_button.setVisible(presenter.can_take_back)
        self._show_state()

    def _show_rows(self, typed: FailureReasons) -> None:
        """Rows in which somebody types stay as they are: what was typed came from them."""
        if self._presenter.is_changed and typed == self.reasons():
            return
        for row in self.usual:
            row.show_label(typed.label(row.reason))
        for place, own in enumerate(self.own):
            own.show_named(typed.own[place] if place < len(typed.own) else None)

    def _show_state(self) -> None:
        words = self._state_word()
        if words != self._state.text():
            self._state.setText(words)
            if self._presenter.is_kept:
                announce(self, words)

    def _state_word(self) -> str:
        presenter = self._presenter
        if presenter.is_changed:
            return translate("Reasons", "Changed and not kept yet.")
        if not presenter.versions:
            return translate("Reasons", "The six as delivered.")
        last = presenter.versions[-1]
        return translate("Reasons", "Version {number}, kept by {who} on {day} {time}.").format(
            number=last.version,
            who=presenter.sources.member(last.staff_id) or last.staff_id,
            day=long_date(japan_date(last.at)),
            time=hhmm(last.at),
        )


def _error_word(error: Exception) -> str:
    return problem_word(error.code if isinstance(error, Problem) else ProblemCode.UNEXPECTED)
