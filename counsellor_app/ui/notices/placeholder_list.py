"""The placeholders, each with what it stands for in the example; Enter or a double click puts one in."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from counsellor_app.domain.notices.notice import Placeholder
from counsellor_app.ui.fonts import scaled
from counsellor_app.ui.wording import translate


class PlaceholderList(QListWidget):
    """``wanted`` carries the placeholder in its braces."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("Texts", "Placeholders"))
        self.setMinimumWidth(scaled(150))
        self.setMaximumWidth(scaled(260))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemDoubleClicked.connect(lambda _item: self._want())

    def show_examples(self, examples: Mapping[Placeholder, str]) -> None:
        """The placeholders in their order, those of this text's kind with their example."""
        lines = [_line(each, examples.get(each, "")) for each in Placeholder]
        if lines == [self.item(row).text() for row in range(self.count())]:
            return
        row = max(self.currentRow(), 0)
        self.clear()
        for each, line in zip(Placeholder, lines, strict=True):
            item = QListWidgetItem(line, self)
            item.setData(Qt.ItemDataRole.UserRole, each.value)
        self.setCurrentRow(row)

    def _want(self) -> None:
        item = self.currentItem()
        if item is not None:
            self.wanted.emit("{" + str(item.data(Qt.ItemDataRole.UserRole)) + "}")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter puts the placeholder in."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._want()
        else:
            super().keyPressEvent(event)


def _line(placeholder: Placeholder, example: str) -> str:
    first = example.split("\n")[0].strip()
    return f"{{{placeholder.value}}}  {first}" if first else f"{{{placeholder.value}}}"
