"""The look that the settings ask for, put on the whole program at once."""

from PySide6.QtWidgets import QApplication

from counsellor_app.domain.this_pc.pc_settings import Look, PcSettings
from counsellor_app.ui.palettes import DARK, HIGH_CONTRAST, LIGHT, Theme
from counsellor_app.ui.theme import apply_theme, system_theme


def theme_of(look: Look) -> Theme:
    """The palette the person wants."""
    return {Look.LIGHT: LIGHT, Look.DARK: DARK, Look.CONTRAST: HIGH_CONTRAST}.get(look) or system_theme()


def apply_look(settings: PcSettings) -> None:
    """Show palette and text size of the settings from now on."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        apply_theme(app, theme_of(settings.look), settings.text_percent / 100)
