"""`check invitation`: one JSON object a line for each file."""

from collections.abc import Sequence


def run(files: Sequence[str], now_text: str | None) -> int:
    """Print what each file says; 1 if any could not be read."""
    raise SystemExit(2)
