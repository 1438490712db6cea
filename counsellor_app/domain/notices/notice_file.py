"""Reads an office's templates. Pydantic is imported when the first file is read, not before."""

import tomllib
from collections.abc import Iterator

from counsellor_app.domain.notices.notice import NoticeKind, Template, TemplateFault, faults_of

_LONGEST_DETAIL = 200


def load_templates(text: str) -> tuple[Template, ...] | tuple[TemplateFault, ...]:
    """The templates of a file, or every fault of it; never empty."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return (TemplateFault("", "toml_syntax", str(error)[:_LONGEST_DETAIL]),)
    from pydantic import ValidationError

    from counsellor_app.domain.notices.notice_table import TemplatesTable

    try:
        table = TemplatesTable.model_validate(raw)
    except ValidationError as error:
        return tuple(
            TemplateFault(".".join(map(str, each["loc"])), each["type"])
            for each in error.errors(include_url=False)
        )
    templates = tuple(
        Template(each.kind, frozenset(each.kinds), each.text, each.subject, each.tentative)
        for each in table.notice
    )
    return tuple(_faults(templates)) or templates


def _faults(templates: tuple[Template, ...]) -> Iterator[TemplateFault]:
    seen: set[tuple[NoticeKind, str, bool]] = set()
    for number, each in enumerate(templates, start=1):
        where = f"notice.{number}.{each.kind}"
        yield from faults_of(each, where)
        for key in sorted(each.kinds):
            place = (each.kind, key, each.tentative)
            if place in seen:
                yield TemplateFault(where, "twice", key)
            seen.add(place)
