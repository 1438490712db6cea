"""Our line icons in any colour and size, sharp on any screen."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from resources import resource

_STEPS = (1.0, 1.25, 1.5, 2.0, 3.0)


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """``resources/icons/<name>.svg`` in ``colour`` (``#rrggbb``), ``size`` device-independent pixels wide."""
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        _renderer(name, colour).render(painter, QRectF(made.rect()))
    made.setDevicePixelRatio(ratio)
    return made


@lru_cache(maxsize=256)
def icon(name: str, colour: str, size: int = 20) -> QIcon:
    """The same for Qt's own controls, in the sharpness of every usual screen."""
    made = QIcon()
    for ratio in _STEPS:
        made.addPixmap(pixmap(name, colour, size, ratio))
    return made


def draw_icon(painter: QPainter, name: str, colour: str, area: QRectF) -> None:
    """Draw the icon into ``area``, a square in the painter's coordinates."""
    device = painter.device()
    ratio = device.devicePixelRatio() if device is not None else 1.0
    painter.drawPixmap(area.topLeft(), pixmap(name, colour, round(area.width()), ratio))


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    source = resource("icons", f"{name}.svg").read_bytes()
    renderer = QSvgRenderer(QByteArray(source.replace(b"currentColor", colour.encode("ascii"))))
    if not renderer.isValid():
        raise ValueError(name)
    return renderer
