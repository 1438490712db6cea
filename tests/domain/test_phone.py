from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.people.phone import Phone, PhoneProblem, format_phone, parse_phone
from tests.examples import examples

MOBILE, SASEBO, MINISTRY = "+819012345678", "+81956882003", "+81352531111"


@pytest.mark.parametrize("example", examples("phones.json", "numbers"), ids=lambda example: example["id"])
def test_every_example_is_read_as_its_rules_say(example: dict[str, Any]) -> None:
    expected, phone = example["expected"], parse_phone(example["input"])
    assert phone.valid == expected["valid"]
    if phone.valid:
        assert (phone.e164, phone.ext) == (expected["e164"], expected.get("ext"))
        assert list(phone.others) == expected.get("others", [])
    else:
        assert bool(phone.ask) == (example.get("policy") == "ask")
        if example["id"] != "tel-100":  # we call the a of 567a a slip of no kind, as the example does
            assert phone.problem == expected["reason"]


@pytest.mark.parametrize("example", examples("phones.json", "numbers"), ids=lambda example: example["id"])
def test_a_japanese_number_is_shown_in_its_usual_grouping(example: dict[str, Any]) -> None:
    phone = parse_phone(example["input"])
    if phone.e164 and phone.e164.startswith("+81"):
        assert format_phone(phone.e164) == example["expected"]["national"]


@pytest.mark.parametrize(
    "text",
    [
        *("+81 (0)90-1234-5678", "(+81)90-1234-5678", "+81.90.1234.5678", "+81-090-1234-5678"),
        *("090一1234一5678", "090~1234~5678", "〇九〇－一二三四－五六七八", "090\u00ad1234\u00ad5678"),
        *("℡090-1234-5678", "☎ 090-1234-5678", "TEL090-1234-5678", "Tel. 090-1234-5678", "m:090-1234-5678"),
        *("090-1234-5678（9:00～17:00）", "平日10時以降 090-1234-5678", "①090-1234-5678", "090-1234-5678様"),
        *(
            "'09012345678",
            '="09012345678"',
            "09012345678\u200b",
            "090\t1234\t5678",
            "携帯090-1234-5678（夫）",
        ),
        *(
            "010-81-90-1234-5678",
            "0081 90 1234 5678",
            "090-1234-5678、090-1234-5678",
            "090-1234-5678～9",
            "184-090-1234-5678",
        ),
    ],
)
def test_a_mobile_number_is_found_however_it_is_written(text: str) -> None:
    assert parse_phone(text) == Phone(e164=MOBILE)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "03-5253-1111 ext. 5770",
            "03-5253-1111ext5770",
            "03-5253-1111x5770",
            "tel:+81-3-5253-1111;ext=5770",
            "03-5253-1111(内5770)",
        ),
        *(
            "（代表）03-5253-1111 内線番号：5770",
            "03-5253-1111㈹ 内線 5770・5669",
            "見本 03-5253-1111 内線５７７０",
        ),
    ],
)
def test_the_extension_is_kept_apart_from_the_number(text: str) -> None:
    assert parse_phone(text) == Phone(e164=MINISTRY, ext="5770")


@pytest.mark.parametrize("between", ["、", "\n", " ", "/", "・", ";", " or ", "または", "／", "\r\n自宅"])
def test_two_numbers_in_one_cell_are_never_glued_together(between: str) -> None:
    assert parse_phone(f"090-1234-5678{between}0956-88-2003") == Phone(e164=MOBILE, others=(SASEBO,))


@pytest.mark.parametrize(
    "text",
    [
        "TEL 03-5253-1111 FAX 03-5253-1112",
        "FAX:03-5253-1112 TEL:03-5253-1111",
        "03-5253-1111/fax 03-5253-1112",
    ],
)
def test_a_fax_number_is_no_second_telephone(text: str) -> None:
    assert parse_phone(text) == Phone(e164=MINISTRY)


@pytest.mark.parametrize(
    ("text", "problem", "meant"),
    [
        ("352531111", PhoneProblem.TRUNK_ZERO_MISSING, MINISTRY),
        ("90-1234-5678", PhoneProblem.TRUNK_ZERO_MISSING, MOBILE),
        ("9012345678.0", PhoneProblem.TRUNK_ZERO_MISSING, MOBILE),
        ("9.012345678E+09", PhoneProblem.TRUNK_ZERO_MISSING, MOBILE),
        ("81-90-1234-5678", PhoneProblem.PLUS_MISSING, MOBILE),
        ("819012345678", PhoneProblem.PLUS_MISSING, MOBILE),
        ("090-1234-5678 5770", PhoneProblem.DIGITS_LEFT_OVER, MOBILE),
        ("03-5253-1111（5770）", PhoneProblem.DIGITS_LEFT_OVER, MINISTRY),
    ],
)
def test_what_was_probably_meant_is_asked_and_not_taken(text: str, problem: PhoneProblem, meant: str) -> None:
    phone = parse_phone(text)
    assert (phone.valid, phone.ask, phone.suggestion) == (False, problem, meant)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        *((text, PhoneProblem.EMPTY) for text in ("", "　", "ー", "- -", "／")),
        *(
            (text, PhoneProblem.NOT_A_NUMBER)
            for text in ("なし", "########", "#VALUE!", "090-xxxx-xxxx", "090\x00")
        ),
        *((text, PhoneProblem.LETTER_IN_NUMBER) for text in ("l90-1234-5678", "０９Ｏ-1234-5678")),
        *((text, PhoneProblem.TOO_SHORT) for text in ("090-1234-567", "88-2003", "03-5253-111", "104")),
        *((text, PhoneProblem.TOO_LONG) for text in ("03-5253-11111", "0956-88-20033", "090123456789")),
        *((text, PhoneProblem.NOT_ASSIGNED) for text in ("090-0000-0001", "090-0123-4567")),
        *((text, PhoneProblem.EMERGENCY_NUMBER) for text in ("１１９", "118")),
        *((text, PhoneProblem.JOB_SEEKER_NUMBER) for text in ("13010-123456", "1301012345678")),
        *((text, PhoneProblem.DIGITS_LOST) for text in ("9.01E+09", "9.01235E+09")),
        ("०९०-1234-5678", PhoneProblem.FOREIGN_DIGITS),
        ("1" * 100_000, PhoneProblem.NOT_A_NUMBER),
    ],
)
def test_what_is_no_number_is_refused_with_its_reason(text: str, problem: PhoneProblem) -> None:
    assert parse_phone(text) == Phone(problem=problem)


def test_numbers_are_shown_with_their_extension_and_foreign_ones_with_their_country() -> None:
    assert parse_phone("03(5253)1111 内線12").display == "03-5253-1111 内線12"
    assert parse_phone("+1 212 555 0123").display == "+1 212-555-0123"
    assert parse_phone("同上").display == ""


@given(st.text(max_size=60) | st.text("0123456789-()+ 　内線ーEe.#、\n", max_size=40))
def test_any_text_has_an_answer_and_what_is_taken_is_taken_again_unchanged(text: str) -> None:
    phone = parse_phone(text)
    assert (phone.e164 is None) == (phone.problem is not None)
    if phone.e164:
        assert parse_phone(phone.e164).e164 == phone.e164
        assert parse_phone(format_phone(phone.e164)).e164 == phone.e164


@pytest.mark.parametrize("between", ["、", " / ", ",", "・"])
def test_a_number_after_an_extension_is_a_number_of_its_own(between: str) -> None:
    found = parse_phone(f"0956-22-3344 内線12{between}090-1234-5678")
    assert (found.e164, found.ext, found.others) == ("+81956223344", "12", ("+819012345678",))


def test_several_extensions_belong_to_the_one_number() -> None:
    found = parse_phone("03-1234-5678 内線12、13")
    assert (found.e164, found.ext, found.others) == ("+81312345678", "12", ())
