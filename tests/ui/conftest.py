"""What tests with windows share."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QToolTip

from counsellor_app.ui.palettes import LIGHT
from counsellor_app.ui.theme import apply_theme
from tests.desk import empty_store, key, path, store
from tests.ui.booking_desk import make

__all__ = ["empty_store", "key", "make", "path", "store"]


@pytest.fixture
def light(qapp: QApplication) -> Iterator[None]:
    """The light palette; no tip is left over."""
    apply_theme(qapp, LIGHT)
    yield
    QToolTip.hideText()


def pytest_itemcollected(item: pytest.Item) -> None:
    """The offscreen platform says this of least sizes and of menus, which grab the keyboard."""
    item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))
