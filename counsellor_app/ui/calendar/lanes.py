"""Blocks that overlap stand side by side."""

from dataclasses import dataclass
from datetime import datetime

from counsellor_app.domain.appointment import Appointment


@dataclass(frozen=True, slots=True)
class Lane:
    """The ``index``-th of ``count`` equal parts of a column's width."""

    index: int
    count: int


def lanes(appointments: tuple[Appointment, ...]) -> tuple[Lane, ...]:
    """A lane for each of one column's appointments, which are ordered by start."""
    given: list[Lane] = []
    cluster: list[int] = []
    ends: list[datetime] = []
    cluster_end: datetime | None = None
    for each in appointments:
        if cluster_end is not None and each.start >= cluster_end:
            given += [Lane(index, len(ends)) for index in cluster]
            cluster, ends, cluster_end = [], [], None
        free = next((at for at, end in enumerate(ends) if end <= each.start), len(ends))
        ends[free : free + 1] = [each.end]
        cluster.append(free)
        cluster_end = each.end if cluster_end is None else max(cluster_end, each.end)
    return (*given, *(Lane(index, len(ends)) for index in cluster))
