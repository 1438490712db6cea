"""Tables as they go into a file: which columns a purpose needs, and nothing in them that a program would run.

What identifies a terminal (workstation, account) is in no column (S 7, A 5, N 7).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from counsellor_app.domain.appointment import Appointment
from counsellor_app.domain.failure import Verdict
from counsellor_app.domain.japan import JAPAN
from counsellor_app.domain.statistics.facts import SwitchFact

Cell = str | int | date
_STARTS_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


class Column(StrEnum):
    """Columns of lists; the words stand in `Words.columns`."""

    DAY = "day"
    START = "start"
    END = "end"
    KIND = "kind"
    NAME = "name"
    KANA = "kana"
    NUMBER = "number"
    COUNSELLOR = "counsellor"
    ROOM = "room"
    TOOL = "tool"
    STATE = "state"
    OUTCOME = "outcome"
    SWITCHES = "switches"
    TIME = "time"
    PHASE = "phase"
    REASON = "reason"
    SIDE = "side"
    MINUTES_LOST = "minutes_lost"
    FINDINGS = "findings"


SESSION_COLUMNS = (
    Column.DAY,
    Column.START,
    Column.END,
    Column.KIND,
    Column.NAME,
    Column.KANA,
    Column.NUMBER,
    Column.COUNSELLOR,
    Column.ROOM,
    Column.TOOL,
    Column.STATE,
    Column.OUTCOME,
    Column.SWITCHES,
    Column.MINUTES_LOST,
)
"""The office's own record of its sessions: no address, telephone, meeting ID, passcode, link or note."""
SWITCH_COLUMNS = (
    Column.DAY,
    Column.TIME,
    Column.TOOL,
    Column.PHASE,
    Column.REASON,
    Column.SIDE,
    Column.MINUTES_LOST,
    Column.FINDINGS,
)
"""For the maker of the tool: no person, neither of the office nor of those who came, and no free text."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words by code in the language of the file. ``codes`` maps the name of a column to words by code."""

    columns: Mapping[Column, str]
    codes: Mapping[Column, Mapping[str, str]] = field(default_factory=dict)

    def of(self, column: Column, code: str) -> str:
        """The word of a code; the code itself where there is none."""
        return self.codes.get(column, {}).get(code, code)


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet. ``has_chart`` asks for a native chart of its second column over its first; ``note`` is a
    sentence that stands under it.
    """

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    has_chart: bool = False
    note: str = ""


def harmless(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would take it for a formula."""
    return f"'{text}" if text.startswith(_STARTS_FORMULA) else text


def session_row(session: Appointment, words: Words) -> tuple[Cell, ...]:
    """The cells of `SESSION_COLUMNS`."""
    start, end = session.start.astimezone(JAPAN), session.end.astimezone(JAPAN)
    switches = tuple(each for each in session.failures if not each.withdrawn)
    tool = session.join.service.value if session.join else ""
    return (
        start.date(),
        f"{start:%H:%M}",
        f"{end:%H:%M}",
        words.of(Column.KIND, session.kind.key),
        session.client.name,
        session.client.kana,
        session.client.number,
        words.of(Column.COUNSELLOR, session.counsellor_id),
        words.of(Column.ROOM, session.room_id or ""),
        words.of(Column.TOOL, tool),
        words.of(Column.STATE, session.state.value),
        words.of(Column.OUTCOME, session.outcome.result.value if session.outcome else ""),
        len(switches),
        sum(each.minutes_lost for each in switches),
    )


def switch_row(fact: SwitchFact, words: Words) -> tuple[Cell, ...]:
    """The cells of `SWITCH_COLUMNS`."""
    failure = fact.failure
    at = failure.at.astimezone(JAPAN)
    bad = (each for each in failure.diagnosis if each.verdict is Verdict.BAD)
    return (
        at.date(),
        f"{at:%H:%M}",
        words.of(Column.TOOL, fact.tool),
        words.of(Column.PHASE, failure.phase.value),
        words.of(Column.REASON, failure.account.reason.value),
        words.of(Column.SIDE, failure.account.side.value),
        failure.minutes_lost,
        ", ".join(f"{words.of(Column.FINDINGS, each.step.value)} ({each.code})" for each in bad),
    )
