"""The row of what can be done with the session on the panel; the rarer things are in its menu."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from counsellor_app.ui.parts.buttons import DeskButton, danger, ghost, primary, secondary
from counsellor_app.ui.today.faces.panel import Step
from counsellor_app.ui.wording import translate


def step_word(step: Step) -> str:
    """The words of a button."""
    return {
        Step.CONFIRM: translate("Step", "Confirm the booking"),
        Step.START: translate("Step", "Start"),
        Step.NO_SHOW: translate("Step", "Confirm: deemed cancelled"),
        Step.END: translate("Step", "End the session"),
        Step.BACK_ONLINE: translate("Step", "Back to online"),
        Step.STOP: translate("Step", "Stop for a violation…"),
        Step.REVEAL: translate("Step", "Show the person"),
    }[step]


class ActionsRow(QWidget):
    """``asked`` names the step that was pressed."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._steps: tuple[Step, ...] | None = None
        self.buttons: dict[Step, DeskButton] = {
            Step.CONFIRM: primary(step_word(Step.CONFIRM)),
            Step.START: primary(step_word(Step.START), "Ctrl+Return"),
            Step.NO_SHOW: danger(step_word(Step.NO_SHOW)),
            Step.END: primary(step_word(Step.END), "Ctrl+E"),
            Step.BACK_ONLINE: secondary(step_word(Step.BACK_ONLINE)),
            Step.REVEAL: secondary(step_word(Step.REVEAL), "", "eye"),
        }
        self._more = ghost(translate("Step", "More"), "", "more")
        self._menu = QMenu(self._more)
        self._more.clicked.connect(self._open_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for step, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, pressed=step: self.asked.emit(pressed))
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._more)

    def render_steps(self, steps: tuple[Step, ...]) -> None:
        """Offer ``steps`` and no others."""
        if steps == self._steps:
            return
        self._steps = steps
        for step, button in self.buttons.items():
            button.setVisible(step in steps)
        self._menu.clear()
        for step in steps:
            if step not in self.buttons:
                self._menu.addAction(step_word(step)).triggered.connect(
                    lambda _checked=False, pressed=step: self.asked.emit(pressed)
                )
        self._more.setVisible(not self._menu.isEmpty())

    def _open_menu(self) -> None:
        self._menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
