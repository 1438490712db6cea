"""Days, weeks and months as values."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt

from counsellor_app.domain.appointment import Appointment, ClientKind, State
from counsellor_app.domain.day import Hours
from counsellor_app.ui.calendar.day_face import closed_spans, day_face, shown_hours
from counsellor_app.ui.calendar.kept_blocks import KeptBlocks
from counsellor_app.ui.calendar.lanes import lanes
from counsellor_app.ui.calendar.month_face import Month, month_face
from counsellor_app.ui.calendar.steering import next_block
from counsellor_app.ui.calendar.timeline_face import Span, Viewer
from counsellor_app.ui.calendar.timeline_layout import TimelineLayout
from counsellor_app.ui.calendar.week_face import Week, week_face
from tests.builders import ME, NOW, RUNNING, TODAY, a_client, a_day, an_appointment, minutes

OPEN = (Hours(NOW - minutes(90), NOW + minutes(120)), Hours(NOW + minutes(180), NOW + minutes(405)))
"""8:30 to 12:00 and 13:00 to 16:45 in Japan."""
OTHER = Viewer("mori", masked=True)
VIEWER = Viewer(ME)


def test_my_column_comes_first_and_is_marked() -> None:
    face = day_face(a_day(an_appointment(counsellor_id="mori"), hours=OPEN), NOW, Viewer("mori"))
    assert [column.title for column in face.columns] == ["森 由美子 (me)", "佐藤 美咲", "田中 健一"]
    assert [column.is_chosen for column in face.columns] == [True, False, False]
    assert face.blocks[0].column == 0


def test_no_session_is_lost_when_its_counsellor_has_left() -> None:
    face = day_face(a_day(an_appointment(counsellor_id="gone")), NOW, VIEWER)
    assert face.columns[face.blocks[0].column].title == "Former colleague"


def test_hours_outside_the_windows_are_closed() -> None:
    face = day_face(a_day(an_appointment(), hours=OPEN), NOW, VIEWER)
    assert face.shown == Span(8 * 60, 17 * 60)
    assert face.columns[0].closed == (
        Span(8 * 60, 8 * 60 + 30),
        Span(12 * 60, 13 * 60),
        Span(16 * 60 + 45, 17 * 60),
    )


def test_a_session_outside_the_hours_is_still_in_sight() -> None:
    evening = an_appointment(start=NOW + minutes(60 * 8 + 15))
    assert shown_hours((TODAY,), (evening,), OPEN) == Span(8 * 60, 19 * 60)
    assert shown_hours((TODAY,), (), ()) == Span(8 * 60, 17 * 60)
    assert closed_spans(TODAY, (), Span(480, 1020)) == (Span(480, 1020),)


def test_a_session_over_midnight_ends_with_the_day() -> None:
    late = an_appointment(start=NOW + minutes(13 * 60 + 45), end=NOW + minutes(14 * 60 + 30))
    face = day_face(a_day(late), NOW, VIEWER)
    assert face.shown.end == 24 * 60
    assert face.blocks[0].end == 24 * 60


def test_the_face_holds_until_the_first_block_changes_its_words() -> None:
    running = an_appointment(start=NOW - minutes(10), **RUNNING)
    next_one = an_appointment(start=NOW + minutes(65))
    face = day_face(a_day(running, next_one), NOW, VIEWER)
    assert face.valid_until == NOW + minutes(5)
    assert day_face(a_day(replace(running, state=State.DONE)), NOW, VIEWER).valid_until is None


def test_a_shared_screen_holds_no_personal_data_anywhere() -> None:
    people = [
        an_appointment(client=a_client(name="小林 さくら"), note="秘密", start=NOW + minutes(60)),
        an_appointment(client=a_client(name="x", kind=ClientKind.EMPLOYER, company="西海商事"), **RUNNING),
    ]
    day = a_day(*people)
    masked = repr(day_face(day, NOW, Viewer(ME, masked=True)))
    for secret in (
        "小林",
        "さくら",
        "西海商事",
        "秘密",
        "42020",
        "8190",
        "yamada@",
        "k4xRmcQ",
        "84150297613",
    ):
        assert secret not in masked
    assert "小林 さくら" in repr(day_face(day, NOW, VIEWER))
    assert "西海商事" in repr(day_face(day, NOW, VIEWER))


def test_a_screen_reader_hears_time_person_and_state_in_whole_minutes() -> None:
    running = an_appointment(client=a_client(name="小林 さくら"), **RUNNING)
    block = day_face(a_day(running), NOW + minutes(12.4), VIEWER).blocks[0]
    spoken = {block.spoken(NOW + minutes(12) + timedelta(seconds=each)) for each in range(1, 60)}
    assert spoken == {"10:00 to 10:30, 小林 さくら, In session · 18 min left"}


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12)), max_size=14))
def test_blocks_never_lie_over_each_other(times: list[tuple[int, int]]) -> None:
    appointments: tuple[Appointment, ...] = tuple(
        an_appointment(start=NOW + minutes(15 * start), end=NOW + minutes(15 * (start + length)))
        for start, length in sorted(times)
    )
    given_lanes = lanes(appointments)
    layout = TimelineLayout(2400, 2400, 1, Span(0, 24 * 60))
    assert len(given_lanes) == len(appointments)
    for (one, lane), (other, beside) in combinations(zip(appointments, given_lanes, strict=True), 2):
        if one.start < other.end and other.start < one.end:
            assert lane.index != beside.index
            assert lane.count == beside.count
        assert 0 <= lane.index < lane.count
    areas = [layout.block(block) for block in day_face(a_day(*appointments), NOW, VIEWER).blocks]
    assert not any(one.intersects(other) for one, other in combinations(areas, 2))


def test_the_arrows_go_along_the_column_and_across_by_time() -> None:
    mine = [an_appointment(start=NOW + minutes(60 * each)) for each in range(3)]
    other = [an_appointment(start=NOW + minutes(60 * each + 10), counsellor_id="mori") for each in (0, 2)]
    face = day_face(a_day(*mine, *other), NOW, VIEWER)

    def leads(start: Appointment, key: Qt.Key) -> object:
        block = next_block(face, start.id, key)
        return None if block is None else block.id

    assert leads(mine[0], Qt.Key.Key_Down) == mine[1].id
    assert leads(mine[0], Qt.Key.Key_Up) is None
    assert leads(mine[0], Qt.Key.Key_End) == mine[2].id
    assert leads(mine[2], Qt.Key.Key_Home) == mine[0].id
    assert leads(mine[2], Qt.Key.Key_Right) == other[1].id
    assert leads(other[0], Qt.Key.Key_Left) == mine[0].id
    assert leads(mine[0], Qt.Key.Key_Left) is None
    first = next_block(face, None, Qt.Key.Key_Down)
    assert first is not None
    assert first.id == mine[0].id


def test_a_week_has_its_days_as_columns_and_only_my_sessions() -> None:
    sessions = (
        an_appointment(start=NOW),
        an_appointment(start=NOW + timedelta(days=2)),
        an_appointment(start=NOW + timedelta(days=2), counsellor_id="mori"),
        an_appointment(start=NOW + timedelta(days=9)),
    )
    week = Week(date(2026, 11, 23), sessions, OPEN, VIEWER)
    face = week_face(week, NOW)
    assert [block.column for block in face.blocks] == [1, 3]
    assert [column.is_chosen for column in face.columns] == [False, True] + [False] * 5
    assert [column.shows_now for column in face.columns] == [False, True] + [False] * 5
    assert len(week_face(replace(week, only_mine=False), NOW).blocks) == 3
    assert face.columns[0].closed == (face.shown,)


def test_a_month_counts_by_state_and_day() -> None:
    sessions = (
        an_appointment(state=State.DONE),
        an_appointment(state=State.DONE, start=NOW + minutes(60)),
        an_appointment(state=State.NO_SHOW, start=NOW + minutes(120)),
        an_appointment(state=State.DONE, start=NOW + minutes(14 * 60 + 10), counsellor_id="mori"),
    )
    face = month_face(Month(TODAY, sessions, frozenset({date(2026, 11, 23)})), TODAY)
    by_date = {cell.date: cell for cell in face.cells}
    assert face.cells[0].date == date(2026, 10, 26)
    assert by_date[TODAY].counts == ((State.DONE, 2), (State.NO_SHOW, 1))
    assert by_date[TODAY].is_today
    assert by_date[date(2026, 11, 25)].counts == ((State.DONE, 1),)
    assert by_date[date(2026, 11, 23)].is_closed
    assert "Finished 2" in by_date[TODAY].spoken
    mine = month_face(Month(TODAY, sessions, me=ME), TODAY)
    assert next(cell for cell in mine.cells if cell.date == date(2026, 11, 25)).counts == ()


@pytest.mark.parametrize(
    ("language", "title"),
    [(QLocale.Language.Japanese, "令和8年11月"), (QLocale.Language.English, "November 2026")],
)
def test_the_month_is_headed_by_era_in_japanese(language: QLocale.Language, title: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        assert month_face(Month(TODAY, ()), TODAY).title == title
    finally:
        QLocale.setDefault(before)


def test_a_block_is_made_anew_only_where_something_of_it_may_differ() -> None:
    running = an_appointment(state=State.ONLINE, started_at=NOW - minutes(5), start=NOW - minutes(5))
    day = a_day(running, an_appointment(start=NOW + minutes(60)))
    kept = KeptBlocks()
    first = day_face(day, NOW, VIEWER, kept.of)
    more = day.with_appointment(an_appointment(start=NOW + minutes(120)))
    second = day_face(more, NOW + minutes(1), VIEWER, kept.of)
    assert [second.find(each.id) is each for each in first.blocks] == [True, True]
    beside = more.with_appointment(an_appointment(start=NOW + minutes(70)))
    for now, viewer in ((NOW + minutes(2), VIEWER), (NOW + minutes(40), VIEWER), (NOW, VIEWER), (NOW, OTHER)):
        assert day_face(beside, now, viewer, kept.of) == day_face(beside, now, viewer)
