"""What the program spares itself at its start."""

import subprocess
import sys

_START = """
import gc, linecache
from counsellor_app.app.quick_imports import quicken
quicken()
assert not gc.isenabled()
import counsellor_app.app.start
print(sum("counsellor_app" in name for name in linecache.cache))
print(*sorted({name.partition(".")[0] for name in __import__("sys").modules}))
"""


def _started() -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", _START], capture_output=True, text=True, check=False, timeout=240
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_no_source_is_read_for_an_import_and_the_collector_waits() -> None:
    assert _started()[0] == "0"


def test_the_first_paint_needs_neither_sqlalchemy_nor_the_key_store_nor_the_rules() -> None:
    loaded = set(_started()[1].split())
    heavy = {
        "sqlalchemy",
        "alembic",
        "pydantic",
        "keyring",
        "phonenumbers",
        "holidays",
        "icalendar",
        "openpyxl",
    }
    assert not loaded & heavy
