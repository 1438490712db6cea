"""Cards of the page "This PC": what one sees, and how the program makes itself heard."""

import sys

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit

from counsellor_app.domain.this_pc.pc_settings import Look
from counsellor_app.ui.parts.buttons import secondary
from counsellor_app.ui.parts.card import Card
from counsellor_app.ui.parts.text import heading
from counsellor_app.ui.settings.presenter import SettingsPresenter
from counsellor_app.ui.settings.rows import choose, field_row, tick_row
from counsellor_app.ui.wording import translate

_PERCENTS = (100, 110, 125, 150)
_IDLE_MINUTES = (1, 2, 3, 5, 10, 15, 30, 0)
_LANGUAGES = (("ja", "日本語"), ("en", "English"))  # i18n: data


class LookCard(Card):
    """Language, palette, size of the text."""

    def __init__(self, presenter: SettingsPresenter) -> None:
        super().__init__(translate("Settings", "Display"))
        self._presenter = presenter
        self.add(heading(translate("Settings", "Display")))
        self.language = QComboBox()
        for code, name in _LANGUAGES:
            self.language.addItem(name, code)
        self.language.activated.connect(lambda: presenter.change(language=self.language.currentData()))
        effect = translate(
            "Settings",
            "Applies when the screens are built anew: at once with the button, else at the next start.",
        )
        fixed = "language" in presenter.fixed
        self.add(field_row(translate("Settings", "Language"), self.language, effect, fixed=fixed))
        self.restart = secondary(translate("Settings", "Change the language now"), icon="refresh")
        self.restart.clicked.connect(presenter.restart_asked)
        self.add(self.restart)
        self.look = QComboBox()
        for look, words in _looks():
            self.look.addItem(words, look)
        self.look.activated.connect(lambda: presenter.change(look=Look(self.look.currentData())))
        effect = translate("Settings", "Applies at once. The high contrast is for tired or weak eyes.")
        self.add(field_row(translate("Settings", "Colours"), self.look, effect))
        self.text = QComboBox()
        for percent in _PERCENTS:
            self.text.addItem(f"{percent} %", percent)
        self.text.activated.connect(lambda: presenter.change(text_percent=int(self.text.currentData())))
        effect = translate("Settings", "Applies at once, on top of the text size of the system.")
        self.add(field_row(translate("Settings", "Text size"), self.text, effect))

    def refresh(self) -> None:
        """Show the settings as they are."""
        settings = self._presenter.settings
        choose(self.language, settings.language)
        choose(self.look, str(settings.look))
        if self.text.findData(settings.text_percent) < 0:
            self.text.addItem(f"{settings.text_percent} %", settings.text_percent)
        choose(self.text, settings.text_percent)
        self.restart.setVisible(self._presenter.restart_needed)


def _looks() -> tuple[tuple[str, str], ...]:
    return (
        (str(Look.SYSTEM), translate("Settings", "As the system")),
        (str(Look.LIGHT), translate("Settings", "Light")),
        (str(Look.DARK), translate("Settings", "Dark")),
        (str(Look.CONTRAST), translate("Settings", "High contrast")),
    )


class NoticeCard(Card):
    """Sounds, notices, and what others may see of this screen."""

    def __init__(self, presenter: SettingsPresenter) -> None:
        super().__init__(translate("Settings", "Notices and privacy"))
        self._presenter = presenter
        self.add(heading(translate("Settings", "Notices and privacy")))
        self.idle = QComboBox()
        for minutes in _IDLE_MINUTES:
            self.idle.addItem(_idle_word(minutes), minutes)
        self.boxes = {name: QCheckBox(words) for name, words, _effect in _ticks()}
        for name, _words, effect in _ticks():
            box = self.boxes[name]
            box.toggled.connect(lambda on, field=name: presenter.change(**{field: on}))
            self.add(tick_row(box, effect, fixed=name in presenter.fixed))
        if sys.platform != "win32":
            self.boxes["hide_from_capture"].setEnabled(False)
        self.refresh()
        self.idle.activated.connect(lambda: presenter.change(idle_minutes=int(self.idle.currentData())))
        effect = translate(
            "Settings", "After so long without a key or the mouse, names and numbers are masked."
        )
        fixed = "idle_minutes" in presenter.fixed
        self.add(field_row(translate("Settings", "Mask an empty desk after"), self.idle, effect, fixed=fixed))

    def refresh(self) -> None:
        """Show the settings as they are."""
        settings = self._presenter.settings
        for name, box in self.boxes.items():
            box.setChecked(getattr(settings, name))
        if self.idle.findData(settings.idle_minutes) < 0:
            self.idle.addItem(_idle_word(settings.idle_minutes), settings.idle_minutes)
        choose(self.idle, settings.idle_minutes)


def _idle_word(minutes: int) -> str:
    return translate("Settings", "%n min", None, minutes) if minutes else translate("Settings", "Never")


def _ticks() -> tuple[tuple[str, str, str], ...]:
    return (
        (
            "sounds",
            translate("Settings", "Sounds"),
            translate("Settings", "A short sound at each warning of a session."),
        ),
        (
            "tray_notices",
            translate("Settings", "Notices of the system"),
            translate("Settings", "Warnings also appear beside the clock of the taskbar, without names."),
        ),
        (
            "mini_shown",
            translate("Settings", "Mini timer"),
            translate("Settings", "A small clock on top of the video call (F8). It shows no personal data."),
        ),
        (
            "join_in_app",
            translate("Settings", "Join in the app of the tool"),
            translate("Settings", "Otherwise sessions open in the browser."),
        ),
        (
            "hide_from_capture",
            translate("Settings", "Hide this window when the screen is shared"),
            translate("Settings", "Only on Windows: those in the call see nothing in its place."),
        ),
    )


class LineCard(Card):
    """What the diagnosis after a switch to the telephone asks."""

    def __init__(self, presenter: SettingsPresenter) -> None:
        super().__init__(translate("Settings", "Diagnosis"))
        self._presenter = presenter
        self.add(heading(translate("Settings", "Diagnosis")))
        self.url = QLineEdit(presenter.settings.probe_url)
        self.url.setMaxLength(500)
        self.url.editingFinished.connect(lambda: presenter.change(probe_url=self.url.text().strip()))
        name = translate("Settings", "Address for the check of the Internet")
        effect = translate(
            "Settings",
            "A page that answers with an empty “204”. With it the diagnosis tells a sign-in page of the "
            "network from a fault of the tool. Empty: not checked.",
        )
        self.add(field_row(name, self.url, effect, fixed="probe_url" in presenter.fixed))
