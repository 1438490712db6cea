"""What the desk file does, the office database does: the same tests, on PostgreSQL.

Left out are those that look into the file itself.
"""

import inspect
from types import ModuleType

import pytest

from tests.storage import test_person_search, test_store, test_store_guards, test_store_people

pytestmark = pytest.mark.postgres

_DIFFERENT = {"test_everything_about_an_appointment_comes_back_as_it_was"}
"""Its note holds a character that PostgreSQL cannot: see `test_a_character_that_cannot_be_kept…`."""

_OF_THE_FILE = {"raw", "path", "key", "tmp_path"}


def _take_over(module: ModuleType) -> None:
    for name, test in vars(module).items():
        if name.startswith("test_") and name not in _DIFFERENT and not _OF_THE_FILE & inspect.signature(test).parameters.keys():
            globals()[name] = test


for _module in (test_store, test_store_guards, test_store_people, test_person_search):
    _take_over(_module)
