from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.people.seeker_number import SeekerNumber, SeekerNumberProblem, seeker_number
from tests.examples import examples

NUMBERS = [item for item in examples("ids.json", "items") if item["field"] == "job_seeker_no"]


@pytest.mark.parametrize("example", NUMBERS, ids=lambda example: example["id"])
def test_every_example_is_read_as_its_rules_say(example: dict[str, Any]) -> None:
    expected, number = example["expected"], seeker_number(example["input"])
    assert number.valid == expected["valid"]
    assert (number.normalised, number.problem) == (expected.get("normalised"), expected.get("reason"))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "１３０１０－０１２３４５６７",
            "13010ー01234567",
            "13010−01234567",
            "13010 - 01234567",
            "13010 01234567",
        ),
        *("求職番号：13010-01234567", "No.13010-01234567", "ハローワーク求職番号 13010-01234567"),
        *("①13010-01234567", "13010\u200b-01234567", "'13010-01234567"),
    ],
)
def test_a_number_is_found_however_it_is_written(text: str) -> None:
    assert seeker_number(text) == SeekerNumber("13010-01234567")


def test_where_a_number_without_hyphen_parts_is_told_as_our_reading() -> None:
    assert seeker_number("1301001234567") == SeekerNumber("13010-01234567", hyphen_added=True)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("1234-5678-9012", SeekerNumberProblem.INDIVIDUAL_NUMBER),
        ("123456789018", SeekerNumberProblem.INDIVIDUAL_NUMBER),
        ("1301-612345-6", SeekerNumberProblem.INSURED_PERSON_NUMBER),
        *(
            (text, SeekerNumberProblem.PHONE_NUMBER)
            for text in ("0956882003", "０９０１２３４５６７８", "09012-345678")
        ),
        *((text, SeekerNumberProblem.TOO_SHORT) for text in ("13010", "13010-012", "1301-01234567")),
        *((text, SeekerNumberProblem.TOO_LONG) for text in ("13010-012345678", "13010012345678")),
        ("13010-0123456a", SeekerNumberProblem.LETTER_IN_NUMBER),
        ("1.301E+12", SeekerNumberProblem.DIGITS_LOST),
        ("१३०१०-01234567", SeekerNumberProblem.FOREIGN_DIGITS),
        ("　ー", SeekerNumberProblem.EMPTY),
        *(
            (text, SeekerNumberProblem.NOT_A_NUMBER)
            for text in ("なし", "13010--0123456", "13010-0123-4567", "求職中")
        ),
    ],
)
def test_what_is_no_job_seeker_number_is_refused_with_its_reason(
    text: str, problem: SeekerNumberProblem
) -> None:
    assert seeker_number(text) == SeekerNumber(problem=problem)


@given(st.from_regex(r"[1-4][0-9]{4}-[0-9]{4,8}", fullmatch=True))
def test_what_is_normal_stays_as_it_is(text: str) -> None:
    number = seeker_number(text).normalised
    assert number is not None
    assert seeker_number(number).normalised == number


@given(st.text(max_size=40))
def test_any_text_has_one_answer(text: str) -> None:
    number = seeker_number(text)
    assert (number.normalised is None) == (number.problem is not None)
