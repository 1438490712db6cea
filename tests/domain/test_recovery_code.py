"""A code that a person writes on paper and types in again, perhaps in a year and in a hurry."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.this_pc.recovery_code import (
    ALPHABET,
    RecoveryCodeError,
    decode,
    encode,
    looks_like_code,
)

KEYS = st.binary(min_size=32, max_size=32).map(bytes.hex)
KEY = "00112233445566778899aabbccddeeff" * 2
CODE = encode(KEY)


@given(KEYS)
def test_the_code_is_the_key_itself(key: str) -> None:
    assert decode(encode(key)) == key


def test_the_code_is_eight_groups_of_eight_unmistakable_characters() -> None:
    groups = CODE.split("-")
    assert [len(group) for group in groups] == [8] * 8
    assert not set("ILOU") & set(CODE)


@pytest.mark.parametrize(
    "typed",
    [
        CODE.lower(),
        CODE.replace("-", ""),
        CODE.replace("-", " "),
        CODE.replace("-", "－"),
        CODE.replace("-", "ー"),
        CODE.translate({ord(each): ord(each) + 0xFEE0 for each in ALPHABET}),
        CODE.replace("0", "O").replace("1", "l"),
        CODE.replace("0", "o").replace("1", "I"),
        "  " + "\n".join(CODE.split("-")) + "\n",
    ],
    ids=[
        "lower",
        "joined",
        "spaces",
        "wide hyphen",
        "long vowel",
        "full width",
        "O and l",
        "o and I",
        "lines",
    ],
)
def test_the_code_is_read_however_it_is_typed(typed: str) -> None:
    assert decode(typed) == KEY
    assert looks_like_code(typed)


@given(KEYS, st.integers(0, 63), st.sampled_from(ALPHABET))
def test_a_wrong_character_is_found_in_its_group(key: str, place: int, wrong: str) -> None:
    code = encode(key).replace("-", "")
    if code[place] == wrong:
        return
    with pytest.raises(RecoveryCodeError) as caught:
        decode(code[:place] + wrong + code[place + 1 :])
    assert caught.value.group == place // 8 + 1


@given(KEYS, st.integers(0, 7), st.integers(0, 7), st.integers(0, 7))
def test_two_characters_swapped_are_found_in_their_group(key: str, group: int, one: int, other: int) -> None:
    code = list(encode(key).replace("-", ""))
    here, there = group * 8 + one, group * 8 + other
    if code[here] == code[there]:
        return
    code[here], code[there] = code[there], code[here]
    with pytest.raises(RecoveryCodeError) as caught:
        decode("".join(code))
    assert caught.value.group == group + 1


def test_two_groups_swapped_are_found() -> None:
    for seed in range(50):
        groups = encode(random.Random(seed).randbytes(32).hex()).split("-")  # noqa: S311
        groups[2], groups[5] = groups[5], groups[2]
        with pytest.raises(RecoveryCodeError):
            decode("-".join(groups))


@pytest.mark.parametrize(("typed", "group"), [("", None), (CODE[:-1], 8), (CODE[:30], 4), (CODE + "7", None)])
def test_a_code_too_short_or_too_long_says_where(typed: str, group: int | None) -> None:
    with pytest.raises(RecoveryCodeError) as caught:
        decode(typed)
    assert caught.value.group == group


def test_a_passphrase_is_not_taken_for_a_code() -> None:
    assert not looks_like_code("correct horse battery staple")
    assert not looks_like_code("長い合言葉をここに")
    assert looks_like_code(CODE[:-2])


def test_the_error_tells_nothing_of_what_was_typed() -> None:
    with pytest.raises(RecoveryCodeError) as caught:
        decode(CODE[:-1] + ("A" if CODE[-1] != "A" else "B"))
    assert CODE[:8] not in str(caught.value) + repr(caught.value)
