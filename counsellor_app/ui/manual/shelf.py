"""The manual's chapters as they are shipped: order, titles, texts, the search through them."""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from resources import resource


class Part(StrEnum):
    """For whom a chapter is."""

    COUNSELLOR = "counsellor"
    RECEPTION = "reception"
    ADMINISTRATOR = "administrator"
    CARDS = "cards"


@dataclass(frozen=True, slots=True)
class Chapter:
    """`text` is Markdown whose first line, without its mark, is `title`."""

    key: str
    part: Part
    title: str
    text: str

    def mentions(self, words: str) -> bool:
        """Whether each of the words, separated by spaces, is somewhere in it."""
        text = self.text.casefold()
        return all(word in text for word in words.casefold().split())


def folder() -> Path:
    """Where the chapters and their pictures lie."""
    return Path(str(resource("manual")))


@cache
def chapters(language: str) -> tuple[Chapter, ...]:
    """All chapters in reading order in that language ("ja" or "en")."""
    contents = tomllib.loads((folder() / "contents.toml").read_text(encoding="utf-8"))
    return tuple(
        _chapter(language, Part(part["key"]), key) for part in contents["part"] for key in part["chapters"]
    )


def chapter(language: str, key: str) -> Chapter:
    """One chapter. Raises KeyError."""
    return {each.key: each for each in chapters(language)}[key]


def _chapter(language: str, part: Part, key: str) -> Chapter:
    text = (folder() / language / f"{key}.md").read_text(encoding="utf-8")
    return Chapter(key, part, text.partition("\n")[0].lstrip("# ").strip(), text)
