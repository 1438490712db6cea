"""Pictures of the real program for the README and the manual, made anew so that they never go stale.

    xvfb-run -a python tools/screenshots.py --lang ja --size 1366x768 --out docs/pictures
    xvfb-run -a python tools/screenshots.py --lang ja --manual      (into resources/manual/pictures/ja)

Each picture is the window as it is after real presses of its buttons, on the demonstration day, with the
clock moved to the afternoon of Tuesday, 24 November 2026.
"""

import argparse
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QEventLoop, Qt, QTimer  # noqa: E402
from PySide6.QtGui import QImage  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from counsellor_app.app.kept_settings import KeptSettings  # noqa: E402
from counsellor_app.app.options import Options  # noqa: E402
from counsellor_app.app.program import Program  # noqa: E402
from counsellor_app.desktop.clock import AppClock  # noqa: E402
from counsellor_app.desktop.clock_sources import Sources  # noqa: E402
from counsellor_app.domain.failure import FailureReason  # noqa: E402
from counsellor_app.domain.this_pc.pc_settings import Look, PcSettings  # noqa: E402
from counsellor_app.ui.manual.shelf import chapters  # noqa: E402
from counsellor_app.ui.shell.desk_screen import (  # noqa: E402
    ADDING,
    BOOKING,
    CLIENTS,
    RECORDS,
    RULES,
    SETTINGS,
    TASKS,
    DeskScreen,
)
from counsellor_app.ui.shell.scope import Scope  # noqa: E402
from counsellor_app.ui.today.faces.panel import Step  # noqa: E402

MANUAL = ROOT / "resources" / "manual" / "pictures"
_CRISP = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
MOMENT = datetime(2026, 11, 24, 4, 28, 8, tzinfo=UTC)


class MovedClock:
    """Runs from `MOMENT` on; ``ahead`` seconds have been left out."""

    def __init__(self) -> None:
        self.began = time.monotonic()
        self.ahead = 0.0

    def boot(self) -> float:
        """Seconds since some point."""
        return time.monotonic() + self.ahead

    def wall(self) -> datetime:
        """The moved time."""
        return MOMENT + timedelta(seconds=self.boot() - self.began)

    def clock(self) -> AppClock:
        """The application clock on it."""
        return AppClock(Sources(self.wall, self.boot, self.boot))


def wait_until(done: Callable[[], object], seconds: float = 30) -> None:
    """Let the window live until ``done()``."""
    deadline = time.monotonic() + seconds
    while not done():
        if time.monotonic() > deadline:
            raise TimeoutError
        loop = QEventLoop()
        QTimer.singleShot(20, loop.quit)
        loop.exec()


class Camera:
    """Presses and takes pictures of one run of the program."""

    def __init__(self, out: Path, language: str, size: tuple[int, int], look: Look) -> None:
        self.out = out
        self.language = language
        self.time = MovedClock()
        self.program = Program(
            Options(demo=True, language=language, size=size),
            KeptSettings(PcSettings(look=look, idle_minutes=0), write=lambda _settings: None),
            Path(),
            clock=self.time.clock(),
            open_url=lambda _url: True,
        )
        self.program.start()
        wait_until(lambda: self.program.desk is not None)
        self.settle()
        if self.program.desk is not None:
            self.program.desk.screen.banners.clear()

    def settle(self) -> None:
        """Wait until every job has been done and drawn."""
        done: list[bool] = []
        for _ in range(2):
            self.program.jobs.submit(lambda: None, lambda _: done.append(True))
        wait_until(lambda: len(done) == 2)
        began = time.monotonic()
        wait_until(lambda: time.monotonic() - began > 0.3)

    def pass_time(self, minutes: float) -> None:
        """Let the clock run on."""
        self.time.ahead += minutes * 60
        self.program.ticker.tick_now()

    def take(self, name: str, widget: QWidget | None = None) -> None:
        """Write the window, or ``widget``, as ``NAME-LANGUAGE.png``; for the manual in few colours."""
        target = self.out / f"{name}-{self.language}.png"
        if self.out == MANUAL:
            target = self.out / self.language / f"{name}.png"
            if not any(f"/{target.name})" in each.text for each in chapters(self.language)):
                return
        self.settle()
        picture = (widget or self.program.window).grab().toImage()
        if self.out == MANUAL:
            picture = picture.convertToFormat(QImage.Format.Format_Indexed8, _CRISP)
        target.parent.mkdir(parents=True, exist_ok=True)
        picture.save(str(target))
        print(target)

    def close(self) -> None:
        """End the run."""
        self.program.window.close()


def press(screen: DeskScreen, step: Step) -> None:
    """Press a button of the panel's row."""
    screen.panel.steps.buttons[step].click()


def shoot(camera: Camera) -> None:
    """The pictures, in the order of a session."""
    desk = camera.program.desk
    if desk is None:
        raise RuntimeError
    presenter, screen = desk.presenter, desk.screen
    camera.take("before")
    screen.panel.meeting._read.click()
    camera.take("read-aloud")
    screen.panel.meeting._read.click()
    camera.pass_time(2)
    press(screen, Step.START)
    camera.pass_time(12)
    screen.banners.clear()
    camera.take("today")
    screen.header.mini.click()
    camera.take("mini", desk.mini.timer)
    screen.header.mini.click()
    screen.panel.switch.buttons[list(FailureReason).index(FailureReason.DROPPED)].click()
    camera.take("phone")
    wait_until(lambda: not presenter.looking.probing)
    camera.take("phone-diagnosed")
    screen.header.share.click()
    camera.take("shared")
    screen.header.share.click()
    screen.panel.steps.buttons[
        next(iter(each for each in screen.panel.steps.buttons if each.value == "end"))
    ].click()
    camera.take("ended")
    for scope, name in ((Scope.WEEK, "week"), (Scope.MONTH, "month")):
        desk.conductor.show_scope(scope)
        camera.take(name)
    desk.conductor.show_scope(Scope.DAY)
    shoot_pages(camera, screen)


def shoot_pages(camera: Camera, screen: DeskScreen) -> None:
    """The other pages as they are when they are opened."""
    for page in (BOOKING, CLIENTS, ADDING, TASKS, SETTINGS, RECORDS, RULES):
        screen.show_page(page)
        camera.take(page)


def main() -> int:
    """Take the pictures that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lang", default="ja")
    parser.add_argument("--size", default="1366x768")
    parser.add_argument("--look", default="light", type=Look)
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "pictures")
    parser.add_argument("--manual", dest="out", action="store_const", const=MANUAL)
    given = parser.parse_args()
    width, _, height = given.size.partition("x")
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    camera = Camera(given.out, given.lang, (int(width), int(height)), given.look)
    shoot(camera)
    camera.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
