"""A page put as it was left on this PC, and followed from now on."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QSplitter, QWidget

from counsellor_app.ui.parts.kept_views import KEPT, KeptViews
from counsellor_app.ui.parts.list_table import ListTable

Widget = TypeVar("Widget", bound=QWidget)


def restore(page: QWidget, views: KeptViews) -> None:
    """Every list, and every splitter and box with a name in its property `KEPT`."""
    for table in page.findChildren(ListTable):
        _restore_table(table, views)
    for splitter in _named(page, QSplitter):
        _restore_splitter(splitter, views)
    for box in _named(page, QCheckBox):
        _restore_tick(box, views)
    for choice in _named(page, QComboBox):
        _restore_choice(choice, views)


def _named(page: QWidget, kind: type[Widget]) -> list[Widget]:
    return [each for each in page.findChildren(kind) if each.property(KEPT)]


def _restore_table(table: ListTable, views: KeptViews) -> None:
    def take() -> None:
        if text := views.text(table.kept):
            table.arrange(text)

    take()
    table.renamed.connect(take)
    table.arranged.connect(lambda: views.put(table.kept, table.arrangement()))


def _restore_splitter(splitter: QSplitter, views: KeptViews) -> None:
    name = str(splitter.property(KEPT))
    shares = [int(each) for each in views.text(name).split(",") if each.isdigit()]
    if len(shares) == splitter.count():
        splitter.setSizes(shares)

    def take() -> None:
        """A page that is too narrow has its parts one under the other: that is not for other days."""
        if splitter.orientation() is Qt.Orientation.Horizontal:
            views.put(name, ",".join(map(str, splitter.sizes())))

    splitter.splitterMoved.connect(take)


def _restore_tick(box: QCheckBox, views: KeptViews) -> None:
    name = str(box.property(KEPT))
    if text := views.text(name):
        box.setChecked(text == "on")
    box.toggled.connect(lambda on: views.put(name, "on" if on else "off"))


def _restore_choice(box: QComboBox, views: KeptViews) -> None:
    """Choices are values of this program, as their texts; one that is gone is passed over."""
    name = str(box.property(KEPT))
    at = next((each for each in range(box.count()) if str(box.itemData(each)) == views.text(name)), -1)
    if at >= 0 and at != box.currentIndex():
        box.setCurrentIndex(at)
        box.activated.emit(at)
    box.activated.connect(lambda row: views.put(name, str(box.itemData(row))))
