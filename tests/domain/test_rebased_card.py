"""What two people have changed on one card: each change stays, the later word wins on the same field."""

from dataclasses import replace

import pytest

from counsellor_app.domain.people.rebased_card import rebased
from tests.builders import a_client, a_phone

WAS = a_client()


def test_a_field_that_was_not_touched_is_as_the_other_left_it() -> None:
    now = replace(WAS, email="theirs@example.jp")
    assert rebased(replace(WAS, kana="ヤマダ ジロウ"), WAS, now) == replace(now, kana="ヤマダ ジロウ")


def test_nothing_typed_changes_nothing() -> None:
    now = replace(WAS, name="山田 花子", phones=(a_phone(e164="+819099999999"),))
    assert rebased(WAS, WAS, now) == now


@pytest.mark.parametrize("email", ["", "mine@example.jp"])
def test_on_the_same_field_what_was_typed_stays(email: str) -> None:
    now = replace(WAS, email="theirs@example.jp")
    assert rebased(replace(WAS, email=email), WAS, now).email == email
