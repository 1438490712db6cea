"""Presses the phone switch again and again and measures when the screen has answered."""

import math
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from counsellor_app.app.program import Program
from counsellor_app.domain.appointment import State
from counsellor_app.ui.today.ledger import Ledger

_BEAT = 0.010
_PATIENCE_MS = 30_000


@dataclass(slots=True)
class Waits:
    """Milliseconds from the press to the number painted, and to the tick "written" painted; gaps of the GUI.

    A gap is how much later than due a heartbeat of 10 ms came. ``cpu`` is what the GUI thread itself worked
    between two heartbeats; ``repaints`` what one painting of the whole window costs it, to compare with.
    """

    shown: list[float] = field(default_factory=list)
    written: list[float] = field(default_factory=list)
    gaps: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    repaints: list[float] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """What is promised, and what lies around it."""
        return {
            "switches": len(self.written),
            "shown_p50_ms": part(self.shown, 0.5),
            "shown_p99_ms": part(self.shown, 0.99),
            "written_p50_ms": part(self.written, 0.5),
            "written_p99_ms": part(self.written, 0.99),
            "written_max_ms": round(max(self.written), 2),
            "gap_p99_ms": part(self.gaps, 0.99),
            "gap_max_ms": round(max(self.gaps), 2),
            "gui_cpu_p99_ms": part(self.cpu, 0.99),
            "gui_cpu_max_ms": round(max(self.cpu), 2),
            "repaint_cpu_p50_ms": part(self.repaints, 0.5),
        }


def part(values: list[float], of: float) -> float:
    """The value that this part of all does not exceed."""
    return round(sorted(values)[max(0, math.ceil(of * len(values)) - 1)], 2)


@contextmanager
def packets_that_vanish() -> Iterator[str]:
    """The address of a proxy that takes connections and never says a word."""
    with closing(socket.create_server(("127.0.0.1", 0), backlog=4096)) as silent:
        yield f"http://127.0.0.1:{silent.getsockname()[1]}"


class SwitchMeter(QObject):
    """Measures on a program whose panel shows a running session. Each switch is taken back again."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        desk = program.desk
        if desk is None:
            raise ValueError("desk")
        self._program = program
        self._desk = desk
        self._ledger: Ledger = desk.ledger
        self._loop = QEventLoop()
        self._waits = Waits()
        self._pressed = self._beat_at = time.perf_counter()
        self._worked = time.thread_time()
        self._shown = self._written = math.nan
        self._is_beating = False
        self._labels = desk.screen.panel.record.findChildren(QLabel)
        for each in (*self._labels, *desk.screen.panel.phone.findChildren(QLabel)):
            each.installEventFilter(self)
        self._beat = QTimer(self, interval=round(_BEAT * 1000), timerType=Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self._take_beat)

    def measure(self, switches: int) -> Waits:
        """So many switches, with the worker busy at each press and a diagnosis under way after it."""
        self._beat_at, self._worked = time.perf_counter(), time.thread_time()
        self._beat.start()
        for _ in range(switches):
            self._switch()
            self._take_back()
        self._beat.stop()
        self._waits.repaints = [self._repaint() for _ in range(9)]
        return self._waits

    def _repaint(self) -> float:
        before = time.thread_time()
        self._program.window.grab()
        return (time.thread_time() - before) * 1000

    def _switch(self) -> None:
        self._desk.presenter.spans.open_month()
        self._desk.presenter.spans.open_week()
        self._shown = self._written = math.nan
        self._pressed = time.perf_counter()
        self._press("Ctrl+3")
        self._wait(lambda: not math.isnan(self._shown + self._written))
        self._waits.shown.append((self._shown - self._pressed) * 1000)
        self._waits.written.append((self._written - self._pressed) * 1000)

    def _take_back(self) -> None:
        self._press("Ctrl+Z")
        self._wait(lambda: not self._ledger.unwritten and self._is_online())
        QTimer.singleShot(20, self._loop.quit)
        self._loop.exec()

    def _is_online(self) -> bool:
        current = self._desk.presenter.current
        return current is not None and current.state is State.ONLINE

    def _press(self, keys: str) -> None:
        handle = self._program.window.windowHandle()
        key = {"Ctrl+3": Qt.Key.Key_3, "Ctrl+Z": Qt.Key.Key_Z}[keys]
        QTest.keyClick(handle, key, Qt.KeyboardModifier.ControlModifier)

    def _wait(self, done: Callable[[], bool]) -> None:
        """Let the program run until it is so. Raises TimeoutError."""
        met: list[bool] = []

        def look() -> None:
            if done():
                met.append(True)
                self._loop.quit()

        looking = QTimer(interval=1)
        looking.timeout.connect(look)
        looking.start()
        limit = QTimer(singleShot=True, interval=_PATIENCE_MS)
        limit.timeout.connect(self._loop.quit)
        limit.start()
        self._loop.exec()
        looking.stop()
        if not met:
            raise TimeoutError("switch")

    def _take_beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self._waits.gaps.append(max(0.0, now - self._beat_at - _BEAT) * 1000)
        self._waits.cpu.append((worked - self._worked) * 1000)
        self._beat_at, self._worked = now, worked

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Notes the moments at which the number and the tick are painted; stops nothing."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QLabel):
            self._note(watched)
        return False

    def _note(self, label: QWidget) -> None:
        text = label.text() if isinstance(label, QLabel) else ""
        if label in self._labels:
            if text.startswith("✓") and ":" in text and math.isnan(self._written):
                self._written = time.perf_counter()
        elif math.isnan(self._shown):
            self._shown = time.perf_counter()
