from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.people.email_address import EmailAddress, EmailProblem, email_address
from tests.examples import examples

ADDRESSES = [item for item in examples("ids.json", "items") if item["field"] == "email"]


@pytest.mark.parametrize("example", ADDRESSES, ids=lambda example: example["id"])
def test_every_example_is_read_as_its_rules_say(example: dict[str, Any]) -> None:
    expected, address = example["expected"], email_address(example["input"])
    assert address.valid == expected["valid"]
    assert (address.normalised, address.problem) == (expected.get("normalised"), expected.get("reason"))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "hanako@example.jp",
            "　hanako@example.jp\r\n",
            "\u202ahanako@example.jp\u202c",
            "hanako@\u200bexample.jp",
        ),
        *(
            "ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ",
            "hanako@EXAMPLE.jp",
            "mailto:hanako@example.jp",
            "<hanako@example.jp>",
        ),
    ],
)
def test_an_address_is_found_however_it_is_typed(text: str) -> None:
    assert email_address(text).normalised == "hanako@example.jp"


def test_the_part_before_the_at_keeps_its_capitals() -> None:
    assert email_address("Hanako.M@Example.JP").normalised == "Hanako.M@example.jp"


@pytest.mark.parametrize("text", ["a..b@docomo.ne.jp", "abc.@ezweb.ne.jp", ".abc@docomo.ne.jp"])
def test_an_old_carrier_address_is_taken_with_a_remark(text: str) -> None:
    assert email_address(text) == EmailAddress(normalised=text, irregular=True)


@pytest.mark.parametrize(
    ("text", "meant"),
    [("h@gmial.com", "h@gmail.com"), ("h@gmail.con", "h@gmail.com"), ("h@yaho.co.jp", "h@yahoo.co.jp")],
)
def test_a_slip_in_a_common_domain_is_pointed_out_and_not_mended(text: str, meant: str) -> None:
    assert email_address(text) == EmailAddress(normalised=text, suggestion=meant)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("　", EmailProblem.EMPTY),
        ("hanako@", EmailProblem.NO_DOMAIN),
        ("a@example.jp,b@example.jp", EmailProblem.SEVERAL_AT),
        ("ha nako@example.jp", EmailProblem.BAD_LOCAL_PART),
        ('"a b"@example.jp', EmailProblem.BAD_LOCAL_PART),
        ("ﾊﾅｺ@example.jp", EmailProblem.NON_ASCII_LOCAL_PART),
        ("hanako@example.jp\nBcc: x", EmailProblem.CONTROL_CHARACTER),
        ("hanako@exam\u202eple.jp", EmailProblem.CONTROL_CHARACTER),
        ("x?to=y@example.jp&z=@example.jp", EmailProblem.MAILTO_INJECTION),
        ("hanako%0d@example.jp", EmailProblem.MAILTO_INJECTION),
        ("hanako@ехample.jp", EmailProblem.HOMOGRAPH),
        *(
            (f"hanako@{domain}", EmailProblem.BAD_DOMAIN)
            for domain in ("a..jp", "-a.jp", "a_b.jp", "a.jp.", "x.local")
        ),
        ("a" * 65 + "@example.jp", EmailProblem.TOO_LONG),
        ("a@" + "b" * 300_000 + ".jp", EmailProblem.TOO_LONG),
    ],
)
def test_what_mail_must_not_go_to_is_refused_with_its_reason(text: str, problem: EmailProblem) -> None:
    assert email_address(text) == EmailAddress(problem=problem)


@given(st.text(max_size=40) | st.text("a.@?&=%0ad。＠ \n-", max_size=20))
def test_any_text_has_one_answer_that_is_read_again_unchanged(text: str) -> None:
    address = email_address(text)
    assert (address.normalised is None) == (address.problem is not None)
    if address.normalised:
        assert email_address(address.normalised).normalised == address.normalised
