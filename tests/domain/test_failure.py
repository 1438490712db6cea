"""Minutes in which the two could not talk."""

from datetime import datetime, timedelta

import pytest

from counsellor_app.domain.failure import CallResult, FailurePhase, PhoneCall
from counsellor_app.domain.kind import WhoCalls
from tests.builders import NOW, a_failure, minutes

BEFORE, MIDDLE = FailurePhase.BEFORE_START, FailurePhase.MID_SESSION


def called(at: datetime, result: CallResult = CallResult.REACHED) -> PhoneCall:
    return PhoneCall(at, "+819000000001", WhoCalls.OFFICE, result)


@pytest.mark.parametrize(
    ("phase", "switched", "reached", "lost"),
    [
        (BEFORE, 4, None, 4),
        (BEFORE, 4, 6, 6),
        (BEFORE, 4, 6 + 1 / 60, 7),
        (BEFORE, -3, -1, 0),
        (BEFORE, -3, None, 0),
        (MIDDLE, 10, None, 0),
        (MIDDLE, 10, 12, 2),
        (MIDDLE, 10, 10, 0),
    ],
)
def test_minutes_lost_count_from_the_start_or_the_switch_to_the_call_that_reached(
    phase: FailurePhase, switched: float, reached: float | None, lost: int
) -> None:
    calls = () if reached is None else (called(NOW + minutes(reached)),)
    failure = a_failure(phase=phase, at=NOW + minutes(switched), calls=calls)
    assert failure.minutes_lost == lost


def test_calls_that_reached_nobody_do_not_end_the_loss() -> None:
    calls = (called(NOW + minutes(8), CallResult.NO_ANSWER), called(NOW + minutes(11)))
    assert a_failure(at=NOW + minutes(7), calls=calls).minutes_lost == 4


def test_a_failure_is_open_until_it_is_closed_or_withdrawn() -> None:
    assert a_failure().is_open
    assert not a_failure(closed_at=NOW + timedelta(hours=1)).is_open
    assert not a_failure(withdrawn=True).is_open
