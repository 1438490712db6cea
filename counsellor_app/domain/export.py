"""What leaves the office: exports for a purpose, and disclosures to authorities (S 7, A 5, N 7)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID


class Purpose(StrEnum):
    """What an export is for; decides its columns."""

    STATISTICS = "statistics"
    """Counts, without persons."""
    SESSIONS = "sessions"
    """Sessions with the persons' names and numbers, for the office's own records."""
    SWITCHES = "switches"
    """Switches to the telephone, without persons, for the maker of the tool."""


class ExportFormat(StrEnum):
    """What kind of file."""

    XLSX = "xlsx"
    CSV = "csv"
    """UTF-8 with a mark at its beginning, by which Japanese Excel knows it."""
    CSV_CP932 = "csv_cp932"
    """For programs that read nothing else; characters that it lacks are replaced and counted."""


@dataclass(frozen=True, slots=True)
class ExportRecord:
    """One export: who wrote how many rows about which days, for what purpose, into a file of which name."""

    id: UUID
    at: datetime
    staff_id: str
    purpose: Purpose
    format: ExportFormat
    first_day: date
    last_day: date
    row_count: int
    file_name: str


@dataclass(frozen=True, slots=True)
class Disclosure:
    """Something told to an authority on its lawful request: to whom, on what legal ground, what, and when.

    ``day`` is when it was handed over, ``at`` when it was written down.
    """

    id: UUID
    at: datetime
    staff_id: str
    recipient: str
    ground: str
    what: str
    day: date
