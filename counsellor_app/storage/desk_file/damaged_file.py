"""Reading a desk file in which some pages are bad."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlcipher3 import dbapi2

from counsellor_app.domain.this_pc.desk_file import DeskFileRefusedError, OpenRefusal
from counsellor_app.storage.desk_file.connection import DeskKey, connect_read_only, refusal_for
from counsellor_app.storage.desk_file.inspection import quoted

Key = tuple[object, ...]


class BrokenOffError(Exception):
    """A bad page was met."""


@dataclass(frozen=True, slots=True)
class Item:
    """A table, index, view or trigger and the SQL that makes it; `kind` as in pragma table_list."""

    kind: str
    name: str
    sql: str

    @property
    def holds_rows(self) -> bool:
        """Whether it is a table whose rows are to be copied."""
        return self.kind == "table"

    @property
    def is_made_after_rows(self) -> bool:
        """Whether it is derived from the rows; shadow tables come with their virtual table."""
        return self.kind not in ("table", "shadow")

    @property
    def is_full_text(self) -> bool:
        """Whether it is a full-text index that can be made anew from the table it indexes."""
        return self.kind == "virtual" and "fts5" in self.sql.lower() and "content=" in self.sql.lower()


@dataclass(frozen=True, slots=True)
class TableShape:
    """The SQL to read and write one table by its key: the row number, or the primary key."""

    name: str
    keys: tuple[str, ...]
    columns: tuple[str, ...]
    is_numbered: bool

    @property
    def key_list(self) -> str:
        """The key's columns with commas between them."""
        return ", ".join(self.keys)

    @property
    def key(self) -> str:
        """The key as one SQL value that can be compared."""
        return f"({self.key_list})"

    @property
    def holes(self) -> str:
        """What stands for the key's values in a query."""
        return "({})".format(", ".join("?" * len(self.keys)))

    def select(self, where: str, order: str) -> str:
        """A query for key and columns of rows, from the table itself and not from an index."""
        wanted = ", ".join((*self.keys, *self.columns))
        by = ", ".join(f"{key} {order}" for key in self.keys)
        return f"SELECT {wanted} FROM {self.name} NOT INDEXED {where} ORDER BY {by}"  # noqa: S608

    @property
    def insert(self) -> str:
        """The statement that writes such a row, once."""
        names = (*self.keys, *self.columns)
        holes = ", ".join("?" * len(names))
        return f"INSERT OR IGNORE INTO {self.name} ({', '.join(names)}) VALUES ({holes})"  # noqa: S608


class DamagedFile:
    """After the first bad page SQLCipher refuses all later reads of a connection (measured): each walk has
    a connection of its own.
    """

    def __init__(self, path: Path, key: DeskKey) -> None:
        self._path, self._key = path, key

    def schema(self) -> list[Item]:
        """Everything in the file, in the order in which it was made. Raises DAMAGED."""
        try:
            with closing(connect_read_only(self._path, self._key)) as connection:
                rows = connection.execute(
                    "SELECT coalesce(l.type, s.type), s.name, s.sql FROM sqlite_schema s"
                    " LEFT JOIN pragma_table_list l ON l.name = s.name AND l.schema = 'main'"
                    " WHERE s.sql IS NOT NULL AND s.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY s.rowid"
                ).fetchall()
        except dbapi2.DatabaseError as error:
            raise DeskFileRefusedError(refusal_for(error) or OpenRefusal.DAMAGED) from None
        except DeskFileRefusedError as error:
            damaged = error.refusal is OpenRefusal.WRONG_KEY  # the key is proven: the first page is bad
            raise DeskFileRefusedError(OpenRefusal.DAMAGED if damaged else error.refusal) from None
        return [Item(*row) for row in rows]

    def shape(self, name: str) -> TableShape:
        """How to read and write a table."""
        with closing(connect_read_only(self._path, self._key)) as connection:
            (without_rowid,) = connection.execute(
                "SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?", (name,)
            ).fetchone()
            info = connection.execute(
                "SELECT name, upper(type), pk FROM pragma_table_xinfo(?) WHERE hidden = 0", (name,)
            ).fetchall()
        primary = [quoted(column) for column, _, place in sorted(info, key=lambda row: row[2]) if place]
        alias = (
            not without_rowid and len(primary) == 1 and any(kind == "INTEGER" and pk for _, kind, pk in info)
        )
        keys = primary if without_rowid or alias else ["rowid"]
        columns = [quoted(column) for column, _, _ in info if quoted(column) not in keys]
        return TableShape(quoted(name), tuple(keys), tuple(columns), is_numbered=not without_rowid)

    def rows(self, query: str, values: Key = ()) -> Iterator[Key]:
        """Rows up to the end, or up to the first bad page: BrokenOffError."""
        with closing(connect_read_only(self._path, self._key)) as connection:
            try:
                yield from connection.execute(query, values)
            except dbapi2.DatabaseError as error:
                if refusal_for(error) is not OpenRefusal.DAMAGED:
                    raise
                raise BrokenOffError from None

    def keys_in_indexes(self, shape: TableShape) -> tuple[set[Key], bool]:
        """The keys of the table that its indexes know, and whether one of them is whole and knows all."""
        with closing(connect_read_only(self._path, self._key)) as connection:
            indexes = connection.execute(
                f"SELECT name FROM pragma_index_list({shape.name}) WHERE NOT partial AND origin <> 'pk'"  # noqa: S608
                f" OR (name LIKE 'sqlite\\_autoindex%' ESCAPE '\\' AND ?)",
                (shape.is_numbered,),
            ).fetchall()
        known: set[Key] = set()
        for (index,) in indexes:
            found: set[Key] = set()
            try:
                for row in self.rows(
                    f"SELECT {shape.key_list} FROM {shape.name} INDEXED BY {quoted(index)}"  # noqa: S608
                ):
                    found.add(row)
            except BrokenOffError:
                known |= found
            else:
                return found, True
        return known, False
