"""The monthly report on paper: figures, every statistic as a table, and the days of failures."""

from counsellor_app.domain.export_table import Table as Figures
from counsellor_app.services.accounts.paper import MonthReport
from counsellor_app.ui.paper.day_sheet import Printed
from counsellor_app.ui.paper.document import Cell, Column, Document, Ink, Paragraph, Table, cell
from counsellor_app.ui.records.faces import tables
from counsellor_app.ui.records.words import period_word
from counsellor_app.ui.wording import translate

_FIRST, _OTHER = 44, 22


def month_document(report: MonthReport, printed: Printed) -> Document:
    """The same figures as on the screen and in exports; nobody who came is named."""
    period = report.comparison.now.period
    blocks: list[Table | Paragraph] = []
    for each in tables(report.comparison, printed.at):
        if each.rows or each.note:
            blocks.append(Paragraph(each.title, Ink.HEADING))
            blocks += [_table(each)] if each.rows else []
            blocks += [Paragraph(each.note)] if each.note else []
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
