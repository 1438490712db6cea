"""What the desk file does, the office database does: the same tests, on PostgreSQL.

Left out are those that look into the file itself.
"""

import inspect
from types import ModuleType

import pytest
from _pytest.fixtures import FixtureFunctionDefinition

from tests.services import (
    test_consultations,
    test_day_book,
    test_people,
    test_reception,
    test_reception_changes,
    test_task_list,
)
from tests.storage import test_store, test_store_guards, test_store_people

pytestmark = pytest.mark.postgres

_DIFFERENT = {"test_everything_about_an_appointment_comes_back_as_it_was"}
"""Its note holds a character that PostgreSQL cannot: see `test_a_character_that_cannot_be_kept…`."""

_OF_THE_FILE = {"raw", "path", "key", "tmp_path"}


def _take_over(module: ModuleType) -> None:
    for name, test in vars(module).items():
        if isinstance(test, FixtureFunctionDefinition) and name not in ("store", "empty_store"):
            globals()[name] = test
        elif name.startswith("test_") and name not in _DIFFERENT and not _of_the_file(test):
            assert name not in globals(), name
            globals()[name] = test


def _of_the_file(test: object) -> bool:
    return not callable(test) or bool(_OF_THE_FILE & inspect.signature(test).parameters.keys())


for _module in (
    test_store,
    test_store_guards,
    test_store_people,
    test_people,
    test_reception,
    test_reception_changes,
    test_consultations,
    test_day_book,
    test_task_list,
):
    _take_over(_module)
