"""What all tables of a profile file share. Imports pydantic: reached only through the reader."""

from datetime import time
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError


def nonsense(code: str, value: object) -> PydanticCustomError:
    """A fault of sense. ``code`` is one of those listed at ``ProfileFault``."""
    return PydanticCustomError("nonsense", "{code}", {"code": code, "value": str(value)})


def _minute(clock: time) -> time:
    if clock.second or clock.microsecond or clock.tzinfo is not None:
        raise nonsense("whole_minutes", clock)
    return clock


OFFICE_KEY = r"^[a-z0-9][a-z0-9_]{0,39}$"
"""How the code of an office is written."""
WORD = Field(strict=False)
"""Marks an enumeration, which TOML writes as a word; everything else must have its TOML type."""

Text = Annotated[str, Field(min_length=1, max_length=200)]
Blankable = Annotated[str, Field(max_length=200)]
"""A text that an office may still have to say."""
Clock = Annotated[time, AfterValidator(_minute)]


class Table(BaseModel):
    """A TOML table: no unknown keys, no conversions."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")
