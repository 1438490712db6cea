"""What stands beside the figures so that they are not misread: days of failures, own reasons, outcomes."""

from datetime import datetime, timedelta

from counsellor_app.domain.export_table import Cell
from counsellor_app.domain.outage import Outage
from counsellor_app.domain.statistics.report import OF_SWITCHES, Comparison, Dimension, Figures
from counsellor_app.ui.moments import hhmm
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import reason_word

_MINUTE = timedelta(minutes=1)


def incident_headings() -> tuple[str, ...]:
    """The headings of `incident_cells`."""
    return (
        translate("Records", "Works again"),
        translate("Records", "Minutes down"),
        translate("Records", "Reason"),
    )


def incident_cells(outage: Outage | None, now: datetime) -> tuple[Cell, ...]:
    """Until when the tool was down, how long, and why; of an outage that is in force, so far."""
    if outage is None:
        return ()
    if outage.in_force(now):
        until, end = translate("Records", "still down"), now
    else:
        end = outage.ends_at
        until = hhmm(end) if outage.ended_at is not None else translate("Records", "midnight")
    return (until, (end - outage.began_at) // _MINUTE, reason_word(outage.reason))


def note_of(comparison: Comparison, dimension: Dimension) -> str:
    """The sentence under a chart, empty for most."""
    now, was = comparison.now.figures, comparison.before.figures
    if dimension is Dimension.INCIDENT:
        return _compared(comparison, now, was)
    if dimension is Dimension.OUTCOME and not comparison.now.names.sees_outcomes:
        return translate(
            "Records",
            "Your login may not read what came of sessions, so it is not counted here (counsellors and"
            " administrators see it).",
        )
    if dimension is Dimension.OWN_REASON:
        return translate("Records", "Each of these also counts under the usual reason to which it belongs.")
    if dimension not in OF_SWITCHES or not now.incident_switches:
        return ""
    if dimension is Dimension.SWITCH_REASON:
        return translate(
            "Records",
            "%n switch(es) of days of failures stand in a row of their own;"
            " the reasons count single failures only.",
            None,
            now.incident_switches,
        )
    return translate(
        "Records",
        "%n of these switches belong(s) to days of failures, each of which is one incident.",
        None,
        now.incident_switches,
    )


def _compared(comparison: Comparison, now: Figures, was: Figures) -> str:
    def lost(of: Comparison, *, before: bool) -> int:
        report = of.before if before else of.now
        return sum(bar.minutes for bar in report.section(Dimension.INCIDENT).bars)

    words = translate(
        "Records",
        "Days of failures: {days} (period before: {days_before}). Sessions put on the telephone: {sessions}"
        " ({sessions_before}). Minutes lost: {lost} ({lost_before}).",
    )
    return words.format(
        days=f"{now.incidents:,}",
        days_before=f"{was.incidents:,}",
        sessions=f"{now.incident_switches:,}",
        sessions_before=f"{was.incident_switches:,}",
        lost=f"{lost(comparison, before=False):,}",
        lost_before=f"{lost(comparison, before=True):,}",
    )
