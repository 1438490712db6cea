"""The check of this PC on the screen: begun by a person, shown as it goes, copied for IT."""

from PySide6.QtCore import QObject, Signal

from counsellor_app.desktop.clipboard import Clipboard
from counsellor_app.desktop.own_check import OwnCheck
from counsellor_app.domain.this_pc.pc_check import PcReport
from counsellor_app.services.pc.pc_report import read_report
from counsellor_app.ui.settings.pc_check_words import report_text


class PcCheckPresenter(QObject):
    """Knows no widgets. ``changed`` asks the card to look again."""

    changed = Signal()

    def __init__(self, check: OwnCheck, clipboard: Clipboard) -> None:
        super().__init__()
        self._check = check
        check.setParent(self)
        self._clipboard = clipboard
        self.done = 0
        self.report: PcReport | None = None
        self.is_broken = False
        self.is_copied = False
        check.stepped.connect(self._step)
        check.ended.connect(self._end)

    @property
    def is_running(self) -> bool:
        """Whether results are still to come."""
        return self._check.is_running

    def start(self) -> None:
        """Check this PC, anew if it was done before."""
        self.done, self.report, self.is_broken, self.is_copied = 0, None, False, False
        self._check.start()
        self.changed.emit()

    def copy(self) -> None:
        """Put the report on the clipboard; there is nothing personal in it."""
        if self.report is not None:
            self._clipboard.copy(report_text(self.report))
            self.is_copied = True
            self.changed.emit()

    def close(self) -> None:
        """The desk closes."""
        self._check.close()

    def _step(self, done: int) -> None:
        self.done = done
        self.changed.emit()

    def _end(self, text: str) -> None:
        try:
            self.report = read_report(text)
        except ValueError:
            self.is_broken = True
        self.changed.emit()
