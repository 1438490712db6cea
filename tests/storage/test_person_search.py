"""What people are found by, matched on the real index: any part of a name, reading, number, telephone."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from counsellor_app.domain.names import search_key
from counsellor_app.domain.person_search import queries, search_words
from tests.builders import a_client, a_phone

PERSON = a_client(
    name="髙橋 みつ子",
    kana="タカハシ ミツコ",
    number="42020-1234567",
    company="株式会社サンプル製作所",
    phones=(a_phone(e164="+819012345678"), a_phone(e164="+12125550123")),
)


@pytest.fixture(scope="module")
def index() -> Iterator[dbapi2.Connection]:
    connection = dbapi2.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE people USING fts5(words, tokenize='trigram')")
    connection.execute("INSERT INTO people VALUES (?)", (search_words(PERSON),))
    others = a_client(name="山田 太郎", kana="ヤマダ タロウ", number="42020-7654321", phones=())
    connection.execute("INSERT INTO people VALUES (?)", (search_words(others),))
    yield connection
    connection.close()


def hits(index: dbapi2.Connection, typed: str) -> list[int]:
    found: list[int] = []
    for query in queries(typed):
        rows = index.execute("SELECT rowid FROM people WHERE words MATCH ?", (query,))
        found += [row[0] for row in rows if row[0] not in found]
    return found


@pytest.mark.parametrize(
    "typed",
    [
        *("髙橋", "高橋", "高", "高橋みつ子", "高橋　ミツ子", "みつ", "橋み", "みつ子"),
        *("タカハシ", "たかはし", "ﾀｶﾊｼ", "タカ", "た", "かはし", "みつこ", "たかはし みつこ", "髙橋 みつこ"),
        *("42020-1234567", "４２０２０－１２３４５６７", "1234567", "420201", "345"),
        *("090-1234-5678", "09012345678", "+81 90 1234 5678", "5678", "1234-5", "(090)1234", "0"),
        *("株式会社", "サンプル", "製作所", "+1 212-555-0123", "たかはし 5678"),
    ],
)
def test_a_person_is_found_by(index: dbapi2.Connection, typed: str) -> None:
    assert 1 in hits(index, typed)


@pytest.mark.parametrize("typed", ["", " 　", "-", "・", "鈴木", "たかはし 9999", "080", "高橋 太郎", "子み"])
def test_a_person_is_not_found_by(index: dbapi2.Connection, typed: str) -> None:
    assert 1 not in hits(index, typed)


def test_those_who_begin_so_come_first() -> None:
    first, then = queries("たかはし")
    assert (first, then) == ('"||タカハシ"', '"タカハシ"')


@given(st.text(st.characters(exclude_categories=()), max_size=80))
def test_no_text_that_is_typed_is_a_broken_query(index: dbapi2.Connection, typed: str) -> None:
    if not any(0xD800 <= ord(char) < 0xE000 for char in typed):
        hits(index, typed)


names = st.text(st.sampled_from("山田高橋みつ子アイウABx 　'\"|^-"), min_size=1, max_size=8)


@given(names, st.data())
def test_any_part_of_a_name_finds_it(name: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(name) - 1))
    part = name[start : data.draw(st.integers(start + 2, len(name) + 1))]
    typed = queries(part)
    connection = dbapi2.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE people USING fts5(words, tokenize='trigram')")
    connection.execute("INSERT INTO people VALUES (?)", (search_words(a_client(name=name, kana="")),))
    found = [
        row
        for query in typed
        for row in connection.execute("SELECT 1 FROM people WHERE words MATCH ?", (query,))
    ]
    connection.close()

    if len(search_key(part).replace("|", "").replace("^", "").replace('"', "")) > 1:
        assert found
