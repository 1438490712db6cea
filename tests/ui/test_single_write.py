"""A write that is begun once."""

from collections.abc import Iterator
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app.ui.jobs import Jobs
from counsellor_app.ui.single_write import SingleWrite


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def test_what_is_asked_for_while_one_runs_is_dropped_and_the_next_one_is_done(
    jobs: Jobs, qtbot: QtBot
) -> None:
    write, done = SingleWrite(jobs), list[str]()

    def failed(error: Exception) -> None:
        raise AssertionError(str(error))

    for name in ("first", "again", "once more"):
        write.submit(partial(str, name), done.append, failed)
    qtbot.waitUntil(lambda: done == ["first"])
    assert not write.is_running
    write.submit(partial(str, "next"), done.append, failed)
    qtbot.waitUntil(lambda: done == ["first", "next"])


def test_after_a_fault_it_may_be_tried_again(jobs: Jobs, qtbot: QtBot) -> None:
    write, told = SingleWrite(jobs), list[str]()

    def broken() -> str:
        raise OSError("disk")

    write.submit(broken, told.append, lambda error: told.append(str(error)))
    qtbot.waitUntil(lambda: told == ["disk"])
    write.submit(lambda: "written", told.append, lambda error: told.append(str(error)))
    qtbot.waitUntil(lambda: told == ["disk", "written"])
