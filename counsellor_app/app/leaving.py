"""A window that is to close while something is on its way to the disk: it waits for that, then closes."""

from PySide6.QtCore import QObject

from counsellor_app.app.desk import Desk
from counsellor_app.ui.shell.main_window import MainWindow


class Leaving(QObject):
    """Lives as long as its desk. What cannot be written, or is refused, ends the waiting: the window stays,
    and somebody who goes on working finds it there.
    """

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(desk)
        self._desk, self._window = desk, window
        self._is_waiting = False
        desk.ledger.marked.connect(self._look)
        desk.ledger.refused.connect(self._stay)
        desk.ledger.failed.connect(self._stay)

    def has_written(self) -> bool:
        """Hand on what is typed; whether all of it is on the disk. If not, the window says what it does."""
        desk = self._desk
        desk.screen.panel.flush()
        unwritten = desk.ledger.unwritten
        problems = [problem for each in unwritten if (problem := desk.ledger.mark(each.id).problem)]
        self._wait(bool(unwritten) and not problems)
        if problems:
            desk.messages.say_unwritten(problems[0])
        return not unwritten

    def _look(self) -> None:
        if self._is_waiting and not self._desk.ledger.unwritten:
            self._window.close()

    def _stay(self) -> None:
        self._wait(False)

    def _wait(self, is_waiting: bool) -> None:
        self._is_waiting = is_waiting
        self._desk.messages.say_closing(is_closing=is_waiting)
