"""The monthly report on paper: figures, every statistic as a table, and the days of failures."""

from counsellor_app.domain.export_table import Table as Figures
from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.outage import Incident
from counsellor_app.services.paper import MonthReport
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.moments import span
from counsellor_app.ui.paper.day_sheet import Printed
from counsellor_app.ui.paper.document import Cell, Column, Document, Ink, Paragraph, Table, cell
from counsellor_app.ui.records.faces import tables
from counsellor_app.ui.records.words import period_word
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import reason_word

_FIRST, _OTHER = 44, 22


def month_document(report: MonthReport, printed: Printed) -> Document:
    """The same figures as on the screen and in exports; nobody who came is named."""
    period = report.comparison.now.period
    blocks: list[Table | Paragraph] = []
    for each in tables(report.comparison):
        if each.rows:
            blocks += [Paragraph(each.title, Ink.HEADING), _table(each)]
    if report.incidents:
        blocks += [
            Paragraph(translate("Paper", "Days of failures"), Ink.HEADING),
            _incidents(report.incidents),
        ]
    return Document(
        name=f"monthly-report-{period.first:%Y%m}",
        title=translate("Paper", "Monthly report"),
        subtitle=period_word(period),
        office=report.office,
        mark="",
        printed=printed.words(),
        blocks=tuple(blocks),
    )


def _table(table: Figures) -> Table:
    columns = (
        Column(title, _OTHER, right=True) if place else Column(title, _FIRST)
        for place, title in enumerate(table.headings)
    )
    return Table(tuple(columns), tuple(tuple(map(_cell, row)) for row in table.rows))


def _cell(value: object) -> Cell:
    return cell(str(value), Ink.BODY)


def _incidents(incidents: tuple[Incident, ...]) -> Table:
    columns = (
        Column(translate("Paper", "Day"), 44),
        Column(translate("Paper", "Time"), 30),
        Column(translate("Paper", "Reason"), 34),
        Column(translate("Paper", "Sessions"), 22, right=True),
        Column(translate("Paper", "Minutes lost"), 22, right=True),
    )
    return Table(columns, tuple(map(_incident_row, incidents)))


def _incident_row(each: Incident) -> tuple[Cell, ...]:
    outage = each.outage
    return (
        cell(long_date(japan_date(outage.began_at))),
        cell(span(outage.began_at, outage.ends_at)),
        cell(reason_word(outage.reason)),
        cell(str(len(each.sessions)), Ink.FIGURES),
        cell(str(each.minutes_lost), Ink.FIGURES),
    )
