"""How lists and pages were left on this PC: order, widths, choices; never anything that was typed."""

from collections.abc import Iterable

KEPT = "kept"
"""The property of a splitter, a box to tick or to choose from under whose name it is remembered."""


class KeptViews:
    """Short texts by name, which the desk hands to where this PC keeps its settings when it is left."""

    def __init__(self, known: Iterable[tuple[str, str]]) -> None:
        self._texts = dict(known)

    def text(self, name: str) -> str:
        """What was put under the name, empty for nothing."""
        return self._texts.get(name, "")

    def put(self, name: str, text: str) -> None:
        """Remember a text."""
        self._texts[name] = text

    def all_texts(self) -> tuple[tuple[str, str], ...]:
        """Everything, in the order of the names."""
        return tuple(sorted(self._texts.items()))
