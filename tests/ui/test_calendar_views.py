"""The calendar on screen: pressed, steered, read aloud, and repainted no more than it must be."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QHelpEvent, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.domain.appointment import Appointment, State
from counsellor_app.domain.day import Day, Hours
from counsellor_app.ui.calendar.block_art import paint_block, words_for
from counsellor_app.ui.calendar.day_view import DayView
from counsellor_app.ui.calendar.lanes import Lane
from counsellor_app.ui.calendar.month_face import Month
from counsellor_app.ui.calendar.month_grid import MonthGrid
from counsellor_app.ui.calendar.month_view import MonthView
from counsellor_app.ui.calendar.pads import Pad
from counsellor_app.ui.calendar.timeline_canvas import TimelineCanvas
from counsellor_app.ui.calendar.timeline_face import Viewer, block_of
from counsellor_app.ui.calendar.timeline_ground import _free_place
from counsellor_app.ui.calendar.timeline_strips import HeaderStrip
from counsellor_app.ui.calendar.week_face import Week
from counsellor_app.ui.calendar.week_view import WeekView
from counsellor_app.ui.fonts import font
from counsellor_app.ui.palettes import DARK, LIGHT
from counsellor_app.ui.theme import apply_theme
from tests.builders import ME, NOW, RUNNING, TODAY, a_client, a_day, an_appointment, minutes

OPEN = (Hours(NOW - minutes(90), NOW + minutes(420)),)
SECOND = timedelta(seconds=1)


pytestmark = pytest.mark.usefixtures("light")


@pytest.fixture
def sessions() -> tuple[Appointment, ...]:
    return (
        an_appointment(client=a_client(name="小林 さくら"), **RUNNING),
        an_appointment(client=a_client(name="李 明"), start=NOW + minutes(60)),
        an_appointment(client=a_client(name="山田 花子"), start=NOW, counsellor_id="mori"),
    )


def on_screen(qtbot: QtBot, view: QWidget, size: tuple[int, int] = (900, 700)) -> None:
    qtbot.addWidget(view)
    view.resize(*size)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def day_on_screen(qtbot: QtBot, day: Day, *, masked: bool = False) -> DayView:
    view = DayView()
    view.show_day(day, NOW, ME, masked)
    on_screen(qtbot, view)
    return view


def canvas_of(view: QWidget) -> TimelineCanvas:
    return next(each for each in view.findChildren(TimelineCanvas))


def place_of(canvas: TimelineCanvas, appointment: Appointment) -> QPoint:
    block = canvas.face.find(appointment.id)
    assert block is not None
    return canvas.layout_now().block(block).center()


def names(canvas: QWidget) -> list[str]:
    there = QAccessible.queryAccessibleInterface(canvas)
    return [there.child(at).text(QAccessible.Text.Name) for at in range(there.childCount())]


def test_a_click_selects_and_a_double_click_opens(qtbot: QtBot, sessions: tuple[Appointment, ...]) -> None:
    view = day_on_screen(qtbot, a_day(*sessions, hours=OPEN))
    canvas = canvas_of(view)
    with qtbot.waitSignal(view.selected) as chosen:
        QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=place_of(canvas, sessions[2]))
    assert chosen.args == [sessions[2].id]
    with qtbot.waitSignal(view.activated) as opened:
        QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=place_of(canvas, sessions[1]))
    assert opened.args == [sessions[1].id]


def test_the_keyboard_goes_from_block_to_block_and_opens_one(
    qtbot: QtBot, sessions: tuple[Appointment, ...]
) -> None:
    view = day_on_screen(qtbot, a_day(*sessions, hours=OPEN))
    view.select(sessions[0].id)
    view.focus_sessions()
    told: list[object] = []
    view.selected.connect(told.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_Right):
        QTest.keyClick(focused(), key)
    assert told == [sessions[1].id, sessions[0].id, sessions[2].id]
    with qtbot.waitSignal(view.activated) as opened:
        QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert opened.args == [sessions[2].id]


def test_tab_stops_once_and_at_the_selected_block(qtbot: QtBot, sessions: tuple[Appointment, ...]) -> None:
    view = day_on_screen(qtbot, a_day(*sessions, hours=OPEN))
    view.select(sessions[1].id)
    stops = [pad for pad in canvas_of(view).findChildren(Pad) if pad.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [pad.accessibleName()[:5] for pad in stops] == ["11:00"]


def test_a_screen_reader_finds_each_block_where_it_is_and_can_press_it(
    qtbot: QtBot, sessions: tuple[Appointment, ...]
) -> None:
    view = day_on_screen(qtbot, a_day(*sessions, hours=OPEN))
    canvas = canvas_of(view)
    assert names(canvas) == [
        "10:00 to 10:30, 小林 さくら, In session · 30 min left",
        "11:00 to 11:30, 李 明, Starts in 60 min",
        "10:00 to 10:30, 山田 花子, Waiting · deemed cancelled in 10 min",
    ]
    there = QAccessible.queryAccessibleInterface(canvas).child(1)
    assert there.role() == QAccessible.Role.Button
    assert there.state().focusable
    block = canvas.layout_now().block(canvas.face.blocks[1])
    assert there.rect() == QRect(canvas.mapToGlobal(block.topLeft()), block.size())
    with qtbot.waitSignal(view.activated) as opened:
        there.actionInterface().doAction("Press")
    assert opened.args == [sessions[1].id]


def test_the_spoken_minutes_go_with_the_clock(qtbot: QtBot, sessions: tuple[Appointment, ...]) -> None:
    view = day_on_screen(qtbot, a_day(*sessions, hours=OPEN))
    view.tick(NOW + minutes(3) + SECOND)
    assert names(canvas_of(view))[0].endswith("27 min left")


def test_a_shared_screen_tells_nobodys_name(qtbot: QtBot, sessions: tuple[Appointment, ...]) -> None:
    view = day_on_screen(qtbot, a_day(*sessions, hours=OPEN), masked=True)
    told = "".join(
        f"{each.accessibleName()}{each.accessibleDescription()}{each.toolTip()}{each.windowTitle()}"
        for each in (view, *view.findChildren(QWidget))
    )
    for secret in ("小林", "李 明", "花子"):
        assert secret not in told
    assert told.count("Client") == 3


def test_a_tooltip_tells_the_whole_block_as_plain_text(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    hostile = an_appointment(client=a_client(name="<b>長谷川</b>"))
    view = day_on_screen(qtbot, a_day(hostile, hours=OPEN))
    canvas = canvas_of(view)
    shown: list[str] = []
    monkeypatch.setattr(
        "counsellor_app.ui.calendar.timeline_canvas.show_tip", lambda _at, text, *_rest: shown.append(text)
    )
    at = place_of(canvas, hostile)
    QApplication.sendEvent(canvas, QHelpEvent(QEvent.Type.ToolTip, at, canvas.mapToGlobal(at)))
    assert shown[0].splitlines()[:2] == ["<b>長谷川</b>", "10:00–10:30"]


def test_a_second_repaints_the_figures_and_nothing_else(
    qtbot: QtBot, sessions: tuple[Appointment, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[QRect] = []
    paint = TimelineCanvas.paintEvent

    def watched(self: TimelineCanvas, event: QPaintEvent) -> None:
        painted.extend(cast("Iterable[QRect]", event.region()))
        paint(self, event)

    monkeypatch.setattr(TimelineCanvas, "paintEvent", watched)
    view = day_on_screen(qtbot, a_day(*sessions, hours=OPEN))
    canvas = canvas_of(view)
    qtbot.waitUntil(lambda: bool(painted))
    painted.clear()
    view.tick(NOW + SECOND)
    qtbot.waitUntil(lambda: bool(painted))
    painted.clear()
    view.tick(NOW + 2 * SECOND)
    qtbot.waitUntil(lambda: bool(painted))
    whole = sum(each.width() * each.height() for each in painted)
    assert whole < 3 * 60 * 30
    running = canvas.layout_now().block(canvas.face.blocks[0])
    assert any(running.contains(each) for each in painted)


def test_a_tick_draws_what_a_full_repaint_would(qtbot: QtBot, sessions: tuple[Appointment, ...]) -> None:
    day = a_day(*sessions, hours=OPEN)
    ticked, fresh = day_on_screen(qtbot, day), DayView()
    for second in range(1, 4):
        ticked.tick(NOW + second * SECOND)
        ticked.grab()
    fresh.show_day(day, NOW + 3 * SECOND, ME, masked=False)
    on_screen(qtbot, fresh)
    one, other = canvas_of(ticked), canvas_of(fresh)
    qtbot.waitUntil(lambda: one.size() == other.size())
    focused().clearFocus()
    assert one.grab().toImage() == other.grab().toImage()


def test_words_change_when_their_moment_comes_and_when_the_clock_is_set_back(
    qtbot: QtBot, sessions: tuple[Appointment, ...]
) -> None:
    view = day_on_screen(qtbot, a_day(*sessions, hours=OPEN))
    view.tick(NOW + minutes(25))
    assert "Ending soon" in names(canvas_of(view))[0]
    view.tick(NOW + minutes(1))
    assert "In session" in names(canvas_of(view))[0]


def test_now_stays_in_sight_until_the_person_scrolls(qtbot: QtBot, sessions: tuple[Appointment, ...]) -> None:
    view = DayView()
    day = a_day(*sessions, hours=(Hours(NOW - minutes(180), NOW + minutes(600)),))
    view.show_day(day, NOW, ME, masked=False)
    on_screen(qtbot, view, (900, 320))
    bar = view.findChildren(QScrollArea)[0].verticalScrollBar()
    view.tick(NOW + minutes(240))
    later = bar.value()
    assert later > 0
    bar.setValue(0)
    view.tick(NOW + minutes(300))
    assert bar.value() == 0
    view.follow_now()
    assert bar.value() > later


def test_a_block_that_stays_keeps_the_focus_when_the_day_changes(
    qtbot: QtBot, sessions: tuple[Appointment, ...]
) -> None:
    day = a_day(*sessions, hours=OPEN)
    view = day_on_screen(qtbot, day)
    view.select(sessions[1].id)
    view.focus_sessions()
    held = QApplication.focusWidget()
    early = an_appointment(client=a_client(name="早川"), start=NOW - minutes(60))
    view.show_day(day.with_appointment(early), NOW, ME, masked=False)
    assert QApplication.focusWidget() is held
    assert [each[:5] for each in names(canvas_of(view))] == ["9:00 ", "10:00", "11:00", "10:00"]


def test_empty_closed_loading_and_failed_days_say_so(qtbot: QtBot, sessions: tuple[Appointment, ...]) -> None:
    view = DayView()
    on_screen(qtbot, view)
    assert "Reading" in view.message().accessibleName()
    view.show_day(a_day(hours=OPEN), NOW, ME, masked=False)
    assert not view.is_drawn()
    assert "No sessions" in view.message().accessibleName()
    view.show_day(a_day(), NOW, ME, masked=False)
    assert "closed" in view.message().accessibleName()
    view.show_failed("サーバーに接続できません。")
    assert view.message().accessibleDescription() == "サーバーに接続できません。"
    view.show_day(a_day(*sessions), NOW, ME, masked=False)
    assert view.is_drawn()


def test_another_theme_paints_every_block_anew(
    qtbot: QtBot, qapp: QApplication, sessions: tuple[Appointment, ...]
) -> None:
    view = day_on_screen(qtbot, a_day(*sessions, hours=OPEN))
    canvas = canvas_of(view)
    area = canvas.layout_now().block(canvas.face.blocks[0])
    inside = area.topRight() + QPoint(-20, 8)
    assert canvas.grab().toImage().pixelColor(inside).lightnessF() > 0.8
    apply_theme(qapp, DARK)
    assert canvas.grab().toImage().pixelColor(inside).lightnessF() < 0.3


def test_a_week_opens_a_day_by_its_title(qtbot: QtBot, sessions: tuple[Appointment, ...]) -> None:
    view = WeekView()
    view.show_week(Week(date(2026, 11, 23), sessions, OPEN, Viewer(ME)), NOW)
    on_screen(qtbot, view, (1200, 700))
    header = view.findChildren(HeaderStrip)[0]
    pads = [pad for pad in header.findChildren(Pad) if pad.isVisible()]
    assert len(pads) == 7
    with qtbot.waitSignal(view.day_chosen) as chosen:
        QTest.mouseClick(header, Qt.MouseButton.LeftButton, pos=pads[2].geometry().center())
    assert chosen.args == [date(2026, 11, 25)]
    pads[0].setFocus()
    QTest.keyClick(pads[0], Qt.Key.Key_Right)
    with qtbot.waitSignal(view.day_chosen) as chosen:
        QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert chosen.args == [date(2026, 11, 24)]
    view.tick(NOW + minutes(26))
    assert "Ending soon" in names(canvas_of(view))[0]


def test_a_month_opens_a_day_by_mouse_key_and_screen_reader(qtbot: QtBot) -> None:
    view = MonthView()
    done = replace(an_appointment(), state=State.DONE)
    view.show_month(Month(TODAY, (done,)), TODAY)
    on_screen(qtbot, view, (1000, 700))
    grid = view.findChildren(MonthGrid)[0]
    pads = grid.findChildren(Pad)
    with qtbot.waitSignal(view.day_chosen) as chosen:
        QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=pads[0].geometry().center())
    assert chosen.args == [date(2026, 10, 26)]
    view.focus_day(TODAY)
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    QTest.keyClick(focused(), Qt.Key.Key_Left)
    with qtbot.waitSignal(view.day_chosen) as chosen:
        QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert chosen.args == [date(2026, 11, 30)]
    with qtbot.waitSignal(view.month_wanted) as wanted:
        QTest.keyClick(focused(), Qt.Key.Key_PageDown)
    assert wanted.args == [date(2026, 12, 1)]
    with qtbot.waitSignal(view.month_wanted) as wanted:
        QTest.keyClick(focused(), Qt.Key.Key_PageUp)
    assert wanted.args == [date(2026, 10, 1)]
    assert any("today" in name and "Finished 1" in name for name in names(grid))


@pytest.mark.parametrize("size", [(460, 420), (700, 560), (1600, 1000)])
def test_a_day_in_every_state_paints_in_any_size(qtbot: QtBot, size: tuple[int, int]) -> None:
    view = MonthView()
    every = tuple(an_appointment(state=state) for state in State)
    view.show_month(Month(TODAY, every), TODAY)
    on_screen(qtbot, view, size)
    grid = view.findChildren(MonthGrid)[0]
    pad = next(each for each in grid.findChildren(Pad) if "today" in each.accessibleName())
    image = grid.grab(pad.geometry()).toImage()
    colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert LIGHT.key.lower() in colours
    assert len(colours) > 20


def test_seven_days_stand_beside_the_panel_of_a_small_screen(
    qtbot: QtBot, sessions: tuple[Appointment, ...]
) -> None:
    view = WeekView()
    view.show_week(Week(date(2026, 11, 23), sessions, OPEN, Viewer(ME)), NOW)
    on_screen(qtbot, view, (780, 600))
    assert not view.findChildren(QScrollArea)[0].horizontalScrollBar().isVisible()


@pytest.mark.parametrize(
    ("width", "shown"), [(400, "Waiting · deemed cancelled in "), (150, "Waiting "), (70, "")]
)
def test_no_word_of_a_block_is_cut_where_a_clock_runs(width: int, shown: str) -> None:
    late = block_of(an_appointment(), NOW + minutes(3), Viewer(ME), 0, Lane(0, 1))
    art = paint_block(late, QSize(width, 60), 1.0, LIGHT, "07:00")
    metrics = QFontMetrics(font())
    assert art.figures.left() == 12 + metrics.horizontalAdvance(shown)
    assert art.figures.right() < width
    assert late.spoken(NOW + minutes(3)).endswith("Waiting · deemed cancelled in 7 min")


@pytest.mark.parametrize(
    "state", [State.NO_SHOW, State.TENTATIVE, State.CONFIRMED, State.DONE, State.CANCELLED]
)
def test_a_block_of_a_week_at_150_percent_cuts_no_word(qtbot: QtBot, state: State) -> None:
    """84 wide is a block there; where even a small short word has no room the shape speaks alone."""
    block = block_of(an_appointment(state=state), NOW - minutes(300), Viewer(ME), 0, Lane(0, 1))
    room = 84 - 18
    words, _role, width = words_for(block, room)
    assert words in (block.before, block.short)
    assert 0 < width <= room
    assert words_for(block, 20)[0] == ""


def test_closed_is_not_written_under_a_block(qtbot: QtBot) -> None:
    area, size = QRect(0, 0, 100, 200), QSize(60, 16)
    middle, top = QRect(0, 80, 100, 40), QRect(0, 0, 100, 60)
    assert _free_place(area, size, []) == QRect(20, 92, 60, 16)
    assert _free_place(area, size, [middle]) == QRect(20, 4, 60, 16)
    below = _free_place(area, size, [middle, top])
    assert below is not None
    assert below.bottom() == 195
    assert _free_place(area, size, [area]) is None
