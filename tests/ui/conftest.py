"""What tests with windows share."""

import pytest

from tests.desk import empty_store, key, path, store
from tests.ui.booking_desk import make

__all__ = ["empty_store", "key", "make", "path", "store"]


def pytest_itemcollected(item: pytest.Item) -> None:
    """The offscreen platform says this of least sizes and of menus, which grab the keyboard."""
    item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))
