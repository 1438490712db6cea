"""Type: which family, how large, with figures of one width."""

import sys
from enum import StrEnum
from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication
from PySide6.QtWidgets import QApplication

JAPANESE_UI_FONTS = (
    "Yu Gothic UI",
    "Meiryo UI",
    "Meiryo",
    "Hiragino Sans",
    "Noto Sans CJK JP",
    "Noto Sans JP",
    "IPAexGothic",
)
_SCALE = "desk_text_scale"
_USUAL_PIXELS = {"win32": 12, "darwin": 13}
_USUAL_PIXELS_ELSEWHERE = 15
_LARGEST_SYSTEM_SCALE = 2.25
"""What Windows offers at most under "text size"."""


class TextRole(StrEnum):
    """What a text is for; decides its size and weight."""

    CAPTION = "caption"
    BODY = "body"
    STRONG = "strong"
    TITLE = "title"
    NAME = "name"
    NUMBER = "number"
    CLOCK = "clock"
    HUGE = "huge"


PIXELS = {
    TextRole.CAPTION: 12,
    TextRole.BODY: 14,
    TextRole.STRONG: 14,
    TextRole.TITLE: 16,
    TextRole.NAME: 20,
    TextRole.NUMBER: 24,
    TextRole.CLOCK: 22,
    TextRole.HUGE: 48,
}
"""Sizes at a text scale of 1.0, in device-independent pixels."""
BOLD = frozenset(TextRole) - {TextRole.CAPTION, TextRole.BODY}


def install_fonts(app: QApplication, text_scale: float) -> None:
    """Make the body font the program's; ``text_scale`` (1.0 to 1.5) multiplies the system's own text size."""
    if app.property("desk_system_scale") is None:
        app.setProperty("desk_system_scale", _system_scale())
    app.setProperty(_SCALE, text_scale * float(app.property("desk_system_scale")))
    app.setFont(font(TextRole.BODY))


def scaled(pixels: float) -> int:
    """A length that grows with the text, in device-independent pixels."""
    app = QGuiApplication.instance()
    scale = None if app is None else app.property(_SCALE)
    return round(pixels * (1.0 if scale is None else float(scale)))


def font(role: TextRole = TextRole.BODY) -> QFont:
    """The font of ``role`` at the text scale in force; its figures all have one width."""
    return sized_font(scaled(PIXELS[role]), bold=role in BOLD)


@lru_cache(maxsize=64)
def sized_font(pixels: int, *, bold: bool) -> QFont:
    """The program's font in a size of its own, in device-independent pixels. Copy it before changing it."""
    made = QFont()
    made.setFamilies(_families())
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


@lru_cache(maxsize=1)
def _families() -> list[str]:
    """Japanese fonts that are here, the one the system itself uses for its windows first if it is one."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    there = set(QFontDatabase.families())
    wanted = [name for name in JAPANESE_UI_FONTS if name in there]
    if system in wanted:
        wanted = [system, *(name for name in wanted if name != system)]
    return wanted or [system]


def _system_scale() -> float:
    """How much larger than usual the person has set the system's text, 1.0 to 2.25."""
    usual = _USUAL_PIXELS.get(sys.platform, _USUAL_PIXELS_ELSEWHERE)
    system = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    return min(max(1.0, system.pixelSize() / usual), _LARGEST_SYSTEM_SCALE)
