"""The row of what can be done with the session on the panel; the rarer things are in its menu."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from counsellor_app.ui.parts.buttons import DeskButton, danger, ghost, primary, secondary
from counsellor_app.ui.today.faces.panel import Step
from counsellor_app.ui.wording import translate

_GAP = 8


def step_word(step: Step) -> str:
    """The words of a button."""
    return {
        Step.CONFIRM: translate("Step", "Confirm the booking"),
        Step.START: translate("Step", "Start"),
        Step.NO_SHOW: translate("Step", "Confirm: deemed cancelled"),
        Step.END: translate("Step", "End the session"),
        Step.BACK_ONLINE: translate("Step", "Back to online"),
        Step.STOP: translate("Step", "Stop for a violation…"),
        Step.NEXT_BOOKING: translate("Step", "Next booking (Ctrl+Shift+N)"),
        Step.MOVE: translate("Step", "Move the booking (Ctrl+Shift+M)"),
        Step.CANCEL: translate("Step", "Cancel the booking (Ctrl+Shift+X)"),
        Step.NOTICES: translate("Step", "Notices… (Ctrl+L)"),
        Step.HISTORY: translate("Step", "History of the session (Ctrl+H)"),
        Step.PRINT: translate("Step", "Print the record… (Ctrl+Shift+P)"),
        Step.REVEAL: translate("Step", "Show the person"),
    }[step]


class ActionsRow(QWidget):
    """``asked`` names the step that was pressed."""

    asked = Signal(object)
    undo = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._steps: tuple[Step, ...] | None = None
        self.buttons: dict[Step, DeskButton] = {
            Step.CONFIRM: primary(step_word(Step.CONFIRM), "F6"),
            Step.START: primary(step_word(Step.START), "F5"),
            Step.NO_SHOW: danger(step_word(Step.NO_SHOW)),
            Step.END: primary(step_word(Step.END), "Ctrl+E"),
            Step.BACK_ONLINE: secondary(step_word(Step.BACK_ONLINE)),
            Step.REVEAL: secondary(step_word(Step.REVEAL), "", "eye"),
        }
        self._undo = secondary("", "Ctrl+Z")  # without an icon: ten seconds in Japanese fill the row
        self._undo.clicked.connect(self.undo)
        self._undo.hide()
        self._more = ghost(translate("Step", "More"), "", "more")
        self._menu = QMenu(self._more)
        self.all_day = QAction(translate("Step", "The tool is down today: all by telephone"), self)
        self._more.clicked.connect(self._open_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        for step, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, pressed=step: self.asked.emit(pressed))
            row.addWidget(button)
        row.addWidget(self._undo)
        row.addStretch(1)
        row.addWidget(self._more)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where the row is full the menu keeps its icon and gives up its word."""
        word = translate("Step", "More")
        shown = [each for each in (*self.buttons.values(), self._undo) if not each.isHidden()]
        wide = sum(each.sizeHint().width() + _GAP for each in shown)
        self._more.set_words(word)
        if wide + self._more.sizeHint().width() > self.width():
            self._more.set_words("", word)
            self._more.setAccessibleName(word)

    def render_steps(self, steps: tuple[Step, ...]) -> None:
        """Offer ``steps`` and no others."""
        if steps == self._steps:
            return
        self._steps = steps
        for step, button in self.buttons.items():
            button.setVisible(step in steps and not (self._undo_hides(step)))
        self._menu.clear()
        for step in steps:
            if step not in self.buttons:
                self._menu.addAction(step_word(step)).triggered.connect(
                    lambda _checked=False, pressed=step: self.asked.emit(pressed)
                )
        self._menu.addSeparator()
        self._menu.addAction(self.all_day)
        self._fit()

    def show_undo(self, seconds: int | None) -> None:
        """Offer to take a switch back for that many seconds more; None takes the offer away.

        For as long it stands in the place of "back to online", which would be the same and says less.
        """
        if seconds is not None:
            self._undo.set_words(translate("Record", "Undo ({seconds} s)").format(seconds=seconds))
        if (seconds is not None) == self._undo.isHidden():
            self._undo.setVisible(seconds is not None)
            self.buttons[Step.BACK_ONLINE].setVisible(
                seconds is None and Step.BACK_ONLINE in (self._steps or ())
            )
            self._fit()

    def _undo_hides(self, step: Step) -> bool:
        return step is Step.BACK_ONLINE and not self._undo.isHidden()

    def _open_menu(self) -> None:
        self._menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
