"""Asks the screen reader's client, which runs beside the program, while the program goes on."""

import json
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from counsellor_app.ui.parts.announce import announce
from tests.journeys.hand import seen

SYSTEM_PYTHON = "/usr/bin/python3"
_CLIENT = Path(__file__).with_name("client.py")
_PATIENCE = 60_000
_PROBE = "Can the screen reader hear this?"

Spoken = dict[str, Any]


class Reader:
    """A client that is started anew for each question."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self._listening: list[Listening] = []

    def tree(self) -> list[Spoken]:
        """Every object on the screen, in the order in which it is read."""
        return self._asked("tree")

    def tree_when(self, enough: Callable[[list[Spoken]], bool]) -> list[Spoken]:
        """The same, once that is enough; for what comes after the answer to a press."""
        found: list[Spoken] = []

        def look() -> bool:
            found[:] = self.tree()
            return enough(found)

        self._qtbot.waitUntil(look, timeout=_PATIENCE)
        return found

    def press(self, name: str) -> Spoken:
        """Press by the accessibility action, and wait until the press has had its effect.

        Qt answers when a button is down and lets it up, which is the click, a tenth of a second later.
        """
        (answer,) = self._asked("press", name)
        self._qtbot.waitUntil(lambda: not any(map(_is_down, seen(QAbstractButton))), timeout=_PATIENCE)
        return answer

    def listen(self) -> "Listening":
        """Hear from now on until it is stopped."""
        listening = Listening(self._qtbot)
        self._listening.append(listening)
        listening.begin()
        return listening

    def close(self) -> None:
        """Leave no client behind."""
        for each in self._listening:
            each.stop()

    def _asked(self, *words: str) -> list[Spoken]:
        process = started(*words)
        self._qtbot.waitUntil(lambda: process.state() == QProcess.ProcessState.NotRunning, timeout=_PATIENCE)
        lines, said = output(process), complaint(process)
        assert process.error() == QProcess.ProcessError.UnknownError, f"{process.errorString()}: {said}"
        assert process.exitCode() == 0, said
        return lines


class Listening:
    """What the client hears."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self._heard: list[Spoken] = []
        self._process = started("listen")

    def begin(self) -> None:
        """Speak until the client hears it: the program learns late that somebody listens."""
        spoken = count()

        def is_heard(heard: list[Spoken]) -> bool:
            window = QApplication.activeWindow()
            assert window is not None
            if not heard:
                announce(window, f"{_PROBE} {next(spoken)}")
            return bool(heard)

        self.wait_for(is_heard)
        last = f"{_PROBE} {next(spoken) - 1}"
        self.wait_for(lambda heard: any(each["text"] == last for each in heard))
        self._heard.clear()

    def wait_for(self, enough: Callable[[list[Spoken]], bool]) -> list[Spoken]:
        """Everything heard, once that is enough."""

        def look() -> bool:
            self._heard += output(self._process)
            return self._has_ended() or enough(self._heard)

        self._qtbot.waitUntil(look, timeout=_PATIENCE)
        assert not self._has_ended(), complaint(self._process)
        return self._heard

    def stop(self) -> None:
        """Hear no more."""
        self._process.kill()
        self._qtbot.waitUntil(self._has_ended, timeout=_PATIENCE)

    def _has_ended(self) -> bool:
        return self._process.state() == QProcess.ProcessState.NotRunning


def started(*words: str) -> QProcess:
    """The client, asked these words."""
    process = QProcess()
    process.start(SYSTEM_PYTHON, [str(_CLIENT), *words])
    return process


def output(process: QProcess) -> list[Spoken]:
    """The whole lines it has said since the last call."""
    lines = []
    while process.canReadLine():
        lines.append(json.loads(bytes(process.readLine().data()).decode()))
    return lines


def complaint(process: QProcess) -> str:
    """What it has said of what went wrong."""
    return bytes(process.readAllStandardError().data()).decode()


def _is_down(button: Any) -> bool:
    return isinstance(button, QAbstractButton) and button.isDown()
