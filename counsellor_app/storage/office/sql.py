"""The program's raw statements in the words of PostgreSQL.

A desk file and an office database are read by the same statements. They are written as SQLite understands
them, and only the words below differ; what else a statement may not hold, PostgreSQL says at once.
"""

import re
from functools import lru_cache

_WORDS = (
    (
        re.compile(r"json_group_array\(json_array\((.*?)\) ORDER BY ([\w.]+)\)", re.DOTALL),
        r"coalesce(json_agg(json_build_array(\1) ORDER BY \2), '[]')",
    ),
    (re.compile(r"\bjson_array\("), "json_build_array("),
    (re.compile(r"\bjson\((\w+\.\w+)\)"), r"\1::json"),
    (re.compile(r"\ba\.outcome IS NULL\b"), "NOT a.has_outcome"),
    (re.compile("%"), "%%"),
    (re.compile(r"\?(\d*)"), "%s"),
)


@lru_cache(maxsize=256)
def spoken(statement: str) -> str:
    """The statement with its places as psycopg knows them."""
    for known, words in _WORDS:
        statement = known.sub(words, statement)
    return statement
