"""Files for a purpose, written whole or not at all, and the log of what left the office."""

import os
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from counsellor_app.domain.export import Disclosure, ExportFormat, ExportRecord, Purpose
from counsellor_app.domain.export_table import (
    SESSION_COLUMNS,
    SWITCH_COLUMNS,
    Cell,
    Table,
    Words,
    session_row,
    switch_row,
)
from counsellor_app.domain.staff import Actor
from counsellor_app.domain.statistics.period import Period
from counsellor_app.services.accounts.reports import IsStopped, never

if TYPE_CHECKING:
    from counsellor_app.storage.store import Store

_SLICE_DAYS = 31
_READ = 0.9
"""The share of the work that is done when everything is read."""
_WAIT_SECONDS = 0.05


class ExportFault(StrEnum):
    """Why no file was written; nothing is left of it and nothing was written down."""

    NOT_WRITABLE = "not_writable"
    TOO_MANY_ROWS = "too_many_rows"
    """For a workbook; a text file has no such bound."""


class ExportFailed(Exception):  # noqa: N818 - the domain's word
    """Carries a code, neither the path nor what was to be written."""

    def __init__(self, fault: ExportFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class ExportOrder:
    """What to write where. ``tables`` are those of statistics, finished; lists are read from the store."""

    purpose: Purpose
    format: ExportFormat
    period: Period
    path: Path
    words: Words
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written; ``replaced`` are the characters that the encoding lacks."""

    record: ExportRecord
    replaced: str = ""


class Exports:
    """For the worker thread. Every method raises Problem when the store cannot be used."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def write(
        self, order: ExportOrder, by: Actor, now: Callable[[], datetime], is_stopped: IsStopped = never
    ) -> Generator[float, None, Exported]:
        """Read piece by piece, write beside the place, write down who did it, and only then put it there.

        Gives the share that is done at each step. Raises ExportFailed.
        """
        tables = order.tables or (yield from self._list(order, is_stopped))
        rows = sum(len(each.rows) for each in tables)
        partial = order.path.with_name(f".{order.path.name}.partial")
        try:
            replaced = yield from _beside(lambda: _write_file(partial, order.format, tables))
            record = ExportRecord(
                id=uuid4(),
                at=now(),
                staff_id=by.staff_id,
                purpose=order.purpose,
                format=order.format,
                first_day=order.period.first,
                last_day=order.period.last,
                row_count=rows,
                file_name=order.path.name,
            )
            self._put_in_place(partial, order.path, record, by)
        except OSError:
            raise ExportFailed(ExportFault.NOT_WRITABLE) from None
        finally:
            with suppress(OSError):
                partial.unlink(missing_ok=True)
        return Exported(record, replaced)

    def _put_in_place(self, partial: Path, path: Path, record: ExportRecord, by: Actor) -> None:
        """Nothing leaves without its entry in the log."""
        self._store.exports.put_export(record, by)
        try:
            partial.replace(path)
        except OSError:
            self._store.exports.withdraw_export(record.id, by, record.at)
            raise

    def _list(self, order: ExportOrder, is_stopped: IsStopped) -> Generator[float, None, tuple[Table, ...]]:
        rows: list[tuple[Cell, ...]] = []
        for first, last in order.period.slices(_SLICE_DAYS):
            rows += self._rows(order, (first, last), is_stopped)
            _refuse_too_many(order.format, len(rows))
            yield ((last - order.period.first).days + 1) / order.period.days * _READ
        columns = SESSION_COLUMNS if order.purpose is Purpose.SESSIONS else SWITCH_COLUMNS
        headings = tuple(order.words.columns[each] for each in columns)
        return (Table(order.path.stem, headings, tuple(rows)),)

    def _rows(
        self, order: ExportOrder, days: tuple[date, date], is_stopped: IsStopped
    ) -> Iterator[tuple[Cell, ...]]:
        if order.purpose is Purpose.SESSIONS:
            return (session_row(each, order.words) for each in self._store.load_range(*days))
        found = self._store.statistics.facts(*days, is_stopped).switches
        return (switch_row(each, order.words) for each in found)

    def log(self) -> tuple[tuple[ExportRecord, ...], tuple[Disclosure, ...]]:
        """Exports and disclosures, the latest first."""
        return self._store.exports.exports(), self._store.exports.disclosures()

    def disclose(self, told: Disclosure, by: Actor) -> None:
        """Write down what was told to an authority on its lawful request."""
        self._store.exports.put_disclosure(told, by)


def _beside(work: Callable[[], str]) -> Generator[float, None, str]:
    """Do it on a thread of its own, so that what is pressed meanwhile does not wait for a large file."""
    with ThreadPoolExecutor(1, thread_name_prefix="export") as pool:
        future = pool.submit(work)
        while not future.done():
            wait((future,), _WAIT_SECONDS)
            yield _READ
        return future.result()


def _refuse_too_many(form: ExportFormat, rows: int) -> None:
    from counsellor_app.storage.sheets.sheet_files import MOST_ROWS

    if form is ExportFormat.XLSX and rows > MOST_ROWS:
        raise ExportFailed(ExportFault.TOO_MANY_ROWS)


def _write_file(path: Path, form: ExportFormat, tables: tuple[Table, ...]) -> str:
    """Write it durably; the characters that were replaced."""
    from counsellor_app.storage.sheets.sheet_files import as_cp932, as_utf8, csv_text, write_workbook

    replaced = ""
    if form is ExportFormat.XLSX:
        write_workbook(path, tables)
    elif form is ExportFormat.CSV:
        path.write_bytes(as_utf8(csv_text(tables)))
    else:
        content, replaced = as_cp932(csv_text(tables))
        path.write_bytes(content)
    with path.open("rb+") as file:
        os.fsync(file.fileno())
    return replaced
