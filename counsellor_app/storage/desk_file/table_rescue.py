"""Saving the rows of one table of a damaged file."""

from bisect import bisect_right
from collections.abc import Callable

from sqlcipher3 import dbapi2

from counsellor_app.storage.desk_file.damaged_file import BrokenOffError, DamagedFile, Key, TableShape

_HIGHEST_STEP = 1 << 40
_FETCHED_SINGLY = 2_000


class TableRescue:
    """Walks the table; at a bad page it looks for the next key from which rows can be read, and goes on.

    Which keys there are is known from an index, or guessed where the key is a row number.
    """

    def __init__(self, damaged: DamagedFile, saved: dbapi2.Connection, name: str) -> None:
        self._damaged, self._saved = damaged, saved
        self._shape: TableShape = damaged.shape(name)
        self._known: list[Key] = []
        self.rows_saved = 0
        self.rows_lost = 0
        self.is_incomplete = False
        """Whether rows may be lost of which nobody can tell."""

    def run(self) -> None:
        """Copy what can be read; count what an index knows and cannot be read."""
        last, is_whole = self._walk(self._shape.select("", "ASC"))
        if is_whole:
            return
        keys, all_known = self._damaged.keys_in_indexes(self._shape)
        self._known = _sorted(keys)
        self.is_incomplete = not all_known
        while not is_whole:
            start = self._readable_after(last)
            if start is None:
                break
            last, is_whole = self._walk(self._from("ASC"), start)
            last = last or start
        if not is_whole and not self._known and not self._shape.is_numbered:
            self._walk(self._shape.select("", "DESC"))
        self._fetch_islands()

    def _walk(self, query: str, values: Key = ()) -> tuple[Key | None, bool]:
        """Save rows up to the end or a bad page: the key of the last one, and whether it was the end."""
        last: Key | None = None
        try:
            for row in self._damaged.rows(query, values):
                self.rows_saved += self._saved.execute(self._shape.insert, row).rowcount
                last = row[: len(self._shape.keys)]
        except BrokenOffError:
            return last, False
        return last, True

    def _from(self, order: str) -> str:
        return self._shape.select(f"WHERE {self._shape.key} >= {self._shape.holes}", order)

    def _readable_after(self, last: Key | None) -> Key | None:
        """The next key after `last` from which the table can be read; None when there is none."""
        candidate = self._candidates(last)
        bad, good, step = -1, None, 1
        while good is None:
            key = candidate(bad + step)
            if key is None and step == 1:
                return None
            if key is None:
                step = 1  # past the last key: come nearer to it
            elif self._is_readable(key):
                good = bad + step
            else:
                bad, step = bad + step, step * 2
                if step > _HIGHEST_STEP:
                    return None
        while good - bad > 1:
            middle = (good + bad) // 2
            key = candidate(middle)
            if key is not None and self._is_readable(key):
                good = middle
            else:
                bad = middle
        return candidate(good)

    def _candidates(self, last: Key | None) -> Callable[[int], Key | None]:
        if self._known:
            begin = bisect_right(self._known, last) if last else 0
            return lambda n: self._known[begin + n] if begin + n < len(self._known) else None
        if self._shape.is_numbered:
            number = last[0] if last else 0
            if isinstance(number, int):
                return lambda n: (number + 1 + n,)
        return lambda n: None

    def _is_readable(self, key: Key) -> bool:
        try:
            for _ in self._damaged.rows(self._from("ASC") + " LIMIT 1", key):
                pass
        except BrokenOffError:
            return False
        return True

    def _fetch_islands(self) -> None:
        """Single rows between bad pages close together, of which an index knows."""
        query = f"SELECT {self._shape.key_list} FROM {self._shape.name}"  # noqa: S608
        missing = set(self._known) - set(self._saved.execute(query))
        self.rows_lost = len(missing)
        one = self._shape.select(f"WHERE {self._shape.key} = {self._shape.holes}", "ASC")
        for key in sorted(missing, key=repr)[:_FETCHED_SINGLY]:
            before = self.rows_saved
            self._walk(one, key)
            self.rows_lost -= self.rows_saved - before


def _sorted(keys: set[Key]) -> list[Key]:
    """In the order of the table: text by code points is text by UTF-8 bytes."""
    try:
        return sorted(keys)
    except TypeError:
        return []  # keys of mixed types: no program of ours wrote them
