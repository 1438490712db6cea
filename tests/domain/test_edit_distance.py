import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.people.edit_distance import one_edit_apart


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        *(
            ("ab", "abc", True),
            ("abc", "bc", True),
            ("abc", "axc", True),
            ("abcd", "abdc", True),
            ("", "a", True),
        ),
        *(("abc", "abc", False), ("abcd", "badc", False), ("ab", "abcd", False), ("abc", "cba", False)),
    ],
)
def test_one_slip_of_the_finger_is_told_from_two(first: str, second: str, apart: bool) -> None:
    assert one_edit_apart(first, second) == one_edit_apart(second, first) == apart


@given(st.text("abc", min_size=1, max_size=8), st.data())
def test_leaving_out_one_character_is_one_slip(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(min_value=0, max_value=len(word) - 1))
    assert one_edit_apart(word, word[:at] + word[at + 1 :])
