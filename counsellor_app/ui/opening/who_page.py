"""Who is here: one press, or the arrow keys and Enter."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy

from counsellor_app.domain.problem import ProblemCode
from counsellor_app.domain.staff import Staff
from counsellor_app.ui.fonts import TextRole, scaled
from counsellor_app.ui.opening.calm_page import CalmPage
from counsellor_app.ui.parts.buttons import DeskButton, secondary
from counsellor_app.ui.parts.text import wrapped
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import problem_word, role_word

_COLUMNS = 2
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -_COLUMNS, Qt.Key.Key_Down: _COLUMNS}


class WhoPage(CalmPage):
    """``chosen`` carries the ``Staff``. ``left`` comes from the way back, where there is one."""

    chosen = Signal(object)
    left = Signal()

    def __init__(
        self, staff: Sequence[Staff], account: str, *, me: str = "", step: str = "", back: bool = False
    ) -> None:
        """``me`` is the id of who is here now; their button has the focus at first."""
        text = translate("Who", "What is done on this PC is recorded under this name.")
        super().__init__("person", translate("Who", "Who is here?"), text, step)
        self.buttons = [self._button(member) for member in staff]
        grid = QGridLayout()
        grid.setSpacing(scaled(10))
        for place, button in enumerate(self.buttons):
            grid.addWidget(button, place // _COLUMNS, place % _COLUMNS)
        self.add(grid)
        self.fault = self.fault_line()
        beside = translate("Who", "The OS account {account} is recorded beside it.").format(account=account)
        self.add(wrapped(beside, TextRole.CAPTION))
        if back:
            leave = secondary(translate("Who", "Back"))
            leave.clicked.connect(self.left)
            self.add_row(leave)
        here = [button for button, member in zip(self.buttons, staff, strict=True) if member.id == me]
        self.first = next(iter(here or self.buttons), None)

    def _button(self, member: Staff) -> DeskButton:
        words = translate("Who", "{name} ({role})").format(name=member.name, role=role_word(member.role))
        button = secondary(words, icon="person")
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.installEventFilter(self)
        button.clicked.connect(lambda: self.chosen.emit(member))
        return button

    def say_problem(self, code: ProblemCode) -> None:
        """The choice could not be written; it can be made again."""
        self.fault.say(problem_word(code))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Arrows go from name to name as they stand in the grid."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        step = _STEPS.get(Qt.Key(event.key()))
        here = next((place for place, button in enumerate(self.buttons) if button is watched), None)
        if step is None or here is None:
            return super().eventFilter(watched, event)
        there = here + step
        if 0 <= there < len(self.buttons):
            self.buttons[there].setFocus(Qt.FocusReason.TabFocusReason)
        return True
