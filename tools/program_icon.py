"""The program's icon for the systems it is installed on, drawn from its own sign in resources/icons."""

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from counsellor_app.ui.palettes import LIGHT
from resources import resource

_ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
_CORNER = 0.2
_MARGIN = 0.14
_SIDE_SIGN = 0.5
_SIGN = "video.svg"


def _sign() -> bytes:
    return resource("icons", _SIGN).read_bytes().replace(b"currentColor", LIGHT.on_key.encode())


def draw(size: int) -> QImage:
    """The white sign on a rounded square in the key colour, `size` pixels wide and high."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(LIGHT.key))
    painter.drawRoundedRect(QRectF(0, 0, size, size), size * _CORNER, size * _CORNER)
    margin = size * _MARGIN
    inner = QRectF(image.rect()).adjusted(margin, margin, -margin, -margin)
    QSvgRenderer(QByteArray(_sign())).render(painter, inner)
    painter.end()
    return image


def png(size: int) -> bytes:
    """The icon as a PNG file."""
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    draw(size).save(buffer, "PNG")  # type: ignore[call-overload]  # Qt takes text only
    return bytes(written.data())


def write_ico(path: Path) -> Path:
    """Write a Windows icon file with a picture for each scaling of the screen; returns its path."""
    pictures = [png(size) for size in _ICO_SIZES]
    kind_icon, offset, entries = 1, 6 + 16 * len(pictures), b""
    for size, picture in zip(_ICO_SIZES, pictures, strict=True):
        in_one_byte = size % 256
        entries += struct.pack("<BBBBHHII", in_one_byte, in_one_byte, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(struct.pack("<HHH", 0, kind_icon, len(pictures)) + entries + b"".join(pictures))
    return path


def write_side_picture(path: Path, width: int = 164, height: int = 314) -> Path:
    """Write the picture for the first page of the setup program, a bitmap; returns its path."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.key))
    painter = QPainter(image)
    side = width * _SIDE_SIGN
    left = (width - side) / 2
    QSvgRenderer(QByteArray(_sign())).render(painter, QRectF(left, left, side, side))
    painter.end()
    image.save(str(path))
    return path
