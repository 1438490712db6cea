"""What an X server shows and when, seen from outside by another client of it (XDamage).

Times are seconds of `time.monotonic`, as the server stamps them: in whole milliseconds.
"""

import ctypes
import select
import time
from collections.abc import Iterator
from ctypes import (
    POINTER,
    Structure,
    byref,
    c_char_p,
    c_int,
    c_long,
    c_short,
    c_uint,
    c_ulong,
    c_ushort,
    c_void_p,
)
from dataclasses import dataclass

_RAW, _Z_PIXMAP, _CLIENT_MESSAGE = 0, 2, 33
_STAMP_RANGE = 1 << 32
STEP = 4
"""A frame keeps each fourth pixel of each fourth line."""


class _Rectangle(Structure):
    _fields_ = (("x", c_short), ("y", c_short), ("width", c_ushort), ("height", c_ushort))


class _DamageEvent(Structure):
    _fields_ = (
        *(("type", c_int), ("serial", c_ulong), ("send_event", c_int), ("display", c_void_p)),
        *(("drawable", c_ulong), ("damage", c_ulong), ("level", c_int), ("more", c_int), ("stamp", c_ulong)),
        *(("area", _Rectangle), ("geometry", _Rectangle)),
    )


class _ClientMessage(Structure):
    _fields_ = (
        *(("type", c_int), ("serial", c_ulong), ("send_event", c_int), ("display", c_void_p)),
        *(("window", c_ulong), ("message_type", c_ulong), ("format", c_int), ("data", c_long * 5)),
    )


class _Event(ctypes.Union):
    _fields_ = (("type", c_int), ("damage", _DamageEvent), ("message", _ClientMessage), ("pad", c_long * 24))


class _Image(Structure):
    _fields_ = (
        *(("width", c_int), ("height", c_int), ("xoffset", c_int), ("format", c_int), ("data", c_void_p)),
        *(("byte_order", c_int), ("unit", c_int), ("bit_order", c_int), ("pad", c_int), ("depth", c_int)),
        *(("bytes_per_line", c_int), ("bits_per_pixel", c_int), ("masks", c_ulong * 3), ("obdata", c_void_p)),
        *(("create", c_void_p), ("destroy", ctypes.CFUNCTYPE(c_int, c_void_p)), ("rest", c_void_p * 4)),
    )


@dataclass(frozen=True, slots=True)
class Frame:
    """The screen at a time: `lines` holds the blue of each `STEP`-th pixel of each `STEP`-th line."""

    at: float
    lines: tuple[bytes, ...]

    def alike(self, other: "Frame", area: tuple[int, int, int, int]) -> float:
        """The share of the pixels in `area` (x, y, width, height, of the screen) that are the same."""
        x, y, width, height = (each // STEP for each in area)
        pairs = zip(self.lines[y : y + height], other.lines[y : y + height], strict=True)
        same = (
            a == b
            for mine, its in pairs
            for a, b in zip(mine[x : x + width], its[x : x + width], strict=True)
        )
        return sum(same) / (width * height)


@dataclass(frozen=True, slots=True)
class Damage:
    """An area (x, y, width, height) that was painted."""

    at: float
    area: tuple[int, int, int, int]


class XWatch:
    """Sees all that is painted on the screen named by DISPLAY."""

    def __init__(self) -> None:
        self._x, self._ext = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXdamage.so.1")
        for library, name, result, *takes in (
            (self._x, "XOpenDisplay", c_void_p, c_char_p),
            (self._x, "XDefaultRootWindow", c_ulong, c_void_p),
            (self._x, "XConnectionNumber", c_int, c_void_p),
            (self._x, "XPending", c_int, c_void_p),
            (self._x, "XNextEvent", c_int, c_void_p, c_void_p),
            (self._x, "XSync", c_int, c_void_p, c_int),
            (self._x, "XInternAtom", c_ulong, c_void_p, c_char_p, c_int),
            (self._x, "XSendEvent", c_int, c_void_p, c_ulong, c_int, c_long, c_void_p),
            (
                self._x,
                "XGetImage",
                POINTER(_Image),
                c_void_p,
                c_ulong,
                *(c_int, c_int, c_uint, c_uint, c_ulong, c_int),
            ),
            (self._x, "XQueryTree", c_int, c_void_p, c_ulong, *(c_void_p,) * 4),
            (self._x, "XFree", c_int, c_void_p),
            (self._x, "XCloseDisplay", c_int, c_void_p),
            (self._ext, "XDamageQueryExtension", c_int, c_void_p, c_void_p, c_void_p),
            (self._ext, "XDamageCreate", c_ulong, c_void_p, c_ulong, c_int),
        ):
            function = getattr(library, name)
            function.restype, function.argtypes = result, takes
        self._display = self._x.XOpenDisplay(None)
        first_event, first_error = c_int(), c_int()
        if not self._display or not self._ext.XDamageQueryExtension(
            self._display, byref(first_event), byref(first_error)
        ):
            raise OSError("no X display with the DAMAGE extension")
        self._damaged = first_event.value
        self._root = self._x.XDefaultRootWindow(self._display)
        self._ext.XDamageCreate(self._display, self._root, _RAW)
        self._x.XSync(self._display, 0)

    def damages(self, until: float) -> Iterator[Damage]:
        """What is painted up to a time of `time.monotonic`, as it happens."""
        event = _Event()
        while True:
            while self._x.XPending(self._display):
                self._x.XNextEvent(self._display, byref(event))
                if event.type == self._damaged:
                    area = event.damage.area
                    at = _unwrapped(event.damage.stamp)
                    yield Damage(at, (area.x, area.y, area.width, area.height))
            left = until - time.monotonic()
            if left <= 0:
                return
            select.select([self._x.XConnectionNumber(self._display)], [], [], left)

    def grab(self, width: int, height: int) -> Frame:
        """The upper left part of the screen now."""
        at = time.monotonic()
        image = self._x.XGetImage(
            self._display, self._root, 0, 0, width, height, c_ulong(-1).value, _Z_PIXMAP
        )
        whole = image.contents
        data = ctypes.string_at(whole.data, whole.bytes_per_line * height)
        whole.destroy(ctypes.cast(image, c_void_p))
        stride = whole.bytes_per_line
        return Frame(
            at, tuple(data[y * stride : y * stride + width * 4 : 4 * STEP] for y in range(0, height, STEP))
        )

    def ask_to_close(self) -> None:
        """Ask every window to close, as the cross in its corner does."""
        delete = self._x.XInternAtom(self._display, b"WM_DELETE_WINDOW", 0)
        for window in self._windows():
            event = _Event()
            event.message.type, event.message.window, event.message.format = _CLIENT_MESSAGE, window, 32
            event.message.message_type = self._x.XInternAtom(self._display, b"WM_PROTOCOLS", 0)
            event.message.data[0] = delete
            self._x.XSendEvent(self._display, window, 0, 0, byref(event))
        self._x.XSync(self._display, 0)

    def _windows(self) -> list[int]:
        root, parent, children, count = c_ulong(), c_ulong(), POINTER(c_ulong)(), c_uint()
        self._x.XQueryTree(
            self._display, self._root, byref(root), byref(parent), byref(children), byref(count)
        )
        found = [children[place] for place in range(count.value)]
        if found:
            self._x.XFree(children)
        return found

    def close(self) -> None:
        """Let go of the display."""
        self._x.XCloseDisplay(self._display)


def _unwrapped(stamp: int) -> float:
    """The server's milliseconds, which begin anew after 50 days, as the latest time that fits."""
    now = int(time.monotonic() * 1000)
    return (now + 1000 - (now + 1000 - stamp) % _STAMP_RANGE) / 1000
