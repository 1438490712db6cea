"""The head of the window: office, date, ways through the calendar, the two modes, the clock, who is here."""

from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.domain.staff import Staff
from counsellor_app.ui.dates import long_date, short_date
from counsellor_app.ui.fonts import TextRole, scaled
from counsellor_app.ui.moments import hhmm, hhmmss
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.buttons import DeskButton, ghost, icon_button
from counsellor_app.ui.parts.text import elided_label, figures_label, label, set_tip, set_tone
from counsellor_app.ui.shell.scope import Scope
from counsellor_app.ui.theme import theme_in_force
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import role_word

_NARROW, _TIGHT = 1340, 1000
_NAMES = 160
"""Width kept for the names, so that the head does not move when the line to the office changes its words."""


@dataclass(frozen=True, slots=True)
class LineWords:
    """How the line to the office is: whole, and for a window that has no room for that."""

    whole: str
    short: str


class Header(QWidget):
    """Passive: shows what it is told and says what was pressed. ``stepped`` carries −1, 0 (today) or +1."""

    stepped = Signal(int)
    scope_chosen = Signal(object)
    share_toggled = Signal(bool)
    mini_toggled = Signal(bool)
    person_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(scaled(56))
        self._title = label(translate("Header", "Online Consultation Desk"), TextRole.STRONG)
        self._office = elided_label("", TextRole.CAPTION)
        self._date = label("", TextRole.TITLE)
        self._steps = (
            icon_button(translate("Header", "Earlier"), "chevron-left", "Alt+Left"),
            ghost(translate("Header", "Today")),
            icon_button(translate("Header", "Later"), "chevron-right", "Alt+Right"),
        )
        for step, button in zip((-1, 0, 1), self._steps, strict=True):
            button.clicked.connect(lambda _checked=False, by=step: self.stepped.emit(by))
        self._scopes = self._make_scopes()
        self.share = self._toggle(translate("Header", "Screen share"), "F9", "screen-share")
        self.share.toggled.connect(self.share_toggled)
        self.mini = self._toggle(translate("Header", "Mini timer"), "F8", "timer")
        self.mini.toggled.connect(self.mini_toggled)
        self.help = icon_button(translate("Header", "Manual"), "help", "F1")
        self.help.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a press asks about the control in use
        self._words = LineWords("", "")
        self._line = label("", TextRole.CAPTION)
        self._line.setProperty("part", "chip")
        self._line.hide()
        self._clock = figures_label("", TextRole.CLOCK)
        self._person = ghost("", "", "person")
        self._person.clicked.connect(self.person_pressed)
        self._day: date | None = None
        self._member: Staff | None = None
        self._lay_out()

    def _toggle(self, words: str, key: str, icon: str) -> DeskButton:
        button = ghost(words, key, icon)
        button.setCheckable(True)
        return button

    def _make_scopes(self) -> dict[Scope, DeskButton]:
        words = {
            Scope.DAY: (translate("Header", "Day"), "Ctrl+D"),
            Scope.WEEK: (translate("Header", "Week"), "Ctrl+W"),
            Scope.MONTH: (translate("Header", "Month"), "Ctrl+M"),
        }
        group = QButtonGroup(self)
        made: dict[Scope, DeskButton] = {}
        for scope, (text, key) in words.items():
            button = ghost(text)
            button.setCheckable(True)
            button.set_key(key)
            button.shorten_badge("")
            set_tip(button, f"{text} ({key})")
            button.clicked.connect(lambda _checked=False, chosen=scope: self.scope_chosen.emit(chosen))
            group.addButton(button)
            made[scope] = button
        made[Scope.DAY].setChecked(True)
        return made

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self._title)
        names.addWidget(self._line, 0, Qt.AlignmentFlag.AlignLeft)
        names.addWidget(self._office)
        names.addStretch(1)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addLayout(names)
        row.addSpacing(16)
        row.addWidget(self._date)
        row.addSpacing(8)
        for button in (*self._steps, *self._scopes.values()):
            row.addWidget(button)
        row.addStretch(1)
        for part in (self.share, self.mini, self.help, self._clock, self._person):
            row.addWidget(part)

    def show_office(self, name: str) -> None:
        """Name the office."""
        self._office.setText(name)

    def show_office_line(self, words: LineWords, tone: Tone, tip: str) -> None:
        """How the line to the office database is, in place of the name that the window's title has too."""
        self._words = words
        set_tone(self._line, tone)
        self._line.setAccessibleName(words.whole)
        self._line.setAccessibleDescription(tip)
        set_tip(self._line, tip)
        self._line.show()
        self._fit()

    def show_date(self, day: date, scope: Scope) -> None:
        """Name the day, or the week's or month's first, that the calendar shows."""
        self._day = day
        self._fit_date()
        self._scopes[scope].setChecked(True)

    def show_person(self, member: Staff) -> None:
        """Say who is at the desk; a press of it asks to change that."""
        self._member = member
        self._fit_person()

    def _fit_person(self) -> None:
        """In a tight window the family name alone; the whole name is in the tooltip and spoken."""
        member = self._member
        if member is None:
            return
        is_tight = self.width() < scaled(_TIGHT)
        self._person.set_words(
            member.name.split()[0] if is_tight and member.name.split() else member.name,
            translate("Header", "{name}, {role}. Press to say who is here.").format(
                name=member.name, role=role_word(member.role)
            ),
        )
        self._person.setAccessibleName(member.name)

    def _fit_date(self) -> None:
        """Beside the line to the office a narrow window has no room for the year."""
        if self._day is not None:
            is_short = self.width() < scaled(_NARROW) and not self._line.isHidden()
            self._date.setText(short_date(self._day) if is_short else long_date(self._day))
            self._date.setAccessibleName(long_date(self._day))

    def show_time(self, now: datetime, *, seconds: bool) -> None:
        """The time in Japan; with seconds only while something runs, so that an idle desk sleeps."""
        self._clock.setText(hhmmss(now) if seconds else hhmm(now))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In a narrow window the modes keep their icon and lose their words and keys."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Text size changed: the height follows."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.setFixedHeight(scaled(56))
            self._fit()

    def _fit(self) -> None:
        narrow = self.width() < scaled(_NARROW)
        text = self._words.short if narrow else self._words.whole
        if self._line.text() != text:
            self._line.setText(text)
        self._fit_date()
        self._fit_person()
        self._row.setSpacing(4 if self.width() < scaled(_TIGHT) else 8)
        self._title.setVisible(not narrow and self._line.isHidden())
        self._office.setMinimumWidth(scaled(_NAMES) if not narrow and not self._line.isHidden() else 0)
        for button, words, key in (
            (self.share, translate("Header", "Screen share"), "F9"),
            (self.mini, translate("Header", "Mini timer"), "F8"),
        ):
            if button.words() != ("" if narrow else words):
                button.set_words("" if narrow else words)
                button.shorten_badge("" if narrow else key)
                button.setAccessibleName(words)
                set_tip(button, f"{words} ({key})")

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        theme = theme_in_force()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(theme.surface))
            painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(theme.line))
