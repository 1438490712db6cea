"""What the window says about commands: refused, not written, done and still to be undone."""

from math import ceil

from PySide6.QtCore import QObject, Signal

from counsellor_app.desktop.launch import LaunchCode, LaunchResult
from counsellor_app.domain.commands import (
    Command,
    ConfirmNoShow,
    End,
    RefusalCode,
    Start,
    Stop,
    SwitchToPhone,
    TellJoin,
)
from counsellor_app.domain.notices.notice_commands import DeclareAttendants
from counsellor_app.domain.problem import ProblemCode
from counsellor_app.domain.this_pc.desk_file import NotOpened, OpenRefusal
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.banner import BannerAction, BannerStack
from counsellor_app.ui.today.presenter import TodayPresenter
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import problem_word, refusal_word

_UNDO, _UNWRITTEN, _REFUSED = "undo", "unwritten", "refused"
_LAUNCH, _LOAD, _STEPPED, _BACKUP, _DONE = "launch", "load", "stepped", "backup", "done"
_CLOSING = "closing"


class Messages(QObject):
    """Each sentence says what is wrong and what to do next. ``wall_time_chosen``: the PC's clock is right."""

    wall_time_chosen = Signal()

    def __init__(self, banners: BannerStack, presenter: TodayPresenter) -> None:
        super().__init__(banners)
        self._banners = banners
        self._presenter = presenter
        presenter.refused.connect(self.say_refused)
        presenter.load_failed.connect(self.say_not_loaded)
        presenter.ledger.failed.connect(self.say_unwritten)
        presenter.ledger.marked.connect(self._clear_unwritten)
        presenter.gave.connect(self._offer_undo)

    def say_refused(self, code: RefusalCode) -> None:
        """A command did not fit."""
        self._banners.show_banner(_REFUSED, refusal_word(code), Tone.WARNING)

    def say_done(self, text: str) -> None:
        """Something was done that the person may have lost sight of."""
        self._banners.show_banner(_DONE, text, Tone.SUCCESS)

    def say_not_loaded(self, error: Exception) -> None:
        """A day could not be read."""
        again = BannerAction(translate("Message", "Try again"), self._presenter.reload)
        self._banners.show_banner(_LOAD, problem_word(code_of(error)), Tone.DANGER, (again,))

    def clear_not_loaded(self) -> None:
        """What could not be read is being read again."""
        self._banners.remove(_LOAD)

    def say_unwritten(self, code: ProblemCode) -> None:
        """A record is on the screen and not on the disk: it is kept and tried again."""
        count = len(self._presenter.ledger.unwritten)
        if not count:
            self._banners.show_banner(_REFUSED, problem_word(code), Tone.WARNING)
            return
        kept = translate("Message", "%n record(s) wait on the screen and are not yet written.", None, count)
        again = BannerAction(translate("Message", "Write again"), self._presenter.ledger.retry)
        text = f"{kept} {problem_word(code)}"
        self._banners.show_banner(_UNWRITTEN, text, Tone.DANGER, (again,), lasting=True)

    def say_closing(self, *, is_closing: bool) -> None:
        """The window is to close and waits for what is on its way to the disk, or waits no longer."""
        if not is_closing:
            self._banners.remove(_CLOSING)
            return
        text = translate("Message", "Saving… The window closes by itself as soon as everything is written.")
        self._banners.show_banner(_CLOSING, text, Tone.NEUTRAL, lasting=True)

    def say_not_opened(self, result: LaunchResult) -> None:
        """A link or number could not be handed to a program."""
        if result.code is LaunchCode.NO_HANDLER:
            text = translate("Message", "No program on this PC took it. Copy the link or the number instead.")
        else:
            text = translate(
                "Message",
                "This link was not opened: it does not lead to a meeting tool that the office allows. "
                "Ask for the invitation again.",
            )
        self._banners.show_banner(_LAUNCH, text, Tone.WARNING)

    def say_no_backup(self, why: NotOpened) -> None:
        """Today's backup could not be made; damage that it found is told with its way out."""
        if why.reason is OpenRefusal.DAMAGED:
            text = problem_word(ProblemCode.DAMAGED)
        else:
            text = translate(
                "Message",
                "Today's backup could not be made. Open the settings and look at the backup folder.",
            )
        self._banners.show_banner(_BACKUP, text, Tone.DANGER)

    def say_stepped(self, seconds: float) -> None:
        """The PC's clock was set; the countdowns went on unchanged."""
        minutes = round(abs(seconds) / 60)
        if not minutes:
            return
        ahead = translate("Message", "The clock of this PC was set forward by {minutes} min.")
        behind = translate("Message", "The clock of this PC was set back by {minutes} min.")
        text = (ahead if seconds > 0 else behind).format(minutes=minutes)
        unchanged = translate("Message", "The countdowns go on unchanged.")
        take = BannerAction(
            translate("Message", "The PC's time is right: use it"), self.wall_time_chosen.emit
        )
        self._banners.show_banner(_STEPPED, f"{text} {unchanged}", Tone.WARNING, (take,))

    def tick(self) -> None:
        """Count the undo down."""
        if not self._banners.has(_UNDO):
            return
        last = self._presenter.undoable()
        if last is None:
            self._banners.remove(_UNDO)
        else:
            self._banners.set_action_text(_UNDO, undo_word(ceil(last[1].total_seconds())))

    def _clear_unwritten(self) -> None:
        if not self._presenter.ledger.unwritten:
            self._banners.remove(_UNWRITTEN)

    def _offer_undo(self, command: Command) -> None:
        last = self._presenter.undoable()
        if last is None or last[0] is not command or isinstance(command, SwitchToPhone):
            self._banners.remove(_UNDO)
            return
        action = BannerAction(undo_word(10), self._undo, "Ctrl+Z")
        self._banners.offer_undo(_UNDO, _done_word(command), action)

    def _undo(self) -> None:
        self._banners.remove(_UNDO)
        self._presenter.undo()


def undo_word(seconds: int) -> str:
    """The words of an undo button that goes away."""
    return translate("Message", "Undo ({seconds} s)").format(seconds=seconds)


def _done_word(command: Command) -> str:
    if isinstance(command, Start):
        return translate("Message", "The session has started.")
    if isinstance(command, End):
        return translate("Message", "The session has ended.")
    if isinstance(command, ConfirmNoShow):
        return translate("Message", "Recorded as deemed cancelled.")
    if isinstance(command, Stop):
        return translate("Message", "The session was stopped; the ground is recorded.")
    if isinstance(command, TellJoin):
        return translate("Message", "Recorded: the person has been told.")
    if isinstance(command, DeclareAttendants):
        return translate("Message", "Recorded: attendants were asked after.")
    return translate("Message", "The booking is confirmed.")


def code_of(error: Exception) -> ProblemCode:
    """The problem behind an error, UNEXPECTED where it carries none."""
    code = getattr(error, "code", ProblemCode.UNEXPECTED)
    return code if isinstance(code, ProblemCode) else ProblemCode.UNEXPECTED
