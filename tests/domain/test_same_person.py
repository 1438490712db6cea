"""Whether somebody who books is on file already."""

import pytest

from counsellor_app.domain.people.same_person import PersonUnclear, person_on_file
from tests.builders import a_client

TYPED = a_client(number="42020-1111111")


def test_number_and_name_together_are_the_person() -> None:
    known = a_client(number=TYPED.number, name="山田　太郎", kana="")
    assert person_on_file(TYPED, [known]) is known


def test_the_reading_stands_for_the_name() -> None:
    known = a_client(number=TYPED.number, name="山田 太朗", kana="やまだ たろう")
    assert person_on_file(TYPED, [known]) is known


def test_a_telephone_and_the_name_are_the_person_where_one_has_no_number() -> None:
    known = a_client(number="")
    assert person_on_file(TYPED, [known]) is known


def test_somebody_of_the_same_telephone_with_another_name_and_number_is_another_person() -> None:
    assert (
        person_on_file(TYPED, [a_client(name="山田 花子", kana="ヤマダ ハナコ", number="42020-2222222")])
        is None
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"number": TYPED.number, "name": "田中 花子", "kana": "タナカ ハナコ"},
        {"number": "42020-2222222"},
        {"number": "", "name": "田中 花子", "kana": "タナカ ハナコ"},
    ],
)
def test_where_one_identifier_agrees_and_another_does_not_a_person_has_to_look(
    changes: dict[str, str],
) -> None:
    known = a_client(**changes)
    with pytest.raises(PersonUnclear) as caught:
        person_on_file(TYPED, [known])
    assert caught.value.candidates == (known.id,)
    assert "田中" not in str(caught.value)


def test_two_cards_that_both_fit_are_not_guessed_between() -> None:
    cards = [a_client(number=TYPED.number), a_client(number=TYPED.number)]
    with pytest.raises(PersonUnclear):
        person_on_file(TYPED, cards)


def test_nobody_found_is_nobody() -> None:
    assert person_on_file(TYPED, []) is None
