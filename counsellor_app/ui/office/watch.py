"""Turns the news of the line into what the window shows."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, Signal

from counsellor_app.desktop.clock import AppClock
from counsellor_app.desktop.ticker import Ticker
from counsellor_app.domain.japan import JAPAN
from counsellor_app.domain.line.office_state import (
    Changed,
    ClockReading,
    Granted,
    News,
    OfficeState,
    PeopleChanged,
    Present,
    Reloaded,
    Returned,
)
from counsellor_app.domain.line.wishes import pending_of
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.moments import hhmm
from counsellor_app.ui.office.line import OfficeLine
from counsellor_app.ui.office.words import granted_word, line_face, returned_word, wished_word
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.banner import BannerAction, BannerStack
from counsellor_app.ui.shell.header import Header, LineWords
from counsellor_app.ui.today.presenter import TodayPresenter
from counsellor_app.ui.wording import translate

WRONG_CLOCK = timedelta(seconds=60)
_CLOCK, _RETURNED, _ELSEWHERE = "office_clock", "office_returned", "office_elsewhere"
_WISHED, _GRANTED = "office_wished", "office_granted "


class OfficeWatch(QObject):
    """``tray_wanted``: somebody wants to see what came back. ``state`` is what was heard last, ``returned``
    says that something came of an entry, ``line_changed`` that the office went away or is back.
    """

    tray_wanted = Signal()
    returned = Signal()
    line_changed = Signal()

    def __init__(
        self, line: OfficeLine, presenter: TodayPresenter, head: Header, banners: BannerStack
    ) -> None:
        super().__init__(line)
        self._presenter = presenter
        self._head = head
        self._banners = banners
        self.state = OfficeState()
        self._retime: Callable[[ClockReading], None] = lambda _reading: None
        line.news.connect(self._take)
        presenter.held_back.waits.connect(self._say_elsewhere)
        self._show()

    def keep_time(self, clock: AppClock, ticker: Ticker) -> None:
        """From now on the office's clock drives the desk's."""

        def retime(reading: ClockReading) -> None:
            if clock.sync(clock.now() + reading.offset, reading.uncertainty):
                ticker.tick_now()
            self._say_clock(clock.wall_offset())

        self._retime = retime

    def _take(self, news: News) -> None:
        match news:
            case OfficeState():
                is_other = news.line is not self.state.line
                self.state = news
                self._show()
                if is_other:
                    self.line_changed.emit()
            case ClockReading():
                self._retime(news)
            case Reloaded():
                self._presenter.reload_from_office()
            case Changed():
                self._presenter.take_from_office(news.sessions)
                if news.others and self.state.is_online:
                    self._presenter.reload_other_day()
            case PeopleChanged():
                self._presenter.people_changed.emit(news.people)
            case Present():
                self._presenter.colleagues.take(news.colleagues)
            case Returned():
                self.returned.emit()
            case Granted():
                self.returned.emit()
                self._say_granted(news)

    def _show(self) -> None:
        face = line_face(self.state)
        self._head.show_office_line(LineWords(face.text, face.short), face.tone, face.tip)
        self._show_wishes()
        waiting = self.state.counts.tray
        if not waiting:
            self._banners.remove(_RETURNED)
        elif not self._banners.has(_RETURNED):
            look = BannerAction(translate("Office", "Look"), self.tray_wanted.emit)
            self._banners.show_banner(_RETURNED, returned_word(waiting), Tone.DANGER, (look,), lasting=True)
        else:
            self._banners.set_text(_RETURNED, returned_word(waiting))

    def _show_wishes(self) -> None:
        wished = self.state.counts.wished
        if not wished:
            self._banners.remove(_WISHED)
        elif not self._banners.has(_WISHED):
            look = BannerAction(translate("Office", "Look"), self.tray_wanted.emit)
            self._banners.show_banner(_WISHED, wished_word(wished), Tone.WARNING, (look,), lasting=True)
        else:
            self._banners.set_text(_WISHED, wished_word(wished))

    def _say_granted(self, news: Granted) -> None:
        """Nobody is named: the banner may be on a shared screen."""
        kind = pending_of(news.entry.command)
        if kind is not None:
            start = news.session.start.astimezone(JAPAN)
            text = f"{granted_word(kind)}: {long_date(start.date())} {hhmm(start)}"
            look = BannerAction(translate("Office", "Look"), self.tray_wanted.emit)
            self._banners.show_banner(f"{_GRANTED}{news.entry.command.id}", text, Tone.SUCCESS, (look,))

    def _say_clock(self, off: timedelta) -> None:
        if abs(off) <= WRONG_CLOCK:
            self._banners.remove(_CLOCK)
            return
        minutes = max(1, round(abs(off) / timedelta(minutes=1)))
        text = translate(
            "Office",
            "This PC's clock is wrong by %n minute(s). The office's clock is used here.",
            None,
            minutes,
        )
        if not self._banners.has(_CLOCK):
            self._banners.show_banner(_CLOCK, text, Tone.WARNING)

    def _say_elsewhere(self, is_held: bool) -> None:
        """Another desk has changed what is looked at here."""
        if not is_held:
            self._banners.remove(_ELSEWHERE)
            return
        show = BannerAction(translate("Office", "Show the change"), self._presenter.show_from_office)
        text = translate("Office", "Another desk has just changed the session you are looking at.")
        self._banners.show_banner(_ELSEWHERE, text, Tone.KEY, (show,), lasting=True)
