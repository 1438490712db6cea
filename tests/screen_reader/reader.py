"""Asks the screen reader's client, which runs beside the program, while the program goes on."""

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

SYSTEM_PYTHON = "/usr/bin/python3"
_CLIENT = Path(__file__).with_name("client.py")
_PATIENCE = 60_000

Spoken = dict[str, Any]


class Reader:
    """A client that is started anew for each question."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot

    def tree(self) -> list[Spoken]:
        """Every object on the screen, in the order in which it is read."""
        return self._asked("tree")

    def press(self, name: str) -> Spoken:
        """Press by the accessibility action."""
        (answer,) = self._asked("press", name)
        return answer

    def listen(self) -> "Listening":
        """Hear from now on until it is stopped."""
        return Listening(self._qtbot)

    def _asked(self, *words: str) -> list[Spoken]:
        process = started(*words)
        self._qtbot.waitUntil(lambda: process.state() == QProcess.ProcessState.NotRunning, timeout=_PATIENCE)
        lines, faults = output(process), bytes(process.readAllStandardError().data()).decode()
        assert process.exitCode() == 0, faults
        return lines


class Listening:
    """What the client hears."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self._heard: list[Spoken] = []
        self._process = started("listen", "60")
        self.wait_for(lambda heard: {"listening": True} in heard)

    def wait_for(self, enough: Any) -> list[Spoken]:
        """Everything heard, once that is enough."""

        def look() -> bool:
            self._heard += output(self._process)
            return bool(enough(self._heard))

        self._qtbot.waitUntil(look, timeout=_PATIENCE)
        return self._heard

    def stop(self) -> None:
        """Hear no more."""
        self._process.kill()
        self._qtbot.waitUntil(
            lambda: self._process.state() == QProcess.ProcessState.NotRunning, timeout=_PATIENCE
        )


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
