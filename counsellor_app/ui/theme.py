"""The look in force: puts a palette, the type and one style sheet on the whole program."""

import os

from PySide6.QtCore import QCoreApplication, QDir, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from counsellor_app.ui.fonts import install_fonts
from counsellor_app.ui.palettes import DARK, HIGH_CONTRAST, LIGHT, Theme
from counsellor_app.ui.parts.focus_ring import install_focus_ring
from counsellor_app.ui.style_sheet import style_sheet
from resources import resource

STYLE_VARIABLE = "QT_STYLE_OVERRIDE"
"""Set to ``Fusion`` before the application is made, it spares the 10 ms of Qt's style seen from Python."""
_PROPERTY = "desk_theme"


def apply_theme(app: QApplication, theme: Theme, text_scale: float = 1.0) -> None:
    """Show ``theme`` from now on, in windows that are open too (they get ``QEvent.StyleChange``)."""
    if os.environ.get(STYLE_VARIABLE, "").lower() != "fusion":
        app.setStyle("Fusion")
    app.setProperty(_PROPERTY, theme)
    app.setPalette(_palette(theme))
    install_fonts(app, text_scale)
    QDir.setSearchPaths("desk", [str(resource("icons", "controls"))])
    app.setStyleSheet(style_sheet(theme))
    install_focus_ring(app)


def theme_in_force() -> Theme:
    """The theme that the program shows now; light before any was applied."""
    app = QCoreApplication.instance()
    theme = None if app is None else app.property(_PROPERTY)
    return theme if isinstance(theme, Theme) else LIGHT


def system_theme() -> Theme:
    """What the operating system asks for: more contrast, dark or light."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return HIGH_CONTRAST
    return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.ground,
        role.WindowText: theme.ink,
        role.Base: theme.surface,
        role.AlternateBase: theme.ground,
        role.Text: theme.ink,
        role.PlaceholderText: theme.disabled,
        role.Button: theme.surface,
        role.ButtonText: theme.ink,
        role.BrightText: theme.on_key,
        role.Highlight: theme.key,
        role.HighlightedText: theme.on_key,
        role.Accent: theme.key,
        role.Link: theme.key,
        role.LinkVisited: theme.key,
        role.ToolTipBase: theme.surface,
        role.ToolTipText: theme.ink,
        role.Mid: theme.border,
    }
    palette = QPalette()
    for each, colour in colours.items():
        palette.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(theme.disabled))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(theme.line))
    return palette
