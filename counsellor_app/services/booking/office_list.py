"""The office's own list: read to a verdict for each row, then taken over as a whole or not at all."""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from counsellor_app.domain.sheet_import.problem import SheetError, SheetProblem
from counsellor_app.domain.sheet_import.storing import TakeOver
from counsellor_app.domain.sheet_import.verdict import RowVerdict
from counsellor_app.domain.staff import Actor

if TYPE_CHECKING:
    from counsellor_app.domain.rules.profile import OfficeProfile
    from counsellor_app.storage.store import Store


@dataclass(frozen=True, slots=True)
class TakeOverOrder:
    """The rows of a list, as sessions of which kind with whom, and the names of those that are left out.

    Giving it says that a person has looked at the warnings of the other rows.
    """

    rows: Sequence[RowVerdict]
    kind: str
    counsellors: tuple[str, ...]
    left_out: frozenset[str]


class OfficeList:
    """Blocking use cases for a worker thread."""

    def __init__(self, store: "Store", office: "OfficeProfile | None") -> None:
        self._store = store
        self._office = office

    @property
    def office(self) -> "OfficeProfile | None":
        """The office's rules, None while it has none."""
        return self._office

    def read(self, file: Path, now: datetime) -> Generator[float, None, tuple[RowVerdict, ...]]:
        """The verdict for each row of the file, step by step; yields how far it is. Raises SheetError."""
        from counsellor_app.domain.sheet_import import read_in_steps
        from counsellor_app.storage.sheets.spreadsheet import read_spreadsheet

        try:
            data = file.read_bytes()
        except OSError:
            raise SheetError(SheetProblem.UNREADABLE) from None
        rows = yield from read_in_steps(read_spreadsheet(data), now)
        if not rows:
            raise SheetError(SheetProblem.NO_LIST)
        return tuple(rows)

    def take_over(
        self, order: TakeOverOrder, by: Actor, at: datetime, is_stopped: Callable[[], bool]
    ) -> Generator[float, None, TakeOver]:
        """Store every row that can be, or none, step by step; yields how much has been looked at. The storing
        itself is one step. Raises Problem, Stopped, and KeyError for an unknown kind.
        """
        from counsellor_app.services.booking.take_over import Taking, Terms, store_in_steps

        if self._office is None:
            raise KeyError(order.kind)
        profile = self._office.kind(order.kind)
        terms = Terms(profile, order.counsellors, order.left_out, accepts_warnings=True)
        return (yield from store_in_steps(self._store, order.rows, Taking(terms, by, at, is_stopped)))
