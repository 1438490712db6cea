"""Files the program reads: rule profiles, translations, icons, templates."""

from importlib.resources import files
from importlib.resources.abc import Traversable


def resource(*parts: str) -> Traversable:
    """A shipped file or folder, the same from source, from a wheel and from the frozen program."""
    return files(__name__).joinpath(*parts)
