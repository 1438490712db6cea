"""What the page of statistics says: figures, and for each chart its bars and its table."""

from dataclasses import dataclass
from datetime import datetime

from counsellor_app.domain.export_table import Cell, Table
from counsellor_app.domain.statistics.report import (
    OF_SWITCHES,
    Bar,
    Comparison,
    Dimension,
    Figures,
    Report,
    Selection,
)
from counsellor_app.ui.phrases import named, two_sentences
from counsellor_app.ui.records.notes import incident_cells, incident_headings, note_of
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
        return two_sentences(named(self.title, self.value), self.change)


@dataclass(frozen=True, slots=True)
class BarFace:
    """One bar, with its row of the table; ``more`` are further cells of the row."""

    label: str
    bar: Bar
    before: int
    selection: Selection
    more: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class ChartFace:
    """A chart and its table. ``parts`` are the words of the parts of each bar, empty where it has none;
    ``minutes`` the heading of the minutes, empty where there are none; ``more`` are those of further cells.
    ``note`` is a sentence without which the figures would be misread, all there is where there are no bars.
    """

    title: str
    period: str
    dimension: Dimension
    bars: tuple[BarFace, ...]
    parts: tuple[str, ...] = ()
    minutes: str = ""
    more: tuple[str, ...] = ()
    note: str = ""

    @property
    def compares(self) -> bool:
        """Whether each bar has one of the period before beside it."""
        return not self.parts and self.dimension is not Dimension.INCIDENT

    @property
    def table(self) -> Table:
        """The same as a table, for the screen, the clipboard and files."""
        minutes = (self.minutes,) if self.minutes else ()
        before = (translate("Records", "Period before"),) if self.compares else ()
        first = (_heading(self.dimension), _counted(self.dimension))
        headings = (*first, *before, *self.parts, *minutes, *self.more)
        rows = tuple(self._row(each) for each in self.bars)
        return Table(self.title, headings, rows, has_chart=bool(self.bars), note=self.note)

    def _row(self, face: BarFace) -> tuple[Cell, ...]:
        minutes = (face.bar.minutes,) if self.minutes else ()
        before = (face.before,) if self.compares else ()
        return (face.label, face.bar.count, *before, *face.bar.parts, *minutes, *face.more)


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
        case Dimension.INCIDENT:
            return translate("Records", "Since")
    return translate("Records", "Item")


def _counted(dimension: Dimension) -> str:
    if dimension in OF_SWITCHES and dimension is not Dimension.INCIDENT:
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

    days = (
        translate("Records", "Days of failures"),
        f"{now.incidents:,}",
        now.incidents,
        was.incidents,
        None,
    )
    of_failures = (days,) if now.incidents or was.incidents else ()
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
        *of_failures,
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


def chart_face(comparison: Comparison, dimension: Dimension, now: datetime) -> ChartFace:
    """The chart of a dimension at the moment `now`, with what the period before had for each bar."""
    report, before = comparison.now, comparison.before.section(dimension)
    by_time = dimension in BY_TIME
    bars = tuple(
        BarFace(
            bar_word(dimension, bar.key, report.names),
            bar,
            0 if by_time else before.count(bar.key),
            Selection(dimension, bar.key),
            incident_cells(report.names.outage(bar.key), now) if dimension is Dimension.INCIDENT else (),
        )
        for bar in report.section(dimension).bars
    )
    is_hidden = dimension is Dimension.OUTCOME and not report.names.sees_outcomes
    return ChartFace(
        title=dimension_word(dimension),
        period=period_word(report.period),
        dimension=dimension,
        bars=() if is_hidden else bars,
        parts=part_words() if by_time else (),
        minutes=minutes_heading(dimension),
        more=incident_headings() if dimension is Dimension.INCIDENT else (),
        note=note_of(comparison, dimension),
    )


def tables(comparison: Comparison, now: datetime) -> tuple[Table, ...]:
    """Everything as tables for a file at the moment `now`: the figures, then each chart."""
    headings = (
        translate("Records", "Item"),
        period_word(comparison.now.period),
        period_word(comparison.before.period),
    )
    figures = _figures(comparison.now.figures, comparison.before.figures)
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (title, of_now, of_before) for title, _, of_now, of_before, _ in figures
    )
    charts = (chart_face(comparison, each, now).table for each in subjects(comparison.now))
    return (Table(translate("Records", "Figures"), headings, rows), *charts)


def as_text(table: Table) -> str:
    """A table for the clipboard: tabs between cells, as spreadsheets take it."""
    lines = (table.headings, *table.rows)
    return "\n".join("\t".join(str(cell).replace("\t", " ") for cell in line) for line in lines)
