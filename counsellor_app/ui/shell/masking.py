"""When people's data are hidden: on a shared screen, at a desk that was left, and from screen capture."""

import sys
from datetime import datetime

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from counsellor_app.desktop.clipboard import Clipboard
from counsellor_app.desktop.idle import Attendance
from counsellor_app.desktop.screen_capture import exclude_from_capture
from counsellor_app.ui.palettes import Tone
from counsellor_app.ui.parts.banner import BannerStack
from counsellor_app.ui.today.presenter import TodayPresenter
from counsellor_app.ui.wording import translate

_AWAY = "away"


class Masking(QObject):
    """Shared screen or empty chair: either hides who is who on every screen.

    A desk counts as left only while no session of its own runs: a counsellor who listens touches nothing.
    """

    def __init__(
        self, presenter: TodayPresenter, attendance: Attendance, clipboard: Clipboard, banners: BannerStack
    ) -> None:
        super().__init__(presenter)
        self._presenter = presenter
        self._attendance = attendance
        self._clipboard = clipboard
        self._banners = banners
        self._is_shared = False
        attendance.left.connect(self._apply)
        attendance.returned.connect(self._apply)

    def share(self, *, on: bool) -> None:
        """The screen is shared from now on, or no longer."""
        self._is_shared = on
        self._apply()

    def check(self, _now: datetime) -> None:
        """Judge the empty chair anew: a session that ended may leave a desk that nobody sits at."""
        self._apply()

    def _apply(self) -> None:
        away = self._attendance.is_away and not self._presenter.has_running()
        masked = self._is_shared or away
        if masked == self._presenter.looking.masked:
            return
        self._presenter.mask(masked=masked)
        if not away:
            self._banners.remove(_AWAY)
            return
        self._clipboard.forget()
        self._banners.show_banner(
            _AWAY,
            translate(
                "Masking",
                "Nobody has touched this PC for a while: people's data are hidden until somebody does.",
            ),
            Tone.NEUTRAL,
            lasting=True,
        )


class CaptureGuard(QObject):
    """Keeps every top-level window of the program out of shared screens where the system can (Windows)."""

    def __init__(self, app: QApplication, *, on: bool) -> None:
        super().__init__(app)
        self._is_on = on
        if sys.platform == "win32":
            app.installEventFilter(self)

    def set_on(self, *, on: bool) -> None:
        """Begin or stop, for windows that are open too."""
        self._is_on = on
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                exclude_from_capture(int(window.winId()), on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Each window that is shown is left out anew; stops nothing."""
        if (
            self._is_on
            and event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.isWindow()
        ):
            exclude_from_capture(int(watched.winId()), excluded=True)
        return False
