"""What a desk of an office has beside: the line, its chip, the tray, and a window that waits for both."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from counsellor_app.app.desk import Desk, Surroundings, masked_with
from counsellor_app.app.office.access import OfficeAccess
from counsellor_app.domain.line.hand_over import SavedUnsent
from counsellor_app.domain.line.journal import JournalCounts
from counsellor_app.domain.line.presence import NOWHERE, Whereabouts
from counsellor_app.ui.office.hand_over import HandOverPresenter
from counsellor_app.ui.office.hand_over_card import HandOverCard
from counsellor_app.ui.office.line import OfficeLine
from counsellor_app.ui.office.tray import TrayPresenter
from counsellor_app.ui.office.tray_page import TrayPage
from counsellor_app.ui.office.watch import OfficeWatch
from counsellor_app.ui.office.words import unsent_word
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.banner import BannerAction
from counsellor_app.ui.settings.page import SettingsPage
from counsellor_app.ui.settings.sections import Group
from counsellor_app.ui.shell.desk_screen import TRAY
from counsellor_app.ui.wording import translate

_UNSENT = "office_unsent"


class OfficeRun(QObject):
    """Lives as long as its desk. ``leaving_agreed``: somebody leaves although something is unsent."""

    leaving_agreed = Signal()

    def __init__(self, desk: Desk, access: OfficeAccess, around: Surroundings) -> None:
        super().__init__(desk)
        self._desk = desk
        self._has_agreed = False
        self._saved = 0
        self.line = OfficeLine(access.sync, self)
        self.watch = OfficeWatch(self.line, desk.presenter, desk.screen.header, desk.screen.banners)
        self.watch.keep_time(around.clock, around.ticker)
        access.poke, access.wait_for_line = self.line.poke, self.line.join
        tray = TrayPresenter(
            access.tray, around.presses or around.jobs, around.clock.now, desk.presenter.actor
        )
        tray.setParent(self)
        tray.settled.connect(self.line.poke)
        tray.failed.connect(desk.messages.say_not_loaded)
        tray.booked.connect(lambda _appointment: desk.presenter.reload())
        tray.form_wanted.connect(desk.form_wanted)
        tray.paper_wanted.connect(desk.unsent_paper_wanted)
        self.watch.line_changed.connect(desk.line_changed)
        self.watch.line_changed.connect(self._look_again)
        self.watch.line_changed.connect(tray.refresh)
        self.watch.returned.connect(tray.refresh)
        self.watch.tray_wanted.connect(self._show_tray)
        self.hand_over = self._make_hand_over(access, around)
        desk.screen.add_page(TRAY, lambda: masked_with(desk, TrayPage(tray, self.hand_over)))
        desk.screen.made.connect(self._offer_card)
        self.line.news.connect(self._note_unsent)
        self._at = NOWHERE
        desk.presenter.changed.connect(self._tell_where)
        desk.presenter.colleagues.mine_changed.connect(self._tell_where)
        self._tell_where()
        self.line.start()

    def _make_hand_over(self, access: OfficeAccess, around: Surroundings) -> HandOverPresenter:
        made = HandOverPresenter(access.handing_over, around.presses or around.jobs)
        made.setParent(self)
        made.saved.connect(self._note_saved)
        made.taken.connect(self.line.poke)
        made.taken.connect(self._desk.presenter.reload)
        made.failed.connect(self._desk.messages.say_not_loaded)
        self._desk.ledger.stored.connect(self._note_pressed)
        return made

    def _offer_card(self, key: str) -> None:
        """Among the settings of this PC, for who has a file of another one."""
        page = self._desk.screen.made_page(key)
        if isinstance(page, SettingsPage):
            page.add_card(HandOverCard(self.hand_over), Group.THIS_PC)

    def _look_again(self) -> None:
        """What could not be read while the office was away can be read now."""
        if self.watch.state.is_online:
            self._desk.messages.clear_not_loaded()
            self._desk.presenter.reload()

    def _tell_where(self) -> None:
        """Have the other desks see what this one is at."""
        shown = self._desk.presenter.shown
        at = Whereabouts(shown.id if shown else None, self._desk.presenter.colleagues.mine)
        if at != self._at:
            self._at = at
            self.line.attend(at)

    @property
    def unsent(self) -> JournalCounts:
        """What is on this desk alone, as far as was heard."""
        return self.watch.state.counts

    def may_leave(self) -> bool:
        """Whether nothing is unsent, all of it lies in a file too, or somebody has agreed to leave it for the
        next start.
        """
        if self.unsent.queued <= self._saved or self._has_agreed:
            return True
        self.line.poke()
        save = BannerAction(translate("Office", "Save in a sealed file…"), self._show_tray)
        leave = BannerAction(translate("Office", "Leave it for the next start"), self._agree)
        words = unsent_word(self.unsent.queued)
        self._desk.screen.banners.show_banner(_UNSENT, words, Tone.WARNING, (save, leave))
        return False

    def _show_tray(self) -> None:
        self._desk.screen.show_page(TRAY)

    def _note_unsent(self) -> None:
        counts = self.unsent
        self.hand_over.note_unsent(counts.queued + counts.tray)
        if not counts.queued:
            self._saved = 0
            self._desk.screen.banners.remove(_UNSENT)

    def _note_saved(self, saved: SavedUnsent) -> None:
        """It lies in a file, and may be left here; what is pressed from now on does not."""
        self._saved = len(saved.commands)
        self._desk.screen.banners.remove(_UNSENT)

    def _note_pressed(self) -> None:
        self._saved = 0

    def _agree(self) -> None:
        self._has_agreed = True
        self.leaving_agreed.emit()

    def close(self) -> None:
        """End the line; its thread ends by itself."""
        self.line.close()


def join_office(
    desk: Desk, access: OfficeAccess, around: Surroundings, leave: Callable[[], object]
) -> OfficeRun:
    """Begin to tell and to listen; ``leave`` is called when somebody leaves in spite of what is unsent."""
    run = OfficeRun(desk, access, around)
    run.leaving_agreed.connect(leave)
    return run
