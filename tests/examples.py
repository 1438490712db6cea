"""The example files that the rules were written after, as read from tests/data."""

import json
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"


def examples(file: str, key: str) -> list[dict[str, Any]]:
    """The list under `key` of a JSON file below tests/data."""
    found: list[dict[str, Any]] = json.loads((DATA / file).read_text(encoding="utf-8"))[key]
    assert found
    return found
