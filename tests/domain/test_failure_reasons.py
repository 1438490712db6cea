"""What an office calls the reasons for failure: the six stay, own ones are retired and never lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counsellor_app.domain.command_effects import apply
from counsellor_app.domain.commands import CorrectFailure, SwitchToPhone
from counsellor_app.domain.failure import FailureReason, FailureSide
from counsellor_app.domain.failure_reasons import (
    MOST_OWN,
    USUAL,
    FailureReasons,
    NamedReason,
    ReasonFault,
    changes,
    faults_of,
    succeeding,
)
from tests.builders import a_command, an_appointment

ECHO = NamedReason(FailureReason.AUDIO_VIDEO, "音が途切れる", "1")
WISH = NamedReason(FailureReason.OTHER, "本人の希望", "2")
LABELS = st.text("あいう", min_size=1, max_size=3)


def own_ones() -> st.SearchStrategy[tuple[NamedReason, ...]]:
    one = st.builds(NamedReason, st.sampled_from(FailureReason), LABELS, st.integers(1, 6).map(str))
    return st.lists(one, max_size=MOST_OWN, unique_by=lambda each: each.own).map(tuple)


def test_the_six_are_always_offered_first_under_their_keys() -> None:
    reasons = FailureReasons((NamedReason(FailureReason.DROPPED, "切れた"),), (ECHO, WISH))
    assert [each.reason for each in reasons.choices[:6]] == list(FailureReason)
    assert [each.label for each in reasons.choices] == [
        "",
        "",
        "切れた",
        "",
        "",
        "",
        "音が途切れる",
        "本人の希望",
    ]
    assert [each.own for each in USUAL.choices] == [""] * 6


def test_a_switch_for_a_reason_of_our_own_counts_under_the_usual_one_and_keeps_its_name() -> None:
    session = an_appointment()
    said = {"reason": ECHO.reason, "label": ECHO.label, "own": ECHO.own}
    phone = apply(session, a_command(SwitchToPhone, session, **said))
    account = phone.failures[0].account
    assert (account.reason, account.label, account.own) == (FailureReason.AUDIO_VIDEO, "音が途切れる", "1")
    right = {"failure_id": phone.failures[0].id, "reason": WISH.reason, "side": FailureSide.CLIENT}
    corrected = apply(phone, a_command(CorrectFailure, phone, **right, label=WISH.label, own=WISH.own))
    assert [each.label for each in corrected.failures[0].accounts] == ["音が途切れる", "本人の希望"]


@given(before=own_ones(), wanted=own_ones())
def test_whatever_had_a_key_is_known_for_ever(
    before: tuple[NamedReason, ...], wanted: tuple[NamedReason, ...]
) -> None:
    last = succeeding(FailureReasons(own=before), USUAL)
    after = succeeding(FailureReasons(own=wanted), last)
    known = {each.own for each in (*after.own, *after.retired)}
    assert known == {each.own for each in (*before, *wanted)}
    assert not {each.own for each in after.own} & {each.own for each in after.retired}
    assert after.own == wanted
    assert after.next_key() not in known
    for each in before:
        assert after.own_label(each.own)


def test_a_retired_reason_that_comes_back_is_no_longer_retired() -> None:
    first = succeeding(FailureReasons(own=(ECHO, WISH)), USUAL)
    second = succeeding(FailureReasons(own=(WISH,)), first)
    assert second.retired == (ECHO,)
    assert succeeding(first, second) == first


def test_names_are_kept_as_they_are_read() -> None:
    wanted = FailureReasons(
        (NamedReason(FailureReason.OTHER, "　ほか "), NamedReason(FailureReason.DROPPED, " "))
    )
    assert succeeding(wanted, USUAL).named == (NamedReason(FailureReason.OTHER, "ほか"),)


@pytest.mark.parametrize(
    ("reasons", "fault"),
    [
        (FailureReasons(own=(NamedReason(FailureReason.OTHER, " ", "1"),)), ReasonFault.EMPTY),
        (FailureReasons((NamedReason(FailureReason.OTHER, "あ" * 21),)), ReasonFault.TOO_LONG),
        (FailureReasons((NamedReason(FailureReason.OTHER, ECHO.label),), (ECHO,)), ReasonFault.TWICE),
        (FailureReasons((NamedReason(FailureReason.OTHER, "a\u202eb"),)), ReasonFault.UNREADABLE),
        (
            FailureReasons(own=tuple(NamedReason(FailureReason.OTHER, each, each) for each in "1234")),
            ReasonFault.TOO_MANY,
        ),
    ],
)
def test_names_that_nobody_could_press_are_refused(reasons: FailureReasons, fault: ReasonFault) -> None:
    assert {each for _, each in faults_of(reasons)} == {fault}


def test_the_usual_and_the_longest_name_have_no_fault() -> None:
    assert faults_of(USUAL) == ()
    assert (
        faults_of(FailureReasons((NamedReason(FailureReason.OTHER, "あ　" * 9 + "い"),), (ECHO, WISH))) == ()
    )


def test_a_change_names_what_was_and_what_will_be() -> None:
    before = FailureReasons(own=(ECHO,))
    after = FailureReasons((NamedReason(FailureReason.DROPPED, "切れた"),), (WISH,))
    found = [(each.before, each.after) for each in changes(before, after)]
    dropped = NamedReason(FailureReason.DROPPED)
    assert found == [(dropped, NamedReason(FailureReason.DROPPED, "切れた")), (ECHO, None), (None, WISH)]
    assert changes(before, before) == ()
