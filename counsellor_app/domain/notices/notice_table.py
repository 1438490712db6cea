"""The tables of a file of templates. Imports pydantic: reached only through the reader."""

from typing import Annotated

from pydantic import Field

from counsellor_app.domain.notices.notice import NoticeKind
from counsellor_app.domain.profile_file.table import WORD, Table

_Text = Annotated[str, Field(min_length=1, max_length=4000)]


class TemplateTable(Table):
    """One text; ``kinds`` are the keys of the office's kinds of consultation."""

    kind: Annotated[NoticeKind, WORD]
    kinds: Annotated[list[str], Field(min_length=1)]
    text: _Text
    subject: Annotated[str, Field(max_length=200)] = ""
    tentative: bool = False


class TemplatesTable(Table):
    """All texts of an office."""

    notice: Annotated[list[TemplateTable], Field(min_length=1)]
