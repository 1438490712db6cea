"""The working screen: head, rail, the calendar or another page, the panel, the foot."""

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from counsellor_app.ui.calendar.block_drag import Verdict
from counsellor_app.ui.calendar.day_view import DayView
from counsellor_app.ui.calendar.timeline_pages import TimelinePages
from counsellor_app.ui.fonts import scaled
from counsellor_app.ui.parts.banner import BannerStack
from counsellor_app.ui.shell.desk_keys import DeskKeys
from counsellor_app.ui.shell.header import Header
from counsellor_app.ui.shell.rail import Rail
from counsellor_app.ui.shell.scope import Scope
from counsellor_app.ui.shell.status_line import StatusLine
from counsellor_app.ui.today.panel_view import PanelView
from counsellor_app.ui.wording import translate

if TYPE_CHECKING:
    from counsellor_app.ui.calendar.month_view import MonthView
    from counsellor_app.ui.calendar.week_view import WeekView

TODAY, BOOKING, ADDING, TASKS, SETTINGS = "today", "booking", "adding", "tasks", "settings"
CLIENTS, RECORDS = "clients", "records"
_LEAST_PANEL = 420
"""Width in which the clock's figures are still whole, at a text scale of 1.0."""
_USUAL_PANEL = 480
_NARROW = 1100
PAPER, HISTORY, RETENTION = "paper", "history", "retention"
"""Opened by their keys or from the settings, not from the rail."""
TEXTS = "texts"
"""Opened from the notices and from the page of this PC."""
NOTICES = "notices"
"""Opened from a session, not from the rail."""
RULES = "rules"
"""Opened from the page of this PC."""
MANUAL = "manual"
"""Opened by F1 or from the head."""
TRAY = "tray"
"""Opened from the message that something came back from the office."""
IMPORTING = "importing"
"""Opened from the page of this PC."""
_WIDE = {BOOKING, MANUAL, RECORDS, TEXTS, RULES}
"""Pages that want all the width there is."""


class DeskScreen(QWidget):
    """Passive. The panel stays beside every page: the phone switch is one press away from all of them."""

    made = Signal(str)
    """A page was made, when it was first opened; carries its key."""
    panel_moved = Signal()
    """A person gave the panel another width."""
    dragged = Signal(object, object, str)
    dropped = Signal(object, object, str)
    """A session is held over, or put down at, another place of day or week; as `TimelinePages` has it."""

    def __init__(self) -> None:
        super().__init__()
        self.header = Header()
        self.banners = BannerStack()
        entries = (
            (TODAY, translate("Rail", "Today"), "calendar", "Ctrl+T"),
            (BOOKING, translate("Rail", "Bookings"), "booking", "Ctrl+B"),
            (CLIENTS, translate("Rail", "People"), "people", "Ctrl+U"),
            (ADDING, translate("Rail", "Add"), "plus", "Ctrl+N"),
            (TASKS, translate("Rail", "Tasks"), "tasks", "Ctrl+K"),
            (RECORDS, translate("Rail", "Records"), "chart", "Ctrl+R"),
            (SETTINGS, translate("Rail", "Settings"), "settings", "Ctrl+,"),
        )
        self.rail = Rail(entries)
        DeskKeys(tuple(key for *_, key in entries), self)
        self.day_view = DayView()
        self.calendar = QStackedWidget()
        self._add_timeline(self.day_view)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.calendar)
        self._pages: dict[str, QWidget] = {TODAY: self.calendar}
        self._makers: dict[str, Callable[[], QWidget]] = {}
        for key in (BOOKING, CLIENTS, ADDING, TASKS, RECORDS, SETTINGS):
            self.rail.enable(key, on=False)
        self._widths = {False: _USUAL_PANEL, True: _LEAST_PANEL}
        self._is_wide = self._is_narrow = False
        self.panel = PanelView()
        self.status = StatusLine()
        self._lay_out()
        self.show_page(TODAY)

    def _lay_out(self) -> None:
        self.split = QSplitter()
        left = QWidget()
        self._left = QVBoxLayout(left)
        self._left.setContentsMargins(0, 0, 0, 0)
        self._left.setSpacing(10)
        self._left.addWidget(self.pages, 1)
        self.split.addWidget(left)
        self.split.addWidget(self.panel)
        self.split.setChildrenCollapsible(False)
        self.split.setStretchFactor(0, 1)
        self.split.setStretchFactor(1, 0)
        self.split.setHandleWidth(10)
        self.pages.setMinimumWidth(scaled(280))
        self.panel.setMinimumWidth(scaled(360))
        self.split.setSizes([scaled(800), scaled(_USUAL_PANEL)])
        self.split.splitterMoved.connect(self._take_width)
        work = QVBoxLayout()
        work.setContentsMargins(10, 10, 10, 10)
        work.setSpacing(10)
        work.addWidget(self.banners)
        work.addWidget(self.split, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addLayout(work, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(middle, 1)
        column.addWidget(self.status)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A narrow window leaves the calendar and the forms as much room as the panel can spare."""
        super().resizeEvent(event)
        narrow = self.width() < scaled(_NARROW)
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self._share_out()

    def add_strip(self, strip: QWidget) -> None:
        """Put something over the pages, whichever is open; the panel keeps its height."""
        self._left.insertWidget(0, strip)

    def add_page(self, key: str, make: Callable[[], QWidget]) -> None:
        """Offer a further screen in the calendar's place; it is made when it is first opened."""
        self._makers[key] = make
        self.rail.enable(key, on=True)

    def made_page(self, key: str) -> QWidget:
        """The screen of that key."""
        if key not in self._pages:
            self._pages[key] = self._makers[key]()
            self.pages.addWidget(self._pages[key])
            self.made.emit(key)
        return self._pages[key]

    def show_page(self, key: str) -> None:
        """Open a screen."""
        self.pages.setCurrentWidget(self.made_page(key))
        self.rail.mark(key)
        self._make_room(is_wanted=key in _WIDE)

    def _make_room(self, *, is_wanted: bool) -> None:
        """Wide pages get what the panel can spare; clock and phone switch stay within reach."""
        if is_wanted != self._is_wide:
            self._is_wide = is_wanted
            self._share_out()

    def _share_out(self) -> None:
        width = self._widths[self._is_wide]
        panel = scaled(min(width, _LEAST_PANEL) if self._is_narrow else width)
        self.split.setSizes([max(sum(self.split.sizes()), scaled(_NARROW)) - panel, panel])

    def _take_width(self) -> None:
        if not self._is_narrow:
            self._widths[self._is_wide] = round(self.split.sizes()[1] * 100 / scaled(100))
            self.panel_moved.emit()

    def panel_widths(self) -> str:
        """How wide a person made the panel: beside the usual pages, and beside the wide ones."""
        return f"{self._widths[False]},{self._widths[True]}"

    def take_panel_widths(self, text: str) -> None:
        """Make it so again; what cannot be read changes nothing."""
        usual, _, beside_wide = text.partition(",")
        if usual.isdigit() and beside_wide.isdigit():
            self._widths = {False: int(usual), True: int(beside_wide)}
            self._share_out()

    def page(self) -> str:
        """The key of the screen that is open."""
        return next(key for key, page in self._pages.items() if page is self.pages.currentWidget())

    def show_scope(self, scope: Scope) -> None:
        """Show the day, the week or the month."""
        match scope:
            case Scope.DAY:
                self.calendar.setCurrentWidget(self.day_view)
            case Scope.WEEK:
                self.calendar.setCurrentWidget(self.week_view)
            case Scope.MONTH:
                self.calendar.setCurrentWidget(self.month_view)

    @cached_property
    def week_view(self) -> "WeekView":
        """The week, made when it is first looked at."""
        from counsellor_app.ui.calendar.week_view import WeekView

        view = WeekView()
        self._add_timeline(view)
        return view

    def _add_timeline(self, view: TimelinePages) -> None:
        view.dragged.connect(self.dragged)
        view.dropped.connect(self.dropped)
        self.calendar.addWidget(view)

    def judge(self, appointment_id: UUID, where: tuple[datetime, str], verdict: Verdict) -> None:
        """Say on the calendar what is held against a session's being dragged there."""
        view = self.calendar.currentWidget()
        if isinstance(view, TimelinePages):
            view.judge(appointment_id, where, verdict)

    @cached_property
    def month_view(self) -> "MonthView":
        """The month, made when it is first looked at."""
        from counsellor_app.ui.calendar.month_view import MonthView

        view = MonthView()
        self.calendar.addWidget(view)
        return view
