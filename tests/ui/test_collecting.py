"""Python's collector works only in the window's thread, and only while the program runs."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest

from counsellor_app.app.collecting import Collecting


class Ring:
    """Something that only the collector can take apart; it says in which thread that happened."""

    def __init__(self, taken_apart: list[int]) -> None:
        self.me = self
        weakref.finalize(self, lambda: taken_apart.append(threading.get_ident()))


@pytest.fixture
def collecting() -> Iterator[Collecting]:
    made = Collecting()
    made.begin()
    yield made
    made.end()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


def much(taken_apart: list[int]) -> None:
    for _ in range(5_000):
        Ring(taken_apart)


def test_garbage_of_another_thread_is_taken_apart_in_this_one(collecting: Collecting) -> None:
    taken_apart: list[int] = []
    other = threading.Thread(target=much, args=(taken_apart,))
    other.start()
    other.join()
    assert taken_apart == []
    collecting.look()
    assert len(taken_apart) == 5_000
    assert set(taken_apart) == {threading.get_ident()}


def test_nothing_is_collected_where_nothing_is_due(collecting: Collecting) -> None:
    gc.collect()
    taken_apart: list[int] = []
    Ring(taken_apart)
    collecting.look()
    assert taken_apart == []


def test_what_is_loaded_is_not_looked_through_again(collecting: Collecting) -> None:
    before = gc.get_freeze_count()
    kept = [[number] for number in range(1_000)]
    collecting.keep()
    assert gc.get_freeze_count() >= before + len(kept)


def test_before_it_begins_python_collects_by_itself() -> None:
    idle = Collecting()
    idle.look()
    idle.end()
    assert gc.isenabled()
