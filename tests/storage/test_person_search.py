"""What people are found by, matched on the real index: any part of a name, reading, number, telephone."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from counsellor_app.domain.appointment import Client
from counsellor_app.domain.people.names import search_key
from counsellor_app.domain.people.person_search import SearchQuery, queries, search_text
from tests.builders import a_client, a_phone

PERSON = a_client(
    name="髙橋 みつ子",
    kana="タカハシ ミツコ",
    number="42020-1234567",
    company="株式会社サンプル製作所",
    phones=(a_phone(e164="+819012345678"), a_phone(e164="+12125550123")),
)


def indexed(*people: Client) -> dbapi2.Connection:
    connection = dbapi2.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE names USING fts5(words, tokenize='trigram')")
    connection.execute("CREATE VIRTUAL TABLE numbers USING fts5(digits, tokenize='ascii')")
    for text in map(search_text, people):
        connection.execute("INSERT INTO names VALUES (?)", (text.words,))
        connection.execute("INSERT INTO numbers VALUES (?)", (text.digits,))
    return connection


@pytest.fixture(scope="module")
def index() -> Iterator[dbapi2.Connection]:
    others = a_client(name="山田 太郎", kana="ヤマダ タロウ", number="42020-7654321", phones=())
    connection = indexed(PERSON, others)
    yield connection
    connection.close()


def met(index: dbapi2.Connection, query: SearchQuery) -> set[int]:
    by_name = "SELECT rowid FROM names WHERE names MATCH ?"
    by_number = "SELECT rowid FROM numbers WHERE numbers MATCH ?"
    if query.words:
        return {row[0] for row in index.execute(by_name, (query.words,))}
    found = {row[0] for row in index.execute(by_number, (query.digits,))}
    words = dict(index.execute("SELECT rowid, words FROM names"))
    return {each for each in found if all(word in words[each] for word in query.within)}


def hits(index: dbapi2.Connection, typed: str) -> set[int]:
    return {each for query in queries(typed) for each in met(index, query)}


@pytest.mark.parametrize(
    "typed",
    [
        *("髙橋", "高橋", "高", "高橋みつ子", "高橋　ミツ子", "みつ", "橋み", "みつ子"),
        *("タカハシ", "たかはし", "ﾀｶﾊｼ", "タカ", "た", "かはし", "みつこ", "たかはし みつこ", "髙橋 みつこ"),
        *("42020-1234567", "４２０２０－１２３４５６７", "1234567", "420201", "345"),
        *("090-1234-5678", "09012345678", "+81 90 1234 5678", "5678", "1234-5", "(090)1234", "678"),
        *("株式会社", "サンプル", "製作所", "+1 212-555-0123", "たかはし 5678"),
    ],
)
def test_a_person_is_found_by(index: dbapi2.Connection, typed: str) -> None:
    assert 1 in hits(index, typed)


@pytest.mark.parametrize(
    "typed", ["", " 　", "-", "・", "鈴木", "たかはし 9999", "080", "0", "高橋 太郎", "子み", "4567890"]
)
def test_a_person_is_not_found_by(index: dbapi2.Connection, typed: str) -> None:
    assert 1 not in hits(index, typed)


def test_those_who_begin_so_come_first() -> None:
    first, then = queries("たかはし")
    assert (first.words, then.words) == ('"||タカハシ"', '"タカハシ"')


@given(st.text(st.characters(exclude_categories=()), max_size=80))
def test_no_text_that_is_typed_is_a_broken_query(index: dbapi2.Connection, typed: str) -> None:
    if not any(0xD800 <= ord(char) < 0xE000 for char in typed):
        hits(index, typed)


names = st.text(st.sampled_from("山田高橋みつ子アイウABx 　'\"|^-"), min_size=1, max_size=8)


@given(names, st.data())
def test_any_part_of_a_name_finds_it(name: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(name) - 1))
    part = name[start : data.draw(st.integers(start + 2, len(name) + 1))]
    connection = indexed(a_client(name=name, kana=""))
    found = hits(connection, part)
    connection.close()
    if len(search_key(part).replace("|", "").replace("^", "").replace('"', "")) > 1:
        assert found


digits = st.text(st.sampled_from("0123456789"), min_size=5, max_size=13)


@given(digits, digits, st.data())
def test_any_three_digits_in_a_row_find_a_number_and_no_others_do(
    number: str, other: str, data: st.DataObject
) -> None:
    connection = indexed(a_client(number=number, phones=()))
    start = data.draw(st.integers(0, len(number) - 3))
    part = number[start : data.draw(st.integers(start + 3, len(number)))]
    found, other_found = hits(connection, part), hits(connection, other)
    connection.close()
    assert found
    assert bool(other_found) == (other in number)
