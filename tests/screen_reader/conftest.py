"""The journeys' ground for tests with a real screen reader's client."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.conftest import desk_file, no_internet, sit, trusted_keyring
from tests.screen_reader.reader import Reader

__all__ = ["desk_file", "no_internet", "sit", "trusted_keyring"]


def pytest_itemcollected(item: pytest.Item) -> None:
    """Qt warns of a question that it has no answer to, and of one whose object has left the screen."""
    item.add_marker(
        pytest.mark.qt_log_ignore(
            "AtSpiAdaptor::applicationInterface does not implement",
            "Could not find accessible on path",
            "Accessible invalid",
        )
    )


@pytest.fixture
def reader(qtbot: QtBot, qapp: QApplication) -> Iterator[Reader]:
    """The client, which finds the program by its name."""
    before = qapp.applicationName()
    qapp.setApplicationName("counsellor-app")
    asked = Reader(qtbot)
    yield asked
    asked.close()
    qapp.setApplicationName(before)
