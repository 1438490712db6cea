"""The journeys' ground for tests with a real screen reader's client."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.conftest import desk_file, no_internet, sit, trusted_keyring
from tests.screen_reader.reader import Reader

__all__ = ["desk_file", "no_internet", "sit", "trusted_keyring"]


@pytest.fixture
def reader(qtbot: QtBot, qapp: QApplication) -> Iterator[Reader]:
    """The client, which finds the program by its name."""
    before = qapp.applicationName()
    qapp.setApplicationName("counsellor-app")
    yield Reader(qtbot)
    qapp.setApplicationName(before)
