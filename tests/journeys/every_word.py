"""Every word that a window holds for an eye, a screen reader or a task switcher: hidden widgets too."""

from collections.abc import Iterator
from contextlib import suppress

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QToolTip, QWidget

from counsellor_app.ui.calendar.timeline_canvas import TimelineCanvas
from counsellor_app.ui.parts.digits import BigDigits

_PROPERTIES = ("text", "placeholderText", "windowTitle", "toolTip", "statusTip", "whatsThis", "title")
_SPOKEN = (
    QAccessible.Text.Name,
    QAccessible.Text.Description,
    QAccessible.Text.Value,
    QAccessible.Text.Help,
)


def every_word() -> str:
    """All texts of all widgets and actions of all windows, and the tooltip on the screen, a line each."""
    found = [QToolTip.text()]
    for top in QApplication.topLevelWidgets():
        for each in (top, *top.findChildren(QObject)):
            found += _words(each)
    return "\n".join(word for word in found if word)


def _words(each: QObject) -> Iterator[str]:
    yield each.objectName()
    if not isinstance(each, QWidget | QAction):
        return
    yield from (str(each.property(name) or "") for name in _PROPERTIES)
    for name in each.dynamicPropertyNames():
        with suppress(RuntimeError):  # a value of Qt's own that Python cannot hold
            yield str(each.property(bytes(name.data()).decode()))
    if isinstance(each, QPlainTextEdit):
        yield each.toPlainText()
    if isinstance(each, BigDigits):
        yield each.figures()
    if isinstance(each, TimelineCanvas):  # painted, and what its tooltips would say
        yield from (f"{block.name} {block.before} {block.after}" for block in each.face.blocks)
    if isinstance(each, QWidget):
        yield each.accessibleName()
        yield each.accessibleDescription()
        interface = QAccessible.queryAccessibleInterface(each)
        if interface is not None:
            yield from (interface.text(kind) for kind in _SPOKEN)


def told(traces: set[str]) -> set[str]:
    """Those of the traces that some window holds."""
    words = every_word()
    return {each for each in traces if each in words}
