from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.people.kanji_variants import TO_SEARCH_FORM
from counsellor_app.domain.people.names import (
    NameProblem,
    Similarity,
    is_valid_kana,
    is_valid_name,
    kana_key,
    kana_problem,
    matches,
    search_key,
    similar_names,
)
from tests.examples import examples

NAMES = examples("names.json", "names")
READINGS = [name for name in NAMES if "valid" in name["expected"]]
KANA = st.text("あいゔゞゝがぱァヴヵヶーﾞﾟｶﾊ゛゜ヽヾ・＝- 　-−ｰカタ々𛀁ㇷ\u3099\u309a", max_size=20)


@pytest.mark.parametrize("example", READINGS, ids=lambda example: example["id"])
def test_every_reading_of_the_examples_is_judged_and_keyed(example: dict[str, Any]) -> None:
    expected, text = example["expected"], example["input"]
    assert is_valid_kana(text) == expected["valid"]
    assert kana_problem(text) == expected.get("reason")
    if expected["valid"]:
        assert kana_key(text) == expected["kana_key"]


@pytest.mark.parametrize("example", NAMES, ids=lambda example: example["id"])
def test_every_example_is_found_by_what_has_to_find_it_and_by_nothing_else(example: dict[str, Any]) -> None:
    expected, name = example["expected"], example["input"]
    reading = expected.get("kana_key_of_reading", "")
    wanted = expected.get("search_must_match", [])
    assert [query for query in wanted if not matches(query, name, reading)] == []
    unwanted = expected.get("search_must_not_match", [])
    assert [query for query in unwanted if matches(query, name, reading)] == []


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("さとう―", "サトウー"),
        ("ｶﾞ ｷﾞ", "ガギ"),
        ("は\u3099ん\u309aう゛", "バン\u309aヴ"),
        ("ハヽ", "ハハ"),
        ("みつゞ", "ミツヅ"),
        ("たゞし", "タダシ"),
        ("づゝ", "ヅツ"),
        ("スヾヽ", "スズス"),
        ("ヽ", "ヽ"),
        ("ジャン＝ピエール", "ジャンピエール"),
        ("リー\u200bシー\ufeff", "リーシー"),
        ("ヷ", "ヷ"),
    ],
)
def test_one_reading_has_one_key_however_it_is_typed(typed: str, key: str) -> None:
    assert kana_key(typed) == key


@pytest.mark.parametrize(
    "apart", [("キョウ", "キヨウ"), ("ミズ", "ミヅ"), ("スヱ", "スエ"), ("ロリ", "ローリー")]
)
def test_readings_that_tell_people_apart_keep_different_keys(apart: tuple[str, str]) -> None:
    assert kana_key(apart[0]) != kana_key(apart[1])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("山田", NameProblem.NOT_KANA),
        ("Yamada", NameProblem.NOT_KANA),
        ("ヤマダ2", NameProblem.NOT_KANA),
        ("ヤマダ（スズキ）", NameProblem.PUNCTUATION),
        ("＝ヤマダ", NameProblem.PUNCTUATION),
        ("ヤマダ😀", NameProblem.PUNCTUATION),
        ("ヤマダ\x00", NameProblem.CONTROL_CHARACTER),
        ("ヤマ\u202eダ", NameProblem.CONTROL_CHARACTER),
        ("ー・ー", NameProblem.NO_LETTERS),
        ("\u200b　", NameProblem.EMPTY),
    ],
)
def test_what_is_no_reading_is_refused_with_its_reason(text: str, problem: NameProblem) -> None:
    assert kana_problem(text) == problem


def test_a_name_may_be_in_any_script_but_not_without_letters_or_with_control_characters() -> None:
    names = ["髙橋 一郎", "葛󠄀城 美咲", "Nguyễn Thị Hoa", "김민호", "𠮷田", "神谷", "Иванов"]
    assert [name for name in names if not is_valid_name(name)] == []
    assert not any(is_valid_name(text) for text in ["", "　", "--", "12", "山田\x1b[0m", "山田\u202e子花"])


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("渡邊", "渡辺 恵"),
        ("斉藤", "齋藤"),
        ("浜崎", "濵﨑"),
        ("サイトウ", "ｻｲﾄｳ"),
        ("キヨウコ", "きょうこ"),
        ("バイオレット", "ヴァイオレット"),
        ("dang", "Đặng Văn"),
        ("isik", "IŞIK"),
        ("o'brien", "OBrien"),
        ("神谷", "神谷"),
    ],
)
def test_a_name_is_found_by_another_way_to_write_it(query: str, name: str) -> None:
    assert matches(query, name)


def test_a_query_of_nothing_finds_nobody() -> None:
    assert not any(matches(query, "山田 花子", "ヤマダ ハナコ") for query in ["", "　", "・", "-"])


@pytest.mark.parametrize(
    ("first", "second", "how"),
    [
        ("山田 花子", "山田 花子", Similarity.SAME),
        ("髙橋 一郎", "高橋一郎", Similarity.VARIANT),
        ("ヤマダハナコ", "やまだ　はなこ", Similarity.VARIANT),
        ("ヤマダハナコ", "ヤマタハナコ", Similarity.ONE_EDIT),
        ("ヤマダハナコ", "ヤマダハコナ", Similarity.ONE_EDIT),
        ("ヤマダハナコ", "ヤマダハナ", Similarity.ONE_EDIT),
        ("ヤマダハナコ", "ヤマダタロウ", None),
        ("イハ", "イナ", None),
        ("", "", None),
    ],
)
def test_two_names_that_are_easily_mixed_up_are_told(first: str, second: str, how: Similarity | None) -> None:
    assert similar_names(first, second) == similar_names(second, first) == how


@given(KANA | st.text(max_size=30))
def test_a_key_is_its_own_key(text: str) -> None:
    assert kana_key(kana_key(text)) == kana_key(text)


@given(KANA | st.text(max_size=30))
def test_whoever_is_listed_is_found_by_the_full_name(text: str) -> None:
    assert matches(text, text) == bool(search_key(text))


@pytest.mark.parametrize("text", ["ヽ" * 100_000, "アヽ" * 50_000, "カ゛" * 50_000, "ア-" * 50_000])
def test_a_text_of_any_length_has_a_key(text: str) -> None:
    assert len(kana_key(text)) in (50_000, 100_000)


def test_no_kanji_stands_for_two_groups_and_no_group_hangs_on_another() -> None:
    assert not {ord(form) for form in TO_SEARCH_FORM.values()} & TO_SEARCH_FORM.keys()
    assert len(TO_SEARCH_FORM) > 350
