"""Which words on the screen are cut."""

from html import unescape

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from counsellor_app.ui.calendar.timeline_canvas import TimelineCanvas
from counsellor_app.ui.parts.buttons import ButtonKind, DeskButton
from counsellor_app.ui.parts.choice import ChoiceBox
from counsellor_app.ui.parts.text import ElidedLabel, PlainLabel
from tests.journeys import hand


def cut_words() -> list[str]:
    """What stands on the screen and lacks room, with how much it has and needs, in pixels."""
    found = [fault for each in hand.seen(QWidget) if each.isVisible() and (fault := _fault(each))]
    return sorted(set(found))


def _fault(widget: QWidget) -> str:
    words = _words(widget)
    if not words or (widget.visibleRegion().isEmpty() and not _is_scrolled(widget)):
        return ""
    if isinstance(widget, QComboBox) and not _is_whole(widget):
        return f"{type(widget).__name__} {words!r} in {widget.width()}"
    needs = _needs(widget)
    if needs and (widget.width() < needs[0] or widget.height() < needs[1]):
        return f"{type(widget).__name__} {words!r}: {widget.width()}x{widget.height()} of {needs}"
    return _beyond(widget, words)


def _words(widget: QWidget) -> str:
    if isinstance(widget, PlainLabel) and not isinstance(widget, ElidedLabel):
        return widget.text()
    if isinstance(widget, QAbstractButton) and not isinstance(widget.parent(), QAbstractItemView):
        return widget.text()
    return widget.currentText() if isinstance(widget, QComboBox) and not widget.isEditable() else ""


def _is_whole(box: QComboBox) -> bool:
    """A box whose tooltip has all of it may be cut."""
    return not ChoiceBox.is_cut(box) or box.currentText() in unescape(box.toolTip())  # type: ignore[arg-type]


def _needs(widget: QWidget) -> tuple[int, int] | None:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return _longest_word(widget), widget.heightForWidth(widget.width())
    if isinstance(widget, DeskButton) and widget.kind is ButtonKind.REASON:
        return 0, widget.heightForWidth(widget.width())
    if isinstance(widget, (QLabel, DeskButton, QCheckBox, QRadioButton)):
        hint = widget.sizeHint()
        return hint.width(), hint.height()
    return None


def _longest_word(label: QLabel) -> int:
    if any(ord(each) > 0x2E7F for each in label.text()):
        return 0  # Japanese breaks anywhere
    return max((label.fontMetrics().horizontalAdvance(each) for each in label.text().split()), default=0)


def _beyond(widget: QWidget, words: str) -> str:
    """Whether something over it leaves less room than it has; a page that scrolls that way leaves all."""
    inner, outer = widget, widget.parentWidget()
    while outer is not None and not inner.isWindow():
        where = widget.rect().translated(widget.mapTo(outer, widget.rect().topLeft()))
        area = outer.parentWidget()
        scrolls = isinstance(area, QAbstractScrollArea) and area.viewport() is outer
        beside = where.left() < 0 or where.right() > outer.width()
        under = where.top() < 0 or where.bottom() > outer.height()
        if scrolls:
            assert isinstance(area, QAbstractScrollArea)
            beside = beside and area.horizontalScrollBar().maximum() == 0
            under = under and area.verticalScrollBar().maximum() == 0
        if beside or under:
            return (
                f"{type(widget).__name__} {words!r} stands {where.getRect()} out of {outer.size().toTuple()}"
            )
        if scrolls:
            return ""
        inner, outer = outer, outer.parentWidget()
    return ""


def _is_scrolled(widget: QWidget) -> bool:
    each = widget.parentWidget()
    while each is not None and not isinstance(each, QScrollArea):
        each = each.parentWidget()
    return each is not None


def sideways() -> list[str]:
    """Pages that must be pushed sideways to be read; the calendar may, its columns being people."""
    faults = []
    for each in hand.seen(QScrollArea):
        assert isinstance(each, QScrollArea)
        too_wide = each.horizontalScrollBar().maximum()
        if too_wide and not isinstance(each.widget(), TimelineCanvas):
            faults.append(f"{type(each).__name__} scrolls {too_wide} px sideways")
    return faults
