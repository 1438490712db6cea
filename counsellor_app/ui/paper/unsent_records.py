"""What has not reached the office, for a colleague's hands while its database stays away."""

from counsellor_app.domain.japan import japan_date
from counsellor_app.domain.line.wishes import pending_of
from counsellor_app.services.office.tray import UnsentSheet, Waiting
from counsellor_app.ui.calendar.timeline_face import shown_name
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.moments import hhmm
from counsellor_app.ui.office.waiting_words import phones_text, title_of, why_text, wished_hours
from counsellor_app.ui.paper.day_sheet import Printed
from counsellor_app.ui.paper.document import Cell, Column, Document, Ink, Paragraph, Table, cell
from counsellor_app.ui.wording import translate


def unsent_document(sheet: UnsentSheet, desk: str, printed: Printed) -> Document:
    """As much of each person as the tray shows; ``desk`` names the PC. Nothing that was written of a session
    stands on it.
    """
    parts = (
        (translate("Office", "Records that the office did not take"), sheet.refused),
        (translate("Office", "Provisional: not sent, or to be told"), sheet.wishes),
        (translate("Paper", "Sent by itself once the office answers"), sheet.facts),
    )
    blocks: list[Paragraph | Table] = [Paragraph(_about())]
    for title, waiting in parts:
        if waiting:
            blocks += [Paragraph(title, Ink.HEADING), _table(waiting)]
    count = sum(len(waiting) for _, waiting in parts)
    return Document(
        name=f"unsent-records-{japan_date(printed.at):%Y%m%d}",
        title=translate("Paper", "Unsent records"),
        subtitle=translate("Paper", "%n record(s) on the PC {pc}", None, count).format(pc=desk),
        office=sheet.office,
        mark=translate("Paper", "Confidential"),
        printed=printed.words(),
        blocks=tuple(blocks),
    )


def _about() -> str:
    return translate(
        "Paper",
        "For going on by hand while the office database stays away. What was not sent yet is sent by this PC "
        "itself once the office answers: do not enter it at another desk as well.",
    )


def _table(waiting: tuple[Waiting, ...]) -> Table:
    columns = (
        Column(translate("Paper", "Recorded"), 33),
        Column(translate("Paper", "What"), 54),
        Column(translate("Paper", "Consultation"), 33),
        Column(translate("Paper", "Name"), 40),
        Column(translate("Paper", "Done by"), 20),
    )
    return Table(columns, tuple(map(_row, waiting)))


def _row(waiting: Waiting) -> tuple[Cell, ...]:
    command, session = waiting.entry.command, waiting.session
    why = why_text(waiting.entry) if waiting.is_refused else ""
    pressed = (hhmm(command.at), Ink.FIGURES), (long_date(japan_date(command.at)), Ink.SMALL)
    what = Cell(((title_of(waiting), Ink.BODY), (why, Ink.SMALL)))
    if session is None:
        return Cell(pressed), what, cell("—"), cell("—"), cell("")
    day, hours = wished_hours(command, session)
    phones = "" if pending_of(command) is None else phones_text(session)
    return (
        Cell(pressed),
        what,
        Cell(((hours, Ink.FIGURES), (day, Ink.SMALL))),
        Cell(((shown_name(session), Ink.STRONG), (phones, Ink.SMALL))),
        cell(""),
    )
