"""Long work in pieces, and what the page says when reading fails, is cancelled or finds nothing."""

from collections.abc import Generator, Iterator
from dataclasses import replace
from datetime import timedelta
from threading import Event

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from counsellor_app.domain.commands import Start
from counsellor_app.domain.export_table import Column
from counsellor_app.domain.failure import FailureReason
from counsellor_app.domain.outage import Outage
from counsellor_app.domain.problem import Problem, ProblemCode
from counsellor_app.domain.statistics.facts import Names
from counsellor_app.domain.statistics.period import PeriodKind, period_of
from counsellor_app.domain.statistics.report import Bar, Dimension, Figures, Report, Section, Selection
from counsellor_app.services.accounts.exports import Exports
from counsellor_app.services.accounts.reports import Reports
from counsellor_app.services.consultations import Consultations
from counsellor_app.services.day_book import DayBook
from counsellor_app.storage.accounts.statistics import StatisticsStore
from counsellor_app.storage.store import DeskStore
from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.palettes import DARK, HIGH_CONTRAST, LIGHT, Theme
from counsellor_app.ui.records.chart_paint import paint_chart
from counsellor_app.ui.records.export_presenter import ExportPresenter
from counsellor_app.ui.records.export_words import words_of_file
from counsellor_app.ui.records.faces import BarFace, ChartFace, part_words, tables
from counsellor_app.ui.records.page import RecordsPage
from counsellor_app.ui.records.presenter import RecordsPresenter
from counsellor_app.ui.stepped_job import Hearers, SteppedJob
from counsellor_app.ui.today.ledger import Ledger
from counsellor_app.ui.today.presenter import TodayPresenter
from tests.builders import ACTOR, NOW, TODAY, a_command, an_appointment, an_id, minutes


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


class Desk:
    """The page over one store, whose reading can be made to fail."""

    def __init__(self, store: DeskStore, jobs: Jobs, qtbot: QtBot) -> None:
        self.fault: Problem | None = None
        self.qtbot = qtbot
        ledger = Ledger(lambda: Consultations(store), jobs)
        today = TodayPresenter(lambda: DayBook(store), ledger, jobs, lambda: NOW, ACTOR)
        self.store = store
        self.presenter = RecordsPresenter(self.reports, jobs, today)
        self.exports = ExportPresenter(lambda: Exports(store), jobs, self.presenter)
        self.page = RecordsPage(self.presenter, self.exports, lambda _parent, _name: "")
        qtbot.addWidget(self.page)
        self.page.resize(820, 640)
        self.page.show()

    def reports(self) -> Reports:
        if self.fault is not None:
            raise self.fault
        return Reports(self.store)

    def read(self) -> str:
        """All that labels show, when nothing is read any more."""
        self.qtbot.waitUntil(lambda: self.presenter.state.progress is None)
        return "\n".join(each.text() for each in self.page.findChildren(QLabel) if each.isVisible())


@pytest.fixture
def desk(store: DeskStore, jobs: Jobs, qtbot: QtBot) -> Desk:
    return Desk(store, jobs, qtbot)


def test_pieces_let_other_work_in_between(jobs: Jobs, qtbot: QtBot) -> None:
    order: list[str] = []
    reached: list[int] = []

    def work() -> Generator[float, None, int]:
        for piece in range(3):
            order.append(f"piece {piece}")
            yield (piece + 1) / 3
        return 7

    failed: list[Exception] = []
    SteppedJob(jobs, lambda _stop: work(), Hearers(lambda _share: None, reached.append, failed.append))
    jobs.submit(lambda: order.append("press"))
    qtbot.waitUntil(lambda: reached == [7])
    assert order == ["piece 0", "press", "piece 1", "piece 2"]
    assert failed == []


def test_cancelled_work_stops_cleans_up_and_tells_nobody(jobs: Jobs, qtbot: QtBot) -> None:
    begun, cleaned = Event(), Event()
    told: list[object] = []

    def work() -> Generator[float, None, int]:
        try:
            while True:
                begun.set()
                yield 0.5
        finally:
            cleaned.set()

    job = SteppedJob(jobs, lambda _stop: work(), Hearers(lambda _s: None, told.append, told.append))
    qtbot.waitUntil(begun.is_set)
    job.cancel()
    qtbot.waitUntil(cleaned.is_set)
    assert told == []


def test_an_empty_period_says_so_and_how_to_go_on(desk: Desk) -> None:
    assert "No session in this period" in desk.read()


def test_a_store_that_cannot_be_read_is_told_and_tried_again(desk: Desk) -> None:
    desk.read()
    desk.fault = Problem(ProblemCode.BUSY)
    desk.presenter.refresh()
    assert "The statistics could not be read" in desk.read()
    assert "Another program holds the desk file" in desk.read()
    desk.fault = None
    desk.store.add_appointment(an_appointment(), ACTOR, NOW)
    desk.presenter.refresh()
    assert "Sessions held" in desk.read()


def test_a_cancelled_count_says_so(desk: Desk) -> None:
    desk.read()
    desk.presenter.show_kind(PeriodKind.FISCAL_YEAR)
    desk.presenter.cancel()
    assert "Cancelled; nothing was counted" in desk.read()


def test_free_dates_may_be_given_in_any_order(desk: Desk) -> None:
    desk.presenter.show_dates(TODAY, TODAY - timedelta(days=9))
    period = desk.presenter.state.period
    assert (period.first, period.last) == (TODAY - timedelta(days=9), TODAY)
    desk.read()


def test_nobody_is_asked_for_a_place_before_pressing_and_none_chosen_writes_nothing(desk: Desk) -> None:
    desk.read()
    desk.page.export.click()
    desk.page.export_view.save.click()
    assert desk.exports.state.progress is None
    assert desk.store.exports.exports() == ()


def shown(desk: Desk, dimension: Dimension) -> str:
    desk.read()
    desk.presenter.choose(dimension)
    return desk.read()


def test_a_day_of_failures_that_goes_on_says_so_and_how_long_so_far(desk: Desk) -> None:
    desk.store.outages.begin(Outage(an_id(), FailureReason.TOOL_FAILURE, NOW - minutes(75), ACTOR))
    desk.presenter.refresh()
    words = shown(desk, Dimension.INCIDENT)
    assert "Days of failures: 1 (period before: 0)." in words
    table = desk.page.overview.table
    row = [table.model().index(0, column).data() for column in range(table.model().columnCount())]
    assert row[1:] == ["0", "0", "still down", "75", "Tool is down"]


class SeenByReception(StatisticsStore):
    """As reception's login reads it in an office's database: no outcome looks as if it was written."""

    def names(self) -> Names:
        return replace(super().names(), sees_outcomes=False)


def test_who_may_not_read_outcomes_is_told_so_instead_of_empty_bars(desk: Desk) -> None:
    session = desk.store.add_appointment(an_appointment(start=NOW - minutes(60)), ACTOR, NOW)
    desk.store.apply(a_command(Start, session, at=session.start))
    desk.store.statistics = SeenByReception(desk.store._engine)
    desk.presenter.refresh()
    said = "Your login may not read what came of sessions"
    assert said in shown(desk, Dimension.OUTCOME)
    overview = desk.page.overview
    assert not any(part.isVisible() for part in (overview.chart, overview.table, overview.copy_table))
    assert said not in shown(desk, Dimension.KIND)
    assert overview.table.isVisible()
    desk.presenter.open_list(None)
    desk.qtbot.waitUntil(lambda: desk.presenter.state.listed is not None)
    assert desk.page.list.table.isColumnHidden(desk.page.list.model.outcome_column)
    comparison = desk.presenter.state.comparison
    assert comparison is not None
    (table,) = (each for each in tables(comparison, NOW) if each.title == "Outcomes")
    assert (table.rows, table.note[:45]) == ((), said)
    words = words_of_file(comparison.now.names)
    assert words.of(Column.OUTCOME, "") == "not shown to this login"


def a_chart(parts: bool) -> ChartFace:
    keys = ("2026-11-24", "2026-11-25") if parts else ("done", "no_show")
    dimension = Dimension.DAY if parts else Dimension.STATE
    bars = tuple(
        BarFace(key, Bar(key, 4, 0, (2, 1, 1) if parts else ()), 0 if parts else 3, Selection(dimension, key))
        for key in keys
    )
    return ChartFace("t", "p", dimension, bars, part_words() if parts else (), "")


def painted(face: ChartFace, theme: Theme) -> QImage:
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.surface))
    with QPainter(image) as painter:
        spots = paint_chart(painter, image.rect().toRectF(), face, theme)
    assert [each.face for each in spots] == list(face.bars)
    return image


@pytest.mark.parametrize("theme", [LIGHT, DARK, HIGH_CONTRAST], ids=lambda theme: theme.name)
@pytest.mark.parametrize("parts", [True, False])
def test_parts_are_told_apart_without_colour(qtbot: QtBot, theme: Theme, parts: bool) -> None:
    """In grey the three parts of a bar still differ: by their pattern, as their legend shows."""
    grey = painted(a_chart(parts), theme).convertToFormat(QImage.Format.Format_Grayscale8)
    boxes = []
    left = 0
    for _ in range(3 if parts else 2):
        while grey.pixelColor(left, 13).lightness() == QColor(theme.surface).lightness():
            left += 1
        box = grey.copy(left + 2, 9, 8, 8)
        boxes.append(bytes(box.constBits()))
        left += 60
    assert len(set(boxes)) == len(boxes)


def test_figures_without_sessions_divide_by_nothing() -> None:
    empty = Report(period_of(PeriodKind.MONTH, TODAY), Figures(), (), Names())
    assert (empty.figures.switched_share, empty.figures.no_show_share) == (0.0, 0.0)
    assert empty.section(Dimension.DAY) == Section(Dimension.DAY, ())
    assert replace(empty).is_empty


@pytest.mark.parametrize(
    ("dimension", "heading"),
    [(Dimension.DAY, "Date"), (Dimension.MONTH, "Month"), (Dimension.HOUR, "Time"), (Dimension.KIND, "Item")],
)
def test_the_first_column_of_a_table_says_what_stands_in_it(dimension: Dimension, heading: str) -> None:
    assert ChartFace("t", "p", dimension, (), (), "").table.headings[0] == heading
