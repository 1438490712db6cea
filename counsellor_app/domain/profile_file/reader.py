"""Reads a profile file. Pydantic is imported when the first one is read, not before."""

import json
import tomllib
from collections.abc import Callable, Mapping
from datetime import date, time
from typing import TYPE_CHECKING, Any

from counsellor_app.domain.profile_file.crosschecks import crosschecks
from counsellor_app.domain.profile_file.faults import ProfileFault
from counsellor_app.domain.rules.profile import OfficeProfile

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from counsellor_app.domain.profile_file.office_model import OfficeTable

LONGEST_DETAIL = 200


def load_profile(text: str) -> OfficeProfile | tuple[ProfileFault, ...]:
    """The office's rules as values, or every fault of the file; a tuple of faults is never empty.

    Blanks are no faults: see ``rules.versions.missing``.
    """
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return (ProfileFault("", "toml_syntax", str(error)[:LONGEST_DETAIL]),)
    from counsellor_app.domain.profile_file.office_model import OfficeTable

    return _checked(plain(raw), lambda: OfficeTable.model_validate(raw))


def plain(value: Any) -> Any:  # noqa: ANN401 - whatever TOML and JSON can hold
    """TOML's values as JSON has them: days and times are text."""
    if isinstance(value, Mapping):
        return {str(name): plain(each) for name, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return value.isoformat() if isinstance(value, date | time) else value


def load_plain(content: Mapping[str, Any]) -> OfficeProfile | tuple[ProfileFault, ...]:
    """As `load_profile`, for what `plain` gives: rules in a desk file, or changed on a screen."""
    from counsellor_app.domain.profile_file.office_model import OfficeTable

    return _checked(content, lambda: OfficeTable.model_validate_json(json.dumps(content)))


def _checked(
    content: Mapping[str, Any], validate: "Callable[[], OfficeTable]"
) -> OfficeProfile | tuple[ProfileFault, ...]:
    from pydantic import ValidationError

    from counsellor_app.domain.profile_file.build import build_office

    between = tuple(crosschecks(content))
    try:
        table = validate()
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
