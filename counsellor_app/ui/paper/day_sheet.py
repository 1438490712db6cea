"""The day sheet: the plan for the morning and for a power cut."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QLocale

from counsellor_app.domain.appointment import State
from counsellor_app.domain.japan import japan_date
from counsellor_app.services.accounts.paper import DaySheet, Line
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.moments import hhmm, span
from counsellor_app.ui.paper.document import Cell, Column, Document, Ink, Paragraph, Table, cell
from counsellor_app.ui.phone_words import shown_number
from counsellor_app.ui.wording import translate
from counsellor_app.ui.words import state_word

_PLAIN = frozenset({State.CONFIRMED, State.WAITING})


@dataclass(frozen=True, slots=True)
class Printed:
    """When a sheet was printed, and by whom."""

    at: datetime
    by: str

    def words(self) -> str:
        """The line at the foot of every page."""
        when = f"{long_date(japan_date(self.at))} {hhmm(self.at)}"
        return translate("Paper", "Printed {when} by {name}").format(when=when, name=self.by)


def day_document(sheet: DaySheet, printed: Printed) -> Document:
    """The sheet of a day; no ID, passcode or link stands on it."""
    columns = (
        Column(translate("Paper", "Time"), 27),
        Column(translate("Paper", "Counsellor"), 22),
        Column(translate("Paper", "Name"), 49),
        Column(translate("Paper", "Telephone"), 36),
        Column(translate("Paper", "Kind"), 21),
        Column(translate("Paper", "Room"), 25),
    )
    rows = tuple(map(_row, sheet.lines))
    none = Paragraph(translate("Paper", "No sessions on this day."))
    return Document(
        name=f"day-sheet-{sheet.date:%Y%m%d}",
        title=translate("Paper", "Day sheet"),
        subtitle=translate("Paper", "{day}: %n session(s)", None, len(rows)).format(
            day=long_date(sheet.date)
        ),
        office=sheet.office,
        mark=translate("Paper", "Confidential"),
        printed=printed.words(),
        blocks=(Table(columns, rows) if rows else none,),
    )


def _row(line: Line) -> tuple[Cell, ...]:
    is_japanese = QLocale().language() is QLocale.Language.Japanese
    number = shown_number(line.e164) + (f" ({line.ext})" if line.ext else "")
    state = "" if line.state in _PLAIN else state_word(line.state)
    return (
        Cell(((span(line.start, line.end), Ink.FIGURES), (state, Ink.SMALL))),
        cell(line.counsellor),
        Cell(((line.kana, Ink.SMALL), (line.name, Ink.STRONG))),
        cell(number or translate("Paper", "no number to call"), Ink.FIGURES if number else Ink.SMALL),
        cell(line.kind_ja if is_japanese else line.kind_en),
        cell(line.room or "—"),
    )
