"""The mini timer beside the window: shown and hidden, fed each second, with a menu of its own."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from counsellor_app.ui.mini.face import mini_face
from counsellor_app.ui.mini.timer import MiniTimer
from counsellor_app.ui.today.cards.actions import step_word
from counsellor_app.ui.today.deeds import PanelDeeds
from counsellor_app.ui.today.faces.panel import Step
from counsellor_app.ui.today.presenter import TodayPresenter
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import called_word


class MiniControl(QObject):
    """``opened`` asks for the main window; ``moved`` carries screen, x and y to keep."""

    opened = Signal()
    moved = Signal(str, int, int)

    def __init__(self, presenter: TodayPresenter, deeds: PanelDeeds) -> None:
        super().__init__(presenter)
        self._presenter = presenter
        self._deeds = deeds
        self.timer = MiniTimer(self._fill_menu)
        self.timer.opened.connect(self.opened)
        self.timer.moved.connect(self.moved)

    def show(self, *, shown: bool, places: tuple[tuple[str, int, int], ...]) -> None:
        """Show it where it was left on this screen, or hide it."""
        if shown:
            self.timer.place(places)
        self.timer.setVisible(shown)
        self.refresh()

    def refresh(self) -> None:
        """Bring it to the present moment, as long as it is shown."""
        if self.timer.isHidden():
            return
        presenter = self._presenter
        self.timer.render_face(mini_face(presenter.days.work, presenter.current, presenter.now()))

    def close(self) -> None:
        """Take it away for good."""
        self.timer.close()
        self.timer.deleteLater()

    def _fill_menu(self, menu: QMenu) -> None:
        current = self._presenter.current
        if current is not None and current.is_live:
            switch = menu.addMenu(translate("Switch", "Switch to the telephone"))
            day = self._presenter.days.work
            for each in day.reasons.choices if day else ():
                switch.addAction(called_word(each)).triggered.connect(
                    lambda _checked=False, chosen=each: self._deeds.switch(chosen)
                )
        if current is not None and current.is_running:
            menu.addAction(step_word(Step.END)).triggered.connect(self._end)
        menu.addAction(translate("Mini", "Open the window")).triggered.connect(self.opened)

    def _end(self) -> None:
        self._presenter.pick(None)
        self._deeds.take(Step.END)
