"""How good a passphrase is."""

import pytest

from counsellor_app.domain.this_pc import recovery_code
from counsellor_app.domain.this_pc.passphrase import MIN_LENGTH, Strength, strength


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", Strength.TOO_SHORT),
        ("a" * (MIN_LENGTH - 1), Strength.TOO_SHORT),
        ("  abcdefghijk  ", Strength.TOO_SHORT),
        ("a" * MIN_LENGTH, Strength.TOO_EVEN),
        ("ababababababABAB", Strength.TOO_EVEN),
        ("horsebattery", Strength.FAIR),
        ("horse battery staple", Strength.GOOD),
        ("Horse-battery7", Strength.GOOD),
        ("あおいじてんしゃでかよう", Strength.FAIR),
        ("with\x00a zero in it", Strength.TOO_SHORT),
        (recovery_code.encode("7f" * 32), Strength.LIKE_A_CODE),
    ],
)
def test_length_and_variety_decide(typed: str, expected: Strength) -> None:
    assert strength(typed) is expected


def test_full_width_counts_as_half_width_because_the_key_is_the_same() -> None:
    assert strength("ｈｏｒｓｅ ｂａｔｔｅｒｙ ７") is strength("horse battery 7")


def test_only_fair_and_good_may_be_used() -> None:
    assert {each for each in Strength if each.may_be_used} == {Strength.FAIR, Strength.GOOD}
