"""Reads a profile file. Pydantic is imported when the first one is read, not before."""

import tomllib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from counsellor_app.domain.profile_file.crosschecks import crosschecks
from counsellor_app.domain.profile_file.faults import ProfileFault
from counsellor_app.domain.rules.profile import OfficeProfile

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

LONGEST_DETAIL = 200


def load_profile(text: str) -> OfficeProfile | tuple[ProfileFault, ...]:
    """The office's rules as values, or every fault of the file; a tuple of faults is never empty.

    Blanks are no faults: see ``rules.versions.missing``.
    """
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return (ProfileFault("", "toml_syntax", str(error)[:LONGEST_DETAIL]),)
    from pydantic import ValidationError

    from counsellor_app.domain.profile_file.build import build_office
    from counsellor_app.domain.profile_file.office_model import OfficeTable

    between = tuple(crosschecks(raw))
    try:
        table = OfficeTable.model_validate(raw)
    except ValidationError as error:
        return (*(_fault(each) for each in error.errors(include_url=False)), *between)
    return between or build_office(table)


def _fault(error: "ErrorDetails") -> ProfileFault:
    where = ".".join(str(part) for part in error["loc"] if part != "[key]")
    context: Mapping[str, Any] = error.get("ctx", {})
    if error["type"] == "nonsense":
        return ProfileFault(where, context["code"], context["value"])
    expected = ", ".join(f"{name}: {value}" for name, value in context.items())
    given = error["input"] if isinstance(error["input"], str | int | float | bool) else ""
    detail = " | ".join(part for part in (str(given), expected) if part)
    return ProfileFault(where, error["type"], detail[:LONGEST_DETAIL])
