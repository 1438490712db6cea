"""What the preview shows of a row, and the report of a list."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass

from counsellor_app.domain.sheet_import.storing import Fate, RowFate
from counsellor_app.domain.sheet_import.verdict import RowVerdict, Verdict
from counsellor_app.services.booking.take_over import row_name
from counsellor_app.ui.dates import long_date
from counsellor_app.ui.importing.words import fate_word, skip_word, verdict_word, warning_word
from counsellor_app.ui.phone_words import shown_number
from counsellor_app.ui.wording import translate

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True, repr=False)
class RowFace:
    """A row of the preview. ``why`` is everything that there is to say of it."""

    name: str
    verdict: str
    when: str
    who: str
    why: str


def row_face(row: RowVerdict, fate: Fate | None = None) -> RowFace:
    """A row in words; ``fate`` is what the attempt to store the list said of it."""
    said = [fate_word(fate)] if fate not in (None, Fate.SKIPPED) and fate else []
    said += [skip_word(row.reason)] if row.reason else []
    said += [warning_word(each) for each in row.warnings]
    return RowFace(row_name(row), verdict_word(row.verdict), _when(row), _who(row), " ".join(said))


def can_be_taken(row: RowVerdict) -> bool:
    """Whether a person may tick it at all."""
    return row.verdict is not Verdict.SKIP


def report_csv(fates: Iterable[RowFate]) -> str:
    """What was not taken over and why, for Excel: no names, no formulas, a line for each row."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    heads = (translate("Importing", "Row"), translate("Importing", "Date"), translate("Importing", "Why"))
    writer.writerow(heads)
    for each in fates:
        if each.fate is not Fate.STORED:
            face = row_face(each.row, each.fate)
            day = each.row.day.isoformat() if each.row.day else ""
            writer.writerow([_harmless(cell) for cell in (face.name, day, face.why or fate_word(each.fate))])
    return out.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _when(row: RowVerdict) -> str:
    day = long_date(row.day) if row.day else ""
    start = f"{row.start.hour}:{row.start.minute:02}" if row.start else ""
    end = f"–{row.end.hour}:{row.end.minute:02}" if row.end else ""
    return f"{day} {start}{end}".strip()


def _who(row: RowVerdict) -> str:
    """Two identifiers side by side."""
    person = row.person
    second = person.seeker_number or (shown_number(person.phone) if person.phone else "") or person.email
    return "  ".join(each for each in (person.name, second) if each)
