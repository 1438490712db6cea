"""Periods of retention: nothing by itself, whole months of Japan, never without a ground."""

from datetime import UTC, date, datetime

import pytest

from counsellor_app.domain.appointment import LIVE
from counsellor_app.domain.retention import STATES, DataKind, RetentionRule, months_before
from tests.builders import NOW


def test_nothing_is_ever_due_by_itself() -> None:
    assert all(RetentionRule(kind).cutoff(NOW) is None for kind in DataKind)


def test_no_live_session_belongs_to_any_kind() -> None:
    assert not any(states & LIVE for states in STATES.values())


def test_a_period_counts_whole_months_to_a_midnight_in_japan() -> None:
    rule = RetentionRule(DataKind.HELD, 36, "文書管理規程")
    assert rule.cutoff(NOW) == datetime(2023, 11, 23, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(2028, 3, 31), 1, date(2028, 2, 29)),
        (date(2026, 1, 15), 1, date(2025, 12, 15)),
        (date(2026, 12, 1), 60, date(2021, 12, 1)),
    ],
)
def test_months_before(day: date, months: int, before: date) -> None:
    assert months_before(day, months) == before


@pytest.mark.parametrize(("months", "ground"), [(0, "x"), (1201, "x"), (12, ""), (12, "  ")])
def test_a_period_without_sense_or_ground_is_refused(months: int, ground: str) -> None:
    with pytest.raises(ValueError, match=r"months|ground"):
        RetentionRule(DataKind.PEOPLE, months, ground)
