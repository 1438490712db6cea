"""Tells warnings in every way that does not disturb the call: banner, tray notice, sound, taskbar."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.countdown import Alarm, alarms_of
from counsellor_app.domain.this_pc.pc_settings import PcSettings
from counsellor_app.ui.alarm_words import alarm_face
from counsellor_app.ui.parts.banner import BannerAction, BannerStack
from counsellor_app.ui.wording import translate


class AlarmTeller(QObject):
    """Never a modal window and never the focus. Nothing it says names a person."""

    def __init__(
        self,
        window: QWidget,
        banners: BannerStack,
        tray: QSystemTrayIcon | None,
        settings: Callable[[], PcSettings],
        show: Callable[[Alarm], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._banners = banners
        self._tray = tray
        self._settings = settings
        self._show = show
        self._told: dict[str, Alarm] = {}

    def tell(self, alarm: Alarm, now: datetime) -> None:
        """Tell one warning; a newer one of the same session takes its place."""
        face = alarm_face(alarm, now)
        key = f"alarm-{alarm.appointment.id}"
        self._told[key] = alarm
        look = BannerAction(translate("Alarm", "Show"), lambda: self._look(key, alarm))
        self._banners.show_banner(key, face.text, face.tone, (look,))
        settings = self._settings()
        if self._tray is not None and settings.tray_notices:
            self._tray.showMessage(translate("Header", "Online Consultation Desk"), face.text)
        if face.is_urgent:
            if settings.sounds:
                QApplication.beep()
            QApplication.alert(self._window)

    def review(self, find: Callable[[UUID], Appointment | None]) -> None:
        """Take away warnings that what was done since has answered: a start, an end, a switch."""
        for key, alarm in tuple(self._told.items()):
            present = find(alarm.appointment.id)
            if present is None or not any(_is_same(alarm, each) for each in alarms_of(present)):
                del self._told[key]
                self._banners.remove(key)

    def _look(self, key: str, alarm: Alarm) -> None:
        self._banners.remove(key)
        self._show(alarm)


def _is_same(alarm: Alarm, other: Alarm) -> bool:
    return (alarm.kind, alarm.due) == (other.kind, other.due)
