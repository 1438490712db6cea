"""What the screen says in either language for a text of the program's source."""

from functools import lru_cache

from tools.translations import FOLDER
from tools.ts_file import read


class Spoken:
    """Calls that give a text as a person reads it in `language`, ``ja`` or ``en``."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, source: str, context: str = "") -> str:
        """The text on the screen; ``context`` is needed where Japanese has several words for one source."""
        if self.language == "en":
            return source
        found = {text for place, text in _japanese().get(source, ()) if context in ("", place)}
        assert len(found) == 1, f"{source!r} in {context!r}: {found}"
        return found.pop()

    def either(self, japanese: str, english: str) -> str:
        """The one of two texts that is in the language of the run."""
        return japanese if self.language == "ja" else english


@lru_cache(maxsize=1)
def _japanese() -> dict[str, list[tuple[str, str]]]:
    known: dict[str, list[tuple[str, str]]] = {}
    for each in read(FOLDER / "counsellor_ja.ts"):
        if not each.vanished:
            known.setdefault(each.source, []).append((each.context, each.forms[0].replace("&&", "&")))
    return known
