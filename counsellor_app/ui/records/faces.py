"""What the page of statistics says: figures, and for each chart its bars and its table."""

from dataclasses import dataclass

from counsellor_app.domain.export_table import Cell, Table
from counsellor_app.domain.statistics.report import Bar, Comparison, Dimension, Figures, Report, Selection
from counsellor_app.ui.records.words import (
    bar_word,
    change_word,
    dimension_word,
    minutes_heading,
    period_word,
)
from counsellor_app.ui.wording import translate

BY_TIME = frozenset({Dimension.DAY, Dimension.MONTH})
UPRIGHT = BY_TIME | {Dimension.HOUR, Dimension.SWITCH_HOUR}
"""Charts whose bars stand side by side; the others lie one under the other."""
SUBJECTS: tuple[Dimension, ...] = tuple(Dimension)


@dataclass(frozen=True, slots=True)
class FigureFace:
    """A number, what it counts, and in words what has changed since the period before."""

    title: str
    value: str
    change: str
    selection: Selection | None = None

    @property
    def spoken(self) -> str:
        """As a screen reader reads it."""
        return f"{self.title}: {self.value}. {self.change}"


@dataclass(frozen=True, slots=True)
class BarFace:
    """One bar, with its row of the table."""

    label: str
    bar: Bar
    before: int
    selection: Selection


@dataclass(frozen=True, slots=True)
class ChartFace:
    """A chart and its table. ``parts`` are the words of the parts of each bar, empty where it has none;
    ``minutes`` the heading of the minutes, empty where there are none.
    """

    title: str
    period: str
    dimension: Dimension
    bars: tuple[BarFace, ...]
    parts: tuple[str, ...]
    minutes: str

    @property
    def table(self) -> Table:
        """The same as a table, for the screen, the clipboard and files."""
        minutes = (self.minutes,) if self.minutes else ()
        before = () if self.parts else (translate("Records", "Period before"),)
        headings = (_heading(self.dimension), _counted(self.dimension), *before, *self.parts, *minutes)
        return Table(self.title, headings, tuple(self._row(each) for each in self.bars), has_chart=True)

    def _row(self, face: BarFace) -> tuple[Cell, ...]:
        minutes = (face.bar.minutes,) if self.minutes else ()
        before = () if self.parts else (face.before,)
        return (face.label, face.bar.count, *before, *face.bar.parts, *minutes)


def part_words() -> tuple[str, ...]:
    """The parts of a bar over time, from its foot."""
    return (
        translate("Records", "Screen only"),
        translate("Records", "Phone switch"),
        translate("Records", "Not held"),
    )


def _heading(dimension: Dimension) -> str:
    match dimension:
        case Dimension.DAY:
            return translate("Records", "Date")
        case Dimension.MONTH:
            return translate("Records", "Month")
        case Dimension.HOUR | Dimension.SWITCH_HOUR:
            return translate("Records", "Time")
    return translate("Records", "Item")


def _counted(dimension: Dimension) -> str:
    if dimension.value.startswith("switch") or dimension is Dimension.FINDING:
        return translate("Records", "Switches")
    return translate("Records", "Sessions")


def figure_faces(comparison: Comparison) -> tuple[FigureFace, ...]:
    """The few numbers that come first."""
    now, before = comparison.now.figures, comparison.before.figures
    return tuple(
        FigureFace(title, value, change_word(of_now, of_before), selection)
        for title, value, of_now, of_before, selection in _figures(now, before)
    )


def _figures(now: Figures, was: Figures) -> tuple[tuple[str, str, int, int, Selection | None], ...]:
    of_all = translate("Records", "{number} ({share})")

    def share(number: int, part: float) -> str:
        return of_all.format(number=f"{number:,}", share=f"{part:.0%}")

    no_show = Selection(Dimension.STATE, "no_show")
    cancelled = Selection(Dimension.STATE, "cancelled")
    return (
        (translate("Records", "Sessions held"), f"{now.held:,}", now.held, was.held, None),
        (
            translate("Records", "Went to the telephone"),
            share(now.switched_sessions, now.switched_share),
            now.switched_sessions,
            was.switched_sessions,
            None,
        ),
        (
            translate("Records", "Minutes lost"),
            f"{now.minutes_lost:,}",
            now.minutes_lost,
            was.minutes_lost,
            None,
        ),
        (
            translate("Records", "No-shows"),
            share(now.no_shows, now.no_show_share),
            now.no_shows,
            was.no_shows,
            no_show,
        ),
        (translate("Records", "Cancelled"), f"{now.cancelled:,}", now.cancelled, was.cancelled, cancelled),
        (
            translate("Records", "Minutes talked"),
            f"{now.talk_minutes:,}",
            now.talk_minutes,
            was.talk_minutes,
            None,
        ),
    )


def subjects(report: Report) -> tuple[Dimension, ...]:
    """The charts that have something to show, in their order."""
    return tuple(each.dimension for each in report.sections if each.dimension in SUBJECTS)


def chart_face(comparison: Comparison, dimension: Dimension) -> ChartFace:
    """The chart of a dimension, with what the period before had for each bar."""
    report, before = comparison.now, comparison.before.section(dimension)
    by_time = dimension in BY_TIME
    bars = tuple(
        BarFace(
            bar_word(dimension, bar.key, report.names),
            bar,
            0 if by_time else before.count(bar.key),
            Selection(dimension, bar.key),
        )
        for bar in report.section(dimension).bars
    )
    return ChartFace(
        title=dimension_word(dimension),
        period=period_word(report.period),
        dimension=dimension,
        bars=bars,
        parts=part_words() if by_time else (),
        minutes=minutes_heading(dimension),
    )


def tables(comparison: Comparison) -> tuple[Table, ...]:
    """Everything as tables for a file: the figures, then each chart."""
    headings = (
        translate("Records", "Item"),
        period_word(comparison.now.period),
        period_word(comparison.before.period),
    )
    now, before = comparison.now.figures, comparison.before.figures
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (title, of_now, of_before) for title, _, of_now, of_before, _ in _figures(now, before)
    )
    charts = (chart_face(comparison, each).table for each in subjects(comparison.now))
    return (Table(translate("Records", "Figures"), headings, rows), *charts)


def as_text(table: Table) -> str:
    """A table for the clipboard: tabs between cells, as spreadsheets take it."""
    lines = (table.headings, *table.rows)
    return "\n".join("\t".join(str(cell).replace("\t", " ") for cell in line) for line in lines)
